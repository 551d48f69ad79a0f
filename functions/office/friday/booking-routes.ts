import type { OfficeRoute } from '../route.ts';

export const bookingRoutes: readonly OfficeRoute[] = [];
