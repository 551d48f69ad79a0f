import type { Environment } from '../environment.ts';
import { createFolderStorage } from './folder/folder-storage.ts';
import type { Storage } from './storage.ts';

export async function storageOf({ dataDir }: Environment): Promise<Storage> {
  return createFolderStorage(dataDir);
}
