import { type CouncilMarker, listCouncils, proveConditionalCreate } from '@esep/store-dynamodb';
import { type DynamoSettings, placeOf } from '../../dynamodb-settings.ts';
import { CommandFailure, exitCodes, wrongFolder, wrongUsage } from '../../failures.ts';
import type { CouncilStores } from '../council-stores.ts';
import type { DemoKeys, Storage } from '../storage.ts';
import { connectTables } from './clients.ts';
import { demoKeysItem } from './demo-keys-item.ts';
import { explained, explaining } from './explained.ts';
import { foundInTables } from './found-in-tables.ts';

/** Councils in three tables, which any number of processes may share. */
export function createTableStorage(settings: DynamoSettings): Storage {
  const where = placeOf(settings);

  async function councils(): Promise<readonly CouncilMarker[]> {
    const { client, close } = connectTables(settings);
    try {
      return await listCouncils({ client, table: settings.tables.ledger });
    } finally {
      close();
    }
  }

  /** None where there are no tables yet. */
  async function councilsIfAny(): Promise<readonly CouncilMarker[]> {
    try {
      return await councils();
    } catch (cause) {
      if ((cause as { code?: string }).code === 'missing') return [];
      throw explained(cause, settings);
    }
  }

  async function requireFree(council: string, demonstration: boolean): Promise<void> {
    if (settings.council !== undefined && settings.council !== council) {
      throw wrongUsage(
        `ESEP_COUNCIL is ${settings.council}, but ${council} is to be founded. Set it to ${council}, or unset it.`,
      );
    }
    const there = await councilsIfAny();
    if (there.some((marker) => marker.council === council)) {
      throw wrongFolder(
        `${council} is founded already in ${where}. Serve it (esep serve), or set ESEP_DYNAMODB_TABLES to other tables.`,
      );
    }
    if (there.some((marker) => marker.demonstration !== demonstration)) {
      throw wrongFolder(
        `A demonstration never shares tables with a real council, and ${where} are taken by ` +
          `${names(there)}. Set ESEP_DYNAMODB_TABLES to other tables.`,
      );
    }
  }

  return {
    where,
    isExclusive: false,
    open: () =>
      explaining(settings, async (): Promise<CouncilStores> => {
        const marker = chosen(await councils(), settings);
        const { stores, close } = connectTables(settings);
        return { ...stores, marker, close: async () => close() };
      }),
    prove: () => proveTables(settings),
    isEmpty: async () => (await councilsIfAny()).length === 0,
    requireFree,
    found: (options, live) =>
      explaining(settings, async () => {
        await requireFree(options.founding.council, options.founding.demonstration);
        return foundInTables(settings, options, live, () => proveTables(settings));
      }),
    async demoKeys({ marker, vault }) {
      if (!marker.demonstration) return undefined;
      return (await vault.get<DemoKeys>(marker.council, demoKeysItem))?.value;
    },
    explained: (cause) => explained(cause, settings),
  };
}

function chosen(councils: readonly CouncilMarker[], settings: DynamoSettings): CouncilMarker {
  const [first, ...more] = councils;
  if (settings.council !== undefined) {
    const found = councils.find(({ council }) => council === settings.council);
    if (found) return found;
    throw wrongFolder(
      `No council ${settings.council} was founded in ${placeOf(settings)}; there is ${names(councils)}. Set ESEP_COUNCIL to ` +
        'one of them, or found it with esep init.',
    );
  }
  if (!first) {
    throw wrongFolder(
      `No council was founded in ${placeOf(settings)}. Found one with esep init, or set ESEP_DYNAMODB_TABLES to its tables.`,
    );
  }
  if (more.length === 0) return first;
  throw wrongUsage(
    `In ${placeOf(settings)} there are several councils: ${names(councils)}. Set ESEP_COUNCIL to one of them.`,
  );
}

function names(councils: readonly CouncilMarker[]): string {
  return councils.map(({ council }) => council).join(', ') || 'none';
}

/** Everything that several writers are promised stands on one property; an endpoint without it is not served from. */
async function proveTables(settings: DynamoSettings): Promise<void> {
  const { client, vaultClient, close } = connectTables(settings);
  const { documents, vault } = settings.tables;
  try {
    await proveConditionalCreate({ client, table: documents });
    await proveConditionalCreate({ client: vaultClient, table: vault });
  } catch (cause) {
    const { code, message } = cause as { code?: string; message?: string };
    if (code !== 'corrupt') throw explained(cause, settings);
    throw new CommandFailure(
      exitCodes.folder,
      `${message} (${placeOf(settings)}). Two processes could write over each other there, so Esep does not run on it. ` +
        'Use DynamoDB, or something that keeps conditional writes: ScyllaDB Alternator with ' +
        'alternator_write_isolation=always, and no proxy that changes requests.',
      cause,
    );
  } finally {
    close();
  }
}
