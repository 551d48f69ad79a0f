import { registry } from '@esep/domain';
import {
  ballotKeys,
  castBallot,
  countBallots,
  createBurstWatch,
  createRecorder,
  issueInvitations,
  newBallotKeys,
} from '@esep/intake';
import { beforeAll, describe, expect, it } from 'vitest';
import { foundingRows, receptionRows } from '../support/council.ts';
import { createMemoryStores, type Hooks, type MemoryData } from '../support/memory-store.ts';

const council = 'test';
const now = () => new Date('2026-11-23T06:00:00Z');
const minBallots = 3;

let privateKey: string;
/** A council where four ballots of one deputy wait, and two more codes are out. */
let waiting: MemoryData;
let moreCodes: readonly string[];

/** One of the processes over the same stores. */
function processOver(data: MemoryData, faults: Hooks = {}) {
  const stores = createMemoryStores({ data, faults, now });
  const recorder = createRecorder({ ...stores, registry, now });
  const { vault } = stores;
  return {
    ...stores,
    recorder,
    cast: (code: string, rating: number) =>
      castBallot({ vault, burst: createBurstWatch() }, council, code, rating),
    count: () =>
      countBallots({ vault, recorder, privateKey }, council, {
        minBallots,
        minReceptionDays: 2,
        today: '2026-11-23',
      }),
  };
}

beforeAll(async () => {
  const { data, vault, recorder, cast } = processOver(createMemoryStores().data);
  const rows = ['2026-11-13', '2026-11-20'].flatMap((on) => receptionRows(`r-${on}`, 'd-01', on, 3));
  await recorder.record(council, [...foundingRows({ deputies: 1 }), ...rows], {
    role: 'office',
    recordedBy: 'office/test',
  });
  const keys = await newBallotKeys();
  privateKey = keys.privateKey;
  await vault.put(council, ballotKeys.publicKey, { publicKey: keys.publicKey }, 0);
  const issue = async (reception: string) =>
    (
      await issueInvitations({ vault, recorder }, council, {
        reception,
        number: 3,
        key: reception,
        by: 'office/test',
      })
    ).codes;
  const [early, late] = [await issue('r-2026-11-13'), await issue('r-2026-11-20')];
  for (const code of [...early.slice(1), ...late.slice(1)]) await cast(code, 4);
  moreCodes = [...early.slice(0, 1), ...late.slice(0, 1)];
  waiting = data;
});

/** Runs `act` before the process does its vault operation number `at`; `isReached` says whether it ever did. */
function stoppingAt(at: number, act: () => Promise<unknown>) {
  let operations = 0;
  return {
    isReached: () => operations >= at,
    async before({ store }: { store: string }) {
      if (store === 'vault' && ++operations === at) await act();
    },
  };
}

/**
 * One process counts, and stops before its operation number `first`; then two ballots more are cast and another process
 * counts, which before its own operation number `second` lets the first one go on to its end.
 */
async function interleaved(first: number, second: number) {
  const data = structuredClone(waiting);
  const stopped = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const one = stoppingAt(first, () => {
    stopped.resolve();
    return goOn.promise;
  });
  const counting = processOver(data, one).count();
  await Promise.race([stopped.promise, counting]);
  for (const code of moreCodes) await processOver(data).cast(code, 2);
  const other = stoppingAt(second, () => {
    goOn.resolve();
    return counting;
  });
  await processOver(data, other).count();
  goOn.resolve();
  await counting;
  await processOver(data).count(); // The next minute's run.
  return { ...(await outcome(data)), isFirstReached: one.isReached(), isSecondReached: other.isReached() };
}

async function outcome(data: MemoryData) {
  const { ledger, vault } = processOver(data);
  const entries = (await ledger.read(council, 0, 1_000)).map(({ entry }) => entry);
  const counts = entries
    .filter(({ kind }) => kind === 'feedback.counted')
    .map(({ body }) => body['cast'] as number);
  const states = (await vault.query<{ state: string }>(council, 'invitation/')).map(
    ({ value }) => value.state,
  );
  return { counts, states };
}

describe('ballots that two processes count at once', () => {
  it('are each counted once, and never too few of them together, wherever one process overtakes the other', async () => {
    let tried = 0;
    for (let first = 1, isFirstReached = true; isFirstReached; first++) {
      for (let second = 1, isSecondReached = true; isSecondReached; second++) {
        const after = await interleaved(first, second);
        ({ isFirstReached, isSecondReached } = after);
        const place = `first stopped at ${first}, second at ${second}: ${JSON.stringify(after)}`;
        const counted = after.counts.reduce((sum, cast) => sum + cast, 0);
        expect(Math.min(...after.counts), place).toBeGreaterThanOrEqual(minBallots);
        expect(after.states.filter((state) => state === 'counted').length, place).toBe(counted);
        expect(after.states.filter((state) => state === 'cast').length, place).toBe(6 - counted);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(300);
  });
});
