/** Why nobody was signed in; the page of that address says it to the person. */
export const signInFailures = [
  /** It took too long, or began in another browser. */
  'ended',
  /** The issuer says no, or the person gave up there. */
  'refused',
  'unreachable',
  /** What the issuer said does not hold. */
  'token',
  /** The issuer did not ask the person anew. */
  'stale',
  /** No role here, or more than one. */
  'role',
  'disabled',
] as const;
export type SignInFailure = (typeof signInFailures)[number];

/** Carries no token and no claim: what it says may be logged. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
  readonly why: SignInFailure;

  constructor(why: SignInFailure, detail = '') {
    super(detail ? `sign-in: ${why}, ${detail}` : `sign-in: ${why}`);
    this.why = why;
  }
}

export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string; readonly iss: string };

/** A claim by its name, or by a path where no claim has that name: `realm_access.roles`. */
export function valueAt(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  let value: unknown = claims;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

/** Names in a claim: a list, or one text as Keycloak and others may join them. */
export function listOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
  return typeof value === 'string' ? value.split(/[\s,]+/) : [];
}

/** Undefined for what is no text, or an empty one. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
