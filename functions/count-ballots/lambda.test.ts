import { castBallot, createBurstWatch, issueInvitations } from '@esep/intake';
import { vaultSections } from '@esep/ledger';
import { beforeEach, describe, expect, it } from 'vitest';
import { receptionRows } from '../../test/support/council.ts';
import { useDynalite } from '../../test/support/dynalite.ts';
import { lambdaContext, scheduleEvent } from '../../test/support/lambda-events.ts';
import { type LambdaWorld, lambdaWorld, logOf } from '../../test/support/lambda-world.ts';
import { createCountBallotsLambda } from './lambda.ts';

const server = useDynalite();
let world: LambdaWorld;

beforeEach(async () => {
  world = await lambdaWorld(server);
  return () => world.close();
});

const count = ({ watched = false } = {}) =>
  createCountBallotsLambda(world.cloud('count-ballots', { watched }))(scheduleEvent, lambdaContext());

/** Two receptions on two days, three ballots. */
async function vote(council: string): Promise<readonly string[]> {
  const { vault } = world.stores;
  const cast: string[] = [];
  for (const [reception, on, number] of [
    ['r-1', '2026-03-02', 2],
    ['r-2', '2026-03-03', 1],
  ] as const) {
    await world.record(receptionRows(reception, 'd-01', on, 5), council, 'office');
    const request = { reception, number, key: `cards-${reception}`, by: 'office/test' };
    const { codes } = await issueInvitations({ vault, recorder: world.recorder }, council, request);
    for (const code of codes) await castBallot({ vault, burst: createBurstWatch() }, council, code, 5);
    cast.push(...codes);
  }
  return cast;
}

const counted = async (council = 'almaly') =>
  (await world.stores.ledger.read(council, 0, 1000)).filter(({ entry }) => entry.kind === 'feedback.counted');

describe('the counting of ballots', () => {
  it('counts the waiting ballots once, and tells no code', async () => {
    await world.found();
    const codes = await vote('almaly');
    const log = await logOf(async () => {
      await count({ watched: true });
      await count({ watched: true });
    });
    const entries = await counted();
    expect(entries).toHaveLength(1);
    expect(entries[0]?.entry.body).toMatchObject({ deputy: 'd-01', cast: 3, histogram: [0, 0, 0, 0, 3] });
    expect(log).toContain('"message":"counted"');
    for (const code of codes) expect(log).not.toContain(code);
  });

  it('of one council without its key stops no other, and fails the run', async () => {
    await world.found('almaly');
    await world.found('bostandyq');
    for (const council of ['almaly', 'bostandyq']) await vote(council);
    await world.stores.vault.delete('almaly', vaultSections.ballotKey, 1);
    await expect(count()).rejects.toThrow('1 of 2 councils failed: almaly');
    expect(await counted('bostandyq')).toHaveLength(1);
  });
});
