import { createAnswerPages } from '@esep/web';
import { describe, expect, it } from 'vitest';
import { officeWorld } from '../../test/support/office-world.ts';
import { slug } from '../../test/support/running-council.ts';
import { createAnswer } from './answer.ts';

const row = (kind: string, on: string, more: object = {}) => ({
  kind: `appeal.${kind}`,
  id: `${kind}-${on}`,
  occurredOn: on,
  body: { appeal: '2026-1', ...more },
});

async function world({ allows = async () => true } = {}) {
  const office = await officeWorld();
  const clerk = await office.as('secretariat');
  const { council, deps } = office;
  await clerk.post('/appeals/new', {
    ...{ key: 'k', channel: 'letter', receivedOn: '2026-03-20', deputy: 'd-01' },
    ...{ name: 'Сәуле', text: 'Жарық жоқ', answerLanguage: 'kk' },
  });
  const codeNow = async () => {
    const { text } = await clerk.get('/appeals/2026-1/coupon');
    return /coupon-typed">([^<]+)</.exec(text)?.[1] ?? '';
  };
  const answer = createAnswer({
    ...{ council: slug, vault: deps.vault, recorder: deps.recorder, now: deps.now, allows },
    pages: createAnswerPages({ ...deps, council: slug }),
    addressOf: () => '192.0.2.1',
    languageOf: () => 'kk',
  });
  const say = async (fields: Record<string, string>) => {
    const response = await answer.request('/ru/appeals/answer', {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const said = async () =>
    (await office.ledger.read(slug, 0, 1000))
      .map(({ entry }) => entry)
      .filter(({ kind }) => ['appeal.confirmed', 'appeal.marked'].includes(kind))
      .map(({ kind, body, recordedBy }) => [kind, body['solved'] ?? body['template'], recordedBy]);
  const step = async (kind: string, on: string, more?: object) => {
    office.setNow(`${on}T05:00:00Z`);
    const posted = await council.post(row(kind, on, more));
    expect([kind, posted.status]).toEqual([kind, 201]);
  };
  return { ...office, clerk, codeNow, answer, say, said, step };
}

describe('what the citizen says of an answer', () => {
  it('200: is recorded once as the citizen’s own, whatever is said after it', async () => {
    const { codeNow, say, said, step } = await world();
    const code = await codeNow();
    await step('answered', '2026-03-23');
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    const first = await say({ code: typed, came: 'yes', solved: 'no', template: 'yes' });
    expect([first.status, first.text.includes('Спасибо, записано')]).toEqual([200, true]);
    const all = [
      ['appeal.confirmed', false, 'system/link'],
      ['appeal.marked', true, 'system/link'],
    ];
    expect(await said()).toEqual(all);
    const again = await say({ code, came: 'yes', solved: 'yes', template: '' });
    expect([again.status, again.text.includes('уже сказано')]).toEqual([200, true]);
    expect(await said()).toEqual(all);
  });

  it('200: can be said again of the next answer, after reopening', async () => {
    const { codeNow, say, said, step } = await world();
    const code = await codeNow();
    await step('answered', '2026-03-23');
    await say({ code, came: 'yes', solved: 'no', template: '' });
    await step('reopened', '2026-03-24');
    expect((await say({ code, came: 'yes', solved: 'yes' })).text).toContain('Ответ ещё не отмечен');
    await step('answered', '2026-03-25');
    expect((await say({ code, came: 'yes', solved: 'yes' })).text).toContain('Спасибо, записано');
    expect((await said()).map(([, value]) => value)).toEqual([false, true]);
  });

  it('200: an answer that never came is not solved, and the office sees it', async () => {
    const { codeNow, say, said, step, as } = await world();
    const code = await codeNow();
    await step('answered', '2026-03-23');
    expect((await say({ code, came: 'no' })).status).toBe(200);
    expect(await said()).toEqual([['appeal.confirmed', false, 'system/link']]);
    expect((await (await as('secretariat')).get('/appeals/2026-1')).text).toContain('ответ не пришёл');
  });

  it('422, 404: wrong and replaced codes and gaps record nothing, and say which', async () => {
    const { codeNow, clerk, say, said, step } = await world();
    const first = await codeNow();
    await clerk.post('/appeals/2026-1/code');
    const second = await codeNow();
    expect(second).not.toBe(first);
    await step('answered', '2026-03-23');
    expect((await say({ code: first, came: 'yes', solved: 'yes' })).status).toBe(404);
    expect((await say({ code: '0000', came: 'yes', solved: 'yes' })).status).toBe(422);
    expect((await say({ code: second, came: '' })).text).toContain('id="came-error"');
    expect((await say({ code: second, came: 'yes' })).text).toContain('id="solved-error"');
    expect(await said()).toEqual([]);
  });

  it('429: when an address asks too often', async () => {
    const { codeNow, say, said, step } = await world({ allows: async () => false });
    const code = await codeNow();
    await step('answered', '2026-03-23');
    expect((await say({ code, came: 'yes', solved: 'yes' })).status).toBe(429);
    expect(await said()).toEqual([]);
  });

  it('200: outlives the case file, and is seen by nobody but who made the code, for a quarter of an hour', async () => {
    const { codeNow, clerk, say, said, step, as, setNow, vault } = await world();
    const code = await codeNow();
    const other = await as('secretariat', { account: 'secr2' });
    expect((await other.get('/appeals/2026-1/coupon')).text).not.toContain(code);
    expect(JSON.stringify(await vault.query(slug, 'case/'))).not.toContain(code.slice(0, 9));
    setNow('2026-03-20T05:16:00Z');
    expect(await codeNow()).toBe('');
    await clerk.post('/appeals/2026-1/erase', { why: 'citizen', confirmed: '2026-1' });
    await step('answered', '2026-03-23');
    expect((await say({ code, came: 'yes', solved: 'no' })).status).toBe(200);
    expect(await said()).toHaveLength(1);
  });

  it('200: a GET changes nothing and is kept by nobody', async () => {
    const { answer } = await world();
    const page = await answer.request('/kk/appeals/answer');
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect((await answer.request('/appeals/answer')).headers.get('location')).toBe('/kk/appeals/answer');
  });
});
