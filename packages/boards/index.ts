import type { Board } from './board.ts';
import { calendarBoard } from './calendar.ts';
import { disputesBoard } from './disputes.ts';
import { reconciliationBoard } from './reconciliation.ts';

export type { Board, BoardQuery, BoardReader } from './board.ts';
export type { CalendarBoard } from './calendar.ts';
export { calendarBoard } from './calendar.ts';
export type { DisputeLine, DisputesBoard } from './disputes.ts';
export { disputesBoard } from './disputes.ts';
export { boardReader } from './reader.ts';
export type { CountedLine, ReconciliationBoard } from './reconciliation.ts';
export { reconciliationBoard } from './reconciliation.ts';

/** All boards, in the order in which they are listed. */
export const boards: readonly Board[] = [calendarBoard, disputesBoard, reconciliationBoard];
