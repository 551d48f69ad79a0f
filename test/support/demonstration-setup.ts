import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { foundDemonstration, type ServedCouncil, serveCouncil } from './esep-process.ts';
import { findChromium } from './find-chromium.ts';
import { printTotals } from './printed-totals.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Founded and served once per run, shared by tests that only read. */
    demonstration: Pick<ServedCouncil, 'address' | 'council' | 'token' | 'accounts'>;
    /** The same as it was founded, served by nobody: a test that writes copies it and serves its own. */
    foundedDir: string;
  }
}

let dir: string | undefined;
let served: ServedCouncil | undefined;

/** Founds a demonstration council and serves it from a process of its own. Nothing is founded without a browser. */
export async function setup(project: TestProject): Promise<void> {
  if (!(await findChromium())) return;
  try {
    await found(project);
  } catch (cause) {
    await teardown(); // Vitest calls it only after a set-up that succeeded.
    throw cause;
  }
}

async function found(project: TestProject): Promise<void> {
  dir = mkdtempSync(join(tmpdir(), 'esep-browser-'));
  await foundDemonstration(join(dir, 'founded'));
  cpSync(join(dir, 'founded'), join(dir, 'shared'), { recursive: true });
  served = await serveCouncil(join(dir, 'shared'));
  await printTotals(served);
  const { address, council, token, accounts } = served;
  project.provide('demonstration', { address, council, token, accounts });
  project.provide('foundedDir', join(dir, 'founded'));
}

export async function teardown(): Promise<void> {
  await served?.stop();
  if (dir) rmSync(dir, { recursive: true, force: true });
}
