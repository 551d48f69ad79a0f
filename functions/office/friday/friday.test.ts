import { createOffice } from '@esep/functions/office';
import { describe, expect, it } from 'vitest';
import { codesIn, countOf, dayPath, hidden, newest, on, schedule } from '../../../test/support/friday.ts';
import { officeWorld } from '../../../test/support/office-world.ts';

describe('the desk of a reception day', () => {
  it('303: counts a visitor with one press, and the same press sent twice counts once', async () => {
    const office = await officeWorld();
    const [first = ''] = await schedule(office);
    const clerk = await office.as('secretariat');
    const turn = hidden((await clerk.get(dayPath)).text, 'turn');
    expect(turn).not.toBe('');
    const tap = { tap: `${first} +`, turn };
    expect((await clerk.post(`${dayPath}/tap`, tap)).status).toBe(303);
    expect((await clerk.post(`${dayPath}/tap`, tap)).status).toBe(303);
    expect(countOf((await clerk.get(dayPath)).text, first)).toBe('1');
    expect((await clerk.post(`${dayPath}/tap`, { tap: `${first} -`, turn: 'other' })).status).toBe(303);
    expect(countOf((await clerk.get(dayPath)).text, first)).toBe('0');
    expect(office.faults).toEqual([]);
  });

  it('loses no visitor when two clerks count at once', async () => {
    const office = await officeWorld();
    const [first = '', second = ''] = await schedule(office);
    const clerks = [
      await office.as('secretariat', { account: 'a1' }),
      await office.as('secretariat', { account: 'b2' }),
    ];
    const taps = Array.from({ length: 6 }, (_, i) => ({
      tap: `${i % 3 ? first : second} +`,
      turn: `turn-${i}`,
    }));
    const answers = await Promise.all(taps.map((tap, i) => clerks[i % 2]!.post(`${dayPath}/tap`, tap)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 303]);
    const { text } = await clerks[0]!.get(dayPath);
    expect([countOf(text, first), countOf(text, second)]).toEqual(['4', '2']);
  });

  it('422: counts nobody on a day that has not come, 404 on one that does not exist', async () => {
    const office = await officeWorld();
    const [first = ''] = await schedule(office, 1, '2026-03-27');
    const clerk = await office.as('secretariat');
    const path = '/receptions/day/2026-03-27';
    expect((await clerk.post(`${path}/tap`, { tap: `${first} +`, turn: '1' })).status).toBe(422);
    expect((await clerk.post(`${path}/cards`)).status).toBe(422);
    expect((await clerk.get('/receptions/day/2026-02-30')).status).toBe(404);
    expect((await clerk.post(`${dayPath}/tap`, { tap: 'nobody +', turn: '1' })).status).toBe(404);
  });
});

describe('cards of a reception day', () => {
  it('200: come for exactly those who came, then for those who came later, and never twice', async () => {
    const office = await officeWorld();
    const [first = ''] = await schedule(office);
    const clerk = await office.as('secretariat');
    const come = async (turn: string) => clerk.post(`${dayPath}/tap`, { tap: `${first} +`, turn });
    await come('1');
    await come('2');
    const sheet = await clerk.post(`${dayPath}/cards`);
    expect(sheet.status).toBe(200);
    expect(codesIn(sheet.text)).toHaveLength(2);
    expect(sheet.headers.get('content-security-policy')).toMatch(/style-src 'sha256-/);
    expect(sheet.headers.get('cache-control')).toBe('no-store');
    expect((await clerk.post(`${dayPath}/cards`)).status).toBe(422);
    await come('3');
    const more = codesIn((await clerk.post(`${dayPath}/cards`, { reception: first })).text);
    expect(more).toHaveLength(1);
    expect(codesIn(sheet.text)).not.toContain(more[0]);
  });
});

describe('a printing that broke off', () => {
  it('200: is gone on with by the next press, with as many cards and one entry', async () => {
    let fails = true;
    const office = await officeWorld();
    const { vault } = office;
    const breaking: typeof vault = {
      ...vault,
      async put(council, key, value, version, expiresAt) {
        const isLast = key.startsWith('cards/') && JSON.stringify(value).includes('"done"');
        if (isLast && fails) throw new Error('the process was killed here');
        return vault.put(council, key, value, version, expiresAt);
      },
    };
    const app = createOffice({ ...office.deps, vault: breaking });
    const [first = ''] = await schedule(office, 1);
    const clerk = await office.as('secretariat');
    await clerk.post(`${dayPath}/tap`, { tap: `${first} +`, turn: '1' });
    const body = new URLSearchParams({ csrf: clerk.csrf });
    const init = { method: 'POST', body, headers: { cookie: clerk.cookie, 'sec-fetch-site': 'same-origin' } };
    expect((await app.request(`/ru/office${dayPath}/cards`, init)).status).toBe(500);
    fails = false;
    expect((await clerk.get(`/receptions/${first}/cards`)).text).toContain('прерван');
    // The entry is recorded; the page offers no card for a second visitor, but the codes were seen by nobody.
    const again = await app.request(`/ru/office${dayPath}/cards`, init);
    expect(again.status).toBe(200);
    expect(codesIn(await again.text())).toHaveLength(1);
    const kinds = (await newest(office, 2)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'invitations.issued')).toHaveLength(1);
    expect((await app.request(`/ru/office${dayPath}/cards`, init)).status).toBe(422);
  });
});

describe('cards that were taken back', () => {
  it('303: stop counting, and others may be issued; without a reason nothing happens', async () => {
    const office = await officeWorld();
    const [first = ''] = await schedule(office, 1);
    const clerk = await office.as('secretariat');
    await clerk.post(`${dayPath}/tap`, { tap: `${first} +`, turn: '1' });
    await clerk.post(`${dayPath}/cards`);
    const path = `/receptions/${first}/cards`;
    const cards = hidden((await clerk.get(path)).text, 'cards');
    expect((await clerk.post(`${path}/void`, { cards, 'reason-1': '' })).status).toBe(422);
    expect((await clerk.post(`${path}/void`, { cards: 'other', 'reason-1': 'x' })).status).toBe(404);
    expect((await clerk.post(`${path}/void`, { cards, 'reason-1': 'Потеряны' })).status).toBe(303);
    const [entry] = await newest(office, 1);
    expect(entry?.kind).toBe('entry.withdrawn');
    expect(codesIn((await clerk.post(`${dayPath}/cards`)).text)).toHaveLength(1);
    expect((await clerk.get(path)).text).toContain('аннулированы');
  });
});

describe('closing a reception day', () => {
  async function day(deputies = 2) {
    const office = await officeWorld();
    const ids = await schedule(office, deputies);
    const clerk = await office.as('secretariat');
    await clerk.post(`${dayPath}/tap`, { tap: `${ids[0]} +`, turn: '1' });
    const key = hidden((await clerk.get(`${dayPath}/close`)).text, 'key');
    const fields = (second: string) => ({
      key,
      reception: ids,
      [`outcome-${ids[0]}`]: 'held',
      [`visitors-${ids[0]}`]: '1',
      [`appeals-${ids[0]}`]: '0',
      [`outcome-${ids[1]}`]: second,
      [`visitors-${ids[1]}`]: '0',
      [`appeals-${ids[1]}`]: '2',
    });
    return { office, clerk, ids, fields };
  }

  it('303: records every outcome in one step, and once however often it is sent', async () => {
    const { office, clerk, fields } = await day();
    expect((await clerk.post(`${dayPath}/close`, fields('emergency'))).location).toContain('done=recorded');
    const entries = await newest(office, 2);
    expect(entries.map(({ kind, body }) => [kind, body])).toEqual([
      ['reception.held', { reception: `${on}-d-01`, visitors: 1 }],
      ['reception.missed', { reception: `${on}-d-02`, excused: true, reason: 'emergency' }],
    ]);
    expect(JSON.stringify(entries)).not.toContain('Test secretariat');
    const size = await office.deps.ledger.size('almaly');
    expect((await clerk.post(`${dayPath}/close`, fields('emergency'))).status).toBe(303);
    expect(await office.deps.ledger.size('almaly')).toBe(size);
    expect((await clerk.get(dayPath)).text).toContain('Все приёмы закрыты');
    expect((await clerk.get('/receptions')).text).toContain('не зарегистрировано обращений: 2');
  });

  it('422: asks for the outcome where nobody was counted, names the field and keeps what was typed', async () => {
    const { office, clerk, ids, fields } = await day();
    const size = await office.deps.ledger.size('almaly');
    const answer = await clerk.post(`${dayPath}/close`, { ...fields(''), [`visitors-${ids[0]}`]: 'семь' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`id="outcome-${ids[1]}-error"`);
    expect(answer.text).toContain(`id="visitors-${ids[0]}-error"`);
    expect(answer.text).toContain('value="семь"');
    expect(await office.deps.ledger.size('almaly')).toBe(size);
  });

  it('409: tells whoever is later that a colleague has closed it, and records nothing of theirs', async () => {
    const { office, clerk, ids, fields } = await day();
    const colleague = await office.as('secretariat', { account: 'other' });
    const key = hidden((await colleague.get(`${dayPath}/close`)).text, 'key');
    expect((await clerk.post(`${dayPath}/close`, { ...fields('held'), only: ids[0]! })).status).toBe(303);
    const size = await office.deps.ledger.size('almaly');
    const answer = await colleague.post(`${dayPath}/close`, { ...fields('missed'), key });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Итог приёма уже записан');
    expect(await office.deps.ledger.size('almaly')).toBe(size);
  });

  it('a reception without visitors is held when the clerk says so', async () => {
    const { office, clerk, ids, fields } = await day();
    expect((await clerk.post(`${dayPath}/close`, { ...fields('held'), only: ids[1]! })).status).toBe(303);
    const [entry] = await newest(office, 1);
    expect(entry?.body).toEqual({ reception: ids[1], visitors: 0 });
  });

  it('refuses fewer visitors than cards, and a reception that was missed although cards are out', async () => {
    const { clerk, ids, fields } = await day();
    await clerk.post(`${dayPath}/cards`);
    const fewer = await clerk.post(`${dayPath}/close`, { ...fields('held'), [`visitors-${ids[0]}`]: '0' });
    expect(fewer.status).toBe(409);
    expect(fewer.text).toContain('Посетителей меньше, чем карточек');
    const missed = await clerk.post(`${dayPath}/close`, {
      ...fields('held'),
      [`outcome-${ids[0]}`]: 'missed',
    });
    expect(missed.text).toContain('На этот приём выданы карточки');
  });

  it('is not the end of the cards: a visitor who had none still gets one', async () => {
    const { clerk, fields } = await day();
    await clerk.post(`${dayPath}/close`, fields('held'));
    expect(codesIn((await clerk.post(`${dayPath}/cards`)).text)).toHaveLength(1);
    expect((await clerk.post(`${dayPath}/tap`, { tap: `${on}-d-01 +`, turn: 'late' })).status).toBe(422);
  });
});
