import { describe, expect, it } from 'vitest';
import { foldSubject } from '../fold.ts';
import { registry } from '../registry.ts';
import { correction, fact, ledger, sumsOf, tell, withdrawal } from '../test-builders.ts';

const due = '2026-11-09';
const sent = fact(
  'request.sent',
  '2026-09-08',
  {
    request: '31',
    initiators: ['d-01'],
    signers: ['d-02'],
    title: 'hash',
    topics: ['roads'],
    promise: 'p-1',
  },
  { due, monthEnds: '2026-10-08', sociallySignificant: true },
);
const answered = (on: string, outcome = 'partly') => fact('request.answered', on, { request: '31', outcome });
const passed = fact('deadline.passed', due, { subject: 'request:31', due });
const initiated = {
  'd-01 2026-Q3 requests.initiated': 1,
  'd-01 2026-Q3 requests.sociallySignificant': 1,
  'd-01 2026-Q3 requests.onPromise': 1,
  'd-02 2026-Q3 requests.signed': 1,
};

describe('a request', () => {
  it('waits for its answer until it is due, beside the promise that it serves', () => {
    const { sums, records, rows } = tell(sent);
    expect(sums).toEqual(initiated);
    expect(records).toEqual([
      {
        collection: 'promise-work/p-1',
        key: 'request:31',
        value: {
          kind: 'request',
          on: '2026-09-08',
          title: 'hash',
          deputies: ['d-01'],
          status: 'waiting',
          seq: 1,
        },
      },
      {
        collection: `due/${due}`,
        key: 'request:31',
        value: { kind: 'deadline.passed', deputies: ['d-01'] },
      },
    ]);
    expect(rows).toMatchObject([
      { table: 'requests', key: '2026-09-08/31', value: { status: 'waiting', significant: true, due } },
    ]);
  });

  it('counts as answered or not in the quarter in which the answer was due, for its initiators', () => {
    expect(tell(sent, answered('2026-09-20')).sums).toEqual({
      ...initiated,
      'd-01 2026-Q4 requests.answered': 1,
    });
    expect(tell(sent, passed).sums).toEqual({ ...initiated, 'd-01 2026-Q4 requests.unanswered': 1 });
  });

  it('answered late is answered: the days say how late', () => {
    const { sums, setAside, rows } = tell(sent, passed, answered('2027-01-10', 'refused'));
    expect(sums).toEqual({ ...initiated, 'd-01 2026-Q4 requests.answered': 1 });
    expect(setAside).toEqual([]);
    expect(rows).toMatchObject([{ value: { status: 'refused', days: 124, answeredOn: '2027-01-10' } }]);
  });

  it('answered in time and recorded after the sweep was never unanswered', () => {
    const { sums, setAside } = tell(sent, passed, answered(due));
    expect(sums).toEqual({ ...initiated, 'd-01 2026-Q4 requests.answered': 1 });
    expect(setAside).toEqual([{ seq: 2, reason: 'request_answered' }]);
  });

  it('is unanswered again when the answer is withdrawn, and never was when it is', () => {
    expect(tell(sent, passed, answered('2026-12-01'), withdrawal(3)).sums).toEqual({
      ...initiated,
      'd-01 2026-Q4 requests.unanswered': 1,
    });
    const { moves, records, rows, setAside } = tell(sent, answered('2026-09-20'), withdrawal(1));
    expect({ moves, records, rows }).toEqual({ moves: [], records: [], rows: [] });
    expect(setAside).toEqual([{ seq: 2, reason: 'not_sent' }]);
  });

  it('is answered once', () => {
    expect(tell(sent, answered('2026-09-20'), answered('2026-09-21')).setAside).toEqual([
      { seq: 3, reason: 'request_answered' },
    ]);
  });

  it('of an earlier version has one topic, a mark of its own, and never falls due', () => {
    const { promise: _, topics: __, ...body } = sent.body;
    const old = fact('request.sent', '2026-09-08', { ...body, topic: 'land', sociallySignificant: true });
    const entries = ledger(old, answered('2026-12-01')).map((entry) => ({ ...entry, version: 1 }));
    const { rows, records } = foldSubject(registry, entries);
    expect(rows).toMatchObject([{ value: { topics: ['land'], significant: true } }]);
    expect(records).toEqual([]);
    expect(sumsOf(entries)['d-01 2026-Q4 requests.answered']).toBe(1);
    const upgrade = registry.kinds.get('request.sent')?.upgrade?.[1];
    expect(upgrade?.({ request: '31' })).toEqual({ request: '31' });
  });

  it('corrected to another day falls due on another: what the sweep wrote of the first is set aside', () => {
    const later = { ...sent, door: { ...sent.door, due: '2026-12-09' } };
    const { sums, setAside, records } = tell(sent, passed, correction(1, later));
    expect(sums).toEqual(initiated);
    expect(setAside).toEqual([{ seq: 2, reason: 'other_deadline' }]);
    expect(records).toMatchObject([{}, { collection: 'due/2026-12-09' }]);
  });
});

it('a request that nobody answered names the entry that says so', () => {
  const { moves } = tell(sent, passed);
  expect(moves.find(({ counter }) => counter === 'requests.unanswered')).toMatchObject({ seq: 2, by: 1 });
});
