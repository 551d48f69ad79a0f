import type { OfficeRoute } from '../route.ts';

export const listRoutes: readonly OfficeRoute[] = [];
