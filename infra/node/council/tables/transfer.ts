import type { LedgerStore, TextStore, VaultStore } from '@esep/ledger';
import type { Progress } from '../../cli/output.ts';
import { wrongFolder } from '../../failures.ts';

export interface Durable {
  readonly ledger: LedgerStore;
  readonly texts: TextStore;
  readonly vault: VaultStore;
}

/** Keys of the vault that belong to the council and not to what was lived: they are made once and never again. */
const councilKeys = 'key/';
const rowsAtOnce = 500;
const itemsAtOnce = 32;

/** Gives a scratch council the keys that an earlier founding left in the tables: its texts then get the same hashes. */
export async function takeKeys(from: VaultStore, to: VaultStore, council: string): Promise<void> {
  for await (const page of pages(from, council, councilKeys)) {
    for (const { key, value } of page) await to.put(council, key, value, 0);
  }
}

/**
 * Copies a council that was lived in a scratch folder, without its documents, which are folded anew. Entries come to
 * the same numbers in the same bytes. What is there already from an earlier try stays; anything else that is there makes
 * it reject with a failure that says so, and the council does not count as founded. Of two different foundings at once
 * the second stops at the first entry, whose id every founding shares, and has recorded nothing.
 */
export async function transfer(
  from: Durable,
  to: Durable,
  council: string,
  report: (progress: Progress) => void,
): Promise<void> {
  await copyKeys(from.vault, to.vault, council);
  await copyTexts(from.texts, to.texts, council);
  await copyEntries(from.ledger, to.ledger, council, report);
  await copyItems(from.vault, to.vault, council, report);
}

async function copyKeys(from: VaultStore, to: VaultStore, council: string): Promise<void> {
  for await (const page of pages(from, council, councilKeys)) {
    for (const { key, value } of page) {
      await to.put(council, key, value, 0);
      const there = await to.get(council, key);
      if (JSON.stringify(there?.value) !== JSON.stringify(value)) {
        throw wrongFolder(
          `Another process is founding ${council} in these tables. Wait for it, or stop it and try again.`,
        );
      }
    }
  }
}

async function copyTexts(from: TextStore, to: TextStore, council: string): Promise<void> {
  for (let after = ''; ; ) {
    const texts = await from.list(council, after, rowsAtOnce);
    const whole = texts.flatMap(({ hash, salt, text }) =>
      salt === undefined || text === undefined ? [] : [{ hash, salt, text }],
    );
    await to.put(council, whole);
    if (texts.length < rowsAtOnce) return;
    after = texts.at(-1)?.hash ?? '';
  }
}

async function copyEntries(
  from: LedgerStore,
  to: LedgerStore,
  council: string,
  report: (progress: Progress) => void,
): Promise<void> {
  const size = await from.size(council);
  for (let after = 0; after < size; ) {
    const recorded = await from.read(council, after, rowsAtOnce);
    const drafts = recorded.map(({ entry: { seq: _, ...draft } }) => draft);
    const appended = await to.append(council, drafts, { allOrNothing: true });
    appended.forEach((answer, index) => {
      const seq = after + index + 1;
      if (!('seq' in answer) || answer.seq !== seq) throw otherEntries(council, drafts[index]?.id ?? '');
    });
    after += recorded.length;
    report({ step: 'Recording', done: after, total: size });
  }
  if ((await to.size(council)) !== size) throw otherEntries(council, `number ${size + 1}`);
}

function otherEntries(council: string, id: string) {
  return wrongFolder(
    `The ledger in these tables holds other entries of ${council} already (${id}): another founding of it was cut short, or ` +
      'goes on. A ledger is never cleared. Found it again with the very same roster and options, choose another short name, ' +
      'or set ESEP_DYNAMODB_TABLES to tables of their own.',
  );
}

/** What else is in the vault: of a founding nothing, of a demonstration its cards and ballots. */
async function copyItems(
  from: VaultStore,
  to: VaultStore,
  council: string,
  report: (progress: Progress) => void,
): Promise<void> {
  let done = 0;
  for await (const page of pages(from, council, '')) {
    const items = page.filter(({ key }) => !key.startsWith(councilKeys));
    for (let start = 0; start < items.length; start += itemsAtOnce) {
      const some = items.slice(start, start + itemsAtOnce);
      await Promise.all(some.map(({ key, value }) => to.put(council, key, value, 0)));
      done += some.length;
      report({ step: 'Keeping cards and ballots', done });
    }
  }
}

async function* pages(vault: VaultStore, council: string, prefix: string) {
  for (let after = ''; ; ) {
    const page = await vault.query(council, prefix, {
      limit: rowsAtOnce,
      ...(after === '' ? {} : { after }),
    });
    yield page;
    if (page.length < rowsAtOnce) return;
    after = page.at(-1)?.key ?? '';
  }
}
