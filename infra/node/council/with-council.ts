import type { Context } from '../cli/context.ts';
import { askServer } from '../control/client.ts';
import { readHolder } from '../data-folder.ts';
import { CommandFailure } from '../failures.ts';
import type { CouncilStores } from './council-stores.ts';
import { openCouncil } from './open-council.ts';
import {
  createOperations,
  type OperationArgs,
  type OperationName,
  type OperationResult,
} from './operations.ts';
import { storageOf } from './storage-of.ts';

/** Does an operation in this process, or in the server when it holds the data folder. */
export type Do = <Name extends OperationName>(
  name: Name,
  args: OperationArgs<Name>,
) => Promise<OperationResult<Name>>;

/**
 * Opens the council for a command. When a server holds its data folder, the command goes through the server's control
 * socket, so there is only ever one writer. Tables have no holder: the command writes beside the servers.
 */
export async function withCouncil<Result>(
  context: Context,
  use: (run: Do) => Promise<Result>,
): Promise<Result> {
  const { environment, output } = context;
  let stores: CouncilStores;
  try {
    stores = await (await storageOf(environment)).open();
  } catch (cause) {
    const socket = isInUse(cause) ? readHolder(environment.dataDir)?.socket : undefined;
    if (!socket) throw cause;
    return use((operation, args) => askServer(socket, { operation, args }, output.progress) as never);
  }
  const onFault = (fault: unknown) => output.warn(`A fault while folding: ${String(fault)}`);
  const council = openCouncil({ stores, follow: false, onFault });
  try {
    const operations = createOperations(council, environment);
    const result = await use((name, args) => operations[name](args as never, output.progress) as never);
    // Whatever was recorded is folded before the command ends; a server does it by itself.
    await council.folding.catchUp(council.slug);
    return result;
  } finally {
    await council.close();
  }
}

function isInUse(cause: unknown): boolean {
  return cause instanceof CommandFailure && (cause.cause as { code?: string } | undefined)?.code === 'in_use';
}
