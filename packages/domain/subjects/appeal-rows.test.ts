import { describe, expect, it } from 'vitest';
import type { Fact } from '../test-builders.ts';
import { tell } from '../test-builders.ts';
import { answered, assigned, forwarded, overdue, received, reopened } from './test-appeal.ts';

describe('the rows of an appeal', () => {
  const row = (...facts: readonly Fact[]) => {
    const rows = tell(received, ...facts).rows;
    return { tables: rows.map(({ table, key }) => `${table} ${key}`), value: rows[0]?.value };
  };
  const inOpen = ['appeals 2026-09-14/17', 'appeals-open 2026-09-14/17'];

  it('say what is known, and stand among the open ones while the citizen waits', () => {
    expect(row()).toEqual({
      tables: inOpen,
      value: {
        appeal: '17',
        seq: 1,
        registeredOn: '2026-09-14',
        channel: 'whatsapp',
        topic: 'roads-repair',
        district: 'o-01',
        status: 'unassigned',
        since: '2026-09-14',
        reopened: 0,
        extended: false,
        template: false,
      },
    });
    expect(row(assigned())).toMatchObject({
      tables: inOpen,
      value: { status: 'open', due: '2026-10-05', deputy: 'd-01' },
    });
    expect(row(assigned(), overdue('2026-10-05'))).toMatchObject({
      tables: inOpen,
      value: { status: 'overdue' },
    });
  });

  it('leave the open ones with an answer or forwarding, and come back when reopened', () => {
    const only = inOpen.slice(0, 1);
    expect(row(assigned(), answered('2026-09-30'))).toMatchObject({
      tables: only,
      value: { status: 'answered-on-time', answeredOn: '2026-09-30' },
    });
    expect(row(assigned(), forwarded('2026-10-06'))).toMatchObject({
      tables: only,
      value: { status: 'overdue' },
    });
    expect(row(forwarded('2026-09-15'))).toMatchObject({
      tables: only,
      value: { status: 'forwarded-on-time' },
    });
    expect(row(assigned(), answered('2026-09-30'), reopened('2026-10-12', '2026-11-02'))).toMatchObject({
      tables: ['appeals 2026-09-14/17', 'appeals-open 2026-10-12/17'],
      value: {
        status: 'open',
        since: '2026-10-12',
        reopened: 1,
        answeredOn: '2026-09-30',
        due: '2026-11-02',
      },
    });
  });
});
