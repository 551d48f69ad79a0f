export * from './ballots/index.ts';
export { type FieldError, IdTaken, InvalidSubmission } from './errors.ts';
export {
  createRecorder,
  maxBytesAllOrNothing,
  maxRows,
  maxRowsAllOrNothing,
  type Recorder,
  type RecorderDeps,
  type Recording,
  type RecordOptions,
  type RowResult,
} from './recorder.ts';
export type { SubmittedRow } from './submission.ts';
