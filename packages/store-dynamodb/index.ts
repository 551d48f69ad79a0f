export type { ClientOptions } from './client.ts';
export { createDynamoClient } from './client.ts';
export { partitions } from './keys.ts';
export type { DynamoOptions, DynamoStores } from './stores.ts';
export { createDynamoStores } from './stores.ts';
export type { CreateTablesOptions, TableNames } from './tables.ts';
export { createTables, tableDefinitions, tableKey } from './tables.ts';
