import { Refusal } from '@esep/domain';
import type { Context } from 'hono';
import { createLimiter, failedSignInLimit, type RateLimit, tokenLimit } from './limits.ts';
import type { Authenticator, Caller } from './tokens.ts';

export interface SignInDeps {
  readonly authenticator: Authenticator;
  readonly addressOf: (request: Request) => string;
  readonly limits?: { readonly token?: RateLimit; readonly failedSignIn?: RateLimit };
}

/** Who asks at the doors of the office; one for all of them, so that they share what an address has tried. */
export interface SignIn {
  /** Throws `Refusal` `unauthorized`, or `rate_limited` for who asks, or fails, too often. */
  anyRole(c: Context, council: string): Promise<Caller>;
  /** The same, and `forbidden` for any role but the office. */
  office(c: Context, council: string): Promise<Caller>;
}

export function createSignIn({ authenticator, addressOf, limits }: SignInDeps): SignIn {
  const perCaller = createLimiter(limits?.token ?? tokenLimit);
  const perAddress = createLimiter(limits?.failedSignIn ?? failedSignInLimit);

  async function anyRole(c: Context, council: string): Promise<Caller> {
    try {
      const caller = await authenticator.authenticate(council, c);
      await perCaller.take(caller.recordedBy);
      return caller;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'unauthorized')
        await perAddress.take(addressOf(c.req.raw));
      throw error;
    }
  }

  return {
    anyRole,
    async office(c, council) {
      const caller = await anyRole(c, council);
      if (caller.role !== 'office') throw new Refusal('forbidden');
      return caller;
    },
  };
}
