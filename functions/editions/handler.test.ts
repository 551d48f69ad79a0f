import { registry } from '@esep/domain';
import { createNoteSigner, type Derive, verifyExport } from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import { beforeEach, describe, expect, it } from 'vitest';
import { editionOf } from '../../infra/node/verify/editions.ts';
import { scorecardsOf } from '../../infra/node/verify/scorecards.ts';
import { meetings, methodologyOf, onTime } from '../../packages/rating/test-builders.ts';
import { row } from '../../test/support/council.ts';
import { sourceOf } from '../../test/support/memory-export.ts';
import { createMemoryStores, type MemoryStores } from '../../test/support/memory-store.ts';
import { type RunningCouncil, runCouncil, slug } from '../../test/support/running-council.ts';
import { exportCouncil } from '../publish/export-files.ts';

let council: RunningCouncil;
let stores: MemoryStores;
let own: Readonly<Record<string, number>>;

const methodology = methodologyOf(onTime(2), meetings(1));
const held = (meeting: string, deputy: string, on: string, more: object = {}) =>
  row('meeting.held', on, {
    meeting,
    deputies: [deputy],
    district: `o-${deputy.slice(2)}`,
    remote: false,
    attendees: 20,
    report: false,
    ...more,
  });

function appeal(id: string, deputy: string, answered: boolean) {
  return [
    row('appeal.received', '2026-01-12', { appeal: id, channel: 'letter' }),
    row('appeal.assigned', '2026-01-13', { appeal: id, deputy }),
    ...(answered ? [row('appeal.answered', '2026-01-20', { appeal: id })] : []),
  ];
}

async function recorded(...rows: ReturnType<typeof row>[]): Promise<number[]> {
  const { json } = await council.postBatch(rows);
  const seqs = json.results.map((one: { seq?: number; code?: string }) => one.seq ?? one.code);
  await council.settle();
  return seqs;
}

async function onDay(day: string): Promise<void> {
  council.setNow(`${day}T05:00:00Z`);
  await council.sweep.run();
  await council.settle();
}

const preview = (period = '2026-Q1') => council.ask('/editions', { period });
const publish = (edition = '2026-Q1-1', refusals = {}) =>
  council.ask(`/editions/${edition}/publish`, { refusals });
const asDeputy = (deputy: string) => ({ role: 'deputy', who: deputy }) as const;
const second = { who: 'second' } as const;

/** Six deputies; the first three did something in the first quarter, and d-02's meeting was entered as held elsewhere. */
beforeEach(async () => {
  stores = createMemoryStores();
  council = await runCouncil(stores);
  await council.found({ methodology, from: '2026-01-01' });
  const deputies = ['d-01', 'd-02', 'd-03'];
  const rows = deputies.flatMap((deputy, i) => [
    ...appeal(`a-${i}-1`, deputy, true),
    ...appeal(`a-${i}-2`, deputy, i !== 2),
  ]);
  await recorded(...rows);
  const [first, elsewhere, third] = await recorded(
    held('m-1', 'd-01', '2026-02-10'),
    held('m-2', 'd-02', '2026-02-11', { district: 'o-05' }),
    held('m-3', 'd-03', '2026-02-12'),
  );
  own = { first: first as number, elsewhere: elsewhere as number, third: third as number };
});

const raised = (dispute: string, deputy: string, about: object, on = '2026-04-06') =>
  row('dispute.raised', on, { dispute, deputy, ...about, text: 'Кездесу өз округімде өтті' });
const answered = (dispute: string, outcome: string, more: object = {}, on = '2026-04-10') =>
  row('dispute.answered', on, { dispute, outcome, text: 'Тексерілді', ...more });
const mended = () =>
  row('entry.corrected', '2026-04-09', {
    entry: own['elsewhere'],
    body: held('m-2', 'd-02', '2026-02-11').body,
    reason: 'Округ қате көрсетілген',
  });

async function firstEdition(): Promise<void> {
  await onDay('2026-04-02');
  expect((await preview()).status).toBe(201);
  await onDay('2026-04-13');
  expect((await publish()).status).toBe(201);
  await council.settle();
}

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
    council = await runCouncil(createMemoryStores());
    await council.found();
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

describe('a stranger', () => {
  const signer = createNoteSigner('esep.test/almaly', new Uint8Array(32).fill(7));

  async function verified(change: (ledger: string) => string = (ledger) => ledger) {
    const files = new Map<string, string>();
    for (const { name, chunks } of (await exportCouncil({ ...stores, signer }, slug)).files) {
      let text = '';
      for await (const chunk of chunks) text += chunk;
      files.set(name, text);
    }
    files.set('ledger.ndjson', change(files.get('ledger.ndjson') ?? ''));
    const derive = deriveRankings as Derive;
    return verifyExport(sourceOf(files), { registry, derive, scorecards: scorecardsOf, editions: editionOf });
  }

  it('works each preview and edition out anew, from the entries before it', async () => {
    await firstEdition();
    await onDay('2026-05-20');
    await recorded(held('m-9', 'd-01', '2026-03-15'));
    await preview();
    await council.settle();
    expect(await verified()).toMatchObject({ ok: true, editions: 3 });
  });

  it.each([
    ['a better rank', { rank: 1 }, '/body/rows/1/rank'],
    ['more points', { criteria: { c1: 100, c2: 99 } }, '/body/rows/1/criteria/c2'],
    ['a rank that looks more robust', { robust: [1, 1] }, '/body/rows/1/robust/0'],
  ])('finds %s in an edition that the office signed', async (_, better, field) => {
    await onDay('2026-04-02');
    const { seq } = (await preview()).json;
    await council.settle();
    const { value } = (await council.get('/editions/2026-Q1-1')).json;
    const rows = value.rows.map((one: object, i: number) => (i === 1 ? { ...one, ...better } : one));
    await onDay('2026-04-13');
    const forged = row('edition.published', '2026-04-13', {
      ...value,
      rows,
      sincePreview: { since: seq, deputies: [], roster: [] },
    });
    const by = { role: 'system', recordedBy: 'office/forger' } as const;
    const { results } = await council.recorder.record(slug, [forged], by);
    expect(results[0]).toMatchObject({ outcome: 'recorded' });
    await council.settle();
    expect(await verified()).toMatchObject({ ok: false, file: 'ledger.ndjson', line: seq + 1, field });
  });

  it('finds an edition that says it was made from entries that were not there yet', async () => {
    await onDay('2026-04-02');
    const { seq } = (await preview()).json;
    await council.settle();
    const { value } = (await council.get('/editions/2026-Q1-1')).json;
    const sincePreview = { since: seq, deputies: [], roster: [] };
    const body = { ...value, size: seq + 3, sincePreview };
    await onDay('2026-04-13');
    const by = { role: 'system', recordedBy: 'office/forger' } as const;
    await council.recorder.record(slug, [row('edition.published', '2026-04-13', body)], by);
    await recorded(held('m-7', 'd-04', '2026-04-03'), held('m-8', 'd-04', '2026-04-03'));
    expect(await verified()).toMatchObject({ ok: false, line: seq + 1, field: '/body/size' });
  });
});
