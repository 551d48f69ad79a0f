import type { FrozenRow } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import type { Cause, EditionNumbers } from './edition.ts';
import { changesBetween } from './edition.ts';
import { answered, kept, numbersOf } from './test-editions.ts';
import type { Tally } from './types.ts';

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

  it('so may a total alone, when a methodology’s weights were corrected', () => {
    const before = numbersOf(first).rows.map((row) => (row.deputy === 'd-02' ? { ...row, total: 74 } : row));
    expect(changesBetween(before, numbersOf(first), 40, [])?.deputies).toEqual([
      { deputy: 'd-02', total: [74, 75], rank: [2, 2], criteria: [] },
    ]);
  });

  it('an entry that moved several deputies is named for each of them', () => {
    const together: Cause = {
      ...noCause,
      seq: 51,
      moved: [
        { owner: 'd-01', quarter: '2026-Q3', counters: ['meetings.remote'] },
        { owner: 'd-02', quarter: '2026-Q3', counters: ['appeals.due'] },
      ],
    };
    const found = changes([answered('d-01', 10, kept), answered('d-02', 7, kept)], [together]);
    expect(found?.deputies).toMatchObject([{ deputy: 'd-02', criteria: [{ entries: [51], count: 1 }] }]);
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
    const gone = changesBetween([one, two], { quarters, rows: [one], cards: new Map() }, 40, []);
    expect(gone?.deputies).toMatchObject([
      { deputy: 'd-02', criteria: [{ criterion: 'appeals', from: 50, to: null, entries: [] }, {}] },
    ]);
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
