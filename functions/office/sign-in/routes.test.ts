import { createAccounts, createSetupLinks, hashPassword, proveWho, totpCode } from '@esep/staff';
import { describe, expect, it } from 'vitest';
import { type OfficeWorld, officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';
import { placeAfter } from './routes.ts';

const password = 'жаңбырдан кейінгі көк аспан';

async function send(office: OfficeWorld, path: string, fields: Record<string, string>, cookie = '') {
  const response = await office.app.request(`/ru/office${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) },
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** An account that was set up by its link, as its owner does it; resolves to the second factor's secret. */
async function setUp(office: OfficeWorld) {
  const now = () => office.deps.now();
  const account = await createAccounts({ vault: office.vault, now }).create(slug, {
    login: 'aigerim',
    name: 'Айгерім',
    role: 'secretariat',
  });
  if (typeof account === 'string') throw new Error(account);
  const token = await createSetupLinks({ vault: office.vault, now }).make(slug, account.id);
  const opened = await office.app.request(`/ru/office/set-up/${token}`);
  const secret =
    /<span class="code">([A-Z2-7 ]+)<\/span>/.exec(await opened.text())?.[1]?.replaceAll(' ', '') ?? '';
  const code = totpCode(secret, now());
  const done = await send(office, `/set-up/${token}`, { password, again: password, code });
  const recovery = [...done.text.matchAll(/<li class="code">([a-z0-9-]+)<\/li>/g)].map(
    ([, one]) => one as string,
  );
  return { account, token, secret, recovery, done };
}

function cookieOf(headers: Headers): string {
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('signing in', () => {
  it('303: lets in by name, password and a code, once a code, and leads to where the person wanted to go', async () => {
    const office = await officeWorld();
    const { secret, done } = await setUp(office);
    expect(done.status).toBe(200);
    office.setNow('2026-03-20T05:01:00Z');
    const code = totpCode(secret, office.deps.now());
    const given = { login: ' Aigerim ', password, code, to: '/registers?q=1' };
    const entered = await send(office, '/sign-in', given);
    expect(entered.status).toBe(303);
    expect(entered.headers.get('location')).toBe('/ru/office/registers?q=1');
    expect(entered.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax$/);
    const page = await office.app.request('/ru/office', { headers: { cookie: cookieOf(entered.headers) } });
    expect(page.status).toBe(200);
    expect((await send(office, '/sign-in', given)).status).toBe(403);
  });

  it('403: says the same for a wrong name, password or code, and waits longer after five', async () => {
    const office = await officeWorld();
    const { secret } = await setUp(office);
    office.setNow('2026-03-20T05:01:00Z');
    const code = totpCode(secret, office.deps.now());
    const answers = [
      await send(office, '/sign-in', { login: 'nobody', password, code }),
      await send(office, '/sign-in', { login: 'aigerim', password: 'wrong', code }),
      await send(office, '/sign-in', { login: 'aigerim', password, code: '000000' }),
      await send(office, '/sign-in', { login: 'aigerim', password, code: '' }),
    ];
    const said = answers.map(({ status, text }) => [status, /Имя, пароль или код неверны/.test(text)]);
    expect(said).toEqual(answers.map(() => [403, true]));
    for (let i = 0; i < 2; i++) await send(office, '/sign-in', { login: 'aigerim', password: 'wrong', code });
    const locked = await send(office, '/sign-in', { login: 'aigerim', password, code });
    expect(locked.text).toContain('Слишком много попыток');
    office.setNow('2026-03-20T05:20:00Z');
    const later = totpCode(secret, office.deps.now());
    expect((await send(office, '/sign-in', { login: 'aigerim', password, code: later })).status).toBe(303);
  });

  it('a recovery code stands in for the phone, once', async () => {
    const office = await officeWorld();
    const { recovery } = await setUp(office);
    expect(recovery).toHaveLength(8);
    const given = { login: 'aigerim', password, code: recovery[3]?.toUpperCase() ?? '' };
    expect((await send(office, '/sign-in', given)).status).toBe(303);
    expect((await send(office, '/sign-in', given)).status).toBe(403);
  });

  it('a set-up link works once, and asks for a password that is worth it', async () => {
    const office = await officeWorld();
    const { token } = await setUp(office);
    expect((await office.app.request(`/ru/office/set-up/${token}`)).status).toBe(404);
    const links = createSetupLinks({ vault: office.vault, now: office.deps.now });
    const accounts = createAccounts({ vault: office.vault, now: office.deps.now });
    const [account] = await accounts.list(slug);
    const fresh = await links.make(slug, account?.id ?? '');
    await office.app.request(`/ru/office/set-up/${fresh}`);
    const weak = await send(office, `/set-up/${fresh}`, { password: 'aigerim', again: 'aigerim', code: '1' });
    expect(weak.status).toBe(422);
    expect(weak.text).toContain('Нужно не меньше 12 знаков');
    office.setNow('2026-03-23T05:00:00Z');
    expect((await office.app.request(`/ru/office/set-up/${fresh}`)).status).toBe(404);
  });

  it('a demonstration lets in without a phone, a real council never', async () => {
    const office = await officeWorld();
    const now = () => office.deps.now();
    const accounts = createAccounts({ vault: office.vault, now });
    const made = await accounts.create(slug, { login: 'guest', name: 'Guest', role: 'auditor' });
    if (typeof made === 'string') throw new Error(made);
    const hash = await hashPassword(password);
    await accounts.change(slug, made.id, (one) => ({ ...one, password: hash }));
    const given = { login: 'guest', password, code: '' };
    const real = { vault: office.vault, now, needsFactor: true };
    expect(await proveWho(real, slug, given)).toEqual({ problem: 'wrong' });
    expect((await send(office, '/sign-in', given)).status).toBe(303);
  });

  it('signs out here, and everywhere', async () => {
    const office = await officeWorld();
    const [one, other] = [await office.as('secretariat'), await office.as('secretariat')];
    expect((await one.post('/sign-out')).location).toBe('/ru/office/sign-in');
    expect((await one.get('/')).status).toBe(303);
    expect((await other.get('/')).status).toBe(200);
    const third = await office.as('secretariat');
    office.setNow('2026-03-20T05:00:01Z');
    expect((await other.post('/me/sign-out')).status).toBe(303);
    expect((await third.get('/')).status).toBe(303);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/sign-out', '', '/a b'])(
    'leads to the first page instead of %s',
    (to) => expect(placeAfter(to)).toBe('/'),
  );

  it('403: takes no form from another site', async () => {
    const office = await officeWorld();
    const response = await office.app.request('/ru/office/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ login: 'a', password: 'b' }),
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(response.status).toBe(403);
  });
});
