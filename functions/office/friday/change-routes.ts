import type { OfficeRoute } from '../route.ts';

export const changeRoutes: readonly OfficeRoute[] = [];
