import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../entry.ts';
import type { Fact } from '../test-builders.ts';
import { correction, fact, withdrawal } from '../test-builders.ts';
import { council, door, example } from './test-council.ts';

const promiseOf = (deputy: string, promise: string, more: JsonObject = {}) =>
  fact('promise.made', '2026-02-02', { promise, deputy, text: 'hash', ...more });
const seqOf = (index: number) => council.length + index + 1;

describe('a meeting', () => {
  const meeting = (more: JsonObject, on = '2026-05-04') =>
    fact('meeting.held', on, {
      meeting: 'm-1',
      deputies: ['d-01', 'd-02'],
      district: 'o-01',
      remote: false,
      attendees: 9,
      ...more,
    });
  const promises = [promiseOf('d-02', 'p-2'), promiseOf('d-01', 'p-1')];

  it('is about the programme for those whose own promise it touched', async () => {
    expect(await door(meeting({ promises: ['p-2'] }), promises)).toEqual({
      inDistrict: ['d-01'],
      onPromise: ['d-02'],
    });
    expect(await door(meeting({ promises: [] }), promises)).toEqual({ inDistrict: ['d-01'], onPromise: [] });
    expect(await door(meeting({ promises: ['p-1', 'p-9'] }), promises)).toBe(
      'promise_unknown /body/promises/1',
    );
  });

  it('names topics of the council', async () => {
    expect(await door(meeting({ topics: ['roads', 'steppe'] }))).toBe('unknown_topic /body/topics/1');
    expect(await door(meeting({ topics: ['roads'] }))).toEqual({ inDistrict: ['d-01'] });
  });

  it('tells a report once, whether by a meeting or on its own', async () => {
    const report = (report: string, on = '2026-05-04') =>
      fact('report.delivered', on, { report, deputy: 'd-01', attendees: 40 });
    const both = meeting({ report: true });
    expect(await door(report('r-1'))).toBeUndefined();
    expect(await door(report('r-1'), [both])).toBe('report_told /body/deputy');
    expect(await door(report('r-1', '2026-05-05'), [both])).toBeUndefined();
    expect(await door(report('r-2'), [report('r-1')])).toBe('report_told /body/deputy');
    expect(await door(report('r-1'), [report('r-1')])).toBe('subject_exists /body/report');
    expect(await door(both, [report('r-1')])).toBe('report_told /body/deputies/0');
    expect(await door(meeting({}), [report('r-1')])).toEqual({ inDistrict: ['d-01'] });
    expect(await door(report('r-1'), [both, withdrawal(seqOf(0))])).toBeUndefined();
    const silent = meeting({ report: false });
    expect(await door(report('r-1'), [both, correction(seqOf(0), silent)])).toBeUndefined();
  });
});

describe('a request', () => {
  const sent = (on: string, more: JsonObject = {}) =>
    fact('request.sent', on, { request: '31', initiators: ['d-01'], signers: [], title: 'hash', ...more });
  const answered = (on: string) => fact('request.answered', on, { request: '31', outcome: 'satisfied' });
  const due = async (on: string, more: readonly Fact[] = []) => door(sent(on), more, '2026-12-31');
  const next = fact('calendar.set', '2026-12-01', {
    year: 2027,
    holidays: ['2027-01-01', '2027-01-04', '2027-01-07'],
    workingDays: [],
  });

  it.each([
    // sent, the same day a month later, due
    ['2026-03-02', '2026-04-02', '2026-04-02', 'a Thursday'],
    ['2026-01-31', '2026-02-28', '2026-03-02', 'the last day of a shorter month, a Saturday'],
    ['2026-08-31', '2026-09-30', '2026-09-30', 'the last day of a shorter month'],
    ['2026-02-28', '2026-03-28', '2026-03-30', 'not the last day of a longer one; a Saturday'],
    ['2026-11-16', '2026-12-16', '2026-12-17', 'a holiday'],
  ])('sent on %s is due a month later, on %s, or the next working day %s: %s', async (on, monthEnds, day) => {
    expect(await due(on)).toMatchObject({ monthEnds, due: day });
  });

  it('is due across the year’s end by the next year’s calendar, and refused without one', async () => {
    expect(await due('2026-12-02')).toBe('calendar_missing /occurredOn');
    expect(await due('2026-12-02', [next])).toEqual({
      monthEnds: '2027-01-02',
      due: '2027-01-05',
      skipped: [
        { date: '2027-01-02', why: 'weekend' },
        { date: '2027-01-03', why: 'weekend' },
        { date: '2027-01-04', why: 'holiday' },
      ],
      sociallySignificant: false,
    });
  });

  it('is socially significant by its topics, or because it was marked so', async () => {
    const significant = async (more: JsonObject) =>
      ((await door(sent('2026-05-04', more))) as JsonObject)['sociallySignificant'];
    expect(await significant({})).toBe(false);
    expect(await significant({ topics: ['roads'] })).toBe(false);
    expect(await significant({ topics: ['roads', 'environment-air'] })).toBe(true);
    expect(await significant({ topics: ['environment'], sociallySignificant: false })).toBe(true);
    expect(await significant({ sociallySignificant: true })).toBe(true);
    expect(await door(sent('2026-05-04', { topics: ['steppe'] }))).toBe('unknown_topic /body/topics/0');
  });

  it('is answered once, not before it was sent; the answer may be corrected or withdrawn', async () => {
    const known = [sent('2026-05-04')];
    expect(await door(answered('2026-05-20'))).toBe('request_unknown /body/request');
    expect(await door(answered('2026-05-03'), known)).toBe('request_before_sent /occurredOn');
    expect(await door(answered('2026-05-04'), known)).toBeUndefined();
    const closed = [...known, answered('2026-05-20')];
    expect(await door(answered('2026-05-21'), closed)).toBe('request_answered /body/request');
    expect(await door(answered('2026-05-21'), [...closed, withdrawal(seqOf(1))])).toBeUndefined();
    const passed = fact('deadline.passed', '2026-06-04', { subject: 'request:31', due: '2026-06-04' });
    expect(await door(answered('2026-07-01'), [...known, passed])).toBeUndefined();
  });
});

describe('what is corrected', () => {
  // A door sees a correction's subject without the entry that is corrected, and with all that was told of it later.
  it('may be a request that is answered, a promise with progress, an action that is done', async () => {
    const request = { request: '31', initiators: ['d-01'], signers: [], title: 'hash' };
    const answer = fact('request.answered', '2026-05-20', { request: '31', outcome: 'refused' });
    expect(await door(fact('request.sent', '2026-05-04', request), [answer])).toMatchObject({
      due: '2026-06-04',
    });
    const progress = fact('promise.progressed', '2026-03-02', {
      promise: 'p-1',
      status: 'kept',
      reason: 'hash',
    });
    expect(await door(promiseOf('d-01', 'p-1'), [progress])).toBeUndefined();
    const plan = { plan: 'pl-1', with: 'police', title: 'hash', from: '2026-01-19', to: '2026-12-31' };
    const action = { action: 'a-1', plan: 'pl-1', title: 'hash', deputies: ['d-01'], outcome: 'hash' };
    const done = fact('action.completed', '2026-04-01', { action: 'a-1', result: 'hash' });
    const planned = fact('action.planned', '2026-02-02', { ...action, due: '2026-04-30' });
    expect(await door(planned, [fact('plan.agreed', '2026-01-19', plan), done])).toBeUndefined();
  });
});

describe('theses and promises', () => {
  const party = fact('organization.formed', '2026-01-05', {
    organization: 'p-1',
    type: 'party',
    name: { kk: 'Партия' },
  });
  const commission = fact('organization.formed', '2026-01-05', {
    organization: 'k-1',
    type: 'commission',
    name: { kk: 'Комиссия' },
  });
  const thesis = (organization: string) =>
    fact('thesis.defined', '2026-01-06', { thesis: 't-1', organization, number: 1, name: { kk: 'Тезис' } });

  it('a thesis is a party’s', async () => {
    expect(await door(thesis('p-1'), [party])).toBeUndefined();
    expect(await door(thesis('k-1'), [commission])).toBe('unknown_organization /body/organization');
  });

  it('a promise points to a thesis that is there', async () => {
    const promise = promiseOf('d-01', 'p-1', { thesis: 't-1' });
    expect(await door(promise)).toBe('thesis_unknown /body/thesis');
    expect(await door(promise, [party, thesis('p-1')])).toBeUndefined();
  });

  it('an indicator may serve a promise that was made', async () => {
    const plan = example('indicator.planned', '2026-05-04', {
      deputies: ['d-01'],
      quarter: '2026-Q2',
      promise: 'p-1',
    });
    expect(await door(plan)).toBe('promise_unknown /body/promise');
    expect(await door(plan, [promiseOf('d-01', 'p-1')])).toBeUndefined();
  });
});

describe('a plan and its actions', () => {
  const plan = fact('plan.agreed', '2026-01-19', {
    plan: 'pl-1',
    with: 'prosecutor',
    title: 'hash',
    from: '2026-01-19',
    to: '2026-12-31',
  });
  const planned = (due: string, more: JsonObject = {}, on = '2026-02-02') =>
    fact('action.planned', on, {
      action: 'a-1',
      plan: 'pl-1',
      title: 'hash',
      deputies: ['d-01'],
      due,
      outcome: 'hash',
      ...more,
    });
  const completed = (on: string) => fact('action.completed', on, { action: 'a-1', result: 'hash' });
  const missed = (on: string) => fact('action.missed', on, { action: 'a-1' });
  const known = [plan, planned('2026-04-30')];

  it('an action is due within its plan, not before it is planned, by deputies in office', async () => {
    expect(await door(planned('2026-04-30'), [plan])).toBeUndefined();
    expect(await door(planned('2026-04-30'))).toBe('plan_unknown /body/plan');
    expect(await door(planned('2026-02-01'), [plan])).toBe('action_due_before /body/due');
    expect(await door(planned('2027-01-01'), [plan])).toBe('action_outside_plan /body/due');
    expect(await door(planned('2026-04-30', { deputies: ['d-09'] }), [plan])).toBe(
      'unknown_deputy /body/deputies/0',
    );
    expect(await door(planned('2026-04-30', { promise: 'p-9' }), [plan])).toBe(
      'promise_unknown /body/promise',
    );
    expect(await door(planned('2026-04-30'), known)).toBe('subject_exists /body/action');
  });

  it('its number is free again when it was taken back in time, not afterwards', async () => {
    const again = planned('2026-09-30');
    expect(await door(again, [...known, withdrawal(seqOf(1), '2026-04-30')])).toBeUndefined();
    expect(await door(again, [...known, withdrawal(seqOf(1), '2026-05-01')])).toBe(
      'subject_exists /body/action',
    );
  });

  it('is completed once, also late and after it was missed; missed not before it is due', async () => {
    expect(await door(completed('2026-04-20'))).toBe('action_unknown /body/action');
    expect(await door(completed('2026-02-01'), known)).toBe('action_before_planned /occurredOn');
    expect(await door(completed('2026-04-20'), known)).toBeUndefined();
    expect(await door(completed('2026-04-21'), [...known, completed('2026-04-20')])).toBe(
      'action_closed /body/action',
    );
    expect(await door(missed('2026-04-29'), known)).toBe('action_not_due /occurredOn');
    expect(await door(missed('2026-04-30'), known)).toBeUndefined();
    expect(await door(missed('2026-05-05'), [...known, missed('2026-05-04')])).toBe(
      'action_closed /body/action',
    );
    expect(await door(completed('2026-06-01'), [...known, missed('2026-05-04')])).toBeUndefined();
  });

  it('a plan is agreed once, and ends after it begins; another body is named', async () => {
    expect(await door(plan, [plan])).toBe('subject_exists /body/plan');
    await expect(door({ ...plan, body: { ...plan.body, to: '2026-01-18' } })).rejects.toThrow(/ends_before/);
    await expect(door({ ...plan, body: { ...plan.body, with: 'other' } })).rejects.toThrow(/partner_missing/);
  });
});

describe('trainings and publications', () => {
  it('are of deputies in office, told once, a training not before it is over', async () => {
    const training = example('training.completed', '2026-11-24', { deputies: ['d-01'] });
    expect(await door(training)).toBeUndefined();
    expect(await door({ ...training, on: '2026-11-19' })).toBe('training_not_over /occurredOn');
    expect(await door({ ...training, on: '2026-11-20' })).toBeUndefined();
    expect(await door({ ...training, body: { ...training.body, deputies: ['d-09'] } })).toBe(
      'unknown_deputy /body/deputies/0',
    );
    await expect(door(example('training.completed', '2026-11-24', { from: '2026-11-21' }))).rejects.toThrow();
    expect(await door(training, [training])).toBe('subject_exists /body/training');
    const outreach = example('outreach.published', '2026-05-04', { deputies: ['d-01', 'd-09'] });
    expect(await door(outreach)).toBe('unknown_deputy /body/deputies/1');
    const known = example('outreach.published', '2026-05-04', { deputies: ['d-01'] });
    expect(await door(known)).toBeUndefined();
    expect(await door(known, [known])).toBe('subject_exists /body/outreach');
  });
});

describe('an advisory council', () => {
  it('is one of that type, told once, with deputies in office', async () => {
    const formed = (type: string) =>
      example('organization.formed', '2026-01-12', { organization: 'zhas-sayasatkerler', type });
    const met = example('advisory.met', '2026-11-12', { deputies: ['d-01'] });
    expect(await door(met, [formed('advisory')])).toBeUndefined();
    expect(await door(met, [formed('group')])).toBe('unknown_organization /body/organization');
    expect(await door(met, [formed('advisory'), met])).toBe('subject_exists /body/advisory');
    const stranger = example('advisory.met', '2026-11-12', { deputies: ['d-09'] });
    expect(await door(stranger, [formed('advisory')])).toBe('unknown_deputy /body/deputies/0');
  });
});

describe('a programme', () => {
  it('that is not there cannot be open to all', async () => {
    const programme = (availability: string) =>
      example('programme.published', '2026-05-04', { deputy: 'd-01', quality: 'none', availability });
    expect(await door(programme('withheld'))).toEqual({ elected: 'district' });
    expect(await door(programme('broken-link'))).toEqual({ elected: 'district' });
    await expect(door(programme('public'))).rejects.toThrow(/programme_not_there/);
  });
});

it('a sitting names topics of its agenda', async () => {
  const sitting = (agenda: readonly string[]) =>
    fact('sitting.held', '2026-05-04', {
      sitting: 's-1',
      type: 'commission',
      commission: 'k-1',
      agenda,
      roll: { 'd-01': 'present' },
    });
  expect(await door(sitting(['roads', 'social']))).toEqual({ onLeave: [] });
  expect(await door(sitting(['steppe']))).toBe('unknown_topic /body/agenda/0');
});
