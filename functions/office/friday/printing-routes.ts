import type { OfficeRoute } from '../route.ts';

export const printingRoutes: readonly OfficeRoute[] = [];
