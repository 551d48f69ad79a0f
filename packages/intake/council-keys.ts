import { randomBytes } from 'node:crypto';
import { StoreFailure, type VaultStore, vaultSections } from '@esep/ledger';
import { keys } from './ballots/items.ts';
import { newBallotKeys } from './ballots/seal.ts';
import { makeCaseKey } from './cases/seal.ts';

/** Keys of a council, each in a section of the vault of its own, so that a backup holds them and few may read them. */
const { logKey, ballotKey } = vaultSections;

/** Makes the keys of a council that is being founded; what is there already stays. */
export async function makeCouncilKeys(vault: VaultStore, council: string): Promise<void> {
  await vault.put(council, logKey, { seed: randomBytes(32).toString('base64') }, 0);
  await makeCaseKey(vault, council);
  const { publicKey, privateKey } = await newBallotKeys();
  // The private key first: ballots are never sealed to a key that nobody kept.
  const fresh = await vault.put(council, ballotKey, { privateKey }, 0);
  if (fresh) await vault.put(council, keys.publicKey, { publicKey }, 0);
}

/** A restored ledger that lost published entries begins a new log, which also gets a new key. */
export async function renewLogKey(vault: VaultStore, council: string): Promise<void> {
  const version = (await vault.get(council, logKey))?.version ?? 0;
  await vault.put(council, logKey, { seed: randomBytes(32).toString('base64') }, version);
}

/** 32 bytes: the Ed25519 seed that signs checkpoints. Throws `StoreFailure` `missing`. */
export async function readLogSeed(vault: VaultStore, council: string): Promise<Uint8Array> {
  const item = await vault.get<{ seed: string }>(council, logKey);
  return Buffer.from(required(item, council).value.seed, 'base64');
}

/** Opens sealed ratings; for the counting of ballots only. Throws `StoreFailure` `missing`. */
export async function readBallotPrivateKey(vault: VaultStore, council: string): Promise<string> {
  const item = await vault.get<{ privateKey: string }>(council, ballotKey);
  return required(item, council).value.privateKey;
}

function required<Item>(item: Item | undefined, council: string): Item {
  if (item) return item;
  throw new StoreFailure(
    'missing',
    `the vault holds no keys of ${council}: it is not the one that this council was founded with`,
  );
}
