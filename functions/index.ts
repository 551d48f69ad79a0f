export { apiPage } from './api/api-page.ts';
export type { ApiDeps } from './api/deps.ts';
export { createApi } from './api/handler.ts';
export { openApiDocument } from './api/openapi/document.ts';
export { type CasesDeps, createCases } from './cases/handler.ts';
export { type AnswerDeps, createAnswer } from './citizen/answer.ts';
export { type CitizenDeps, type CitizenPages, createCitizen } from './citizen/handler.ts';
export * from './count-ballots/handler.ts';
export type { Access, FunctionDefinition, Route, Stores, Trigger } from './definition.ts';
export { definitionOf } from './definition-of.ts';
export { createEditions, type EditionsDeps } from './editions/handler.ts';
export { type CloudEvent, type EventBus, type EventType, eventTypes } from './events.ts';
export { createIngest, type IngestDeps } from './ingest/handler.ts';
export { createInvitations, type InvitationsDeps } from './invitations/handler.ts';
export { manifest } from './manifest.ts';
export {
  type Export,
  ExportBusy,
  type ExportDeps,
  type ExportFile,
  exportCouncil,
} from './publish/export-files.ts';
export { checkpointFile, type Files, newestCheckpoint, verifierKeyFile } from './publish/files.ts';
export { createPublish, LogDiverged, type Publish, type PublishDeps } from './publish/handler.ts';
export { createLogReader, createRoots, type LogReaderDeps } from './publish/log-reader.ts';
export { createRecompute, type Recompute, type RecomputeDeps } from './recompute/handler.ts';
export { createSweep, type Sweep, type SweepDeps } from './sweep/handler.ts';
