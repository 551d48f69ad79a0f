export { canonicalJson } from './canonical-json.ts';
export type { Checkpoint } from './checkpoint.ts';
export { parseCheckpoint, signCheckpoint, verifyCheckpoint } from './checkpoint.ts';
export { drawBlocks } from './draw-blocks.ts';
export { InvalidCheckpoint, NotCanonical, StoreFailure } from './errors.ts';
export type { ItemOps } from './fold/apply.ts';
export { applyItemByItem } from './fold/apply.ts';
export type { Derive, Derived, DerivedFrom, DeriveInput, SharedDocument, Tally } from './fold/derive.ts';
export { derivedFrom } from './fold/derive.ts';
export type { Effect } from './fold/effect.ts';
export { effectOfLast } from './fold/effect.ts';
export type { FoldFault, OnFault } from './fold/faults.ts';
export type { CatchUpOptions, CaughtUp, Folding, FoldingDeps } from './fold/folding.ts';
export { createFolding } from './fold/folding.ts';
export {
  asideKey,
  correctionKey,
  lineKey,
  rowKey,
  seqKey,
  sharedKey,
  subjectKey,
  tallyKey,
} from './fold/keys.ts';
export type { RebuildProgress, Rebuilt } from './fold/rebuild.ts';
export { rebuild } from './fold/rebuild.ts';
export type { Aside, CorrectionNote, Line, SubjectDocument } from './fold/subject-history.ts';
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
  LogReader,
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
export { type VaultSection, vaultSectionOf, vaultSections, vaultSectionsUnder } from './vault-sections.ts';
export type { Difference } from './verify/difference.ts';
export type { Scorecards } from './verify/documents.ts';
export type { Editions } from './verify/editions.ts';
export { editionsIn } from './verify/editions.ts';
export type { ExportFile, ExportSource, FrozenAt } from './verify/source.ts';
export type { Verified, VerifyOptions } from './verify/verify-export.ts';
export { verifyExport } from './verify/verify-export.ts';
