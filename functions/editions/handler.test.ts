import { describe, expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import {
  answered,
  asDeputy,
  beginOnTrial,
  council,
  firstEdition,
  held,
  mended,
  onDay,
  own,
  preview,
  publish,
  raised,
  recorded,
  second,
  withEditions,
} from './test-edition-council.ts';

withEditions();

describe('an edition', () => {
  it('422: is not previewed while its period runs', async () => {
    expect((await preview()).json).toMatchObject({ status: 422, code: 'period_not_closed' });
    expect((await preview('2020-Q1')).json).toMatchObject({ status: 422, code: 'no_ranking' });
  });

  it('403, 401: is the office’s to publish, nobody else’s', async () => {
    const asked = await council.ask('/editions', { period: '2026-Q1' }, { role: 'connector' });
    expect(asked.json).toMatchObject({ status: 403, code: 'forbidden' });
    const deputy = await council.ask('/editions/2026-Q1-1/publish', {}, asDeputy('d-01'));
    expect(deputy.json).toMatchObject({ status: 403, code: 'forbidden' });
    const entry = await council.post(row('edition.published', '2026-03-20', {}));
    expect(entry.json).toMatchObject({ status: 403, code: 'kind_reserved' });
  });

  it('400: takes a period and reasons, and no numbers of anybody’s', async () => {
    await onDay('2026-04-02');
    const asked = (body: unknown) => council.ask('/editions', body);
    for (const body of [{}, { period: 3 }, { period: '2026-Q5' }, [], { period: '2026-Q1', rows: [] }]) {
      expect((await asked(body)).status, JSON.stringify(body)).toBe(400);
    }
    expect((await council.ask('/editions/2026-Q1-1/publish', { refusals: ['x'] })).status).toBe(400);
  });

  it('201: freezes the numbers of the ranking, with the root at its size', async () => {
    await onDay('2026-04-02');
    const first = await preview();
    expect(first.status).toBe(201);
    expect(first.json).toEqual({ edition: '2026-Q1-1', seq: expect.any(Number), earliest: '2026-04-13' });
    const again = await preview();
    expect([again.status, again.json]).toEqual([200, first.json]);
    await council.settle();
    const { json } = await council.get('/editions/2026-Q1-1');
    const ranking = (await council.get('/rankings/2026-Q1')).json.value;
    expect(json).toMatchObject({ status: 'previewed', entry: first.json.seq });
    expect(json.value).toMatchObject({ period: '2026-Q1', number: 1, size: first.json.seq - 1 });
    const numbers = ({ deputy, total, rank, best, worst }: Record<string, unknown>) => [
      deputy,
      total,
      rank,
      best,
      worst,
    ];
    expect(json.value.rows.map(numbers)).toEqual(ranking.rows.map(numbers));
    expect(json.value.rows[0].criteria).toEqual({ c1: 100, c2: expect.any(Number) });
    expect(json.value.rows[0].robust).toEqual([1, 1]);
    expect(json.value.rows.at(-1)).toMatchObject({ total: 0, criteria: { c1: null, c2: 0 } });
    const { root } = (await council.get(`/entries/${json.value.size}`)).json.proof;
    expect(root).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });

  it('422: waits ten whole days, and not one less', async () => {
    expect((await publish()).json).toMatchObject({ status: 422, code: 'edition_not_previewed' });
    await onDay('2026-04-02');
    await preview();
    await onDay('2026-04-12');
    const early = await publish();
    expect(early.json).toMatchObject({ status: 422, code: 'edition_too_early' });
    expect(early.json.remedy).toBe('Publish it from 2026-04-13 on.');
    await onDay('2026-04-13');
    const done = await publish();
    expect(done.status).toBe(201);
    const again = await publish();
    expect([again.status, again.json]).toEqual([200, done.json]);
  });

  it('422: does not pass over a dispute in silence; an answer may change the numbers, and the edition says how', async () => {
    await onDay('2026-04-02');
    await preview();
    await onDay('2026-04-13');
    const dispute = raised('k-1', 'd-02', { entry: own['elsewhere'] });
    expect((await council.post(dispute, asDeputy('d-02'))).status).toBe(201);
    expect((await publish()).json).toMatchObject({
      code: 'disputes_unanswered',
      detail: 'Unanswered: k-1.',
      field: '/refusals',
    });
    const correction = (await council.post(mended())).json.seq;
    const answer = answered('k-1', 'accepted', { correction });
    expect((await council.post(answer)).json).toMatchObject({ status: 403, code: 'same_person' });
    expect((await council.post(answer, second)).status).toBe(201);
    const { seq } = (await publish()).json;
    await council.settle();
    const { value, entry } = (await council.get('/editions/2026-Q1-1')).json;
    expect(entry).toBe(seq);
    expect(value.deferred).toBeUndefined();
    expect(value.sincePreview.deputies).toEqual([
      {
        deputy: 'd-02',
        total: [58.3, 66.7],
        rank: [2, 1],
        criteria: [{ criterion: 'c2', from: 16.7, to: 33.3, entries: [correction], count: 1 }],
      },
    ]);
  });

  it('201: is published over an open dispute with a reason, which is an entry of its own in the same step', async () => {
    await onDay('2026-04-02');
    await preview();
    await council.post(
      raised('k-1', 'd-03', { period: '2026-Q1', criterion: 'c1' }, '2026-04-02'),
      asDeputy('d-03'),
    );
    await onDay('2026-04-13');
    expect((await publish('2026-Q1-1', { 'k-9': 'x' })).json).toMatchObject({ code: 'dispute_unknown' });
    expect((await publish('2026-Q1-1', { 'k-1': '' })).json).toMatchObject({ code: 'invalid_body' });
    const done = await publish('2026-Q1-1', { 'k-1': 'Мұрағаттан жауап күтіліп жатыр' });
    expect(done.status).toBe(201);
    await council.settle();
    const { value } = (await council.get('/editions/2026-Q1-1')).json;
    expect(value.deferred).toEqual(['k-1']);
    const { json } = await council.get(`/entries/${done.json.seq - 1}`);
    expect(json.entry).toMatchObject({ kind: 'dispute.deferred', body: { dispute: 'k-1' } });
    expect(json.texts[0].text).toBe('Мұрағаттан жауап күтіліп жатыр');
  });

  it('409: has a second one only when the numbers have changed, and that tells what and why', async () => {
    await firstEdition();
    expect((await preview()).json).toMatchObject({ status: 409, code: 'edition_unchanged' });
    await onDay('2026-05-20');
    const [late, correction, otherQuarter] = await recorded(
      held('m-9', 'd-01', '2026-03-15'),
      mended(),
      held('m-10', 'd-03', '2026-04-15'),
    );
    expect(otherQuarter).toEqual(expect.any(Number));
    expect((await preview()).json).toMatchObject({ edition: '2026-Q1-2', earliest: '2026-05-31' });
    await onDay('2026-05-31');
    expect((await publish('2026-Q1-2')).status).toBe(201);
    await council.settle();
    const { value } = (await council.get('/editions/2026-Q1-2')).json;
    const first = (await council.get('/editions/2026-Q1-1')).json;
    expect(value.sinceEdition).toEqual({
      since: first.entry,
      deputies: [
        {
          deputy: 'd-01',
          total: [66.7, 83.3],
          rank: [1, 1],
          criteria: [{ criterion: 'c2', from: 33.3, to: 66.7, entries: [late], count: 1 }],
        },
        {
          deputy: 'd-02',
          total: [58.3, 66.7],
          rank: [2, 2],
          criteria: [{ criterion: 'c2', from: 16.7, to: 33.3, entries: [correction], count: 1 }],
        },
      ],
      roster: [],
    });
    expect(value.sincePreview).toMatchObject({ deputies: [], roster: [] });
    expect(first.value.rows[0]).toMatchObject({ deputy: 'd-01', total: 66.7 });
    const { editions } = (await council.get('/editions')).json;
    expect(editions.map((one: { edition: string }) => one.edition)).toEqual(['2026-Q1-2', '2026-Q1-1']);
  });

  it('422: is not published under a trial methodology', async () => {
    await beginOnTrial();
    await recorded(held('m-1', 'd-01', '2026-02-10'));
    await onDay('2026-04-02');
    expect((await preview()).json).toMatchObject({ status: 422, code: 'methodology_trial' });
  });

  it('403: stands as it is: the office can neither correct nor withdraw it', async () => {
    await firstEdition();
    const { entry, value } = (await council.get('/editions/2026-Q1-1')).json;
    const withdrawn = row('entry.withdrawn', '2026-04-13', { entry, reason: 'x' });
    expect((await council.post(withdrawn)).json).toMatchObject({ code: 'target_not_correctable' });
    const body = { ...value, rows: [] };
    const corrected = row('entry.corrected', '2026-04-13', { entry, body, reason: 'x' });
    expect((await council.post(corrected)).json).toMatchObject({ code: 'target_not_correctable' });
  });
});
