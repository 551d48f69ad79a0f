import { type Entry, registry } from '@esep/domain';
import { createFolding, rebuild } from '@esep/ledger';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { council, founded, noRankings, office } from '../../test/support/recorder-world.ts';

const appeals = ['a-1', 'a-2', 'a-3'];
const deputies = ['d-01', 'd-02'];

/** One thing that may happen; `by` says through which of two processes. */
const step = fc.record({
  what: fc.constantFrom('received', 'assigned', 'answered', 'seated', 'withdrawn', 'fold', 'rebuild'),
  by: fc.nat(1),
  appeal: fc.constantFrom(...appeals),
  deputy: fc.constantFrom(...deputies),
  day: fc.integer({ min: 2, max: 9 }),
});

function rowOf(
  { what, appeal, deputy, day }: { what: string; appeal: string; deputy: string; day: number },
  size: number,
) {
  const on = `2026-03-0${day}`;
  if (what === 'received') return row('appeal.received', on, { appeal, channel: 'letter' });
  if (what === 'assigned') return row('appeal.assigned', on, { appeal, deputy });
  if (what === 'answered') return row('appeal.answered', on, { appeal });
  if (what === 'withdrawn') return row('entry.withdrawn', '2026-03-20', { entry: size, reason: 'x' });
  const facts = { deputy, name: { ru: `Имя ${day}` }, elected: 'list', districts: [] };
  return row('deputy.seated', on, facts);
}

it('a process that has seen everything and one that begins now look through the same doors', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
      async (rounds) => {
        const { recorder, other, fold, ledger, documents, founding } = await founded();
        const processes = [recorder, other()];
        const folding = { ledger, documents, registry, derive: noRankings, onFault: () => {} };
        for (const round of rounds) {
          const size = await ledger.size(council);
          // What happens in one round happens at once: recording, folding, another generation.
          await Promise.all(
            round.map(async (one) => {
              if (one.what === 'fold') await fold();
              else if (one.what === 'rebuild') await rebuild(folding, council);
              else if (one.what !== 'withdrawn' || size > founding) {
                await processes[one.by]?.record(council, [rowOf(one, size)], office);
              }
            }),
          );
        }
        await createFolding(folding).catchUp(council);
        const cold = await other().look(council);
        for (const process of processes) {
          const warm = await process.look(council);
          for (const name of [
            'deputies',
            'districts',
            'due/2026-03-23',
            'due/2026-03-24',
            'due/2026-03-25',
          ]) {
            expect(await warm.collection(name)).toEqual(await cold.collection(name));
          }
          for (const appeal of appeals) {
            const seen = await warm.history(`appeal:${appeal}`);
            expect(seen).toEqual(await cold.history(`appeal:${appeal}`));
            expect(seen).toEqual((await all(ledger)).filter(({ subject }) => subject === `appeal:${appeal}`));
          }
        }
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

async function all(ledger: {
  read(council: string, after: number, limit: number): Promise<readonly { entry: Entry }[]>;
}) {
  return (await ledger.read(council, 0, 10_000)).map(({ entry }) => entry);
}
