export * from './ballots/index.ts';
export * from './cases/index.ts';
export { makeCouncilKeys, readBallotPrivateKey, readLogSeed, renewLogKey } from './council-keys.ts';
export * from './drafts/index.ts';
export {
  type DeferRequest,
  deferDispute,
  type EditionDeps,
  type Previewed,
  type Published,
  previewEdition,
  publishEdition,
} from './editions/editions.ts';
export { type FieldError, IdTaken, InvalidSubmission } from './errors.ts';
export * from './export/index.ts';
export * from './forms/index.ts';
export { type Column, csvColumns } from './import/columns.ts';
export {
  contentId,
  type Imported,
  type ImportOptions,
  type ImportProgress,
  importRows,
  type RowError,
} from './import/import-rows.ts';
export type { Source } from './import/read-rows.ts';
export { type Sheet, sheetsOf } from './import/sheets.ts';
export * from './jobs/index.ts';
export {
  type ReadMethodology,
  readMethodology,
  type Simulation,
  type SimulationRequest,
  simulateMethodology,
} from './methodologies.ts';
export { NotPopolo, type PopoloRoster, type PopoloRow, readPopolo, roleOf } from './popolo/index.ts';
export * from './proposals/index.ts';
export * from './receptions/index.ts';
export {
  createRecorder,
  maxBytesAllOrNothing,
  maxRows,
  maxRowsAllOrNothing,
  type Recorder,
  type RecorderDeps,
  type Recording,
  type RecordOptions,
  type Rehearsal,
  type Rehearsed,
  type RowResult,
} from './recorder.ts';
export * from './sheets/index.ts';
export type { SubmittedRow } from './submission.ts';
