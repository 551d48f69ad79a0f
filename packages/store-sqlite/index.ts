export type { BackupSummary } from './backup.ts';
export { holdFolder } from './lock.ts';
export type { Founding, Marker } from './marker.ts';
export { readMarker, writeMarker } from './marker.ts';
export type { OpenOptions, SqliteStores } from './stores.ts';
export { openSqliteStores } from './stores.ts';
