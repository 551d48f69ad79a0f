import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callbackOf, signedOutOf } from '@esep/staff';
import { Provider } from 'oidc-provider';
import { providerAdapter } from '../../infra/node/provider/items.ts';
import { createMemoryStores } from './memory-store.ts';

export type TokenClaims = Record<string, unknown>;
type Header = Record<string, unknown>;

export interface OutsideIssuer {
  readonly address: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What is known of each person, by the name they type; the name is their `sub`. */
  readonly people: Map<string, TokenClaims>;
  /** Set to change identity tokens on their way out. The result is signed anew, with the issuer's own key unless told. */
  tamper: ((claims: TokenClaims, header: Header) => { key?: KeyObject } | undefined) | undefined;
  /** Set to hold back an answer, as an issuer that is down. */
  isDown: boolean;
  close(): Promise<void>;
}

interface IssuerOptions {
  readonly rolesIn?: 'token' | 'userinfo';
  /** Whether it has an address at which other sites have people signed out. */
  readonly signsOut?: boolean;
}

/**
 * Somebody else's OpenID issuer, on a port of its own and with sign-in pages of its own: what Keycloak or Cognito would be. `rolesIn`
 * says whether roles come in the identity token or, as Keycloak does unless told otherwise, elsewhere only.
 */
export async function outsideIssuer(
  baseUrl: string,
  { rolesIn = 'token', signsOut = true }: IssuerOptions = {},
): Promise<OutsideIssuer> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const people = new Map<string, TokenClaims>();
  const client = { clientId: 'esep-office', clientSecret: 'a secret of the two of them' };
  const roleClaims = ['realm_access', 'roles', 'cognito:groups', 'esep_deputy'];
  const { vault } = createMemoryStores();
  const ttl = { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 };
  const provider = new Provider(address, {
    adapter: providerAdapter({ vault, council: 'somewhere', now: () => new Date() }),
    ttl,
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [callbackOf(baseUrl)],
        post_logout_redirect_uris: [signedOutOf(baseUrl)],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        require_auth_time: true,
      },
    ],
    jwks: {
      keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] as never,
    },
    cookies: { keys: ['a key for cookies of a test'] },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub', ...roleClaims], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: rolesIn === 'userinfo',
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: signsOut } },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ ...people.get(id), sub: id }) }),
    async loadExistingGrant({ oidc }) {
      const { client: asking, session } = oidc;
      if (!asking || !session?.accountId) return undefined;
      const grant = new oidc.provider.Grant({ accountId: session.accountId, clientId: asking.clientId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    interactions: { url: (_, { uid }) => `/login/${uid}` },
  });
  const issuer: OutsideIssuer = {
    ...{ address, ...client, people, tamper: undefined, isDown: false },
    close: () => closed(server),
  };
  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (issuer.isDown) return void incoming.socket.destroy();
    if (incoming.url?.startsWith('/login/')) return void logIn(provider, incoming, outgoing);
    if (incoming.url === '/token' && issuer.tamper) changeAnswer(outgoing, issuer.tamper, privateKey);
    void provider.callback()(incoming, outgoing);
  });
  return issuer;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

/** The issuer's own page: a name, and nothing to prove. `ago` claims that the person did so some seconds ago. */
async function logIn(provider: Provider, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  if (incoming.method === 'GET') {
    outgoing.setHeader('content-type', 'text/html; charset=utf-8');
    outgoing.end(
      '<!doctype html><title>Issuer</title><form method="post"><input name="who" autofocus></form>',
    );
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  const who = form.get('who');
  const ts = Math.floor(Date.now() / 1000) - Number(form.get('ago') ?? 0);
  const result = who ? { login: { accountId: who, ts } } : { error: 'access_denied' };
  await provider.interactionFinished(incoming, outgoing, result);
}

/** Changes the identity token in the answer that the provider is about to give. */
function changeAnswer(
  outgoing: ServerResponse,
  tamper: NonNullable<OutsideIssuer['tamper']>,
  ownKey: KeyObject,
): void {
  const end = outgoing.end.bind(outgoing) as (body: string) => ServerResponse;
  outgoing.end = ((body: string) => {
    const answer = JSON.parse(String(body)) as Record<string, string>;
    const [header = '', claims = ''] = String(answer['id_token']).split('.');
    const [top, told] = [readPart(header), readPart(claims)];
    const { key = ownKey } = tamper(told, top) ?? {};
    const signed = `${part(top)}.${part(told)}`;
    const signature = sign('sha256', Buffer.from(signed), key).toString('base64url');
    const changed = JSON.stringify({ ...answer, id_token: `${signed}.${signature}` });
    outgoing.setHeader('content-length', Buffer.byteLength(changed));
    return end(changed);
  }) as typeof outgoing.end;
}

const readPart = (text: string) =>
  JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>;
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
