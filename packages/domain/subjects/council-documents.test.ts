import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../entry.ts';
import { correction, fact, tell, withdrawal } from '../test-builders.ts';
import { firstDayToPublish } from './edition.ts';

/* What the council's own documents hold, field by field, and what disputes, replies and editions leave to be read. */

const name = { kk: 'Атау' };

describe('the council', () => {
  const body = {
    name,
    convocation: 8,
    firstSession: '2023-04-03',
    ballots: { minBallots: 10, minReceptionDays: 3, countingWeekday: 1 },
  };
  const founded = (more: JsonObject = {}) => fact('council.founded', '2023-04-03', { ...body, ...more });

  it('is also its first convocation, and the organization that its chair presides over', () => {
    expect(tell(founded()).records).toStrictEqual([
      { collection: 'council', key: 'council', value: body },
      {
        collection: 'organizations',
        key: 'council',
        value: { organization: 'council', type: 'council', name, from: '2023-04-03' },
      },
      { collection: 'convocations', key: '8', value: { convocation: 8, from: '2023-04-03' } },
    ]);
  });

  it('keeps a convocation that was opened as it was opened first', () => {
    const opened = (firstSession: string) =>
      fact('convocation.opened', '2028-04-03', { convocation: 9, firstSession });
    const { records, setAside } = tell(opened('2028-04-03'), opened('2028-04-10'));
    expect(records).toStrictEqual([
      { collection: 'convocations', key: '9', value: { convocation: 9, from: '2028-04-03' } },
    ]);
    expect(setAside).toEqual([{ seq: 2, reason: 'already_opened' }]);
  });
});

describe('an organization', () => {
  const formed = (on: string, more: JsonObject = {}) =>
    fact('organization.formed', on, { organization: 'k-1', type: 'commission', name, ...more });
  const dissolved = (on: string) => fact('organization.dissolved', on, { organization: 'k-1' });
  const known = { organization: 'k-1', type: 'commission', name };
  const record = (value: JsonObject) => [{ collection: 'organizations', key: 'k-1', value }];

  it('runs from the day it was formed to the day it was dissolved, and on when it is formed anew', () => {
    expect(tell(formed('2024-01-10')).records).toStrictEqual(record({ ...known, from: '2024-01-10' }));
    expect(tell(formed('2024-01-10'), dissolved('2025-12-31')).records).toStrictEqual(
      record({ ...known, from: '2024-01-10', to: '2025-12-31' }),
    );
    const renamed = formed('2026-02-01', { name: { kk: 'Жаңа' } });
    expect(tell(formed('2024-01-10'), dissolved('2025-12-31'), renamed).records).toStrictEqual(
      record({ ...known, name: { kk: 'Жаңа' }, from: '2024-01-10' }),
    );
  });

  it('is dissolved only when it was formed, and is never the council itself', () => {
    expect(tell(dissolved('2025-12-31'))).toMatchObject({
      records: [],
      setAside: [{ seq: 1, reason: 'not_formed' }],
    });
    const council = fact('organization.formed', '2024-01-10', { ...known, organization: 'council' });
    expect(tell(council)).toMatchObject({ records: [], setAside: [{ seq: 1, reason: 'malformed_body' }] });
  });
});

describe('a topic', () => {
  const defined = (on: string) => fact('topic.defined', on, { topic: 'roads', name });
  const retired = fact('topic.retired', '2025-12-31', { topic: 'roads' });

  it('stands until it is retired, and again when it is defined anew', () => {
    const record = (more: JsonObject) => [
      { collection: 'topics', key: 'roads', value: { topic: 'roads', name, ...more } },
    ];
    expect(tell(defined('2024-01-10')).records).toStrictEqual(record({}));
    expect(tell(defined('2024-01-10'), retired).records).toStrictEqual(record({ to: '2025-12-31' }));
    expect(tell(defined('2024-01-10'), retired, defined('2026-02-01')).records).toStrictEqual(record({}));
    expect(tell(retired)).toMatchObject({ records: [], setAside: [{ seq: 1, reason: 'not_defined' }] });
  });
});

describe('a district', () => {
  const defined = (more: JsonObject) =>
    fact('district.defined', '2026-01-05', { district: 'o-1', name, ...more });
  const places = [
    { settlement: name },
    { settlement: name, streets: [{ name, houses: [{ from: '1' }, { from: '2', to: '8', side: 'even' }] }] },
  ];

  it('keeps its names in the shared document and its addresses in a row of their own', () => {
    const records = [{ collection: 'districts', key: 'o-1', value: { district: 'o-1', name } }];
    const row = { table: 'addresses', key: 'o-1', value: { district: 'o-1', places } };
    expect(tell(defined({}))).toMatchObject({ records, rows: [] });
    expect(tell(defined({ places: [] })).rows).toEqual([]);
    const all = [{ settlement: name, streets: [{ name, houses: [{ from: '1', side: 'all' }] }] }];
    expect(tell(defined({ places: all })).setAside).toEqual([]);
    const { records: put, rows } = tell(defined({ places }));
    expect(put).toStrictEqual(records);
    expect(rows).toStrictEqual([row]);
  });
});

describe('a programme', () => {
  it('stands as it was published last, with the day', () => {
    const published = (on: string, availability: string) =>
      fact('programme.published', on, { deputy: 'd-01', availability, quality: 'own' });
    const body = { deputy: 'd-01', availability: 'on-request', quality: 'own' };
    const { records, sums } = tell(published('2026-08-03', 'public'), published('2026-08-10', 'on-request'));
    expect(records).toStrictEqual([
      { collection: 'programmes', key: 'd-01', value: { ...body, on: '2026-08-10' } },
    ]);
    expect(sums).toEqual({ 'd-01 2026-Q3 programme.onRequest': 1 });
    const partys = { deputy: 'd-01', availability: 'public', quality: 'party-only' };
    expect(tell(fact('programme.published', '2026-08-03', partys, { elected: 'district' })).sums).toEqual({
      'd-01 2026-Q3 programme.public': 1,
    });
  });
});

describe('a count of feedback', () => {
  it('counts ratings of 1 to 5 apart', () => {
    const counted = fact('feedback.counted', '2026-10-26', {
      deputy: 'd-01',
      batch: 1,
      histogram: [1, 2, 3, 4, 5],
      newReceptionDays: 0,
      issued: 0,
      cast: 0,
    });
    expect(tell(counted).sums).toEqual({
      'd-01 2026-Q4 voters.rated1': 1,
      'd-01 2026-Q4 voters.rated2': 2,
      'd-01 2026-Q4 voters.rated3': 3,
      'd-01 2026-Q4 voters.rated4': 4,
      'd-01 2026-Q4 voters.rated5': 5,
    });
  });
});

describe('what was printed, and a restored ledger', () => {
  it('stand with the entry that tells of them', () => {
    const printed = { total: 't-1', label: { ru: 'Итог' }, value: 0, source: 'A' };
    expect(tell(fact('total.printed', '2026-10-01', printed)).records).toStrictEqual([
      { collection: 'totals', key: 't-1', value: { ...printed, seq: 1 } },
    ]);
    const restored = { size: 1200, root: 'r', lost: 4 };
    expect(tell(fact('ledger.restored', '2026-11-01', restored)).records).toStrictEqual([
      { collection: 'restorations', key: '1200', value: { ...restored, seq: 1 } },
    ]);
  });
});

describe('a dispute', () => {
  const raised = (about: JsonObject, door: JsonObject = {}) =>
    fact('dispute.raised', '2026-10-08', { dispute: 'k-1', deputy: 'd-01', ...about }, door);
  const row = {
    dispute: 'k-1',
    deputy: 'd-01',
    raisedOn: '2026-10-08',
    quarters: [],
    seq: 1,
    text: null,
    deferred: [],
  };

  it('has one row with all that was said, and a note where it speaks of an entry', () => {
    expect(tell(raised({ period: '2026-Q3' })).rows).toStrictEqual([
      { table: 'disputes', key: '2026-10-08/k-1', value: { ...row, period: '2026-Q3' } },
    ]);
    const all = raised({ entry: 12, text: 'h-text' }, { quarters: ['2026-Q3', 7, 'Q3'], onPaper: true });
    const deferred = fact('dispute.deferred', '2026-10-16', {
      dispute: 'k-1',
      edition: '2026-Q3-1',
      reason: 'h-why',
    });
    const answered = fact('dispute.answered', '2026-10-20', {
      dispute: 'k-1',
      outcome: 'accepted',
      text: 'h-answer',
      correction: 15,
    });
    const value = {
      ...row,
      entry: 12,
      text: 'h-text',
      quarters: ['2026-Q3'],
      onPaper: true,
      deferred: [{ edition: '2026-Q3-1', reason: 'h-why', seq: 2 }],
      answer: { outcome: 'accepted', on: '2026-10-20', seq: 3, text: 'h-answer', correction: 15 },
    };
    const { rows, records } = tell(all, deferred, answered);
    expect(rows).toStrictEqual([
      { table: 'disputes', key: '2026-10-08/k-1', value },
      { table: 'entry-notes', key: '000000000012/dispute-k-1', value: { note: 'dispute', ...value } },
    ]);
    expect(records).toStrictEqual([{ collection: 'disputes/d-01', key: 'k-1', value }]);
  });

  it('is raised once, and is deferred and answered without a text where there is none', () => {
    const again = { ...raised({ period: '2026-Q2' }), on: '2026-10-09' };
    expect(tell(raised({ period: '2026-Q3' }), again).setAside).toEqual([
      { seq: 2, reason: 'already_raised' },
    ]);
    const deferred = fact('dispute.deferred', '2026-10-16', { dispute: 'k-1', edition: '2026-Q3-1' });
    const answered = fact('dispute.answered', '2026-10-20', { dispute: 'k-1', outcome: 'refused' });
    const { records } = tell(raised({ period: '2026-Q3' }), deferred, answered);
    expect(records[0]?.value).toStrictEqual({
      ...row,
      period: '2026-Q3',
      deferred: [{ edition: '2026-Q3-1', reason: null, seq: 2 }],
      answer: { outcome: 'refused', on: '2026-10-20', seq: 3, text: null },
    });
  });
});

describe('a reply', () => {
  const said = (about: JsonObject, door: JsonObject = {}) =>
    fact('reply.published', '2026-10-08', { reply: 't-1', deputy: 'd-01', ...about }, door);
  const value = { reply: 't-1', deputy: 'd-01', on: '2026-10-08', seq: 1, quarters: [], text: null };

  it('stands beside the entry or the period that it speaks of', () => {
    const period = tell(said({ period: '2026-Q3', criterion: 'meetings' }));
    expect(period.records).toStrictEqual([
      {
        collection: 'replies/d-01',
        key: 't-1',
        value: { ...value, period: '2026-Q3', criterion: 'meetings' },
      },
    ]);
    expect(period.rows).toEqual([]);
    const all = { ...value, entry: 12, text: 'h', quarters: ['2026-Q3'], onPaper: true };
    const entry = tell(said({ entry: 12, text: 'h' }, { quarters: ['2026-Q3'], onPaper: true }));
    expect(entry.records).toStrictEqual([{ collection: 'replies/d-01', key: 't-1', value: all }]);
    expect(entry.rows).toStrictEqual([
      { table: 'entry-notes', key: '000000000012/reply-t-1', value: { note: 'reply', ...all } },
    ]);
  });

  it('may speak of something else when it is said anew', () => {
    const { records } = tell(said({ entry: 12 }), correction(1, said({ period: '2026' })));
    expect(records[0]?.value).toStrictEqual({ ...value, period: '2026' });
    expect(tell(said({ entry: 12 }), withdrawal(1))).toMatchObject({ records: [], rows: [] });
  });
});

describe('an edition', () => {
  it('stands with what it was counted from, previewed and published apart', () => {
    const body = {
      edition: '2026-Q3-1',
      period: '2026-Q3',
      number: 1,
      root: 'r',
      methodology: 'm',
      rows: [],
    };
    const frozen = (kind: string, on: string, size: number, more: JsonObject = {}) =>
      fact(kind, on, { ...body, size, ...more });
    const preview = frozen('edition.previewed', '2026-10-05', 40);
    const place = { root: 'r', methodology: 'm' };
    const record = {
      edition: '2026-Q3-1',
      period: '2026-Q3',
      number: 1,
      previewed: { ...place, seq: 1, on: '2026-10-05', size: 40 },
    };
    expect(firstDayToPublish('2026-10-05')).toBe('2026-10-16');
    expect(tell(preview).records).toStrictEqual([
      { collection: 'editions', key: '2026-Q3-1', value: record },
    ]);
    const published = frozen('edition.published', '2026-10-16', 52);
    expect(tell(preview, published).records[0]?.value).toStrictEqual({
      ...record,
      published: { ...place, seq: 2, on: '2026-10-16', size: 52 },
    });
    const other = frozen('edition.published', '2026-10-16', 52, { period: '2026-Q2' });
    expect(tell(preview, other).setAside).toEqual([{ seq: 2, reason: 'not_previewed' }]);
  });
});
