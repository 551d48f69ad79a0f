import { describe, expect, it } from 'vitest';
import type { Fact } from '../test-builders.ts';
import { correction, fact, tell, withdrawal } from '../test-builders.ts';
import type { PromiseStatus } from './promise.ts';

const made = fact('promise.made', '2026-08-03', {
  promise: 'p-1',
  deputy: 'd-01',
  text: 'hash',
  due: '2026-12-31',
});
const undated = fact('promise.made', '2026-08-03', { promise: 'p-1', deputy: 'd-01', text: 'hash' });
const progressed = (status: PromiseStatus, on: string) =>
  fact('promise.progressed', on, { promise: 'p-1', status, reason: 'hash' });
const deadline = fact('deadline.passed', '2026-12-31', { subject: 'promise:p-1', due: '2026-12-31' });

/** The stock at the end: sums over all quarters, without those that came and went. */
function stock(...facts: readonly Fact[]) {
  const held: Record<string, number> = {};
  for (const { counter, by } of tell(...facts).moves) held[counter] = (held[counter] ?? 0) + by;
  return Object.fromEntries(Object.entries(held).filter(([, number]) => number !== 0));
}

describe('a promise', () => {
  it('is not started when it is made, and waits for its due date', () => {
    const { sums, records } = tell(made);
    expect(sums).toEqual({ 'd-01 2026-Q3 promises.notStarted': 1 });
    expect(records).toMatchObject([
      { collection: 'promises/d-01', key: 'p-1', value: { status: 'not-started', isDue: false } },
      {
        collection: 'due/2026-12-31',
        key: 'promise:p-1',
        value: { kind: 'deadline.passed', deputies: ['d-01'] },
      },
    ]);
  });

  it('moves its stock in the quarter of each change', () => {
    expect(
      tell(made, progressed('in-progress', '2026-10-05'), progressed('kept', '2027-02-01')).sums,
    ).toEqual({
      'd-01 2026-Q3 promises.notStarted': 1,
      'd-01 2026-Q4 promises.notStarted': -1,
      'd-01 2026-Q4 promises.inProgress': 1,
      'd-01 2027-Q1 promises.inProgress': -1,
      'd-01 2027-Q1 promises.kept': 1,
    });
  });

  it('counts as kept before it is due, but not yet as broken or partly kept', () => {
    expect(stock(made, progressed('kept', '2026-10-05'))).toEqual({ 'promises.kept': 1 });
    expect(stock(made, progressed('broken', '2026-10-05'))).toEqual({ 'promises.inProgress': 1 });
    expect(stock(made, progressed('partly-kept', '2026-10-05'))).toEqual({ 'promises.inProgress': 1 });
    expect(stock(made, progressed('broken', '2026-10-05'), deadline)).toEqual({ 'promises.broken': 1 });
    expect(stock(made, progressed('partly-kept', '2026-10-05'), deadline)).toEqual({
      'promises.partlyKept': 1,
    });
  });

  it('is open and due, in the quarter it falls due, while nobody tells its end', () => {
    expect(tell(made, deadline).sums).toEqual({
      'd-01 2026-Q3 promises.notStarted': 1,
      'd-01 2026-Q4 promises.notStarted': -1,
      'd-01 2026-Q4 promises.dueOpen': 1,
    });
    expect(stock(made, deadline, progressed('in-progress', '2027-01-20'))).toEqual({ 'promises.dueOpen': 1 });
    expect(stock(made, deadline, progressed('kept', '2027-01-20'))).toEqual({ 'promises.kept': 1 });
  });

  it('is shown as unverifiable at any time, due or not', () => {
    expect(stock(made, progressed('unverifiable', '2026-10-05'))).toEqual({ 'promises.unverifiable': 1 });
    expect(stock(made, deadline, progressed('unverifiable', '2027-01-20'))).toEqual({
      'promises.unverifiable': 1,
    });
  });

  it('without a date counts by its final status', () => {
    expect(stock(undated, progressed('in-progress', '2026-10-05'))).toEqual({ 'promises.inProgress': 1 });
    expect(stock(undated, progressed('broken', '2026-10-05'))).toEqual({ 'promises.broken': 1 });
    expect(stock(undated, progressed('partly-kept', '2026-10-05'))).toEqual({ 'promises.partlyKept': 1 });
  });

  it('is made once', () => {
    const { setAside, sums } = tell(made, { ...made, on: '2026-08-04' });
    expect(setAside).toEqual([{ seq: 2, reason: 'already_made' }]);
    expect(sums).toEqual({ 'd-01 2026-Q3 promises.notStarted': 1 });
  });

  it('never was when it is withdrawn, whatever was told of it', () => {
    const { moves, records } = tell(made, progressed('kept', '2026-10-05'), withdrawal(1));
    expect({ moves, records }).toEqual({ moves: [], records: [] });
  });

  it('waits for another day when its due date is corrected', () => {
    const later = { ...made, body: { ...made.body, due: '2027-03-31' } };
    const { setAside, sums, records } = tell(made, deadline, correction(1, later));
    expect(setAside).toEqual([{ seq: 2, reason: 'other_deadline' }]);
    expect(sums).toEqual({ 'd-01 2026-Q3 promises.notStarted': 1 });
    expect(records).toMatchObject([{ value: { isDue: false } }, { collection: 'due/2027-03-31' }]);
  });

  it('cannot be due before it is made', () => {
    const past = { ...made, body: { ...made.body, due: '2026-08-02' } };
    expect(tell(past).setAside).toEqual([{ seq: 1, reason: 'due_before_made' }]);
  });
});

describe('a promise at its edges', () => {
  it('may be due on the day it is made', () => {
    expect(tell({ ...made, on: '2026-12-31' }).setAside).toEqual([]);
  });
});
