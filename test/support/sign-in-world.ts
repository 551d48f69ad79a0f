import { createOffice, type SignIn } from '@esep/functions/office';
import { createAccounts, createSetupLinks, totpCode } from '@esep/staff';
import type { Hono } from 'hono';
import { embeddedSignIn } from '../../infra/node/provider/embedded.ts';
import { type HttpServer, serveHttp } from '../../infra/node/server/http-server.ts';
import { type Browser, createBrowser } from './browser.ts';
import { officeWorld } from './office-world.ts';
import { slug } from './running-council.ts';

export const password = 'жаңбырдан кейінгі көк аспан';

/** The office behind a real socket, with the embedded provider or an outside issuer. The clock runs, and can be put forward. */
export async function signInWorld(outside?: (baseUrl: string) => SignIn | Promise<SignIn>) {
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  let app: Pick<Hono, 'fetch'> = { fetch: () => new Response('', { status: 503 }) };
  let handle: ReturnType<typeof embeddedSignIn>['handle'] = () => false;
  const http: HttpServer = await serveHttp({
    host: '127.0.0.1',
    port: 0,
    note: () => {},
    fetch: (request, env) => app.fetch(request, env),
    handle: (...asked) => handle(...asked),
  });
  const baseUrl = http.address;
  const office = await officeWorld({ now: now().toISOString() });
  const onFault = (fault: unknown) => office.faults.push(fault);
  const { vault } = office;
  const embedded = embeddedSignIn({
    ...{ vault, council: slug, baseUrl, now, onFault },
    ...{ localAddress: baseUrl, addressOf: () => '192.0.2.1' },
  });
  const signIn = outside ? await outside(baseUrl) : embedded.signIn;
  if (!outside) ({ handle } = embedded);
  const deps = { ...office.deps, now, baseUrl, signIn, onFault };
  app = createOffice(deps);
  return {
    ...{ vault, baseUrl, now, deps, faults: office.faults },
    putForward(ms: number) {
      aheadMs += ms;
      office.setNow(now().toISOString());
    },
    browser: (): Browser => createBrowser(baseUrl),
    close: () => http.close(0),
  };
}

export type SignInWorld = Awaited<ReturnType<typeof signInWorld>>;

/** An account that was set up by its link, as its owner does it; resolves to the second factor's secret. */
export async function setUpAccount({ vault, now, browser }: SignInWorld, login = 'aigerim') {
  const accounts = createAccounts({ vault, now });
  const account = await accounts.create(slug, { login, name: 'Айгерім', role: 'secretariat' });
  if (typeof account === 'string') throw new Error(account);
  const token = await createSetupLinks({ vault, now }).make(slug, account.id);
  const owner = browser();
  const opened = await owner.get(`/ru/office/set-up/${token}`);
  const secret = /<span class="code">([A-Z2-7 ]+)<\/span>/.exec(opened.text)?.[1]?.replaceAll(' ', '') ?? '';
  const code = totpCode(secret, now());
  const done = await owner.post(`/ru/office/set-up/${token}`, { password, again: password, code });
  const found = done.text.matchAll(/<li class="code">([a-z0-9-]+)<\/li>/g);
  return { account, token, secret, recovery: [...found].map(([, one]) => one as string), done };
}
