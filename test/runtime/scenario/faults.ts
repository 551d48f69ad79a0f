import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { putMarker } from '@esep/store-dynamodb';
import type { Random } from '../../fault/scheduler.ts';
import type { Lambda } from '../../support/cloud/lambda-host.ts';
import type { CloudRuntime } from './cloud-runtime.ts';
import type { Runtime } from './runtime.ts';

/** Functions that may die: what follows an answer, not what answers. */
const mortal = ['recompute', 'publish', 'sweep', 'count-ballots'];
/** From the load of a bundle to the midst of a fold's writes; short ones are more often, for a quick machine. */
const livesMs = [0, 10, 20, 40, 80, 160, 320];

/** Ends execution environments soon after they began to work, as a time-out or a lost machine does. */
export function createKiller(random: Random) {
  let isOver = false;
  let kills = 0;
  return {
    kills: () => kills,
    stop() {
      isOver = true;
    },
    invoked(lambda: Lambda): void {
      // The first one always, while it loads its bundle: a run without a death would prove nothing.
      const isFirst = kills === 0;
      if (isOver || !mortal.includes(lambda.name) || (!isFirst && random.chance(0.4))) return;
      setTimeout(
        () => {
          if (isOver || !lambda.isBusy()) return;
          kills += 1;
          void lambda.kill();
        },
        isFirst ? 0 : random.pick(livesMs),
      );
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
