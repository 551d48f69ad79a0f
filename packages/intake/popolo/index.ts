export { NotPopolo, type PopoloRoster, readPopolo } from './read-popolo.ts';
export type { PopoloRow } from './reading.ts';
export { roleOf } from './words.ts';
