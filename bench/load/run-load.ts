import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadCore, onCore } from '../processes.ts';
import type { Job, Outcome } from './job.ts';

const client = fileURLToPath(new URL('./client.ts', import.meta.url));

/** Runs the job in a process of its own on the load's core. Throws when a request did not succeed. */
export async function runLoad(job: Job): Promise<Outcome> {
  const [command, args] = onCore(loadCore, process.execPath, [client, JSON.stringify(job)]);
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const printed: Buffer[] = [];
  child.stdout.on('data', (chunk) => printed.push(chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the load client ended with ${code}`);
  const outcome = JSON.parse(Buffer.concat(printed).toString()) as Outcome;
  const failures = Object.entries(outcome.errors);
  const failed = failures.slice(0, 3).map(([status, times]) => `${times} × ${status}`);
  if (failures.length > 0) throw new Error(`${job.do} on port ${job.port}: ${failed.join(', ')}`);
  return outcome;
}
