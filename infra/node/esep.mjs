#!/usr/bin/env node
// The `esep` command from a checkout: installs what is missing, moves to Node 24, bundles what changed, runs it.
// What the command does is in main.ts.
import { pathToFileURL } from 'node:url';
import { handOverToNode24 } from '../../scripts/node24.mjs';
import { ensureInstalled } from '../../scripts/setup.mjs';

try {
  await ensureInstalled('run');
} catch (cause) {
  console.error(cause.message);
  process.exit(1);
}
await handOverToNode24();
process.setSourceMapsEnabled(true);
const { freshBundle } = await import('../../scripts/fresh-bundle.mjs');
await import(pathToFileURL(await freshBundle()).href);
