import { describe, expect, it } from 'vitest';
import type { Fact } from '../test-builders.ts';
import { correction, fact, tell, withdrawal } from '../test-builders.ts';

const raised = (about: object = { entry: 12 }) =>
  fact(
    'dispute.raised',
    '2026-10-08',
    { dispute: 'k-1', deputy: 'd-01', ...about, text: 'sha256:a' },
    { quarters: ['2026-Q3'], recordedBy: ['office/a'] },
  );
const deferred = fact('dispute.deferred', '2026-10-16', {
  dispute: 'k-1',
  edition: '2026-Q3-1',
  reason: 'sha256:b',
});
const answered = (outcome = 'refused') =>
  fact('dispute.answered', '2026-10-20', { dispute: 'k-1', outcome, text: 'sha256:c' });

const recordsIn = (collection: string, ...facts: readonly Fact[]) =>
  tell(...facts)
    .records.filter((one) => one.collection === collection)
    .map(({ value }) => value);

describe('a dispute', () => {
  it('is open until it is answered, and open again when the answer is withdrawn', () => {
    expect(recordsIn('disputes/open', raised())).toEqual([
      { dispute: 'k-1', deputy: 'd-01', quarters: ['2026-Q3'], deferred: [], seq: 1 },
    ]);
    expect(recordsIn('disputes/open', raised(), answered())).toEqual([]);
    expect(recordsIn('disputes/open', raised(), answered(), withdrawal(2))).toHaveLength(1);
  });

  it('that is deferred stays open, and says for which edition', () => {
    expect(recordsIn('disputes/open', raised(), deferred)).toMatchObject([{ deferred: ['2026-Q3-1'] }]);
    expect(recordsIn('disputes/d-01', raised(), deferred, answered('partly'))).toMatchObject([
      {
        deferred: [{ edition: '2026-Q3-1', reason: 'sha256:b', seq: 2 }],
        answer: { outcome: 'partly', on: '2026-10-20', seq: 3, text: 'sha256:c' },
      },
    ]);
  });

  it('that is withdrawn is as if it had never been, for editions too', () => {
    const { records, rows, moves } = tell(raised(), withdrawal(1));
    expect([records, rows, moves]).toEqual([[], [], []]);
  });

  it('about an entry is found by the entry, and one about a period is not', () => {
    const keys = (about: object) => tell(raised(about)).rows.map(({ table, key }) => `${table}/${key}`);
    expect(keys({ entry: 12 })).toEqual(['disputes/2026-10-08/k-1', 'entry-notes/000000000012/dispute-k-1']);
    expect(keys({ period: '2026-Q3', criterion: 'meetings' })).toEqual(['disputes/2026-10-08/k-1']);
  });

  it('has one answer: a second is set aside, a correction changes it', () => {
    const second = { ...answered('accepted'), on: '2026-10-21' };
    expect(tell(raised(), answered(), second).setAside).toEqual([{ seq: 3, reason: 'dispute_answered' }]);
    const mended = recordsIn('disputes/d-01', raised(), answered(), correction(2, answered('accepted')));
    expect(mended).toMatchObject([{ answer: { outcome: 'accepted', seq: 2 } }]);
  });

  it('that speaks of two things, or of none, is set aside, and so is what is said about it', () => {
    for (const about of [{}, { entry: 1, period: '2026-Q3' }, { entry: 0 }, { criterion: 'meetings' }]) {
      expect(tell(raised(about), answered()).setAside).toEqual([
        { seq: 1, reason: 'malformed_body' },
        { seq: 2, reason: 'not_raised' },
      ]);
    }
  });
});

describe('a reply', () => {
  const said = (on: string, deputy = 'd-01') =>
    fact('reply.published', on, { reply: 't-1', deputy, entry: 12, text: 'sha256:a' });

  it('is replaced by a newer one of the same deputy, and of nobody else', () => {
    expect(recordsIn('replies/d-01', said('2026-10-08'), said('2026-10-09'))).toMatchObject([
      { on: '2026-10-09', seq: 2, entry: 12 },
    ]);
    const { records, setAside } = tell(said('2026-10-08'), said('2026-10-09', 'd-02'));
    expect(records).toHaveLength(1);
    expect(setAside).toEqual([{ seq: 2, reason: 'other_deputy' }]);
  });
});

describe('an edition', () => {
  const frozen = (kind: string, on: string, more: object = {}) =>
    fact(kind, on, {
      edition: '2026-Q3-1',
      period: '2026-Q3',
      number: 1,
      size: 40,
      root: 'r',
      methodology: 'm',
      engine: '2',
      rows: [],
      ...more,
    });
  const preview = frozen('edition.previewed', '2026-10-05');
  const asideOf = (...facts: readonly Fact[]) => tell(...facts).setAside.map(({ reason }) => reason);

  it('is previewed, and published after ten whole days', () => {
    const published = frozen('edition.published', '2026-10-16', { size: 52 });
    const { records, setAside, moves } = tell(preview, published);
    expect([setAside, moves]).toEqual([[], []]);
    expect(records).toMatchObject([
      {
        collection: 'editions',
        key: '2026-Q3-1',
        value: {
          previewed: { seq: 1, on: '2026-10-05', size: 40 },
          published: { seq: 2, on: '2026-10-16', size: 52 },
        },
      },
    ]);
  });

  it('that no door would have let pass does not count', () => {
    expect(asideOf(preview, frozen('edition.published', '2026-10-15'))).toEqual(['published_early']);
    expect(asideOf(preview, frozen('edition.published', '2026-10-16', { number: 2 }))).toEqual([
      'not_previewed',
    ]);
    expect(asideOf(frozen('edition.published', '2026-10-16'))).toEqual(['not_previewed']);
    expect(asideOf(preview, frozen('edition.previewed', '2026-10-06'))).toEqual(['already_previewed']);
    const published = frozen('edition.published', '2026-10-16');
    expect(asideOf(preview, published, published)).toEqual(['already_published']);
  });
});
