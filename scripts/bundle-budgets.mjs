// Bundles each function alone, as it would be deployed, and refuses one that is larger than the budget.
// A large bundle is a slow cold start: 443 KB import in about 180 ms.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root, serverOptions } from './bundle.mjs';

const budgetBytes = 600_000;
const entryNames = ['lambda.ts', 'handler.ts', 'handler.tsx'];

const entries = await functionEntries();
if (entries.length === 0) console.log('No functions to measure yet.');
const esbuild = await import('esbuild');
const sizes = await Promise.all(entries.map(async (path) => ({ path, ...(await measure(path)) })));
for (const { path, bytes, largest } of sizes) {
  const verdict = bytes > budgetBytes ? 'TOO LARGE' : 'ok';
  console.log(`${kilobytes(bytes).padStart(10)}  ${verdict.padEnd(9)}  ${path}`);
  if (bytes > budgetBytes) {
    console.error(`  budget ${kilobytes(budgetBytes)}; largest inputs: ${largest.join(', ')}`);
    process.exitCode = 1;
  }
}

/** lambda.ts where there is one, it includes the handler; else the handler alone. */
async function functionEntries() {
  const folders = await readdir(join(root, 'functions'), { withFileTypes: true });
  return folders
    .filter((entry) => entry.isDirectory())
    .map((entry) => entryNames.map((name) => join(root, 'functions', entry.name, name)).find(existsSync))
    .filter((path) => path !== undefined)
    .map((path) => relative(root, path))
    .sort();
}

async function measure(path) {
  const { metafile } = await esbuild.build({
    ...serverOptions,
    entryPoints: [path],
    minify: true,
    write: false,
    metafile: true,
    outdir: 'unused',
  });
  const [output] = Object.values(metafile.outputs);
  const largest = Object.entries(output.inputs)
    .sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput)
    .slice(0, 5)
    .map(([input, { bytesInOutput }]) => `${input} ${kilobytes(bytesInOutput)}`);
  return { bytes: output.bytes, largest };
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0)} KB`;
}
