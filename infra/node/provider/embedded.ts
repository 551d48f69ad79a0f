import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Prompts, SignIn } from '@esep/functions/office';
import { createLimiter, securityHeaders } from '@esep/http';
import type { Context } from 'hono';
import type { Provider } from 'oidc-provider';
import type { ProviderDeps } from './create-provider.ts';
import { forgetAccount } from './items.ts';
import { type ProviderSecrets, providerSecrets } from './secrets.ts';

const mount = '/oidc';
/** One address beginning sign-ins; an office may share one, and each takes some bytes of the vault for a while. */
const addressLimit = { points: 120, seconds: 60 };

export interface EmbeddedDeps extends ProviderDeps {
  /** Where this process listens: the office asks its own provider without leaving the machine. */
  readonly localAddress: string;
  readonly addressOf: (incoming: IncomingMessage) => string;
}

export interface Embedded {
  readonly signIn: SignIn;
  /** Answers what is asked under `/oidc`; false, and nothing done, for anything else. */
  readonly handle: (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;
}

/** The embedded provider as the office and the server know it. It is loaded when the first person signs in: that costs 0.3 s. */
export function embeddedSignIn(deps: EmbeddedDeps): Embedded {
  const { vault, council, baseUrl } = deps;
  const { allows } = createLimiter(addressLimit);
  let made: Promise<{ provider: Provider; secrets: ProviderSecrets }> | undefined;
  const open = () => {
    made ??= load(deps);
    made.catch(() => {
      made = undefined;
    });
    return made;
  };

  const prompts: Prompts = {
    async find(c, uid) {
      const interaction = await interactionOf((await open()).provider, c, uid);
      const state = interaction?.params['state'];
      return typeof state === 'string' ? { state } : undefined;
    },
    async finish(c, uid, account) {
      const { provider } = await open();
      if (!(await interactionOf(provider, c, uid))) return undefined;
      const { incoming, outgoing } = c.env as NodeEnv;
      const ts = Math.floor(deps.now().getTime() / 1000);
      return provider.interactionResult(incoming, outgoing, {
        login: { accountId: account, remember: false, ts },
      });
    },
    forget: (account) => forgetAccount({ vault, council }, account),
  };

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (!(await allows(deps.addressOf(incoming)))) {
      outgoing.writeHead(429, { 'retry-after': String(addressLimit.seconds) }).end();
      return;
    }
    const { provider } = await open();
    const { host, protocol } = new URL(baseUrl);
    Object.assign(incoming, { originalUrl: incoming.url, url: incoming.url?.slice(mount.length) || '/' });
    Object.assign(incoming.headers, { 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) });
    incoming.headers.cookie = withoutSession(incoming.headers.cookie);
    await provider.callback()(incoming, outgoing);
  }

  return {
    signIn: {
      issuer: async () => ({
        issuer: `${baseUrl}${mount}`,
        clientId: 'esep-office',
        clientSecret: (await open()).secrets.clientSecret,
        fetch: (input, init) => fetch(localOf(String(input), deps), init),
      }),
      prompts,
    },
    handle(incoming, outgoing) {
      const [path = ''] = (incoming.url ?? '').split('?');
      if (path !== mount && !path.startsWith(`${mount}/`)) return false;
      for (const [name, value] of Object.entries({ ...securityHeaders, 'cache-control': 'no-store' }))
        outgoing.setHeader(name, value);
      answer(incoming, outgoing).catch((error: unknown) => {
        deps.onFault(error, 'sign-in');
        if (!outgoing.headersSent) outgoing.writeHead(500);
        outgoing.end();
      });
      return true;
    },
  };
}

async function load(deps: EmbeddedDeps): Promise<{ provider: Provider; secrets: ProviderSecrets }> {
  const { createProvider } = await import('./create-provider.ts');
  const secrets = await providerSecrets(deps.vault, deps.council);
  return { provider: createProvider(deps, secrets), secrets };
}

interface NodeEnv {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

/** Only the browser that began the sign-in has its cookie, and it is sent to this page's address alone. */
async function interactionOf(provider: Provider, c: Context, uid: string) {
  const { incoming, outgoing } = c.env as NodeEnv;
  const found = await provider.interactionDetails(incoming, outgoing).catch((error: { name?: string }) => {
    if (error.name === 'SessionNotFound') return undefined;
    throw error;
  });
  return found?.uid === uid && found.prompt.name === 'login' ? found : undefined;
}

/**
 * The provider's own session is never used: everybody is asked each time, or the session would undo the office's idle time-out,
 * and of two people at one computer the second would be asked to sign the first one out.
 */
function withoutSession(cookies: string | undefined): string | undefined {
  const kept = cookies?.split(/;\s*/).filter((one) => !/^esep_oidc(?:\.\w+)?=/.test(one));
  return kept?.join('; ');
}

/** The same request to this process itself: the base URL may be a proxy's, which this machine need not reach. */
function localOf(address: string, { baseUrl, localAddress }: EmbeddedDeps): string {
  if (!address.startsWith(`${baseUrl}/`))
    throw new Error('the provider names an address that is not its own');
  return (
    localAddress.replace(/\/\/(?:0\.0\.0\.0|\[::\])(?=:)/, '//127.0.0.1') + address.slice(baseUrl.length)
  );
}
