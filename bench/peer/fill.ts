import { chmodSync, closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '@esep/domain';
import type { LedgerStore } from '@esep/ledger';
import type { Postgres } from './postgres.ts';

const pageSize = 5_000;

/** Copies a ledger's entries into the peer's table, and lets PostgreSQL gather its statistics. */
export async function fillPeer(postgres: Postgres, ledger: LedgerStore, council: string): Promise<void> {
  const path = join(postgres.dir, 'entries.tsv');
  const file = openSync(path, 'w');
  const deputies: string[] = [];
  for (let after = 0; ; ) {
    const page = await ledger.read(council, after, pageSize);
    if (page.length === 0) break;
    after += page.length;
    writeSync(file, page.map(({ entry }) => line(entry)).join(''));
    for (const { entry } of page)
      if (entry.kind === 'deputy.seated') deputies.push(String(entry.body['deputy']));
  }
  closeSync(file);
  chmodSync(path, 0o644);
  await postgres.query(
    `copy entries (id, kind, version, subject, occurred_on, recorded_at, recorded_by, body) from '${path}'`,
  );
  rmSync(path);
  for (const deputy of deputies)
    await postgres.query('insert into deputies values ($1, $2)', [deputy, deputy]);
  await postgres.query('vacuum analyze');
}

/** One row in the text format of COPY. */
function line({ id, kind, version, subject, occurredOn, recordedAt, recordedBy, body }: Entry): string {
  const cells = [id, kind, version, subject, occurredOn, recordedAt, recordedBy, JSON.stringify(body)];
  return `${cells.map((cell) => String(cell).replaceAll('\\', '\\\\').replaceAll('\t', '\\t')).join('\t')}\n`;
}
