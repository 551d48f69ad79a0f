import {
  createAccounts,
  createSetupLinks,
  createStaffEvents,
  hashPassword,
  proveWho,
  totpCode,
} from '@esep/staff';
import { afterEach, describe, expect, it } from 'vitest';
import type { Browser, Visited } from '../../../test/support/browser.ts';
import { officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';
import {
  password,
  type SignInWorld,
  setUpAccount,
  signInWorld,
} from '../../../test/support/sign-in-world.ts';
import { placeAfter } from './routes.ts';

const worlds: SignInWorld[] = [];
afterEach(() => Promise.all(worlds.splice(0).map((world) => world.close())));

async function world(): Promise<SignInWorld> {
  const made = await signInWorld();
  worlds.push(made);
  return made;
}

const minute = 60_000;
const prompt = /^\/ru\/office\/sign-in\/prompt\/[\w-]+$/;

/** Goes to the first page of the office, and answers what is asked there. */
async function comeIn(
  browser: Browser,
  fields: Record<string, string>,
  page = '/ru/office',
): Promise<Visited> {
  const asked = await browser.get(page);
  expect(asked.url.pathname).toMatch(prompt);
  return browser.post(asked.url.href, fields);
}

const csrfOf = ({ text }: Visited) => /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';

describe('signing in through the embedded provider', () => {
  it('200: lets in by name, password and a code, once a code, and leads to where the person wanted to go', async () => {
    const office = await world();
    const { secret, done } = await setUpAccount(office);
    expect(done.status).toBe(200);
    office.putForward(minute);
    const given = { login: ' Aigerim ', password, code: totpCode(secret, office.now()) };
    const entered = await comeIn(office.browser(), given, '/ru/office/registers?q=1');
    expect([entered.status, entered.url.pathname + entered.url.search]).toEqual([
      200,
      '/ru/office/registers?q=1',
    ]);
    expect((await comeIn(office.browser(), given)).status).toBe(403);
    expect(office.faults).toEqual([]);
  });

  it('403: says the same for a wrong name, password or code, and waits longer after five', async () => {
    const office = await world();
    const { secret } = await setUpAccount(office);
    office.putForward(minute);
    const code = totpCode(secret, office.now());
    const page = await office.browser().get('/ru/office');
    const browser = office.browser();
    const { href } = (await browser.get('/ru/office')).url;
    expect(page.url.href).not.toBe(href);
    const send = (fields: Record<string, string>) => browser.post(href, fields);
    const answers = [
      await send({ login: 'nobody', password, code }),
      await send({ login: 'aigerim', password: 'wrong', code }),
      await send({ login: 'aigerim', password, code: '000000' }),
      await send({ login: 'aigerim', password, code: '' }),
    ];
    const said = answers.map(({ status, text }) => [status, /Имя, пароль или код неверны/.test(text)]);
    expect(said).toEqual(answers.map(() => [403, true]));
    for (let i = 0; i < 2; i++) await send({ login: 'aigerim', password: 'wrong', code });
    expect((await send({ login: 'aigerim', password, code })).text).toContain('Слишком много попыток');
    office.putForward(20 * minute);
    const later = totpCode(secret, office.now());
    expect((await send({ login: 'aigerim', password, code: later })).status).toBe(200);
  });

  it('a recovery code stands in for the phone, once', async () => {
    const office = await world();
    const { recovery } = await setUpAccount(office);
    expect(recovery).toHaveLength(8);
    const given = { login: 'aigerim', password, code: recovery[3]?.toUpperCase() ?? '' };
    expect((await comeIn(office.browser(), given)).status).toBe(200);
    expect((await comeIn(office.browser(), given)).status).toBe(403);
  });

  it('a page of one browser takes no answer from another', async () => {
    const office = await world();
    const { recovery } = await setUpAccount(office);
    const asked = await office.browser().get('/ru/office');
    const other = office.browser();
    const answer = await other.post(asked.url.href, { login: 'aigerim', password, code: recovery[0] ?? '' });
    expect(answer.url.pathname).toMatch(prompt);
    expect([...other.cookies.keys()]).not.toContain('esep_office');
    expect(answer.url.href).not.toBe(asked.url.href);
  });

  it('of two people at one computer the second is asked as the first was, and two windows do not disturb each other', async () => {
    const office = await world();
    const first = await setUpAccount(office);
    const second = await setUpAccount(office, 'bolat');
    const browser = office.browser();
    const [one, two] = [await browser.get('/ru/office/me'), await browser.get('/ru/office/help')];
    const entered = await browser.post(one.url.href, {
      login: 'aigerim',
      password,
      code: first.recovery[0] ?? '',
    });
    expect([entered.url.pathname, entered.text.includes('aigerim')]).toEqual(['/ru/office/me', true]);
    const after = await browser.post(two.url.href, {
      login: 'bolat',
      password,
      code: second.recovery[0] ?? '',
    });
    expect(after.url.pathname).toBe('/ru/office/help');
    expect((await browser.get('/ru/office/me')).text).toContain('bolat');
  });

  it('another language begins anew, and still leads to where the person wanted to go', async () => {
    const office = await world();
    const { recovery } = await setUpAccount(office);
    const browser = office.browser();
    const asked = await browser.get('/ru/office/help?q=a');
    const href = /href="([^"]+)" lang="kk"/.exec(asked.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const other = await browser.get(href);
    expect(other.url.pathname).toMatch(/^\/kk\/office\/sign-in\/prompt\//);
    expect(other.text).toContain('Құпиясөз');
    const entered = await browser.post(other.url.href, {
      login: 'aigerim',
      password,
      code: recovery[0] ?? '',
    });
    expect(entered.url.pathname + entered.url.search).toBe('/kk/office/help?q=a');
  });

  it('who must prove it anew types no name, and gets there', async () => {
    const office = await world();
    const { secret } = await setUpAccount(office);
    office.putForward(minute);
    const browser = office.browser();
    await comeIn(browser, { login: 'aigerim', password, code: totpCode(secret, office.now()) });
    office.putForward(6 * minute);
    const asked = await browser.get('/ru/office/sign-in?again=1&to=/me');
    expect(asked.text).toMatch(/name="login"[^>]*value="aigerim"|value="aigerim"[^>]*name="login"/);
    const code = totpCode(secret, office.now());
    const proved = await browser.post(asked.url.href, { login: 'aigerim', password, code });
    expect([proved.status, proved.url.pathname]).toEqual([200, '/ru/office/me']);
    const { events } = await createStaffEvents(office).page(slug);
    expect(events.slice(0, 2).map(({ what }) => what)).toEqual(['proved-again', 'signed-in']);
  });

  it('signs out here, and everywhere, also out of a sign-in that has not come back yet', async () => {
    const office = await world();
    const { recovery } = await setUpAccount(office);
    const given = (i: number) => ({ login: 'aigerim', password, code: recovery[i] ?? '' });
    const [one, other] = [office.browser(), office.browser()];
    const page = await comeIn(one, given(0));
    await comeIn(other, given(1));
    expect((await one.post('/ru/office/sign-out', { csrf: csrfOf(page) })).url.pathname).toMatch(prompt);
    expect((await other.get('/ru/office')).url.pathname).toBe('/ru/office');
    // A third has answered, and stands before the last step.
    const third = office.browser();
    let at = (await third.get('/ru/office')).url.href;
    let init: RequestInit = { method: 'POST', body: new URLSearchParams(given(2)) };
    while (!at.includes('callback')) {
      at = new URL((await third.step(at, init)).headers.get('location') ?? '', at).href;
      init = {};
    }
    const me = await other.get('/ru/office/me');
    await other.post('/ru/office/me/sign-out', { csrf: csrfOf(me) });
    expect((await other.get('/ru/office')).url.pathname).toMatch(prompt);
    expect((await third.get(at)).url.searchParams.get('why')).toBe('token');
  });

  it('a demonstration lets in without a phone, a real council never', async () => {
    const office = await world();
    const { vault, now } = office;
    const accounts = createAccounts({ vault, now });
    const made = await accounts.create(slug, { login: 'guest', name: 'Guest', role: 'auditor' });
    if (typeof made === 'string') throw new Error(made);
    const hash = await hashPassword(password);
    await accounts.change(slug, made.id, (one) => ({ ...one, password: hash }));
    const given = { login: 'guest', password, code: '' };
    expect(await proveWho({ vault, now, needsFactor: true }, slug, given)).toEqual({ problem: 'wrong' });
    expect((await comeIn(office.browser(), given)).status).toBe(200);
  });

  it('a set-up link works once, and asks for a password that is worth it', async () => {
    const office = await world();
    const { token, account } = await setUpAccount(office);
    const browser = office.browser();
    expect((await browser.get(`/ru/office/set-up/${token}`)).status).toBe(404);
    const fresh = await createSetupLinks(office).make(slug, account.id);
    await browser.get(`/ru/office/set-up/${fresh}`);
    const fields = { password: 'aigerim', again: 'aigerim', code: '1' };
    const weak = await browser.post(`/ru/office/set-up/${fresh}`, fields);
    expect([weak.status, weak.text.includes('Нужно не меньше 12 знаков')]).toEqual([422, true]);
    office.putForward(49 * 60 * minute);
    expect((await browser.get(`/ru/office/set-up/${fresh}`)).status).toBe(404);
  });

  it('403: takes no answer from another site', async () => {
    const office = await world();
    const browser = office.browser();
    const { href } = (await browser.get('/ru/office')).url;
    const body = new URLSearchParams({ login: 'a', password: 'b' });
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await browser.step(href, { method: 'POST', body, headers })).status).toBe(403);
  });

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/sign-out',
    '',
    '/a b',
    '/signed-out',
  ])('leads to the first page instead of %s', (to) => expect(placeAfter(to)).toBe('/'));
});

describe('sessions', () => {
  it('sign out by themselves, and all at once', async () => {
    const office = await officeWorld();
    const [one, other] = [await office.as('secretariat'), await office.as('secretariat')];
    expect((await one.post('/sign-out')).location).toBe('/ru/office/signed-out');
    expect((await one.get('/')).status).toBe(303);
    expect((await other.get('/')).status).toBe(200);
    const third = await office.as('secretariat');
    office.setNow('2026-03-20T05:00:01Z');
    expect((await other.post('/me/sign-out')).status).toBe(303);
    expect((await third.get('/')).status).toBe(303);
  });
});
