import { beforeEach, describe, expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { createMemoryStores } from '../../test/support/memory-store.ts';
import { type RunningCouncil, runCouncil } from '../../test/support/running-council.ts';

let council: RunningCouncil;
let meeting: number;
const today = '2026-03-20';

beforeEach(async () => {
  council = await runCouncil(createMemoryStores());
  await council.found();
  const held = { meeting: 'm-1', deputies: ['d-01'], remote: false, attendees: 9, report: false };
  meeting = (await council.post(row('meeting.held', '2026-03-02', held))).json.seq;
});

const by = (deputy: string) => ({ role: 'deputy', who: deputy }) as const;
const raised = (dispute: string, deputy: string, more: object = {}) =>
  row('dispute.raised', today, { dispute, deputy, entry: meeting, text: 'Олай емес', ...more });
const replied = (text: string) =>
  row('reply.published', today, { reply: 't-1', deputy: 'd-01', entry: meeting, text });
const withdrawn = (entry: number) => row('entry.withdrawn', today, { entry, reason: 'Шешілді' });

describe('a deputy', () => {
  it('201: disputes and replies in the own name, which the entry carries', async () => {
    const { status, json } = await council.post(raised('k-1', 'd-01'), by('d-01'));
    expect(status).toBe(201);
    const { entry } = (await council.get(`/entries/${json.seq}`)).json;
    expect(entry).toMatchObject({
      recordedBy: 'deputy/d-01',
      door: { quarters: ['2026-Q1'], recordedBy: [expect.stringMatching(/^office\//)] },
    });
    expect((await council.post(replied('Түсінік'), by('d-01'))).status).toBe(201);
  });

  it.each([
    ['a meeting', row('meeting.held', today, {})],
    ['an answer to a dispute', row('dispute.answered', today, {})],
    ['a printed total', row('total.printed', today, {})],
  ])('403: records nothing else, such as %s', async (_, other) => {
    expect((await council.post(other, by('d-01'))).json).toMatchObject({
      status: 403,
      code: 'kind_reserved',
    });
  });

  it('422: corrects and withdraws nothing that the office recorded', async () => {
    const correction = row('entry.corrected', today, { entry: meeting, body: {}, reason: 'x' });
    expect((await council.post(withdrawn(meeting), by('d-01'))).json.code).toBe('target_not_correctable');
    expect((await council.post(correction, by('d-01'))).status).toBeGreaterThanOrEqual(400);
  });

  it('403: speaks for nobody else, also not by a correction', async () => {
    expect((await council.post(raised('k-1', 'd-01'), by('d-02'))).json.code).toBe('not_own');
    const own = (await council.post(raised('k-1', 'd-01'), by('d-01'))).json.seq;
    const correction = row('entry.corrected', today, {
      entry: own,
      body: raised('k-1', 'd-01', { text: 'Басқаша' }).body,
      reason: 'x',
    });
    for (const who of [by('d-02'), { role: 'office' } as const]) {
      expect((await council.post(correction, who)).json).toMatchObject({ status: 403, code: 'not_own' });
      expect((await council.post(withdrawn(own), who)).json).toMatchObject({ status: 403, code: 'not_own' });
    }
    expect((await council.post(correction, by('d-01'))).status).toBe(201);
    expect((await council.post(withdrawn(own), by('d-01'))).status).toBe(201);
    await council.settle();
    expect((await council.get('/boards/disputes')).json.value).toMatchObject({ open: [], answered: [] });
  });

  it('201: may take back what the office entered from paper', async () => {
    const { seq } = (await council.post(raised('k-1', 'd-01'))).json;
    expect((await council.get(`/entries/${seq}`)).json.entry.door).toMatchObject({ onPaper: true });
    expect((await council.post(withdrawn(seq), by('d-02'))).json.code).toBe('not_own');
    expect((await council.post(withdrawn(seq), by('d-01'))).status).toBe(201);
  });

  it('201: replaces a reply under its number; all of it stays in the ledger', async () => {
    const first = (await council.post(replied('Бірінші'), by('d-01'))).json.seq;
    await council.post(replied('Екінші'), by('d-01'));
    await council.settle();
    const { json } = await council.get(`/entries/${first}`);
    expect(json.texts[0].text).toBe('Бірінші');
  });
});
