import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registry } from '@esep/domain';
import type { Derive, LedgerStore, Recorded } from '@esep/ledger';
import {
  createFolding,
  createFrontier,
  leafHash,
  rootAt,
  sameHash,
  tileFromJson,
  tileKey,
} from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import { openSqliteStores, type SqliteStores } from '@esep/store-sqlite';
import { expect, test } from 'vitest';
import { createMemoryStores } from '../support/memory-store.ts';
import { caughtUp, foundDataFolder, slug, today } from './data-folder.ts';
import { documentBytes, requireFolded, requireSameBytes } from './fresh-fold.ts';
import { type Book, createClient, type Door, send } from './office-clients.ts';
import { createRandom } from './scheduler.ts';
import { type ServerProcess, useWorkshop } from './server-process.ts';

const rounds = Number(process.env['ESEP_ROUNDS'] ?? 20);
const clients = 6;
const longestLoadMs = 450;
/** About when a command that was just started has reached the server. */
const commandStartMs = 250;
/** Rounds after which a stranger checks what the running server publishes. */
const verifyEvery = 10;

/** `ESEP_TEST_SEED=7 npm run test:fault` sends the same and kills at the same moments, as far as clocks allow. */
const seed = Number(process.env['ESEP_TEST_SEED'] ?? Date.now() % 1_000_000);

const workshop = useWorkshop();
const random = createRandom(seed);
const book: Book = { given: new Map(), unanswered: [] };
/** What was read of the ledger so far: it may only grow. */
const ledger: Recorded[] = [];
const seqOf = new Map<string, number>();
const dataDir = join(workshop.dir, 'data');
const copy = join(workshop.dir, 'copy');
const env = {
  ESEP_CHECKPOINTS: join(workshop.dir, 'checkpoints'),
  ESEP_BACKUPS: join(workshop.dir, 'backups'),
};

/** Every id once, no gap, what was acknowledged at its number, and what was read before unchanged. */
async function readLedger(store: LedgerStore): Promise<void> {
  const recorded = await store.read(slug, 0, 1_000_000);
  expect(recorded.length).toBe(await store.size(slug));
  expect(recorded.length).toBeGreaterThanOrEqual(ledger.length);
  for (const [i, { entry, canonical }] of recorded.entries()) {
    if (entry.seq !== i + 1) throw new Error(`entry ${entry.seq} stands at place ${i + 1}`);
    const before = ledger[i];
    if (before && before.canonical !== canonical)
      throw new Error(`entry ${i + 1} is another one than before`);
    if (before) continue;
    if (seqOf.has(entry.id)) throw new Error(`${entry.id} is at ${seqOf.get(entry.id)} and at ${i + 1}`);
    seqOf.set(entry.id, i + 1);
    ledger.push({ entry, canonical });
  }
  for (const [id, seq] of book.given) {
    if (seqOf.get(id) !== seq) throw new Error(`${id} was acknowledged at ${seq}; it is at ${seqOf.get(id)}`);
  }
  for (const { how, rows } of book.unanswered) {
    const there = rows.filter(({ id }) => seqOf.has(id)).length;
    if (how === 'whole' && there !== 0 && there !== rows.length) {
      throw new Error(`${there} of ${rows.length} rows of an all-or-nothing batch are there: ${rows[0]?.id}`);
    }
  }
}

const reference = createMemoryStores();
let referenceSize = 0;
const referenceFolding = createFolding({
  ledger: {
    size: async () => referenceSize,
    read: async (_, after, limit) => ledger.slice(after, Math.min(after + limit, referenceSize)),
  },
  documents: reference.documents,
  registry,
  derive: deriveRankings as Derive,
  onFault(fault) {
    throw new Error(`a fault in the reference: ${JSON.stringify(fault)}`);
  },
});

/** At the moment of the kill: documents equal the fold of the entries that they claim, tiles give their root. */
async function checkDocuments({ documents }: SqliteStores): Promise<void> {
  const generation = (await documents.serving(slug)) ?? 'g1';
  const partition = { council: slug, generation };
  const log = await documents.cursor(partition, 'log');
  const scorecards = await documents.cursor(partition, 'scorecards');
  expect([log.c, scorecards.c]).toEqual([log.m, scorecards.m]);
  expect(scorecards.c).toBeLessThanOrEqual(log.c);
  expect(log.c).toBeLessThanOrEqual(ledger.length);
  const tree = createFrontier();
  for (const { canonical } of ledger.slice(0, log.c)) tree.push(leafHash(canonical));
  const tile = async (level: number, index: number) => {
    const key = tileKey(level, index);
    return tileFromJson((await documents.get(partition, [key])).get(key)?.value ?? { hashes: [] });
  };
  if (log.c > 0 && !sameHash(await rootAt({ tile }, log.c), tree.root())) {
    throw new Error(`the tiles do not give the root of ${log.c} entries`);
  }
  referenceSize = scorecards.c;
  await referenceFolding.catchUp(slug);
  const isTile = (key: string) => key.startsWith('tile/');
  const stored = await documentBytes(documents, partition, isTile);
  requireSameBytes(
    stored,
    await documentBytes(reference.documents, { council: slug, generation: 'g1' }, isTile),
  );
}

/**
 * Looks at a copy, made before this returns, as the kill left it: opening the folder itself would mend what the next
 * start must mend.
 */
async function autopsy(): Promise<void> {
  cpSync(dataDir, copy, { recursive: true });
  const stores = openSqliteStores({ dir: copy });
  try {
    await readLedger(stores.ledger);
    await checkDocuments(stores);
  } finally {
    await stores.close();
  }
  rmSync(copy, { recursive: true });
}

/** Rows whose answer the kill swallowed: recorded all the same, or not. */
const swallowed = { there: 0, absent: 0 };

/** Sends again what got no answer: what the ledger has is answered 200, the rest 201. */
async function sendAgain(door: Door): Promise<void> {
  for (const message of book.unanswered.splice(0)) {
    for (const { id } of message.rows) swallowed[seqOf.has(id) ? 'there' : 'absent'] += 1;
    const answered = await send(door, message, book, (id) => (seqOf.has(id) ? 200 : undefined));
    if (!answered) throw new Error('a server that nobody has killed does not answer');
  }
}

async function killed(server: ServerProcess): Promise<void> {
  server.kill('SIGKILL');
  const { signal, stderr } = await server.ended;
  expect([signal, stderr]).toEqual(['SIGKILL', '']);
}

/** Sends from all desks, now and then with a rebuild in between, until the kill. */
async function load(server: ServerProcess, token: string, round: number): Promise<void> {
  const door = { address: await server.address, token };
  await sendAgain(door);
  const day = today();
  const desks = Array.from({ length: clients }, (_, i) =>
    createClient({ name: `r${round}-c${i}`, random, today: day, book }),
  );
  // The same ids from all desks, often at once: one of them is the first.
  const shared = createClient({ name: `r${round}-all`, random, today: day, book });
  const commons = Array.from({ length: 40 }, () => shared.meeting());
  let sent = 0;
  const common = () => commons[Math.min(Math.floor(sent++ / clients), commons.length - 1)] as never;
  const work = desks.map((desk) => desk.work(door, common));
  const rebuild = random.chance(0.3) ? [workshop.run(['rebuild', '--data', dataDir], { env })] : [];
  const delay = random.below(longestLoadMs) + (rebuild.length > 0 ? commandStartMs : 0);
  await Promise.race([new Promise((done) => setTimeout(done, delay)), ...work]);
  await Promise.all([killed(server), ...work, ...rebuild]);
}

test(`${rounds} times kill -9 under load lose nothing acknowledged and count nothing twice (seed ${seed})`, {
  timeout: 300_000,
}, async () => {
  const { token } = await foundDataFolder(dataDir);
  let round = 0;
  let examined = Promise.resolve();
  try {
    for (round = 1; round <= rounds; round++) {
      if (random.chance(0.2)) {
        const early = workshop.serve(dataDir, { env });
        await new Promise((done) => setTimeout(done, 50 + random.below(500)));
        await killed(early);
      }
      const server = workshop.serve(dataDir, { env });
      await Promise.all([server.address, examined]);
      if (round % verifyEvery === 0) await requireVerified(await server.address);
      await load(server, token, round);
      examined = autopsy();
      examined.catch(() => {});
    }
    const last = workshop.serve(dataDir, { env });
    await examined;
    await sendAgain({ address: await last.address, token });
    await requireVerified(await last.address);
    await caughtUp(await last.address);
    last.kill('SIGTERM');
    const { code, stderr } = await last.ended;
    expect([code, stderr]).toEqual([0, '']);
    await atRest();
    // Or the kills came when nobody was sending, and the rest proves little.
    expect(book.given.size).toBeGreaterThan(10 * rounds);
    expect(Math.min(swallowed.there, swallowed.absent)).toBeGreaterThan(0);
  } catch (error) {
    const kept = join(workshop.dir, '..', `esep-kill-nine-${seed}-${round}`);
    const evidence = [copy, dataDir].find(existsSync);
    if (evidence) cpSync(evidence, kept, { recursive: true });
    throw new Error(`seed ${seed}, round ${round}: ${(error as Error).message} (data kept in ${kept})`, {
      cause: error,
    });
  }
});

/** A stranger's check of what is published, against the checkpoint that was kept at the last one. */
async function requireVerified(address: string): Promise<void> {
  const kept = join(workshop.dir, 'kept-checkpoint');
  const since = existsSync(kept) ? ['--since', kept] : [];
  const { code, stdout, stderr } = await workshop.run(['verify', address, ...since], { env });
  if (code !== 0) throw new Error(`esep verify ${since.join(' ')}: ${code} ${stdout} ${stderr}`);
  const published = await fetch(`${address}/api/v1/${slug}/checkpoint`);
  expect(published.status).toBe(200);
  writeFileSync(kept, await published.text());
}

/** Everything is folded, to the byte as a fresh fold and as a rebuild. */
async function atRest(): Promise<void> {
  const read = async () => {
    const stores = openSqliteStores({ dir: dataDir });
    try {
      await readLedger(stores.ledger);
      await requireFolded(stores.ledger, stores.documents, slug);
      const generation = (await stores.documents.serving(slug)) ?? 'none';
      return { generation, bytes: await documentBytes(stores.documents, { council: slug, generation }) };
    } finally {
      await stores.close();
    }
  };
  const before = await read();
  expect((await workshop.run(['rebuild', '--data', dataDir], { env })).code).toBe(0);
  const after = await read();
  expect(after.generation).not.toBe(before.generation);
  requireSameBytes(after.bytes, before.bytes);
}
