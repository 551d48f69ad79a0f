import { generateKeyPairSync, type JsonWebKey, randomBytes, randomUUID } from 'node:crypto';
import type { VaultStore } from '@esep/ledger';

/** What the provider signs with, and what its one client proves itself with. */
// A type, so that it is JSON to the vault.
export type ProviderSecrets = {
  readonly signingKey: Record<string, string>;
  readonly cookieKey: string;
  readonly clientSecret: string;
};

const key = 'oidc/secrets';

/** The council's own, made at the first sign-in; whoever deletes the item has new ones made, and ends sign-ins under way. */
export async function providerSecrets(vault: VaultStore, council: string): Promise<ProviderSecrets> {
  const known = await vault.get<ProviderSecrets>(council, key);
  if (known) return known.value;
  const made = newSecrets();
  if (await vault.put(council, key, made, 0)) return made;
  // Another process was faster: theirs hold.
  return providerSecrets(vault, council);
}

function newSecrets(): ProviderSecrets {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = privateKey.export({ format: 'jwk' }) as JsonWebKey & Record<string, string>;
  const secret = () => randomBytes(32).toString('base64url');
  return {
    signingKey: { ...jwk, use: 'sig', alg: 'ES256', kid: randomUUID() },
    cookieKey: secret(),
    clientSecret: secret(),
  };
}
