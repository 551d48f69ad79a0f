import type { Environment } from '../environment.ts';
import { createFolderStorage } from './folder/folder-storage.ts';
import type { Storage } from './storage.ts';

/** The tables of DynamoDB when the settings name them, else the data folder. */
export async function storageOf({ dataDir, dynamodb }: Environment): Promise<Storage> {
  // Loaded only where it is used: the AWS SDK is a third of the whole, and every command would wait for it.
  if (dynamodb) return (await import('./tables/table-storage.ts')).createTableStorage(dynamodb);
  return createFolderStorage(dataDir);
}
