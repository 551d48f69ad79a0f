import { defaultMethodology, type JsonObject, type Methodology } from '@esep/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { createMemoryStores } from '../../test/support/memory-store.ts';
import { type RunningCouncil, runCouncil, slug } from '../../test/support/running-council.ts';

let running: RunningCouncil;
let size: number;

/** Six deputies of whom d-01 meets voters most often and the rest less and less; the first quarter is closed. */
beforeAll(async () => {
  running = await runCouncil(createMemoryStores());
  await running.found();
  const deputies = ['d-01', 'd-02', 'd-03', 'd-04', 'd-05', 'd-06'];
  const meetings = deputies.flatMap((deputy, i) =>
    Array.from({ length: 6 - i }, (_, n) =>
      row('meeting.held', '2026-02-03', {
        meeting: `m-${i}-${n}`,
        deputies: [deputy],
        district: `o-${deputy.slice(2)}`,
        remote: false,
        attendees: 9,
        report: false,
      }),
    ),
  );
  const sittings = [1, 2, 3].map((n) =>
    row('sitting.held', `2026-02-1${n}`, {
      sitting: `s-${n}`,
      type: 'plenary',
      roll: Object.fromEntries(deputies.map((one, i) => [one, i >= n ? 'present' : 'absent'])),
    }),
  );
  for (const some of [meetings, sittings]) expect((await running.postBatch(some)).status).toBe(200);
  running.setNow('2026-04-20T05:00:00Z');
  await running.sweep.run();
  await running.settle();
  size = (await running.get('/status')).json.size;
});

/** Meetings and sittings only, so that three months are enough for totals. */
function draft(meetings: number, sittings: number): Methodology {
  const [work] = defaultMethodology.groups;
  const weights: Record<string, number> = { meetings, sittings };
  const criteria = (work?.criteria ?? [])
    .filter(({ id }) => id in weights)
    .map((one) => ({ ...one, weight: weights[one.id] ?? 0 }));
  return {
    ...defaultMethodology,
    version: 'draft-1',
    groups: [{ ...(work as Methodology['groups'][number]), weight: 100, criteria }],
  };
}

async function simulate(body: unknown, role: 'office' | 'connector' | null = 'office', language = 'en') {
  const authorization: Record<string, string> =
    role === null ? {} : { authorization: `Bearer ${await running.tokenOf(role)}` };
  return running.send(`/api/v1/${slug}/methodologies/simulate`, {
    method: 'POST',
    headers: { ...authorization, 'accept-language': language },
    body: JSON.stringify(body),
  });
}

describe('simulating a proposed methodology', () => {
  it('200: says who would stand where, by the closed quarters, and changes nothing', async () => {
    const { status, json, headers } = await simulate({ methodology: draft(90, 10) });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(json).toMatchObject({ council: slug, asOf: size, version: 'draft-1' });
    expect(json.periods.map((one: JsonObject) => one['period'])).toEqual(['2026-Q1']);
    const [quarter] = json.periods;
    expect(quarter).toMatchObject({ inForce: defaultMethodology.version, status: 'closed' });
    // In office for 27/31 + 1 + 1 months, so the norm is 5.74 meetings: 0.9 · 100 + 0, and 0.9 · 17.4 + 10.
    expect(quarter.deputies[0]).toMatchObject({ deputy: 'd-01', after: { total: 90, rank: 1 } });
    expect(quarter.deputies.at(-1)).toMatchObject({ deputy: 'd-06', after: { total: 25.7 } });
    const other = (await simulate({ methodology: draft(10, 90) })).json.periods[0];
    expect(other.deputies[0]).toMatchObject({ deputy: 'd-04', after: { total: 95.2 } });
    await running.settle();
    expect((await running.get('/status')).json.size).toBe(size);
  });

  it('200: takes the periods that are named, and tells what should be looked at', async () => {
    const { json } = await simulate(
      { methodology: draft(90, 20), periods: ['2026', '2026-Q1'] },
      'office',
      'ru',
    );
    expect(json.periods.map((one: JsonObject) => one['period'])).toEqual(['2026', '2026-Q1']);
    expect(json.warnings[0]).toMatchObject({
      code: 'weights_not_hundred',
      field: '/methodology/groups/0/criteria',
    });
    expect(json.warnings[0].detail).toContain('Сумма весов');
  });

  it('422: lists everything that contradicts itself', async () => {
    const tiers = { high: 10, good: 20, middle: 30 };
    const [group] = draft(90, 10).groups as [Methodology['groups'][number]];
    const groups = [group, { ...group, criteria: group.criteria.slice(0, 1) }];
    const { status, json } = await simulate({ methodology: { ...draft(90, 10), tiers, groups } });
    expect(status).toBe(422);
    expect(json.code).toBe('methodology_invalid');
    expect(json.errors.map(({ field }: { field: string }) => field)).toEqual([
      '/methodology/tiers',
      '/methodology/groups/1/id',
      '/methodology/groups/1/criteria/0/id',
    ]);
    expect(json.errors[0].detail).toContain('Tiers must descend');
  });

  it('400: what has not the shape, or names a period that there is not', async () => {
    const wrong = { ...draft(90, 10), tiers: undefined, shown: ['meetings.imagined'] };
    const { status, json } = await simulate({ methodology: wrong });
    expect([status, json.errors.map(({ field }: { field: string }) => field)]).toEqual([
      400,
      ['/methodology/tiers', '/methodology/shown/0'],
    ]);
    const fieldOf = async (body: unknown) => {
      const answer = await simulate(body);
      return [answer.status, answer.json.errors[0].field];
    };
    expect(await fieldOf({ methodology: draft(90, 10), periods: ['2031-Q1'] })).toEqual([400, '/periods/0']);
    expect(await fieldOf({ methodology: draft(90, 10), periods: ['2026-Q1', 7] })).toEqual([
      400,
      '/periods/1',
    ]);
    expect(await fieldOf({ methodology: draft(90, 10), periods: '2026-Q1' })).toEqual([400, '/periods']);
    expect(await fieldOf({ methodology: draft(90, 10), period: '2026-Q1' })).toEqual([400, '/period']);
    expect(await fieldOf({})).toEqual([400, '/methodology']);
    expect(await fieldOf([])).toEqual([400, '']);
  });

  it('401 and 403: for the office alone', async () => {
    expect((await simulate({ methodology: draft(90, 10) }, null)).status).toBe(401);
    expect((await simulate({ methodology: draft(90, 10) }, 'connector')).status).toBe(403);
  });
});

describe('a ranking within a group', () => {
  it('200: its groups, and the ranks inside one of them', async () => {
    const { json } = await running.get('/rankings/2026-Q1/groups');
    expect(
      json.groups.map(({ id, members }: { id: string; members: string[] }) => [id, members.length]),
    ).toEqual([
      ['office:ordinary', 6],
      ['elected:district', 6],
    ]);
    const whole = (await running.get('/rankings/2026-Q1')).json;
    const within = (await running.get('/rankings/2026-Q1?group=elected:district')).json;
    expect(within.key).toBe('ranking/2026-Q1');
    expect(within.group).toMatchObject({ id: 'elected:district', needed: 6 });
    expect(within.value.rows.map(({ total }: { total: number }) => total)).toEqual(
      whole.value.rows.map(({ total }: { total: number }) => total),
    );
  });

  it('404: a group that there is not, and a convocation that there is not', async () => {
    expect((await running.get('/rankings/2026-Q1?group=party:nobody')).status).toBe(404);
    expect((await running.get('/rankings/C7')).status).toBe(404);
    expect((await running.get('/rankings/C7/groups')).status).toBe(404);
    expect((await running.get('/rankings/C08')).status).toBe(404);
  });

  it('200: the convocation by its closed quarters, also as a scorecard', async () => {
    const { json } = await running.get('/rankings/C8');
    expect(json.value).toMatchObject({ period: 'C8', status: 'running', provisional: true });
    const card = (await running.get('/deputies/d-01/scorecards/C8')).json.value;
    const quarter = (await running.get('/deputies/d-01/scorecards/2026-Q1')).json.value;
    expect(card).toMatchObject({ period: 'C8', total: quarter.total });
    expect(
      (await running.get('/rankings')).json.periods.map(({ period }: { period: string }) => period),
    ).toContain('C8');
  });
});
