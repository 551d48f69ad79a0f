import type { Context } from 'hono';

/** Who says who a person is: the embedded provider, or somebody else's (Cognito, Keycloak). */
export interface Issuer {
  /** As its tokens name it: `https://example.kz/oidc`. */
  readonly issuer: string;
  readonly clientId: string;
  /** Absent for a public client: the proof key alone then ties the code to who asked for it. */
  readonly clientSecret?: string | undefined;
  /** Of an outside issuer: the claim that lists `<council>/<role>`, flat or as a path (`realm_access.roles`). */
  readonly rolesClaim?: string | undefined;
  /** Of an outside issuer: the claim that holds the deputy's id. */
  readonly deputyClaim?: string | undefined;
  /** How to reach the issuer, where that is not by its address. */
  readonly fetch?: typeof fetch;
}

/** How the embedded provider asks people who they are; its pages are the office's. */
export interface Prompts {
  /** The sign-in that waits for an answer at this page; undefined when it has ended or is another browser's. */
  find(c: Context, uid: string): Promise<{ readonly state: string } | undefined>;
  /** Resolves to where the browser goes on; undefined when the sign-in has ended meanwhile. */
  finish(c: Context, uid: string, account: string): Promise<string | undefined>;
  /** Ends what the provider keeps of an account. Durable on return. */
  forget(account: string): Promise<void>;
}

/** How people sign in to the office. */
export interface SignIn {
  issuer(): Promise<Issuer>;
  /** Absent with an outside issuer. */
  readonly prompts?: Prompts | undefined;
}
