import { createHash, randomBytes } from 'node:crypto';
import { callbackOf } from '@esep/staff';
import { afterEach, describe, expect, it } from 'vitest';
import { createBrowser } from '../../../test/support/browser.ts';
import { createMemoryStores } from '../../../test/support/memory-store.ts';
import { slug } from '../../../test/support/running-council.ts';
import {
  password,
  type SignInWorld,
  setUpAccount,
  signInWorld,
} from '../../../test/support/sign-in-world.ts';
import { forgetAccount, providerAdapter } from './items.ts';
import { providerSecrets } from './secrets.ts';

const worlds: SignInWorld[] = [];
afterEach(() => Promise.all(worlds.splice(0).map((world) => world.close())));

async function world(): Promise<SignInWorld> {
  const made = await signInWorld();
  worlds.push(made);
  return made;
}

const verifier = randomBytes(32).toString('base64url');

/** What the office would ask for, with something changed. */
function asking(office: SignInWorld, changed: Record<string, string | undefined> = {}): string {
  const asked: Record<string, string | undefined> = {
    client_id: 'esep-office',
    redirect_uri: callbackOf(office.baseUrl),
    response_type: 'code',
    scope: 'openid',
    state: 'a-state-of-somebody',
    nonce: 'a-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    prompt: 'login',
    ...changed,
  };
  const query = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `/oidc/auth?${new URLSearchParams(query as [string, string][])}`;
}

describe('the embedded provider', () => {
  it('200: tells what it is under the base URL, with the headers of every page', async () => {
    const office = await world();
    const answer = await fetch(`${office.baseUrl}/oidc/.well-known/openid-configuration`);
    const told = (await answer.json()) as Record<string, unknown>;
    expect(told['issuer']).toBe(`${office.baseUrl}/oidc`);
    expect(told['token_endpoint']).toBe(`${office.baseUrl}/oidc/token`);
    expect(told).not.toHaveProperty('registration_endpoint');
    expect(told).not.toHaveProperty('userinfo_endpoint');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const keys = await (await fetch(`${office.baseUrl}/oidc/jwks`)).text();
    expect(keys).toContain('"ES256"');
    expect(keys).not.toContain('"d"');
  });

  it('believes no proxy about its own address', async () => {
    const office = await world();
    const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
    const answer = await createBrowser(office.baseUrl).step(asking(office), { headers });
    expect(answer.headers.get('location')).toMatch(/^\/kk\/office\/sign-in\/prompt\//);
    const resume = answer.headers.getSetCookie().find((line) => line.startsWith('esep_resume='));
    expect(resume).toMatch(/path=\/oidc\/auth\/[\w-]+;.*httponly/i);
  });

  it('sends nobody anywhere but to the office, and takes nothing without a proof key', async () => {
    const office = await world();
    const place = async (changed: Record<string, string | undefined>) => {
      const answer = await createBrowser(office.baseUrl).step(asking(office, changed));
      return new URL(answer.headers.get('location') ?? '', office.baseUrl);
    };
    for (const changed of [{ redirect_uri: 'https://evil.example/' }, { client_id: 'somebody' }]) {
      const { origin, pathname } = await place(changed);
      expect([origin, pathname]).toEqual([office.baseUrl, '/kk/office/sign-in/failed']);
    }
    for (const changed of [
      { code_challenge: undefined },
      { code_challenge_method: 'plain' },
      { response_type: 'id_token' },
    ]) {
      const { href, search, hash } = await place(changed);
      expect(href.startsWith(callbackOf(office.baseUrl))).toBe(true);
      expect(`${search}${hash}`).toMatch(/[?#&]error=/);
    }
  });

  it('knows nobody without asking: what its own session says counts for nothing', async () => {
    const office = await world();
    const { recovery } = await setUpAccount(office);
    const browser = office.browser();
    const page = await browser.get('/ru/office');
    await browser.post(page.url.href, { login: 'aigerim', password, code: recovery[0] ?? '' });
    expect([...browser.cookies.keys()]).toContain('esep_office');
    const answer = await browser.step(asking(office, { prompt: 'none' }));
    const to = new URL(answer.headers.get('location') ?? '', office.baseUrl);
    expect(to.searchParams.get('error')).toBe('login_required');
  });

  it('gives a token for a code once, also to two who ask at the same moment, and only to the office', async () => {
    const office = await world();
    const { recovery } = await setUpAccount(office);
    const browser = office.browser();
    let at = (await browser.get('/ru/office')).url.href;
    let init: RequestInit = {
      method: 'POST',
      body: new URLSearchParams({ login: 'aigerim', password, code: recovery[0] ?? '' }),
    };
    while (!at.includes('callback')) {
      at = new URL((await browser.step(at, init)).headers.get('location') ?? '', at).href;
      init = {};
    }
    const code = new URL(at).searchParams.get('code') ?? '';
    const flow = [...browser.cookies].find(([name]) => name.startsWith('esep_flow_'))?.[1] ?? '';
    const kept = JSON.parse(Buffer.from(flow, 'base64url').toString()) as { verifier: string };
    const { clientSecret } = await providerSecrets(office.vault, slug);
    const exchange = (secret: string, proof = kept.verifier) =>
      fetch(`${office.baseUrl}/oidc/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`esep-office:${secret}`).toString('base64')}` },
        body: new URLSearchParams({
          ...{ grant_type: 'authorization_code', code, code_verifier: proof },
          redirect_uri: callbackOf(office.baseUrl),
        }),
      }).then(({ status }) => status);
    expect(await exchange('not the secret')).toBe(401);
    const both = await Promise.all([exchange(clientSecret), exchange(clientSecret)]);
    expect(both.filter((status) => status === 200)).toHaveLength(1);
    expect(await exchange(clientSecret)).toBe(400);
  });

  it('keeps everything in the vault, each with an end, no code in a key, and its secrets for good', async () => {
    const office = await world();
    const { recovery } = await setUpAccount(office);
    const browser = office.browser();
    const page = await browser.get('/ru/office');
    const waiting = await office.vault.query(slug, 'oidc/item/');
    expect(waiting.map(({ key }) => key.split('/')[2])).toEqual(['Interaction']);
    expect(waiting[0]?.key).not.toContain(page.url.pathname.split('/').at(-1));
    await browser.post(page.url.href, { login: 'aigerim', password, code: recovery[0] ?? '' });
    expect((await office.vault.query(slug, 'oidc/item/')).length).toBeGreaterThan(0);
    office.putForward(2 * 3_600_000 + 60_000);
    expect((await office.vault.query(slug, 'oidc/')).map(({ key }) => key)).toEqual(['oidc/secrets']);
  });

  it('429: stops an address that begins sign-ins without end', async () => {
    const office = await world();
    const statuses: number[] = [];
    for (let i = 0; i < 125; i++) statuses.push((await fetch(`${office.baseUrl}/oidc/nothing`)).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([404, 429]);
  });
});

describe('items of sign-ins', () => {
  const now = () => new Date('2026-03-20T05:00:00Z');

  it('end by account and by grant, and leave the others', async () => {
    const { vault } = createMemoryStores({ now });
    const adapter = providerAdapter({ vault, council: 'x', now });
    const [codes, sessions] = [adapter('AuthorizationCode'), adapter('Session')];
    await codes.upsert('c1', { accountId: 'a', grantId: 'g1' }, 60);
    await codes.upsert('c2', { accountId: 'b', grantId: 'g2' }, 60);
    await sessions.upsert('s1', { accountId: 'a', uid: 'u1' }, 60);
    await sessions.upsert('s2', { accountId: 'b', uid: 'u2' }, 60);
    await codes.revokeByGrantId('g2');
    await forgetAccount({ vault, council: 'x' }, 'a');
    expect([await codes.find('c1'), await codes.find('c2'), await sessions.findByUid('u1')]).toEqual(
      Array(3).fill(undefined),
    );
    expect(await sessions.findByUid('u2')).toMatchObject({ accountId: 'b' });
  });

  it('secrets are made once, also by two at the same moment', async () => {
    const { vault } = createMemoryStores({ now });
    const [one, other] = await Promise.all([providerSecrets(vault, 'x'), providerSecrets(vault, 'x')]);
    expect(other).toEqual(one);
    expect(await providerSecrets(vault, 'y')).not.toEqual(one);
  });
});
