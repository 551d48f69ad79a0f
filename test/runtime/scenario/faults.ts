import { setTimeout as pause } from 'node:timers/promises';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { putMarker } from '@esep/store-dynamodb';
import type { Random } from '../../fault/scheduler.ts';
import type { Cloud } from '../../support/cloud/cloud.ts';
import type { CloudRuntime } from './cloud-runtime.ts';
import type { Runtime } from './runtime.ts';

/** Long enough for a fold to be in the midst of its writes. */
const longestLifeMs = 700;

/** Ends execution environments at any moment, as a time-out or a lost machine does. */
export function killAtRandom(cloud: Cloud, names: readonly string[], random: Random) {
  let stopped = false;
  let kills = 0;
  const running = (async () => {
    while (!stopped) {
      await pause(50 + random.below(longestLifeMs));
      const victim = cloud.lambda(random.pick(names));
      if (!victim.isBusy()) continue;
      await victim.kill();
      kills += 1;
    }
  })();
  return {
    kills: () => kills,
    async stop() {
      stopped = true;
      await running;
    },
  };
}

const mostTries = 30;

/** Calls a scheduled function again when it died, as the scheduler does. */
export function insisting(runtime: Runtime): Runtime {
  const again = (run: () => Promise<void>) => async () => {
    for (let tries = 1; ; tries++) {
      try {
        return await run();
      } catch (error) {
        if (tries === mostTries) throw error;
      }
    }
  };
  return {
    ...runtime,
    sweep: again(runtime.sweep),
    countBallots: again(runtime.countBallots),
    publish: again(runtime.publish),
  };
}

/** A council whose only commit item holds no entry: nothing that this code could have written. */
export async function poison({ client, tables }: CloudRuntime, council: string): Promise<void> {
  const created = '2026-03-20T05:00:00.000Z';
  await putMarker(
    { client, table: tables.ledger },
    { council, origin: `esep.test/${council}`, demonstration: true, created },
  );
  const first = '000000000001';
  await client.send(
    new PutItemCommand({
      TableName: tables.ledger,
      Item: {
        pk: { S: `L#${council}` },
        sk: { S: first },
        council: { S: council },
        ref: { S: `${council}#${first}` },
        n: { N: '1' },
        w: { S: 'poison' },
        e: { L: [{ S: 'not an entry' }] },
      },
    }),
  );
}
