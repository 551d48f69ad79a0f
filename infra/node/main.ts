import { assets } from 'esep:assets';
import { createAssets } from '@esep/web';
import { createProgram, runProgram } from './cli/program.ts';

const cli = { env: process.env, out: process.stdout, err: process.stderr };
process.exitCode = await runProgram(createProgram(cli, createAssets(assets)), process.argv, cli);
