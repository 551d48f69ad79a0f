import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SignIn } from '@esep/functions/office';
import type { Council } from '../council/open-council.ts';
import type { Environment } from '../environment.ts';
import { embeddedSignIn } from '../provider/embedded.ts';
import type { createAddresses } from './addresses.ts';

export interface SignInDoor {
  readonly signIn: SignIn;
  /** Answers what is the provider's; false, and nothing done, for anything else. */
  readonly handle: (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;
}

interface DoorDeps {
  readonly council: Pick<Council, 'slug' | 'stores' | 'now'>;
  readonly environment: Pick<Environment, 'issuer'>;
  readonly addresses: Pick<ReturnType<typeof createAddresses>, 'ofIncoming'>;
  readonly baseUrl: string;
  /** Where this process listens. */
  readonly local: string;
  readonly onFault: (fault: unknown, where: string) => void;
}

/** The outside issuer of the settings, or else the embedded provider. */
export function signInDoor({
  council,
  environment,
  addresses,
  baseUrl,
  local,
  onFault,
}: DoorDeps): SignInDoor {
  const { issuer } = environment;
  if (issuer) return { signIn: { issuer: async () => issuer }, handle: () => false };
  return embeddedSignIn({
    ...{ vault: council.stores.vault, council: council.slug, now: council.now },
    ...{ baseUrl, localAddress: local, addressOf: addresses.ofIncoming, onFault },
  });
}
