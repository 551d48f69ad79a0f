import { noteBulkLook, noteLook } from '@esep/intake';
import { createAccounts, createStaffEvents, hashPassword, newTotpSecret, totpCode } from '@esep/staff';
import { describe, expect, it } from 'vitest';
import { type OfficeWorld, officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';

const current = 'жаңбырдан кейінгі көк аспан';
const better = 'қарлы таудың бұлақ суы';

/** A clerk with a password and a phone, signed in at two computers. */
async function clerk(office: OfficeWorld) {
  const [here, there] = [await office.as('secretariat'), await office.as('secretariat')];
  const secret = newTotpSecret();
  const password = await hashPassword(current);
  const accounts = createAccounts({ vault: office.vault, now: office.deps.now });
  const { account } = here.person;
  await accounts.change(slug, account, (one) => ({ ...one, password, totp: { secret, step: 0 } }));
  await office.vault.put(slug, `staff/login/${account}`, { account }, 0);
  const code = () => totpCode(secret, office.deps.now());
  return { here, there, account, accounts, code };
}

describe('one’s own password', () => {
  it('303: is changed by who proves it anew; other sessions end, this browser goes on', async () => {
    const office = await officeWorld();
    const { here, there, account, code } = await clerk(office);
    const fields = { current, code: code(), password: better, again: better };
    const done = await here.post('/me/password', fields);
    expect([done.status, done.location]).toEqual([303, '/ru/office/me?done=saved']);
    expect((await there.get('/')).status).toBe(303);
    expect((await here.get('/')).status).toBe(303);
    const cookie = done.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await office.app.request('/ru/office', { headers: { cookie } })).status).toBe(200);
    const { events } = await createStaffEvents({ vault: office.vault, now: office.deps.now }).page(slug);
    expect(events.map((one) => [one.what, one.account])).toContainEqual(['password-changed', account]);
  });

  it.each([
    ['a wrong password', { current: 'another one altogether' }, 'Пароль или код неверны'],
    ['a wrong code', { code: '000000' }, 'Пароль или код неверны'],
    ['a new one that is too short', { password: 'short', again: 'short' }, 'Нужно не меньше 12 знаков'],
    ['two that differ', { again: 'something else again' }, 'Пароли не совпадают'],
    ['the one that it is', { password: current, again: current }, 'Это ваш нынешний пароль'],
  ])('422: stays with %s, and all sessions with it', async (_, wrong, told) => {
    const office = await officeWorld();
    const { here, there, account, accounts, code } = await clerk(office);
    const before = (await accounts.get(slug, account))?.password;
    const fields = { current, code: code(), password: better, again: better, ...wrong };
    const answer = await here.post('/me/password', fields);
    expect([answer.status, answer.text.includes(told)]).toEqual([422, true]);
    expect((await accounts.get(slug, account))?.password).toBe(before);
    expect((await there.get('/')).status).toBe(200);
  });

  it('is counted with other wrong tries: a session that was left open is no way round the lock-out', async () => {
    const office = await officeWorld();
    const { here, code } = await clerk(office);
    const wrong = { current: 'guess', code: code(), password: better, again: better };
    for (let i = 0; i < 6; i++) await here.post('/me/password', wrong);
    const right = { ...wrong, current };
    expect((await here.post('/me/password', right)).text).toContain('Слишком много попыток');
  });

  it('is kept nowhere when the session has ended meanwhile', async () => {
    const office = await officeWorld();
    const { here, code } = await clerk(office);
    office.setNow('2026-03-20T05:40:00Z');
    const answer = await here.post('/me/password', {
      current,
      code: code(),
      password: better,
      again: better,
    });
    expect(answer.location).toBe('/ru/office/sign-in?to=%2F');
    expect(await office.vault.query(slug, 'desk/kept/')).toEqual([]);
  });

  it('is not asked of who signs in elsewhere', async () => {
    const office = await officeWorld();
    const { here, account, accounts } = await clerk(office);
    await accounts.change(slug, account, ({ password: _, totp: __, ...one }) => ({
      ...one,
      source: 'issuer',
    }));
    const page = await here.get('/me');
    expect(page.text).toContain('Вы входите через внешнюю систему');
    expect(page.text).not.toContain('name="current"');
    const sent = await here.post('/me/password', { current, code: '', password: better, again: better });
    expect(sent.status).toBe(422);
  });
});

describe('looks at case files', () => {
  it('200: are listed newest first, page by page, with nothing of the citizen', async () => {
    const office = await officeWorld();
    const { vault } = office;
    let at = Date.parse('2026-03-01T05:00:00Z');
    const now = () => new Date(at);
    for (let i = 0; i < 130; i++) {
      at += 60_000;
      await noteLook({ vault, now }, slug, `2026-${100 + i}`, 'secretariat/secr1', 'read');
    }
    at += 60_000;
    await noteBulkLook({ vault, now }, slug, { appeals: ['2026-100', '2026-101'], by: 'secretariat/secr1' });
    const auditor = await office.as('auditor');
    const first = await auditor.get('/audit/looks');
    const numbers = (text: string) =>
      [...text.matchAll(/<td>(2026-\d+|\d+ обращени[ея])<\/td>/g)].map(([, one]) => one);
    expect(numbers(first.text).slice(0, 2)).toEqual(['2 обращения', '2026-229']);
    expect(numbers(first.text)).toHaveLength(100);
    const next = /href="\/ru\/office(\/audit\/looks\?before=[^"]+)"/.exec(first.text)?.[1] ?? '';
    const second = await auditor.get(next);
    expect(numbers(second.text)).toHaveLength(31);
    expect(new Set([...numbers(first.text), ...numbers(second.text)]).size).toBe(131);
    expect(second.text).not.toContain('Раньше');
    expect((await (await office.as('secretariat')).get('/audit/looks')).status).toBe(403);
  });
});
