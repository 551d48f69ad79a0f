import { describe, expect, it } from 'vitest';
import { registry } from '../registry.ts';
import { fact, tell, withdrawal } from '../test-builders.ts';

describe('a meeting', () => {
  const body = { meeting: '41', deputies: ['d-01', 'd-02'], remote: false, attendees: 38 };

  it('counts as about the programme for those the door found, and stands beside each promise', () => {
    const held = fact(
      'meeting.held',
      '2026-10-02',
      { ...body, topic: 'hash', promises: ['p-1', 'p-2'] },
      { inDistrict: [], onPromise: ['d-02'] },
    );
    const { sums, records } = tell(held);
    expect(sums['d-01 2026-Q4 meetings.onPromise']).toBeUndefined();
    expect(sums['d-02 2026-Q4 meetings.onPromise']).toBe(1);
    const value = { kind: 'meeting', on: '2026-10-02', title: 'hash', deputies: ['d-01', 'd-02'], seq: 1 };
    expect(records).toEqual([
      { collection: 'promise-work/p-1', key: 'meeting:41', value },
      { collection: 'promise-work/p-2', key: 'meeting:41', value },
    ]);
  });

  it('of an earlier version has plain links as evidence, which are read as objects', () => {
    const upgrade = registry.kinds.get('meeting.held')?.upgrade?.[1];
    const old = { ...body, report: false, evidence: ['https://a.example/1', 'https://a.example/2'] };
    const today = upgrade?.(old);
    expect(today).toEqual({
      ...body,
      report: false,
      evidence: [{ link: 'https://a.example/1' }, { link: 'https://a.example/2' }],
    });
    expect(registry.kinds.get('meeting.held')?.schema.safeParse(today).success).toBe(true);
    expect(upgrade?.({ ...body, evidence: 7 })).toEqual({ ...body, evidence: 7 });
  });
});

describe('a report to voters', () => {
  const report = fact('report.delivered', '2026-12-11', { report: 'r-1', deputy: 'd-01', attendees: 54 });

  it('counts as a report and not as a meeting', () => {
    const { sums, records } = tell(report);
    expect(sums).toEqual({ 'd-01 2026-Q4 meetings.reports': 1 });
    expect(records).toEqual([
      { collection: 'reports/d-01', key: 'report:r-1', value: { on: '2026-12-11', seq: 1 } },
    ]);
  });

  it('is found beside one that a meeting tells', () => {
    const held = fact(
      'meeting.held',
      '2026-12-11',
      { meeting: '41', deputies: ['d-01'], remote: false, attendees: 38, report: true },
      { inDistrict: ['d-01'] },
    );
    expect(tell(held).sums['d-01 2026-Q4 meetings.reports']).toBe(1);
    expect(tell(held).records).toEqual([
      { collection: 'reports/d-01', key: 'meeting:41', value: { on: '2026-12-11', seq: 1 } },
    ]);
  });

  it('never was when it is withdrawn', () => {
    expect(tell(report, withdrawal(1))).toMatchObject({ moves: [], records: [] });
  });
});

describe('an advisory council', () => {
  it('that met counts for each deputy who took part, and for nobody when none did', () => {
    const body = { advisory: 'a-1', organization: 'aksakaldar', participants: 20, title: 'hash' };
    expect(tell(fact('advisory.met', '2026-11-12', { ...body, deputies: ['d-01', 'd-02'] })).sums).toEqual({
      'd-01 2026-Q4 outreach.advisoryMeetings': 1,
      'd-02 2026-Q4 outreach.advisoryMeetings': 1,
    });
    expect(tell(fact('advisory.met', '2026-11-12', { ...body, deputies: [] })).sums).toEqual({});
  });
});

describe('a training', () => {
  it('counts its academic hours for everyone who completed it, in the quarter of its end', () => {
    const body = { training: 't-1', deputies: ['d-01', 'd-02'], title: 'hash', provider: 'hash', hours: 80 };
    expect(tell(fact('training.completed', '2026-11-20', body)).sums).toEqual({
      'd-01 2026-Q4 learning.trainingHours': 80,
      'd-02 2026-Q4 learning.trainingHours': 80,
    });
  });
});

describe('a publication', () => {
  it('counts with its reach, and without one where the channel tells none', () => {
    const body = { outreach: 'o-1', deputies: ['d-01'], channel: 'radio' };
    expect(tell(fact('outreach.published', '2026-10-14', { ...body, reach: 4200 })).sums).toEqual({
      'd-01 2026-Q4 outreach.publications': 1,
      'd-01 2026-Q4 outreach.reach': 4200,
    });
    expect(tell(fact('outreach.published', '2026-10-14', body)).sums).toEqual({
      'd-01 2026-Q4 outreach.publications': 1,
    });
  });
});

describe('what is kept for boards', () => {
  it('a promise has one row with its source’s words, how to check it, and what was told last', () => {
    const made = fact('promise.made', '2026-08-03', {
      promise: 'p-1',
      deputy: 'd-01',
      text: 'h-text',
      quote: 'h-quote',
      measure: 'h-measure',
      thesis: 't-6',
    });
    const told = fact('promise.progressed', '2026-10-01', {
      promise: 'p-1',
      status: 'broken',
      reason: 'h-reason',
      evidence: [{ link: 'https://a.example/1', seenOn: '2026-10-02' }, { seenOn: '2026-10-02' }, 7],
    });
    expect(tell(made, told).rows).toEqual([
      {
        table: 'promises',
        key: 'p-1',
        value: {
          promise: 'p-1',
          deputy: 'd-01',
          text: 'h-text',
          quote: 'h-quote',
          measure: 'h-measure',
          thesis: 't-6',
          madeOn: '2026-08-03',
          status: 'broken',
          isDue: false,
          history: [
            {
              on: '2026-10-01',
              status: 'broken',
              reason: 'h-reason',
              evidence: [{ link: 'https://a.example/1', seenOn: '2026-10-02' }],
              seq: 2,
            },
          ],
          seq: 1,
        },
      },
    ]);
  });

  it('an indicator has a row a quarter, and one link to each promise that it serves', () => {
    const planned = (quarter: string, promise: string) =>
      fact('indicator.planned', '2026-07-02', {
        indicator: 'i-1',
        title: 'h-title',
        unit: 'км',
        deputies: ['d-01'],
        quarter,
        planned: 10,
        promise,
        source: { system: 'Easy Project', id: '1207' },
      });
    const update = fact('indicator.updated', '2026-09-20', {
      indicator: 'i-1',
      quarter: '2026-Q3',
      actual: 4,
    });
    const { rows, records } = tell(planned('2026-Q3', 'p-1'), planned('2026-Q4', 'p-1'), update);
    expect(rows).toMatchObject([
      {
        key: '2026-Q3/i-1',
        value: { planned: 10, actual: 4, updatedOn: '2026-09-20', updateSeq: 3, source: { id: '1207' } },
      },
      { key: '2026-Q4/i-1', value: { actual: 0, promise: 'p-1' } },
    ]);
    expect(records.filter(({ collection }) => collection === 'promise-work/p-1')).toHaveLength(1);
  });

  it('theses and plans stand in shared documents', () => {
    const thesis = { thesis: 't-6', organization: 'amanat', number: 6, name: { kk: 'Ауыл' } };
    expect(tell(fact('thesis.defined', '2026-01-05', thesis)).records).toEqual([
      { collection: 'theses', key: 't-6', value: { ...thesis, seq: 1 } },
    ]);
    const plan = { plan: 'pl-1', with: 'police', title: 'hash', from: '2026-01-19', to: '2026-12-31' };
    expect(tell(fact('plan.agreed', '2026-01-19', plan)).records).toEqual([
      { collection: 'plans', key: 'pl-1', value: { ...plan, agreedOn: '2026-01-19', seq: 1 } },
    ]);
  });
});
