import { type Entry, Refusal } from '@esep/domain';
import type { VaultStore } from '@esep/ledger';
import type { Recorder } from '../recorder.ts';
import { type CaseFile, caseItems, type PendingCase } from './items.ts';

export interface CaseDeps {
  readonly vault: VaultStore;
  readonly recorder: Recorder;
  readonly now: () => Date;
}

/** A marker without a file after this long is of a request that went no further. */
const abandonedAfterMs = 3_600_000;

/** Records the entry of a frozen file, at most once by an id made of its number, and marks the file. Throws `Refusal`. */
export async function finishCase(
  { vault, recorder }: CaseDeps,
  council: string,
  appeal: string,
  file: CaseFile,
): Promise<void> {
  if (file.state !== 'pending') return forgetPending(vault, council, appeal);
  const row = { kind: 'appeal.received', id: `case-${appeal}`, ...file.entry };
  const { results } = await recorder.record(council, [row], { role: 'office', recordedBy: file.by });
  const [result] = results;
  if (result?.outcome === 'refused') throw result.refusal;
  await markRegistered(vault, council, appeal);
  await forgetPending(vault, council, appeal);
}

/**
 * Finishes what a crash left between the vault and the ledger; for the sweep. Opens no file. A row that the ledger refuses stays
 * for whoever asked: the same request is told why. Resolves to how many entries it saw through.
 */
export async function finishCases(deps: CaseDeps, council: string): Promise<number> {
  const { vault, now } = deps;
  const pending = await vault.query<PendingCase>(council, caseItems.allPending, { limit: 100 });
  let finished = 0;
  for (const { key, value, version } of pending) {
    const appeal = key.slice(caseItems.allPending.length);
    const file = await vault.get<CaseFile>(council, caseItems.file(appeal));
    if (!file) {
      const isAbandoned = now().getTime() - Date.parse(value.at) > abandonedAfterMs;
      if (isAbandoned) await vault.delete(council, key, version);
      continue;
    }
    try {
      await finishCase(deps, council, appeal, file.value);
      if (file.value.state === 'pending') finished += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return finished;
}

/** Whoever amends the file meanwhile only makes it take another turn. */
async function markRegistered(vault: VaultStore, council: string, appeal: string): Promise<void> {
  const key = caseItems.file(appeal);
  for (;;) {
    const item = await vault.get<CaseFile>(council, key);
    if (item?.value.state !== 'pending') return;
    if (await vault.put(council, key, { ...item.value, state: 'registered' }, item.version)) return;
  }
}

export async function forgetPending(vault: VaultStore, council: string, appeal: string): Promise<void> {
  const key = caseItems.pending(appeal);
  const item = await vault.get(council, key);
  if (item) await vault.delete(council, key, item.version);
}

/** The appeal's first entry; undefined before it is recorded. */
export async function receivedEntry(
  recorder: Recorder,
  council: string,
  appeal: string,
): Promise<Entry | undefined> {
  const view = await recorder.look(council);
  return (await view.history(`appeal:${appeal}`)).find(({ kind }) => kind === 'appeal.received');
}
