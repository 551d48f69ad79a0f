import type { Board } from './board.ts';
import { calendarBoard } from './calendar.ts';
import { disputesBoard } from './disputes.ts';

export type { Board, BoardQuery, BoardReader } from './board.ts';
export type { CalendarBoard } from './calendar.ts';
export { calendarBoard } from './calendar.ts';
export type { DisputeLine, DisputesBoard } from './disputes.ts';
export { disputesBoard } from './disputes.ts';
export { boardReader } from './reader.ts';

/** All boards, in the order in which they are listed. */
export const boards: readonly Board[] = [calendarBoard, disputesBoard];
