export { canonicalJson } from './canonical-json.ts';
export type { Checkpoint } from './checkpoint.ts';
export { parseCheckpoint, signCheckpoint, verifyCheckpoint } from './checkpoint.ts';
export { InvalidCheckpoint, NotCanonical, StoreFailure } from './errors.ts';
export type { Derive, Derived, DerivedFrom, DeriveInput, SharedDocument, Tally } from './fold/derive.ts';
export { derivedFrom } from './fold/derive.ts';
export type { Hash } from './hashes.ts';
export { entryLeaf, leafHash, nodeHash, sameHash } from './hashes.ts';
export type {
  Appended,
  Batch,
  Cursor,
  Document,
  DocumentReader,
  DocumentStore,
  LedgerStore,
  Partition,
  PublicText,
  Put,
  Recorded,
  TextReader,
  TextStore,
  VaultItem,
  VaultStore,
} from './ports.ts';
export { verifyConsistency, verifyInclusion } from './proofs.ts';
export type { NoteSigner } from './signed-note.ts';
export { createNoteSigner } from './signed-note.ts';
export { sameSubmission } from './submission.ts';
export type { Tile, TileReader } from './tiles.ts';
export { appendLeaves, edgeTiles, tileFromJson, tileKey, tileToJson } from './tiles.ts';
export type { Frontier } from './tree.ts';
export { consistencyProof, createFrontier, inclusionProof, rootAt } from './tree.ts';
