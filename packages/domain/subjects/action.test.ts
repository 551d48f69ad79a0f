import { describe, expect, it } from 'vitest';
import { correction, fact, tell, withdrawal } from '../test-builders.ts';

const due = '2026-09-30';
const planned = fact('action.planned', '2026-02-02', {
  action: 'a-1',
  plan: 'pl-1',
  title: 'hash',
  deputies: ['d-01', 'd-02'],
  due,
  outcome: 'hash',
  promise: 'p-1',
});
const completed = (on: string) => fact('action.completed', on, { action: 'a-1', result: 'hash-r' });
const missed = (on: string) => fact('action.missed', on, { action: 'a-1', reason: 'hash-m' });
const passed = fact('deadline.passed', due, { subject: 'action:a-1', due });

const counted = (counter?: string) => ({
  'd-01 2026-Q3 plans.actionsDue': 1,
  'd-02 2026-Q3 plans.actionsDue': 1,
  ...(counter ? { [`d-01 2026-Q3 ${counter}`]: 1, [`d-02 2026-Q3 ${counter}`]: 1 } : {}),
});

describe('an action of a plan', () => {
  it('counts nothing while it is open, and waits for its due date', () => {
    const { sums, records, rows } = tell(planned);
    expect(sums).toEqual({});
    expect(records).toMatchObject([
      { collection: 'promise-work/p-1', key: 'action:a-1', value: { status: 'planned' } },
      { collection: `due/${due}`, key: 'action:a-1', value: { deputies: ['d-01', 'd-02'] } },
    ]);
    expect(rows).toMatchObject([{ table: 'actions', key: `${due}/a-1`, value: { status: 'planned' } }]);
  });

  it('counts in the quarter in which it falls due, for every deputy, whenever it was done', () => {
    expect(tell(planned, completed('2026-03-10')).sums).toEqual(counted('plans.actionsOnTime'));
    expect(tell(planned, completed(due)).sums).toEqual(counted('plans.actionsOnTime'));
    expect(tell(planned, completed('2026-10-01')).sums).toEqual(counted('plans.actionsLate'));
    expect(tell(planned, missed('2026-10-05')).sums).toEqual(counted());
    expect(tell(planned, passed).sums).toEqual(counted());
  });

  it('done late after it was missed is late', () => {
    const { sums, rows, setAside } = tell(planned, passed, missed('2026-10-05'), completed('2026-12-01'));
    expect(sums).toEqual(counted('plans.actionsLate'));
    expect(setAside).toEqual([]);
    expect(rows).toMatchObject([{ value: { status: 'late', result: 'hash-r', reason: 'hash-m' } }]);
  });

  it('done in time and recorded after the sweep was never missed', () => {
    const { sums, setAside } = tell(planned, passed, completed('2026-09-29'));
    expect(sums).toEqual(counted('plans.actionsOnTime'));
    expect(setAside).toEqual([{ seq: 2, reason: 'action_done' }]);
  });

  it('is missed only once it is due, and told once', () => {
    expect(tell(planned, missed('2026-09-29')).setAside).toEqual([{ seq: 2, reason: 'action_not_due' }]);
    expect(tell(planned, missed(due), missed('2026-10-01')).setAside).toEqual([
      { seq: 3, reason: 'action_missed' },
    ]);
    expect(tell(planned, completed('2026-09-01'), completed('2026-09-02')).setAside).toEqual([
      { seq: 3, reason: 'action_done' },
    ]);
  });

  it('taken back in time never was; taken back afterwards it is missed', () => {
    const { moves, records, rows } = tell(planned, withdrawal(1, due));
    expect({ moves, records, rows }).toEqual({ moves: [], records: [], rows: [] });
    expect(tell(planned, withdrawal(1, '2026-10-01')).sums).toEqual(counted());
    expect(tell(planned, completed('2026-12-01'), withdrawal(1, '2026-10-01')).sums).toEqual(
      counted('plans.actionsLate'),
    );
  });

  it('corrected to another due date counts there', () => {
    const later = { ...planned, body: { ...planned.body, due: '2026-11-30' } };
    const { sums, setAside } = tell(planned, passed, completed('2026-10-20'), correction(1, later));
    expect(sums).toEqual({
      'd-01 2026-Q4 plans.actionsDue': 1,
      'd-01 2026-Q4 plans.actionsOnTime': 1,
      'd-02 2026-Q4 plans.actionsDue': 1,
      'd-02 2026-Q4 plans.actionsOnTime': 1,
    });
    expect(setAside).toEqual([{ seq: 2, reason: 'other_deadline' }]);
  });

  it('cannot be due before it is planned, and nothing is done about what was not planned', () => {
    expect(tell({ ...planned, on: '2026-10-01' }).setAside).toEqual([
      { seq: 1, reason: 'action_due_before' },
    ]);
    expect(tell(completed('2026-09-01')).setAside).toEqual([{ seq: 1, reason: 'action_not_planned' }]);
  });
});

describe('what is told of an action out of its order', () => {
  it('is set aside: a second plan, an end of what was not planned, a miss of what was done', () => {
    expect(tell(planned, { ...planned, on: '2026-02-03' }).setAside).toEqual([
      { seq: 2, reason: 'action_planned' },
    ]);
    expect(tell(missed(due)).setAside).toEqual([{ seq: 1, reason: 'action_not_planned' }]);
    expect(tell(passed).setAside).toEqual([{ seq: 1, reason: 'action_not_planned' }]);
    expect(tell(planned, completed('2026-09-20'), missed('2026-10-05')).setAside).toEqual([
      { seq: 3, reason: 'action_done' },
    ]);
    expect(tell(planned, missed(due), passed).setAside).toEqual([{ seq: 3, reason: 'action_missed' }]);
    expect(tell(planned, passed, { ...passed, on: '2026-10-01' }).setAside).toEqual([
      { seq: 3, reason: 'action_missed' },
    ]);
  });

  it('planned on its last day is planned; planned after it, it is not missed when it is taken back', () => {
    expect(tell({ ...planned, on: due }).setAside).toEqual([]);
    expect(tell({ ...planned, on: '2026-10-01' }, withdrawal(1, '2026-10-02'))).toMatchObject({
      sums: {},
      setAside: [
        { seq: 1, reason: 'action_due_before' },
        { seq: 2, reason: 'action_not_planned' },
      ],
    });
  });

  it('taking back what the sweep wrote leaves the action planned', () => {
    expect(tell(planned, passed, withdrawal(2, '2026-10-05'))).toMatchObject({ sums: {}, setAside: [] });
  });
});
