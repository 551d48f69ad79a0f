import type { Board } from './board.ts';
import { calendarBoard } from './calendar.ts';
import { districtBoard } from './district.ts';
import { districtsBoard } from './districts.ts';
import { organizationBoard } from './organization.ts';
import { organizationsBoard } from './organizations.ts';

export type { Board, BoardQuery, BoardReader } from './board.ts';
export type { CalendarBoard } from './calendar.ts';
export { calendarBoard } from './calendar.ts';
export { type DistrictBoard, districtBoard } from './district.ts';
export type { DistrictDeputy } from './district-deputies.ts';
export { type DistrictsBoard, districtsBoard } from './districts.ts';
export { type OrganizationBoard, organizationBoard } from './organization.ts';
export { type Member, type OrganizationsBoard, organizationsBoard } from './organizations.ts';
export { type Popolo, popoloOf } from './popolo.ts';
export { boardReader } from './reader.ts';

/** All boards, in the order in which they are listed. */
export const boards: readonly Board[] = [
  calendarBoard,
  districtsBoard,
  districtBoard,
  organizationsBoard,
  organizationBoard,
];
