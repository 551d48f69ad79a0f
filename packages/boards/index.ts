import { agendaBoard } from './agenda.ts';
import { appealListBoard } from './appeal-list.ts';
import { appealsBoard } from './appeals.ts';
import type { Board } from './board.ts';
import { calendarBoard } from './calendar.ts';
import { disputesBoard } from './disputes.ts';
import { districtBoard } from './district.ts';
import { districtsBoard } from './districts.ts';
import { organizationBoard } from './organization.ts';
import { organizationsBoard } from './organizations.ts';
import { plansBoard } from './plans.ts';
import { projectsBoard } from './projects.ts';
import { promiseBoard } from './promise.ts';
import { promisesBoard } from './promises.ts';
import { reconciliationBoard } from './reconciliation.ts';
import { requestsBoard } from './requests.ts';

export type { AgendaBoard, AgendaTopic, CommissionAgenda } from './agenda.ts';
export { agendaBoard } from './agenda.ts';
export type { AppealFigures } from './appeal-figures.ts';
export type { AppealListFilter } from './appeal-list.ts';
export { appealListBoard, noKey } from './appeal-list.ts';
export type { AppealShare, AppealsBoard } from './appeals.ts';
export { appealsBoard } from './appeals.ts';
export type { Board, BoardQuery, BoardReader } from './board.ts';
export type { CalendarBoard } from './calendar.ts';
export { calendarBoard } from './calendar.ts';
export type { DisputeLine, DisputesBoard } from './disputes.ts';
export { disputesBoard } from './disputes.ts';
export { type DistrictBoard, districtBoard } from './district.ts';
export type { DistrictDeputy } from './district-deputies.ts';
export { type DistrictsBoard, districtsBoard } from './districts.ts';
export { type OrganizationBoard, organizationBoard } from './organization.ts';
export { type Member, type OrganizationsBoard, organizationsBoard } from './organizations.ts';
export { type ActionCounts, type ActionShown, type ActionState, actionStates, plansBoard } from './plans.ts';
export { type Popolo, popoloOf } from './popolo.ts';
export { type IndicatorShown, projectsBoard } from './projects.ts';
export { type PromiseWorkShown, promiseBoard } from './promise.ts';
export {
  type PromiseCounts,
  type PromiseShown,
  type PromiseState,
  promiseStates,
  promisesBoard,
} from './promises.ts';
export { boardReader } from './reader.ts';
export type { CountedLine, ReconciliationBoard } from './reconciliation.ts';
export { reconciliationBoard } from './reconciliation.ts';

export { enough, type RequestCounts, requestStates, requestsBoard } from './requests.ts';

/** All boards, in the order in which they are listed. */
export const boards: readonly Board[] = [
  districtsBoard,
  districtBoard,
  appealsBoard,
  appealListBoard,
  agendaBoard,
  promisesBoard,
  promiseBoard,
  requestsBoard,
  projectsBoard,
  plansBoard,
  calendarBoard,
  organizationsBoard,
  organizationBoard,
  disputesBoard,
  reconciliationBoard,
];
