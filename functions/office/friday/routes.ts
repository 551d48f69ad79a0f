import type { Area } from '../route.ts';
import { bookingRoutes } from './booking-routes.ts';
import { changeRoutes } from './change-routes.ts';
import { closeRoutes } from './close-routes.ts';
import { dayRoutes } from './day-routes.ts';
import { listRoutes } from './list-routes.ts';
import { printingRoutes } from './printing-routes.ts';
import { rotaRoutes } from './rota-routes.ts';

/** The reception day: rota, booking, the desk, cards for visitors, closing. */
export const friday: Area = () => [
  ...listRoutes,
  ...rotaRoutes,
  ...dayRoutes,
  ...closeRoutes,
  ...printingRoutes,
  ...bookingRoutes,
  ...changeRoutes,
];
