// Bundles each function as it is deployed, prints its size and how long it takes to load, and refuses one that is over
// its budget: a large bundle is a slow cold start.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleLambdas } from './bundle-lambdas.mjs';

const budgets = {
  // DESIGN says 600 KB; the pages of `web` are 2 KB over it (adr/0010).
  others: { code: 605_000, text: 125_000 },
  // Everything the office can do, for a handful of people who work there for hours: adr/0023.
  office: { code: 1_500_000, text: 250_000 },
  // Reads workbooks and knows what journals call their columns; nobody waits for it to start.
  'office-jobs': { code: 800_000, text: 125_000 },
};
/** What a load should take on a machine of its own; printed where it is missed. */
const budgetMs = 150;
/** What no load may take even where others work beside it. */
const limitMs = 400;
const loads = 5;

const folder = mkdtempSync(join(tmpdir(), 'esep-lambdas-'));
try {
  for (const { name, outfile, bytes, textBytes, largest } of await bundleLambdas(folder)) {
    const ms = loadMs(outfile);
    const { code, text } = budgets[name] ?? budgets.others;
    const verdict =
      bytes > code || textBytes > text
        ? 'TOO LARGE'
        : ms > limitMs
          ? 'TOO SLOW'
          : ms > budgetMs
            ? 'slow'
            : 'ok';
    console.log(
      `${kilobytes(bytes).padStart(8)} + ${kilobytes(textBytes).padStart(5)} of text  ${`${ms} ms`.padStart(7)}  ${verdict.padEnd(9)}  functions/${name}`,
    );
    if (!verdict.startsWith('TOO')) continue;
    const inputs = largest.slice(0, 5).map((input) => `${input.path} ${kilobytes(input.bytes)}`);
    console.error(
      `  budget ${kilobytes(code)} + ${kilobytes(text)} of text and ${limitMs} ms to load; largest inputs: ${inputs.join(', ')}`,
    );
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The best of some loads in a process of their own, as a cold start does it: the rest is other work on the machine. */
function loadMs(outfile) {
  const script = `const begun = performance.now(); await import(${JSON.stringify(pathToFileURL(outfile).href)});
    console.log(Math.round(performance.now() - begun)); process.exit();`;
  const times = Array.from({ length: loads }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })),
  );
  return Math.min(...times);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0)} KB`;
}
