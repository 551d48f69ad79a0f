import { afterEach, describe, expect, it } from 'vitest';
import type { Browser } from '../../../test/support/browser.ts';
import { type OutsideIssuer, outsideIssuer } from '../../../test/support/outside-issuer.ts';
import { slug } from '../../../test/support/running-council.ts';
import { type SignInWorld, signInWorld } from '../../../test/support/sign-in-world.ts';
import { createIssuerClient } from './client.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

/** The office and an issuer of its own port, each a server, and a clerk who has come in. */
async function signedIn(): Promise<{
  office: SignInWorld;
  issuer: OutsideIssuer;
  browser: Browser;
  csrf: string;
}> {
  const made: OutsideIssuer[] = [];
  const office = await signInWorld(async (baseUrl) => {
    const one = await outsideIssuer(baseUrl);
    made.push(one);
    const { address, clientId, clientSecret } = one;
    return { issuer: async () => ({ issuer: address, clientId, clientSecret }) };
  });
  const [issuer] = made;
  if (!issuer) throw new Error('the office asked for no issuer');
  open.push(office, issuer);
  issuer.people.set('u-1', { name: 'Айгерім С.', 'cognito:groups': [`${slug}/secretariat`] });
  const browser = office.browser();
  const asked = await browser.get('/ru/office');
  const page = await browser.post(asked.url.href, { who: 'u-1' });
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  return { office, issuer, browser, csrf };
}

/** What the issuer says when it may ask nobody: a code while it knows the browser, an error when it does not. */
async function askedSilently(browser: Browser): Promise<URLSearchParams> {
  const leaving = await browser.step('/ru/office/sign-in');
  const address = new URL(/url=(.*)/.exec(leaving.headers.get('refresh') ?? '')?.[1] ?? '');
  address.searchParams.set('prompt', 'none');
  const answer = await browser.step(address.href);
  return new URL(answer.headers.get('location') ?? '').searchParams;
}

describe('signing out with an outside issuer', () => {
  it('303: ends the session there too, and comes back in the person’s language', async () => {
    const { office, issuer, browser, csrf } = await signedIn();
    const asked = await browser.post('/ru/office/sign-out', { csrf });
    // The session here is over before anybody answers there.
    expect([...browser.cookies.keys()]).not.toContain('esep_office');
    expect((await askedSilently(browser)).has('code')).toBe(true);
    const { origin, pathname, searchParams } = asked.url;
    expect([origin, pathname]).toEqual([issuer.address, '/session/end']);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'esep-office',
      post_logout_redirect_uri: `${office.baseUrl}/kk/office/sign-out/done`,
      state: 'ru',
    });
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    const back = await browser.post(`${issuer.address}/session/end/confirm`, { xsrf, logout: 'yes' });
    expect([back.status, back.url.href]).toEqual([200, `${office.baseUrl}/ru/office/signed-out`]);
    expect((await askedSilently(browser)).get('error')).toBe('login_required');
    expect(office.faults).toEqual([]);
  });

  it('200: leaves by a page that says so, for a redirect after a form would be stopped by the form’s own policy', async () => {
    const { issuer, browser, csrf } = await signedIn();
    const body = new URLSearchParams({ csrf });
    const answer = await browser.step('/kk/office/sign-out', { method: 'POST', body });
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null]);
    expect(answer.headers.get('refresh')?.startsWith(`0; url=${issuer.address}/session/end?`)).toBe(true);
    expect(await answer.text()).toContain('Сіз аппарат беттерінен шықтыңыз');
  });

  it('303: signs out here although the issuer does not answer, and tells the operator', async () => {
    const { office, issuer, browser, csrf } = await signedIn();
    // What the issuer says of itself is asked anew after an hour; a session that is used lives on.
    for (const _ of [1, 2, 3]) {
      office.putForward(25 * 60_000);
      expect((await browser.get('/ru/office')).url.pathname).toBe('/ru/office');
    }
    issuer.isDown = true;
    const out = await browser.post('/ru/office/sign-out', { csrf });
    expect([out.status, out.url.pathname]).toEqual([200, '/ru/office/signed-out']);
    expect([...browser.cookies.keys()]).not.toContain('esep_office');
    expect(String(office.faults)).toContain('unreachable');
  });

  it('303: takes any state for a language or for none', async () => {
    const { office } = await signedIn();
    const to = async (query: string) =>
      (await office.browser().step(`/kk/office/sign-out/done${query}`)).headers.get('location');
    expect(await to('?state=en')).toBe('/en/office/signed-out');
    for (const query of ['', '?state=//evil.example', '?state=xx'])
      expect(await to(query), query).toBe('/kk/office/signed-out');
  });

  it('names to Cognito where to come back as Cognito wants it', async () => {
    const issuer = 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_example';
    const pages = 'https://esep-prod.auth.eu-central-1.amazoncognito.com';
    const told = {
      ...{ issuer, authorization_endpoint: `${pages}/oauth2/authorize`, jwks_uri: `${issuer}/jwks` },
      ...{ token_endpoint: `${pages}/oauth2/token`, end_session_endpoint: `${pages}/logout` },
    };
    const signIn = {
      issuer: async () => ({ issuer, clientId: 'one', fetch: async () => Response.json(told) }),
    };
    const client = createIssuerClient(signIn, 'https://almaly.esep.kz', () => new Date());
    const url = await client.leave('ru');
    expect(`${url?.origin}${url?.pathname}`).toBe(`${pages}/logout`);
    expect(url?.searchParams.get('client_id')).toBe('one');
    expect(url?.searchParams.get('logout_uri')).toBe('https://almaly.esep.kz/kk/office/sign-out/done');
  });
});
