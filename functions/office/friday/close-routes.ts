import type { OfficeRoute } from '../route.ts';

export const closeRoutes: readonly OfficeRoute[] = [];
