import type { FrozenRow } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import type { Cause, EditionNumbers } from './edition.ts';
import { changesBetween, editionNumbers } from './edition.ts';
import { engineVersion } from './engine.ts';
import { adopted, deputy, framed, methodologyWith, onTime, tally, visitorRating } from './test-builders.ts';
import type { Tally } from './types.ts';

const closed = ['2026-07', '2026-08', '2026-09'];
const frame = framed('2026-Q3', closed);

/** Appeals over the quarter, promises from the beginning, ratings over four quarters; the last two can be kept back. */
const methodology = methodologyWith([
  {
    id: 'work',
    weight: 50,
    criteria: [
      { ...onTime(1), id: 'appeals' },
      {
        id: 'promises',
        measure: {
          form: 'status-mean',
          statuses: [
            { counter: 'promises.kept', value: 1 },
            { counter: 'promises.broken', value: 0 },
          ],
          min: 1,
        },
        withheld: { rule: 'stock', counter: 'programme.withheld' },
      },
    ],
  },
  {
    id: 'voters',
    weight: 50,
    criteria: [
      {
        ...visitorRating(),
        id: 'rating',
        withheld: {
          rule: 'share-below',
          of: 'receptions.invitationsOffered',
          outOf: 'receptions.visitors',
          share: 0.8,
          window: 'last-four',
        },
      },
    ],
  },
]);

const even = () => new Uint8Array(32);
const answered = (id: string, onTimeOfTen: number, more: Tally['counters'] = {}) =>
  tally('2026-Q3', { 'appeals.due': 10, 'appeals.answeredOnTime': onTimeOfTen, ...more }, id);
const kept = { 'promises.kept': 1 };

function numbersOf(tallies: readonly Tally[], more: Partial<Parameters<typeof editionNumbers>[0]> = {}) {
  return editionNumbers({
    frame,
    methodologies: [adopted(methodology)],
    deputies: [deputy('d-01'), deputy('d-02')],
    tallies,
    draw: even,
    ...more,
  });
}

describe('an edition’s numbers', () => {
  it('are the ranking with each deputy’s points and the ranks that drawn weights give', () => {
    // Work (100 + 100) / 2 for d-01, (50 + 100) / 2 = 75 for d-02; nobody was rated, and half of the weight is there.
    // Wilson's centres are 89.4 and 50, so the means are 94.7 and 75: 19.7² = 388 > 2.7055 · (41.9 + 196.8) / 4 = 161.
    const numbers = numbersOf([answered('d-01', 10, kept), answered('d-02', 5, kept)]);
    expect(numbers.rows).toEqual([
      {
        deputy: 'd-01',
        total: 100,
        rank: 1,
        best: 1,
        worst: 1,
        tier: 'high',
        criteria: { appeals: 100, promises: 100, rating: null },
        robust: [1, 1],
      },
      {
        deputy: 'd-02',
        total: 75,
        rank: 2,
        best: 2,
        worst: 2,
        tier: 'good',
        criteria: { appeals: 50, promises: 100, rating: null },
        robust: [2, 2],
      },
    ]);
    expect(numbers).toMatchObject({ quarters: ['2026-Q3'], engine: String(engineVersion) });
    expect(numbers.ranking).toMatchObject({ period: '2026-Q3', ranked: true, scored: 2 });
    expect([...numbers.cards.keys()]).toEqual(['d-01', 'd-02']);
    expect(numbers.cards.get('d-02')).toMatchObject({ deputy: 'd-02', total: 75 });
  });

  it('have no drawn ranks for one without a total, nor while the period is not ranked', () => {
    const [first, second] = numbersOf([answered('d-02', 5, kept)]).rows;
    expect(first).toMatchObject({ deputy: 'd-02', robust: [1, 1] });
    expect(second).toMatchObject({ deputy: 'd-01', total: null, rank: null, robust: null });
    const running = numbersOf([answered('d-01', 10, kept)], { frame: framed('2026-Q3', ['2026-07']) });
    expect(running.ranking.ranked).toBe(false);
    expect(running.rows[0]).toMatchObject({ deputy: 'd-01', total: 100, rank: null, robust: null });
  });

  it('leave out whoever was not in office, and say nothing of points without a methodology', () => {
    const before = deputy('d-02', { mandates: [{ from: '2023-04-03', to: '2026-06-30' }] });
    const numbers = numbersOf([answered('d-01', 10)], { deputies: [deputy('d-01'), before] });
    expect([...numbers.cards.keys()]).toEqual(['d-01']);
    const none = numbersOf([answered('d-01', 10)], { methodologies: [] });
    expect(none.cards.size).toBe(0);
    expect(none.rows[0]).toMatchObject({ deputy: 'd-01', total: null, criteria: {}, robust: null });
  });
});

const noCause = { roster: [], months: [] };
const moved = (seq: number, owner: string, quarter: string, ...counters: string[]): Cause => ({
  ...noCause,
  seq,
  moved: [{ owner, quarter, counters }],
});

const first = [answered('d-01', 10, kept), answered('d-02', 5, kept)];
const changes = (tallies: readonly Tally[], causes: readonly Cause[] = []) =>
  changesBetween(numbersOf(first).rows, numbersOf(tallies), 40, causes);

describe('what changed since an edition', () => {
  it('is nothing while ranks, totals and points are the same, whatever weights were drawn', () => {
    const { rows } = numbersOf(first);
    const before = rows.map((row) => ({ ...row, robust: [1, 2] as [number, number] }));
    expect(changesBetween(before, numbersOf(first), 40, [moved(50, 'd-01', '2026-Q3', 'appeals.due')])).toBe(
      undefined,
    );
  });

  it('names the criterion and the entries that moved what it counts for that deputy in that quarter', () => {
    const found = changes(
      [answered('d-01', 10, kept), answered('d-02', 7, kept)],
      [
        moved(51, 'd-02', '2026-Q3', 'appeals.answeredOnTime'),
        moved(52, 'd-01', '2026-Q3', 'appeals.answeredOnTime'),
        moved(53, 'd-02', '2026-Q2', 'appeals.answeredOnTime'),
        moved(54, 'd-02', '2026-Q3', 'meetings.remote', 'meetings.attendees'),
        moved(55, 'd-02', '2026-Q3', 'meetings.remote', 'appeals.due'),
      ],
    );
    expect(found).toEqual({
      since: 40,
      deputies: [
        {
          deputy: 'd-02',
          total: [75, 85],
          rank: [2, 2],
          criteria: [{ criterion: 'appeals', from: 50, to: 70, entries: [51, 55], count: 2 }],
        },
      ],
      roster: [],
    });
  });

  it('one deputy’s points move others’ ranks, who have no entries of their own', () => {
    const found = changes(
      [answered('d-01', 0, kept), answered('d-02', 5, kept)],
      [moved(51, 'd-01', '2026-Q3', 'appeals.answeredOnTime')],
    );
    expect(found?.deputies).toMatchObject([
      { deputy: 'd-02', total: [75, 75], rank: [2, 1], criteria: [] },
      { deputy: 'd-01', total: [100, 50], rank: [1, 2], criteria: [{ from: 100, to: 0, entries: [51] }] },
    ]);
  });

  it('a criterion may change while total and rank do not', () => {
    const before: FrozenRow[] = numbersOf(first).rows.map((row) =>
      row.deputy === 'd-02' ? { ...row, criteria: { ...row.criteria, appeals: 49.9 } } : row,
    );
    expect(changesBetween(before, numbersOf(first), 40, [])?.deputies).toEqual([
      {
        deputy: 'd-02',
        total: [75, 75],
        rank: [2, 2],
        criteria: [{ criterion: 'appeals', from: 49.9, to: 50, entries: [], count: 0 }],
      },
    ]);
  });

  it('a stock is read up to the end of the period, and what keeps it back is read with it', () => {
    const later = numbersOf([answered('d-01', 10, kept), answered('d-02', 5, { 'promises.broken': 1 })]);
    const causes = [
      moved(51, 'd-02', '2024-Q1', 'promises.kept'),
      moved(52, 'd-02', '2026-Q3', 'promises.broken'),
      moved(53, 'd-02', '2026-Q4', 'promises.kept'),
      moved(54, 'd-02', '2026-Q1', 'programme.withheld'),
    ];
    const entries = (numbers: EditionNumbers) =>
      changesBetween(numbersOf(first).rows, numbers, 40, causes)?.deputies.find(
        (one) => one.deputy === 'd-02',
      )?.criteria;
    expect(entries(later)).toMatchObject([{ criterion: 'promises', to: 0, entries: [51, 52], count: 2 }]);
    const hidden = { ...kept, 'programme.withheld': 1 };
    const withheld = numbersOf([answered('d-01', 10, kept), answered('d-02', 5, hidden)]);
    expect(entries(withheld)).toMatchObject([{ criterion: 'promises', to: 0, entries: [51, 52, 54] }]);
  });

  it('visitors and invitations are read with ratings that were made 0 by them', () => {
    const ratings = { 'voters.rated5': 10, 'voters.receptionDays': 3 };
    const offered = (of: number) => ({
      ...kept,
      ...ratings,
      'receptions.visitors': 10,
      'receptions.invitationsOffered': of,
    });
    const by = (of: number) => numbersOf([answered('d-01', 10, kept), answered('d-02', 5, offered(of))]);
    const causes = [
      moved(51, 'd-02', '2025-Q4', 'receptions.visitors'),
      moved(52, 'd-02', '2026-Q3', 'receptions.invitationsOffered'),
      moved(53, 'd-02', '2025-Q3', 'receptions.visitors'),
    ];
    expect(changesBetween(by(8).rows, by(7), 40, causes)?.deputies).toMatchObject([
      { deputy: 'd-02', criteria: [{ criterion: 'rating', from: 75, to: 0, entries: [51, 52] }] },
    ]);
  });

  it('who came or went is listed, also without a total on either side', () => {
    const absent = (row: FrozenRow): FrozenRow => ({ ...row, total: null, rank: null, criteria: {} });
    const [one, two] = numbersOf(first).rows as [FrozenRow, FrozenRow];
    const { quarters, cards } = numbersOf(first);
    const between = (before: readonly FrozenRow[], rows: readonly FrozenRow[]) =>
      changesBetween(before, { quarters, rows, cards }, 40, []);
    const change = { deputy: 'd-02', total: [null, null], rank: [null, null], criteria: [] };
    expect(between([one], [one, absent(two)])?.deputies).toEqual([change]);
    expect(between([one, absent(two)], [one])?.deputies).toEqual([change]);
    expect(between([one, absent(two)], [one, absent(two)])).toBeUndefined();
    expect(between([one], [one, two])?.deputies).toEqual([
      {
        deputy: 'd-02',
        total: [null, 75],
        rank: [null, 2],
        criteria: [
          { criterion: 'appeals', from: null, to: 50, entries: [], count: 0 },
          { criterion: 'promises', from: null, to: 100, entries: [], count: 0 },
        ],
      },
    ]);
    expect(between([one, two], [one])?.deputies).toMatchObject([{ total: [75, null], rank: [2, null] }]);
  });

  it('a criterion that is gone is told without entries: no scorecard says what it read', () => {
    const { rows } = numbersOf(first);
    const before = rows.map((row) => ({ ...row, criteria: { ...row.criteria, met: 30 } }));
    const causes = [moved(51, 'd-01', '2026-Q3', 'meetings.inDistrict', 'appeals.due')];
    const gone = { criterion: 'met', from: 30, to: null, entries: [], count: 0 };
    expect(changesBetween(before, numbersOf(first), 40, causes)?.deputies).toMatchObject([
      { deputy: 'd-01', criteria: [gone] },
      { deputy: 'd-02', criteria: [gone] },
    ]);
  });

  it('names entries that closed months of the period or moved a changed deputy’s mandate or leave', () => {
    const later = [answered('d-01', 10, kept), answered('d-02', 7, kept)];
    const causes: Cause[] = [
      { seq: 51, moved: [], roster: [], months: ['2026-09'] },
      { seq: 52, moved: [], roster: [], months: ['2026-10'] },
      { seq: 53, moved: [], roster: ['d-02'], months: [] },
      { seq: 54, moved: [], roster: ['d-01'], months: [] },
      { seq: 55, moved: [], roster: ['d-01', 'd-02'], months: ['2026-06', '2026-07'] },
    ];
    expect(changes(later, causes)?.roster).toEqual([51, 53, 55]);
  });

  it('names at most twenty entries of each sort, and says how many there were', () => {
    const later = [answered('d-01', 10, kept), answered('d-02', 7, kept)];
    const causes = Array.from(
      { length: 21 },
      (_, i): Cause => ({ ...moved(51 + i, 'd-02', '2026-Q3', 'appeals.due'), roster: ['d-02'] }),
    );
    const found = changes(later, causes);
    const [criterion] = found?.deputies[0]?.criteria ?? [];
    expect(criterion?.count).toBe(21);
    expect(criterion?.entries).toEqual(Array.from({ length: 20 }, (_, i) => 51 + i));
    expect(found?.roster).toEqual(criterion?.entries);
  });
});
