import { type Language, languages } from '@esep/domain';
import type { VaultStore } from '@esep/ledger';
import { callbackOf, createAccounts } from '@esep/staff';
import { type Configuration, type Interaction, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { providerAdapter } from './items.ts';
import type { ProviderSecrets } from './secrets.ts';

/** The one client: the office's own pages. */
export const officeClient = 'esep-office';

export interface ProviderDeps {
  readonly vault: VaultStore;
  readonly council: string;
  readonly baseUrl: string;
  readonly now: () => Date;
  readonly onFault: (fault: unknown, where: string) => void;
}

/** A sign-in page may be left open over lunch; everything after the password takes a moment. */
const promptSeconds = 2 * 3600;
const momentSeconds = 60;

/** The embedded OpenID provider: code flow with proof key for one client, and nothing else. Its pages are the office's. */
export function createProvider(deps: ProviderDeps, secrets: ProviderSecrets): Provider {
  const provider = new Provider(`${deps.baseUrl}/oidc`, configurationOf(deps, secrets));
  // Addresses are those of the base URL, whatever a proxy in front says: the door sets these headers itself.
  provider.proxy = true;
  provider.on('server_error', (_, error) => deps.onFault(error, 'sign-in'));
  return provider;
}

function configurationOf(
  { vault, council, baseUrl, now }: ProviderDeps,
  secrets: ProviderSecrets,
): Configuration {
  const accounts = createAccounts({ vault, now });
  const off = { enabled: false };
  return {
    adapter: providerAdapter({ vault, council, now }),
    clients: [
      {
        client_id: officeClient,
        client_secret: secrets.clientSecret,
        redirect_uris: [callbackOf(baseUrl)],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'ES256',
        require_auth_time: true,
      },
    ],
    jwks: { keys: [secrets.signingKey] },
    cookies: {
      keys: [secrets.cookieKey],
      names: { session: 'esep_oidc', interaction: 'esep_prompt', resume: 'esep_resume' },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub'] },
    pkce: { required: () => true },
    features: {
      devInteractions: off,
      pushedAuthorizationRequests: off,
      rpInitiatedLogout: off,
      userinfo: off,
      dPoP: off,
      resourceIndicators: off,
    },
    ttl: {
      Interaction: promptSeconds,
      Session: momentSeconds,
      Grant: momentSeconds,
      AuthorizationCode: momentSeconds,
      AccessToken: momentSeconds,
      IdToken: momentSeconds,
    },
    async findAccount(_, id) {
      const account = await accounts.get(council, id);
      return account && !account.disabled ? { accountId: id, claims: async () => ({ sub: id }) } : undefined;
    },
    // The office asks for nothing but who somebody is: there is nothing to consent to.
    async loadExistingGrant({ oidc }) {
      const { client, session, provider } = oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    interactions: {
      url: (_: KoaContextWithOIDC, { uid, params }: Interaction) =>
        `/${languageOf(params['ui_locales'])}/office/sign-in/prompt/${uid}`,
    },
    renderError(ctx) {
      ctx.redirect(`/${languageOf(ctx.oidc?.params?.['ui_locales'])}/office/sign-in/failed?why=ended`);
    },
  };
}

/** The first of the languages that the office asked for. */
function languageOf(locales: unknown): Language {
  const [first] = typeof locales === 'string' ? locales.split(' ') : [];
  return languages.find((one) => one === first) ?? 'kk';
}
