import { randomBytes } from 'node:crypto';
import { ballotKeys, newBallotKeys } from '@esep/intake';
import type { VaultStore } from '@esep/ledger';
import { CommandFailure, exitCodes } from '../failures.ts';

/** Keys of a council that only this process reads; they lie in the vault, so a backup holds them. */
export interface Secrets {
  /** 32 bytes: the Ed25519 seed that signs checkpoints. */
  readonly logSeed: Uint8Array;
  /** Opens sealed ratings; given to the counting of ballots only. */
  readonly ballotPrivateKey: string;
}

const logItem = 'key/log';
const ballotPrivateItem = 'key/ballots-private';

/** Makes the keys of a council that is being founded; what is there already stays. */
export async function makeSecrets(vault: VaultStore, council: string): Promise<void> {
  await vault.put(council, logItem, { seed: randomBytes(32).toString('base64') }, 0);
  const { publicKey, privateKey } = await newBallotKeys();
  // The private key first: ballots are never sealed to a key that nobody kept.
  const fresh = await vault.put(council, ballotPrivateItem, { privateKey }, 0);
  if (fresh) await vault.put(council, ballotKeys.publicKey, { publicKey }, 0);
}

/** A restored ledger that lost published entries begins a new log, which also gets a new key. */
export async function renewLogKey(vault: VaultStore, council: string): Promise<void> {
  const version = (await vault.get(council, logItem))?.version ?? 0;
  await vault.put(council, logItem, { seed: randomBytes(32).toString('base64') }, version);
}

export async function readSecrets(vault: VaultStore, council: string): Promise<Secrets> {
  const log = await vault.get<{ seed: string }>(council, logItem);
  const ballots = await vault.get<{ privateKey: string }>(council, ballotPrivateItem);
  if (!log || !ballots) {
    throw new CommandFailure(
      exitCodes.folder,
      `The vault holds no keys of ${council}: vault.db is not the one this council was founded with. Restore a backup.`,
    );
  }
  return { logSeed: Buffer.from(log.value.seed, 'base64'), ballotPrivateKey: ballots.value.privateKey };
}
