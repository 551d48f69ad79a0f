import type { Language } from '@esep/domain';
import { callbackOf, signedOutOf } from '@esep/staff';
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { type Claims, SignInFailed, valueAt } from './claims.ts';
import type { Flow } from './flows.ts';
import type { Issuer, SignIn } from './issuer.ts';

/** What an issuer says of itself may change: it is asked anew after this long. */
const knownMs = 3_600_000;
const answerSeconds = 10;
/** Clocks of two machines. */
const skewMs = 30_000;

/** The office as a client of whichever issuer: authorization code with proof key, state and nonce. */
export function createIssuerClient(signIn: SignIn, baseUrl: string, now: () => Date) {
  let known:
    | { readonly at: number; readonly made: Promise<{ issuer: Issuer; config: Configuration }> }
    | undefined;

  function configured() {
    const at = now().getTime();
    if (known && at - known.at < knownMs) return known.made;
    const made = discover(signIn);
    known = { at, made };
    made.catch(() => {
      known = undefined;
    });
    return made;
  }

  /** Where the browser goes to be asked, and what it must keep meanwhile. Throws `SignInFailed`. */
  async function begin(wanted: Pick<Flow, 'to' | 'again' | 'language'>): Promise<{ url: URL; flow: Flow }> {
    const { config } = await configured();
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const url = buildAuthorizationUrl(config, {
      redirect_uri: callbackOf(baseUrl),
      scope: 'openid profile',
      ui_locales: localesOf(wanted.language),
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...{ state, nonce },
      // Always: an issuer that still knows the browser would undo the office's idle time-out, at a computer that others share.
      prompt: 'login',
      ...(wanted.again ? { max_age: '0' } : {}),
    });
    return { url, flow: { ...wanted, state, nonce, verifier, begunAt: now().getTime() } };
  }

  /** What the issuer says of the person who came back with this query. Throws `SignInFailed`. */
  async function finish(query: string, flow: Flow): Promise<{ claims: Claims; provedAt: Date | undefined }> {
    const { issuer, config } = await configured();
    const address = new URL(`${callbackOf(baseUrl)}${query}`);
    const tokens = await authorizationCodeGrant(config, address, {
      expectedState: flow.state,
      expectedNonce: flow.nonce,
      pkceCodeVerifier: flow.verifier,
      idTokenExpected: true,
    }).catch((cause: unknown) => {
      throw failureOf(cause);
    });
    const claims = tokens.claims();
    if (!claims) throw new SignInFailed('token', 'no identity token');
    const provedAt = typeof claims.auth_time === 'number' ? new Date(claims.auth_time * 1000) : undefined;
    if (flow.again && !(provedAt && provedAt.getTime() >= flow.begunAt - skewMs))
      throw new SignInFailed('stale');
    const isTold = !issuer.rolesClaim || valueAt(claims, issuer.rolesClaim) !== undefined;
    if (isTold || !config.serverMetadata().userinfo_endpoint) return { claims, provedAt };
    // Some issuers tell roles there alone. What it says of the person must be of the same person: the library sees to it.
    const more = await fetchUserInfo(config, tokens.access_token, claims.sub).catch((cause: unknown) => {
      throw failureOf(cause);
    });
    return { claims: { ...more, ...claims }, provedAt };
  }

  /**
   * Where the browser goes to end the issuer's own session too; undefined where the issuer offers no such address. The client's name
   * says who asks: an identity token would put a person's name into an address. Throws `SignInFailed`.
   */
  async function leave(language: Language): Promise<URL | undefined> {
    const { config } = await configured();
    const { end_session_endpoint: end } = config.serverMetadata();
    if (!end) return undefined;
    const back = signedOutOf(baseUrl);
    return buildEndSessionUrl(config, {
      post_logout_redirect_uri: back,
      state: language,
      ...(isCognito(end) ? { logout_uri: back } : {}),
    });
  }

  return { begin, finish, leave, issuer: async () => (await configured()).issuer };
}

async function discover(signIn: SignIn): Promise<{ issuer: Issuer; config: Configuration }> {
  const issuer = await signIn.issuer();
  const { clientId, clientSecret } = issuer;
  const address = new URL(issuer.issuer);
  // Without TLS only on this machine: such as the embedded provider, which is asked without leaving it.
  const isHere = issuer.fetch !== undefined || /^(127\.0\.0\.1|\[::1\]|localhost)$/.test(address.hostname);
  const config = await discovery(address, clientId, clientSecret, clientSecret ? undefined : None(), {
    timeout: answerSeconds,
    execute: [enableNonRepudiationChecks, ...(isHere ? [allowInsecureRequests] : [])],
    ...(issuer.fetch ? { [customFetch]: issuer.fetch as never } : {}),
  }).catch((cause: unknown) => {
    throw new SignInFailed('unreachable', detailOf(cause));
  });
  return { issuer, config };
}

/** The issuer's own languages are named by their tags: Kazakh first falls back to Russian, which every office reads. */
function localesOf(language: Language): string {
  return { kk: 'kk ru', ru: 'ru', en: 'en' }[language];
}

function failureOf(cause: unknown): SignInFailed {
  if (cause instanceof AuthorizationResponseError) return new SignInFailed('refused', cause.error);
  if (cause instanceof ResponseBodyError) return new SignInFailed('token', cause.error);
  const detail = detailOf(cause);
  return new SignInFailed(isNetworkFault(cause) ? 'unreachable' : 'token', detail);
}

function isNetworkFault(cause: unknown): boolean {
  const { name, code } = cause as { name?: string; code?: string };
  return name === 'TypeError' || name === 'TimeoutError' || code === 'OAUTH_TIMEOUT';
}

/** The library's own words and code, never its `cause`, which quotes tokens. */
function detailOf(cause: unknown): string {
  const { message = '', code = '' } = cause as { message?: string; code?: string };
  return `${code} ${message}`.trim().slice(0, 200);
}

/** Its address for signing out has a name of its own for where people come back to, and takes no other. */
function isCognito(address: string): boolean {
  return new URL(address).hostname.endsWith('.amazoncognito.com');
}
