import { createHash } from 'node:crypto';
import { deputyAuthor, Refusal } from '@esep/domain';
import { type Asking, type Authenticator, type Caller, type TokenRole, tokenRoles } from '@esep/http';

/** Claims as API Gateway hands them over: strings, and lists as `[a b]`. */
type Claims = Readonly<Record<string, unknown>>;

export interface JwtAuthenticatorOptions {
  /** The claim that lists `<council>/<role>`; `cognito:groups` unless told. Only the issuer may be able to set it. */
  readonly rolesClaim?: string | undefined;
}

/** Where a token that was given to a program, not a person, may have come from: it names no user. */
const userClaims = ['username', 'cognito:username', 'preferred_username', 'email'];
const pseudonymLength = 8;

/**
 * Who is asking, by the claims of a token that API Gateway's JWT authorizer has verified. The header is never read: a
 * route without the authorizer lets nobody in. A role is granted by a group `<council>/<role>`, for a deputy by
 * `<council>/deputy/<id>`, or, to a program with
 * credentials of its own, by a scope of that name; one of another council grants nothing.
 */
export function createJwtAuthenticator({
  rolesClaim = 'cognito:groups',
}: JwtAuthenticatorOptions = {}): Authenticator {
  return {
    async authenticate(council, asking): Promise<Caller> {
      const claims = claimsOf(asking);
      const who = claims && nameOf(claims);
      if (!claims || !who || !isAccess(claims)) throw new Refusal('unauthorized');
      const granted = [...listOf(claims[rolesClaim]), ...(isProgram(claims) ? scopesOf(claims) : [])];
      const role = tokenRoles.find((one) => one !== 'deputy' && granted.includes(`${council}/${one}`));
      if (role) return { role, recordedBy: pseudonym(council, role, who) };
      const deputy = deputyIn(council, listOf(claims[rolesClaim]));
      if (deputy === undefined) throw new Refusal('unauthorized');
      return { role: 'deputy', recordedBy: deputyAuthor(deputy) };
    },
  };
}

/** A deputy's group names the deputy: `<council>/deputy/d-07`. Whoever is in two such groups is in none, and no scope stands for a person. */
function deputyIn(council: string, granted: readonly string[]): string | undefined {
  const prefix = `${council}/deputy/`;
  const named = new Set(
    granted.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length)),
  );
  const [deputy] = named;
  return named.size === 1 && deputy && /^[a-z0-9][a-z0-9-]{0,63}$/.test(deputy) ? deputy : undefined;
}

/** What the authorizer put into the event that this request came in. */
function claimsOf({ env }: Asking): Claims | undefined {
  const path = ['event', 'requestContext', 'authorizer', 'jwt', 'claims'];
  let value: unknown = env;
  for (const name of path) value = isRecord(value) ? value[name] : undefined;
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** An identity token tells a program who somebody is; it is not made for asking others to act. */
function isAccess(claims: Claims): boolean {
  const use = claims['token_use'];
  return use === undefined || use === 'access';
}

function nameOf(claims: Claims): string | undefined {
  const name = claims['sub'] ?? claims['client_id'];
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** A user may have been granted whatever scopes the sign-in page was asked for, so theirs say nothing about a role. */
function isProgram(claims: Claims): boolean {
  const { sub, client_id: client } = claims;
  return userClaims.every((name) => claims[name] === undefined) && (sub === undefined || sub === client);
}

function scopesOf(claims: Claims): readonly string[] {
  const { scope } = claims;
  return typeof scope === 'string' ? scope.split(' ') : listOf(scope);
}

/** `[a b]` is how API Gateway writes a list; anything else is one value. */
function listOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
  if (typeof value !== 'string') return [];
  return value.startsWith('[') && value.endsWith(']') ? value.slice(1, -1).split(/[\s,]+/) : [value];
}

/** What entries carry: always the same for one person in one council, and nothing that leads back to them. */
function pseudonym(council: string, role: TokenRole, who: string): string {
  const hash = createHash('sha256').update(`${council}\0${who}`).digest();
  return `${role}/${base32(hash).slice(0, pseudonymLength)}`;
}

/** RFC 4648 in small letters, as far as whole letters go. */
function base32(bytes: Uint8Array): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('');
}
