import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, registry } from '@esep/domain';
import { sheetsOf } from '@esep/intake';
import { wrongUsage } from '../failures.ts';
import type { Council } from './open-council.ts';

const pageSize = 2000;

/** Writes what counts now, a sheet a kind, to a new or empty folder, which appears when it is whole. */
export async function sheetsTo({ stores, slug }: Council, dir: string) {
  requireEmpty(dir);
  const texts = new Map<string, string>();
  for (let after = ''; ; ) {
    const page = await stores.texts.list(slug, after, pageSize);
    for (const { hash, text, withheld } of page) texts.set(hash, text ?? `[${withheld?.reason ?? ''}]`);
    if (page.length < pageSize) break;
    after = page.at(-1)?.hash as string;
  }
  const entries: Entry[] = [];
  for (const size = await stores.ledger.size(slug); entries.length < size; ) {
    for (const { entry } of await stores.ledger.read(slug, entries.length, pageSize)) entries.push(entry);
  }
  const sheets = sheetsOf(registry, entries, (hash) => texts.get(hash) ?? hash);
  const unfinished = `${dir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  for (const { kind, csv } of sheets) writeFileSync(join(unfinished, `${kind}.csv`), csv);
  rmSync(dir, { recursive: true, force: true });
  renameSync(unfinished, dir);
  return { dir, entries: sheets.reduce((sum, { rows }) => sum + rows, 0), files: sheets.length };
}

/** Throws for a folder that holds something: an export never overwrites. */
export function requireEmpty(dir: string): void {
  if (existsSync(dir) && !(statSync(dir).isDirectory() && readdirSync(dir).length === 0))
    throw wrongUsage(`${dir} is not an empty folder. Give a new folder: an export never overwrites.`);
}
