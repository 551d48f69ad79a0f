import { createProgram, runProgram } from './cli/program.ts';

const cli = { env: process.env, out: process.stdout, err: process.stderr };
process.exitCode = await runProgram(createProgram(cli), process.argv, cli);
