import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { StoreFailure } from '@esep/ledger';
import { textOf } from './document-value.ts';
import { partitions } from './keys.ts';
import { type Item, ifAbsent, openTable } from './table.ts';

/** Says that a council was founded here, and which log its ledger is. */
export interface CouncilMarker {
  readonly council: string;
  /** The name of the log in checkpoints. */
  readonly origin: string;
  readonly demonstration: boolean;
  /** RFC 3339. */
  readonly created: string;
}

export interface MarkerPlace {
  readonly client: DynamoDBClient;
  /** The ledger's table. */
  readonly table: string;
}

/** Councils that were founded in this table, by slug. A strong read. */
export async function listCouncils({ client, table }: MarkerPlace): Promise<readonly CouncilMarker[]> {
  const found: CouncilMarker[] = [];
  for await (const { items } of openTable(client, table).query(partitions.markers())) {
    found.push(...items.map(toMarker));
  }
  return found;
}

/** Puts the marker if the council has none; what is there is never changed. Gives the marker that stands. */
export async function putMarker(
  { client, table }: MarkerPlace,
  marker: CouncilMarker,
): Promise<CouncilMarker> {
  const { council, origin, demonstration, created } = marker;
  const opened = openTable(client, table);
  const pk = partitions.markers();
  const item: Item = {
    pk: { S: pk },
    sk: { S: council },
    origin: { S: origin },
    demonstration: { BOOL: demonstration },
    created: { S: created },
  };
  if (await opened.put(item, ifAbsent)) return marker;
  const standing = await opened.get(pk, council);
  if (!standing) throw new StoreFailure('corrupt', `${table}: the marker of ${council} is gone`);
  return toMarker(standing);
}

function toMarker(item: Item): CouncilMarker {
  return {
    council: textOf(item, 'sk'),
    origin: textOf(item, 'origin'),
    demonstration: item['demonstration']?.BOOL ?? false,
    created: textOf(item, 'created'),
  };
}
