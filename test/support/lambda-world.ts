import { type Cloud, createObserver, createSilence, openCloud } from '@esep/aws';
import { registry } from '@esep/domain';
import { type CloudEvent, definitionOf, type FunctionDefinition } from '@esep/functions';
import { createRecorder, makeCouncilKeys } from '@esep/intake';
import { createFolding, type Derive, type FoldFault } from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import { createDynamoStores, putMarker } from '@esep/store-dynamodb';
import { type CouncilOptions, foundingRows, type Row } from './council.ts';
import type { DynaliteServer } from './dynalite.ts';
import { freshTables, localClient } from './dynamo-world.ts';

/** The cloud that Lambdas find, on one dynalite: tables, a bucket, a bus and a queue, the last three in memory. */
export async function lambdaWorld(
  server: Pick<DynaliteServer, 'endpoint'>,
  { now = '2026-03-20T05:00:00Z' } = {},
) {
  const tables = await freshTables(server.endpoint);
  const client = localClient(server.endpoint);
  let clock = new Date(now);
  const stores = createDynamoStores({ client, tables, now: () => clock });
  const files = new Map<string, string>();
  const events: CloudEvent[] = [];
  const woken: string[] = [];
  const env = {
    ESEP_STAGE: 'test',
    AWS_REGION: 'eu-central-1',
    ESEP_TABLE_LEDGER: tables.ledger,
    ESEP_TABLE_DOCUMENTS: tables.documents,
    ESEP_TABLE_VAULT: tables.vault,
    ESEP_BUCKET: 'esep-test-files',
    ESEP_BUS: 'esep-test',
    ESEP_WAKE_QUEUE: 'https://sqs.eu-central-1.amazonaws.com/123456789012/esep-test-wake.fifo',
  };
  const filesOf = (council: string) => ({
    read: async (name: string) => files.get(`${council}/${name}`),
    write: async (name: string, content: string) => void files.set(`${council}/${name}`, content),
  });
  const recorder = createRecorder({ ...stores, registry, now: () => clock });
  return {
    client,
    tables,
    stores,
    env,
    files,
    events,
    woken,
    recorder,
    bus: { send: async (sent: readonly CloudEvent[]) => void events.push(...sent) },
    wakeQueue: { wake: async (council: string) => void woken.push(council) },
    setNow: (to: string) => {
      clock = new Date(to);
    },
    /**
     * What the function's lambda.ts opens, with the stores that the manifest grants it. Tests that look at what it
     * writes say `watched`; an unobserved function is as it is deployed in any case.
     */
    cloud(
      name: FunctionDefinition['name'],
      more: { env?: Record<string, string>; watched?: boolean } = {},
    ): Cloud {
      const definition = definitionOf(name);
      const unheard = createSilence(more.watched ? undefined : () => {});
      const observer = more.watched && !definition.unobserved ? createObserver(definition) : unheard;
      return openCloud(definition, {
        env: { ...env, ...more.env },
        client,
        filesOf,
        observer,
        now: () => clock,
      });
    },
    async found(council = 'almaly', options?: CouncilOptions): Promise<number> {
      const origin = `esep.test/${council}`;
      await putMarker(
        { client, table: tables.ledger },
        { council, origin, demonstration: true, created: '2026-01-05' },
      );
      await makeCouncilKeys(stores.vault, council);
      return this.record(foundingRows(options), council);
    },
    /** Records the rows as Esep itself; resolves to the ledger's size. */
    async record(rows: readonly Row[], council = 'almaly', role: 'system' | 'office' = 'system') {
      const by = { role, recordedBy: `${role}/test` };
      const { results, size } = await recorder.record(council, rows, by);
      const refused = results.find(({ outcome }) => outcome !== 'recorded');
      if (refused) throw new Error(`a row was refused: ${JSON.stringify(refused)}`);
      return size;
    },
    /** Folds what is recorded, as `recompute` would. */
    async fold(council = 'almaly'): Promise<void> {
      const onFault = ({ error }: FoldFault) => {
        throw error;
      };
      await createFolding({ ...stores, registry, derive: deriveRankings as Derive, onFault }).catchUp(
        council,
      );
    },
    close: () => client.destroy(),
  };
}

export type LambdaWorld = Awaited<ReturnType<typeof lambdaWorld>>;

/** Everything that is written to stdout and stderr while `run` runs: what a Lambda's log would hold. */
export async function logOf(run: () => Promise<unknown>): Promise<string> {
  const written: string[] = [];
  const streams = [process.stdout, process.stderr] as const;
  const before = streams.map((stream) => stream.write);
  for (const stream of streams) {
    stream.write = ((chunk: string | Uint8Array) => {
      written.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
      return true;
    }) as typeof stream.write;
  }
  try {
    await run();
  } finally {
    for (const [index, stream] of streams.entries()) stream.write = before[index] as typeof stream.write;
  }
  return written.join('');
}
