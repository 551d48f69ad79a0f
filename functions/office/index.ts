export type { OfficeDeps } from './deps.ts';
export { createOffice, officeRoutes } from './handler.ts';
export { createJobs } from './jobs.ts';
export type { OfficeJobs } from './office-jobs.ts';
export { type OfficeRecording, type OfficeResult, record } from './record.ts';
export type { OfficeRoute } from './route.ts';
export type { Issuer, Prompts, SignIn } from './sign-in/issuer.ts';
export { visitOf } from './visit.ts';
