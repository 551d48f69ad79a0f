import { generateKeyPairSync } from 'node:crypto';
import { createAccounts } from '@esep/staff';
import { afterEach, describe, expect, it } from 'vitest';
import type { Browser, Visited } from '../../../test/support/browser.ts';
import { type OutsideIssuer, outsideIssuer, type TokenClaims } from '../../../test/support/outside-issuer.ts';
import { slug } from '../../../test/support/running-council.ts';
import { type SignInWorld, signInWorld } from '../../../test/support/sign-in-world.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

interface Told {
  readonly rolesClaim?: string;
  readonly deputyClaim?: string;
  readonly rolesIn?: 'token' | 'userinfo';
  readonly signsOut?: boolean;
}

/** The office and an issuer of its own port, each a server. */
async function world(told: Told = {}): Promise<SignInWorld & { issuer: OutsideIssuer }> {
  let issuer: OutsideIssuer | undefined;
  const { rolesIn = 'token', signsOut = true, ...claims } = told;
  const office = await signInWorld(async (baseUrl) => {
    const made = await outsideIssuer(baseUrl, { rolesIn, signsOut });
    issuer = made;
    const { address, clientId, clientSecret } = made;
    return { issuer: async () => ({ issuer: address, clientId, clientSecret, ...claims }) };
  });
  open.push(office, issuer as OutsideIssuer);
  return { ...office, issuer: issuer as OutsideIssuer };
}

/** Goes to a page of the office and is asked by the issuer; resolves to what follows. */
async function comeIn(
  browser: Browser,
  fields: Record<string, string>,
  page = '/ru/office',
): Promise<Visited> {
  const asked = await browser.get(page);
  expect(asked.url.pathname).toMatch(/^\/login\//);
  return browser.post(asked.url.href, fields);
}

const clerk: TokenClaims = {
  name: 'Айгерім С.',
  preferred_username: 'aigerim',
  'cognito:groups': [`${slug}/secretariat`],
};
const whyOf = ({ url }: Visited) => url.searchParams.get('why');

describe('signing in with an outside issuer', () => {
  it('200: leads there and back, and gives the role that the issuer names', async () => {
    const office = await world();
    office.issuer.people.set('u-1', clerk);
    const browser = office.browser();
    const page = await comeIn(browser, { who: 'u-1' }, '/ru/office/registers?q=1');
    expect([page.status, page.url.pathname + page.url.search]).toEqual([200, '/ru/office/registers?q=1']);
    expect(page.text).toContain('Айгерім С.');
    const [account] = await createAccounts(office).list(slug);
    expect(account).toMatchObject({ login: 'aigerim', role: 'secretariat', source: 'issuer' });
    expect(JSON.stringify(account)).not.toContain('u-1');
    expect((await office.browser().get('/kk/office/set-up/x')).status).toBe(404);
    expect(office.faults).toEqual([]);
  });

  it('200: leaves by a page, for a redirect after a form would be stopped by the form’s own policy', async () => {
    const office = await world();
    const answer = await office.browser().step('/kk/office/sign-in?to=/me');
    const text = await answer.text();
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null]);
    const refresh = answer.headers.get('refresh') ?? '';
    expect(refresh.startsWith(`0; url=${office.issuer.address}/auth?`)).toBe(true);
    expect(text).toContain(`href="${office.issuer.address}/auth?`);
    expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'");
  });

  it('reads roles as Keycloak tells them, also from where it tells them alone', async () => {
    for (const rolesIn of ['token', 'userinfo'] as const) {
      const office = await world({ rolesClaim: 'realm_access.roles', rolesIn });
      office.issuer.people.set('k-1', {
        realm_access: { roles: ['offline_access', `${slug}/chair`] },
        name: 'Ержан',
      });
      const page = await comeIn(office.browser(), { who: 'k-1' });
      expect([rolesIn, page.status, page.text.includes('Председатель')]).toEqual([rolesIn, 200, true]);
    }
  });

  it('knows a deputy by the group, or by a claim', async () => {
    const office = await world({ rolesClaim: 'roles', deputyClaim: 'esep_deputy' });
    office.issuer.people.set('d-group', { roles: [`${slug}/deputy/d-01`] });
    office.issuer.people.set('d-claim', { roles: [`${slug}/deputy`], esep_deputy: 'd-02' });
    office.issuer.people.set('d-none', { roles: [`${slug}/deputy`] });
    office.issuer.people.set('d-unknown', { roles: [`${slug}/deputy/d-99`] });
    for (const who of ['d-group', 'd-claim'])
      expect((await comeIn(office.browser(), { who })).url.pathname).not.toContain('failed');
    const deputies = (await createAccounts(office).list(slug)).map(({ deputy }) => deputy);
    expect([...deputies].sort()).toEqual(['d-01', 'd-02']);
    for (const who of ['d-none', 'd-unknown'])
      expect(whyOf(await comeIn(office.browser(), { who }))).toBe('role');
  });

  it('403: lets nobody in with no role, with two, with one of another council, or a disabled account', async () => {
    const office = await world();
    const groups = {
      none: [],
      other: ['elsewhere/chair'],
      two: [`${slug}/chair`, `${slug}/auditor`],
      token: [`${slug}/office`],
    };
    for (const [who, names] of Object.entries(groups)) {
      office.issuer.people.set(who, { 'cognito:groups': names });
      const page = await comeIn(office.browser(), { who });
      expect([who, page.status, whyOf(page)]).toEqual([who, 403, 'role']);
    }
    expect(await createAccounts(office).list(slug)).toEqual([]);
    office.issuer.people.set('u-1', clerk);
    await comeIn(office.browser(), { who: 'u-1' });
    const accounts = createAccounts(office);
    const [account] = await accounts.list(slug);
    await accounts.change(slug, account?.id ?? '', (one) => ({ ...one, disabled: true }));
    expect(whyOf(await comeIn(office.browser(), { who: 'u-1' }))).toBe('disabled');
  });

  it('a role that the issuer changed holds from the next sign-in, and ends what is open', async () => {
    const office = await world();
    office.issuer.people.set('u-1', clerk);
    const before = office.browser();
    await comeIn(before, { who: 'u-1' });
    office.issuer.people.set('u-1', { ...clerk, 'cognito:groups': [`${slug}/auditor`] });
    const after = await comeIn(office.browser(), { who: 'u-1' });
    expect(after.text).toContain('Аудитор');
    expect((await before.get('/ru/office')).url.pathname).toMatch(/^\/login\//);
    expect(await createAccounts(office).list(slug)).toHaveLength(1);
  });

  it('303: signing out of an issuer without a sign-out of its own leads to a page that asks nobody', async () => {
    const office = await world({ signsOut: false });
    office.issuer.people.set('u-1', clerk);
    const browser = office.browser();
    const csrf = /name="csrf" value="([^"]+)"/.exec((await comeIn(browser, { who: 'u-1' })).text)?.[1] ?? '';
    const out = await browser.post('/ru/office/sign-out', { csrf });
    expect([out.status, out.url.pathname]).toEqual([200, '/ru/office/signed-out']);
    // The issuer still knows the browser, and is told to ask all the same.
    expect((await browser.get('/ru/office')).url.pathname).toMatch(/^\/login\//);
  });

  it('403: says so when the person gave up there', async () => {
    const office = await world();
    expect(whyOf(await comeIn(office.browser(), { who: '' }))).toBe('refused');
  });

  it('503: says so when the issuer does not answer, and lets in when it does again', async () => {
    const office = await world();
    office.issuer.people.set('u-1', clerk);
    office.issuer.isDown = true;
    const browser = office.browser();
    const page = await browser.get('/ru/office');
    expect([page.status, whyOf(page)]).toEqual([503, 'unreachable']);
    expect(office.faults).toHaveLength(1);
    office.issuer.isDown = false;
    expect((await comeIn(browser, { who: 'u-1' })).status).toBe(200);
  });

  it('proves anew only by what happened after it was asked', async () => {
    const office = await world();
    office.issuer.people.set('u-1', clerk);
    const browser = office.browser();
    await comeIn(browser, { who: 'u-1' });
    const stale = await comeIn(browser, { who: 'u-1', ago: '600' }, '/ru/office/sign-in?again=1&to=/me');
    expect(whyOf(stale)).toBe('stale');
    const fresh = await comeIn(browser, { who: 'u-1' }, '/ru/office/sign-in?again=1&to=/me');
    expect([fresh.status, fresh.url.pathname]).toEqual([200, '/ru/office/me']);
  });
});

const strange = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const nowSeconds = () => Math.floor(Date.now() / 1000);
const tampered: Readonly<Record<string, NonNullable<OutsideIssuer['tamper']>>> = {
  'signed by somebody else': () => ({ key: strange }),
  'without a signature': (_, header) => void Object.assign(header, { alg: 'none' }),
  'signed with a key nobody publishes': (_, header) => void Object.assign(header, { kid: 'two' }),
  expired: (claims) => void Object.assign(claims, { exp: nowSeconds() - 3600, iat: nowSeconds() - 7200 }),
  'for another program': (claims) => void Object.assign(claims, { aud: 'somebody-else' }),
  'of another issuer': (claims) => void Object.assign(claims, { iss: 'https://evil.example' }),
  'with another nonce': (claims) => void Object.assign(claims, { nonce: 'another' }),
  'without a nonce': (claims) => void delete claims['nonce'],
  'for two programs, given to the other': (claims) =>
    void Object.assign(claims, { aud: ['esep-office', 'other'], azp: 'other' }),
};

describe('an identity token', () => {
  it('is taken when nothing was changed but the way it went', async () => {
    const office = await world();
    office.issuer.people.set('u-1', clerk);
    office.issuer.tamper = () => undefined;
    expect((await comeIn(office.browser(), { who: 'u-1' })).status).toBe(200);
  });

  it.each(Object.entries(tampered))('403: is refused %s', async (_, tamper) => {
    const office = await world();
    office.issuer.people.set('u-1', clerk);
    office.issuer.tamper = tamper;
    const browser = office.browser();
    const page = await comeIn(browser, { who: 'u-1' });
    expect([page.status, whyOf(page)]).toEqual([403, 'token']);
    expect([...browser.cookies.keys()]).not.toContain('esep_office');
    expect(await createAccounts(office).list(slug)).toEqual([]);
    // What the operator is told quotes no token and no claim.
    expect(String(office.faults)).not.toMatch(/eyJ|u-1|aigerim/);
  });
});

describe('the way back from an issuer', () => {
  /** Everything up to the callback, which is not asked for yet. */
  async function callback(office: Awaited<ReturnType<typeof world>>, browser: Browser): Promise<URL> {
    office.issuer.people.set('u-1', clerk);
    const asked = await browser.get('/ru/office');
    let at = asked.url.href;
    let init: RequestInit = { method: 'POST', body: new URLSearchParams({ who: 'u-1' }) };
    while (!at.includes('/sign-in/callback')) {
      const response = await browser.step(at, init);
      at = new URL(response.headers.get('location') ?? '', at).href;
      init = {};
    }
    return new URL(at);
  }

  it('403: is closed to another browser, to another state, to a code of somebody else, and to a second time', async () => {
    const office = await world();
    const [victim, thief] = [office.browser(), office.browser()];
    const [own, stolen] = [await callback(office, victim), await callback(office, thief)];
    expect(whyOf(await office.browser().get(own.href))).toBe('ended');
    const forged = new URL(own);
    forged.searchParams.set('state', 'x'.repeat(43));
    expect(whyOf(await victim.get(forged.href))).toBe('ended');
    // The thief's code with the victim's state: the proof key is another.
    const mixed = new URL(own);
    mixed.searchParams.set('code', stolen.searchParams.get('code') ?? '');
    expect(whyOf(await victim.get(mixed.href))).toBe('token');
    expect(whyOf(await victim.get(own.href))).toBe('ended');
    expect((await thief.get(stolen.href)).status).toBe(200);
    expect(whyOf(await thief.get(stolen.href))).toBe('ended');
  });

  it('403: is closed when it took too long', async () => {
    const office = await world();
    const browser = office.browser();
    const own = await callback(office, browser);
    office.putForward(2 * 3_600_000 + 1000);
    expect(whyOf(await browser.get(own.href))).toBe('ended');
  });

  it('403: is closed to an answer that names another issuer', async () => {
    const office = await world();
    const browser = office.browser();
    const own = await callback(office, browser);
    own.searchParams.set('iss', 'https://evil.example');
    expect(whyOf(await browser.get(own.href))).toBe('token');
  });
});
