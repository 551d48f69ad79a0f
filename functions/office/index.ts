export type { OfficeDeps } from './deps.ts';
export { createOffice, officeRoutes } from './handler.ts';
export type { OfficeRoute } from './route.ts';
