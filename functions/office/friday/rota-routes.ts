import type { OfficeRoute } from '../route.ts';

export const rotaRoutes: readonly OfficeRoute[] = [];
