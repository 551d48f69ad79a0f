export { NotPopolo, type PopoloRoster, readPopolo } from './read-popolo.ts';
export type { PopoloRow } from './reading.ts';
