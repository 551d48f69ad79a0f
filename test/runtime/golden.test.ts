import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registry } from '@esep/domain';
import { type Derive, rebuild } from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import { openSqliteStores, type SqliteStores } from '@esep/store-sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentBytes, requireFolded, requireSameBytes } from '../fault/fresh-fold.ts';
import { slug } from '../support/running-council.ts';
import { asATable, shownAsATable } from './golden/script/as-a-table.ts';
import { type Books, closingDay, lastDay, openBooks } from './golden/script/books.ts';
import { changes } from './golden/script/changes.ts';
import { diary } from './golden/script/diary.ts';
import { live } from './golden/script/live.ts';
import { expectedTable } from './golden/script/sheets.ts';
import { appealStories } from './golden/stories/appeals.ts';
import { leaveStories, receptionStories, withheldStories } from './golden/stories/deputies.ts';
import { editionStories } from './golden/stories/editions.ts';
import { ballotStories, rankStories, volumeStories } from './golden/stories/numbers.ts';

/*
 * A quarter of a council of 32, as a clerk wrote it down in `golden/facts`, lived through the real doors day by day. What
 * it must come to stands in `golden/expected`, worked out of the same sheets by `golden/reckon.py`, which shares no line
 * with Esep. Then the stories that the quarter was written for, each with its numbers worked out by hand.
 */

/** When the books are looked into, and the tables that say what must stand there. */
const moments = [
  [closingDay, 'closing'],
  ['2026-10-05', 'preview'],
  ['2026-10-16', 'edition-1'],
  [lastDay, 'edition-2'],
] as const;

let dir: string;
let stores: SqliteStores;
let books: Books;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'esep-golden-'));
  const founding = { council: slug, origin: 'esep.test/almaly', demonstration: false };
  stores = openSqliteStores({ dir: join(dir, 'data'), founding });
  books = await openBooks(
    await live(
      stores,
      moments.map(([day]) => day),
    ),
    stores,
  );
}, 120_000);

afterAll(async () => {
  await stores?.close();
  rmSync(dir, { recursive: true, force: true });
});

it('the quarter is about two thousand entries of every kind that an office and Esep itself record', () => {
  const byKind = Map.groupBy(books.entries, ({ kind }) => kind);
  expect(books.entries.length).toBeGreaterThan(2_000);
  expect([...byKind.keys()].sort()).toEqual([
    'action.completed',
    'action.missed',
    'action.planned',
    'appeal.answered',
    'appeal.assigned',
    'appeal.confirmed',
    'appeal.extended',
    'appeal.forwarded',
    'appeal.marked',
    'appeal.overdue',
    'appeal.received',
    'appeal.reopened',
    'calendar.set',
    'council.founded',
    'deadline.passed',
    'deputy.left',
    'deputy.seated',
    'dispute.answered',
    'dispute.deferred',
    'dispute.raised',
    'district.defined',
    'edition.previewed',
    'edition.published',
    'entry.corrected',
    'entry.withdrawn',
    'feedback.counted',
    'indicator.planned',
    'indicator.updated',
    'invitations.issued',
    'leave.approved',
    'meeting.held',
    'methodology.adopted',
    'month.closed',
    'organization.formed',
    'plan.agreed',
    'programme.published',
    'promise.made',
    'promise.progressed',
    'reception.held',
    'reception.missed',
    'reception.scheduled',
    'request.sent',
    'sitting.held',
  ]);
  expect(books.council.faults).toEqual([]);
});

describe.each(moments)('in the evening of %s', (day, table) => {
  it('every number of every scorecard and of the ranking is what the facts come to', () => {
    expect(asATable(books.rankingOn(day), books.scorecardsOn(day))).toEqual(expectedTable(table));
  });

  it('what is shown and not scored is what the facts come to', () => {
    const byDeputy = shownAsATable(books.rankingOn(day), books.scorecardsOn(day)).toSorted((a, b) =>
      String(a['deputy']).localeCompare(String(b['deputy'])),
    );
    expect(byDeputy).toEqual(expectedTable(`${table}-shown`));
  });
});

describe('a correction or withdrawal moves exactly its numbers', () => {
  it.each(changes(diary()).map(({ id, day, effect }) => [id, day, effect] as const))(
    '%s on %s',
    (id, _, effect) => {
      expect(books.moved.get(id)).toEqual(effect);
    },
  );
});

const told = () => books;
appealStories(told);
leaveStories(told);
receptionStories(told);
withheldStories(told);
volumeStories(told);
ballotStories(told);
rankStories(told);
editionStories(told);

it('folded from nothing and rebuilt, every document is the same to the byte: tallies, rows of boards, disputes, editions', async () => {
  const { ledger, documents } = stores;
  const generation = (await documents.serving(slug)) ?? '';
  const before = await documentBytes(documents, { council: slug, generation });
  const families = new Set([...before.keys()].map((key) => key.split('/').slice(0, 2).join('/')));
  for (const family of ['row/appeals', 'row/requests', 'row/actions', 'row/disputes', 'shared/editions'])
    expect(families).toContain(family);
  await requireFolded(ledger, documents, slug);
  const derive = deriveRankings as Derive;
  const rebuilt = await rebuild({ ledger, documents, registry, derive, onFault: () => {} }, slug);
  expect(rebuilt.generation).not.toBe(generation);
  requireSameBytes(await documentBytes(documents, { council: slug, generation: rebuilt.generation }), before);
});
