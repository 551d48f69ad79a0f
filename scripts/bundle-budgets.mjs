// Bundles each function as it is deployed, prints its size and the processor time of its load, and refuses one that is over
// its budget: a large bundle is a slow cold start.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freshLambdas } from './bundle-lambdas.mjs';

/** Bytes; `load` in milliseconds of processor time, the compiler's threads included. */
const budgets = {
  // DESIGN says 600 KB; the pages of `web` are 2 KB over it (adr/0010).
  others: { code: 605_000, text: 125_000, load: 400 },
  // Everything the office can do, for a handful of people who work there for hours: adr/0023.
  office: { code: 1_500_000, text: 250_000, load: 600 },
  // Reads workbooks and knows what journals call their columns; nobody waits for it to start.
  'office-jobs': { code: 800_000, text: 125_000, load: 500 },
};
const loads = 5;

const { folder, bundled } = await freshLambdas();
for (const { name, bytes, textBytes, largest } of bundled) {
  const { code, text, load } = budgets[name] ?? budgets.others;
  const ms = loadMs(join(folder, name, 'index.mjs'), load);
  const verdict = bytes > code || textBytes > text ? 'TOO LARGE' : ms > load ? 'TOO SLOW' : 'ok';
  console.log(
    `${kilobytes(bytes).padStart(8)} + ${kilobytes(textBytes).padStart(5)} of text  ${`${ms} ms`.padStart(7)}  ${verdict.padEnd(9)}  functions/${name}`,
  );
  if (!verdict.startsWith('TOO')) continue;
  const inputs = largest.slice(0, 5).map((input) => `${input.path} ${kilobytes(input.bytes)}`);
  console.error(
    `  budget ${kilobytes(code)} + ${kilobytes(text)} of text and ${load} ms to load; largest inputs: ${inputs.join(', ')}`,
  );
  process.exitCode = 1;
}

/**
 * The processor time of a load in a process of its own, as a cold start does it; of several where the first is over the limit.
 * What else the machine does makes a load late, and dearer only a little.
 */
function loadMs(outfile, limit) {
  const script = `const begun = process.cpuUsage(); await import(${JSON.stringify(pathToFileURL(outfile).href)});
    const { user, system } = process.cpuUsage(begun); console.log(Math.round((user + system) / 1000)); process.exit();`;
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < loads && best > limit; tries++) {
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
    });
    best = Math.min(best, Number(printed));
  }
  return best;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0)} KB`;
}
