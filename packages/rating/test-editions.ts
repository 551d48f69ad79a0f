import { editionNumbers } from './edition.ts';
import { adopted, deputy, framed, methodologyWith, onTime, tally, visitorRating } from './test-builders.ts';
import type { Tally } from './types.ts';

/** Builders for what is said about editions: two deputies and a quarter. */

const closed = ['2026-07', '2026-08', '2026-09'];
const frame = framed('2026-Q3', closed);

/** Appeals over the quarter, promises from the beginning, ratings over four quarters; the last two can be kept back. */
const methodology = methodologyWith([
  {
    id: 'work',
    weight: 50,
    criteria: [
      { ...onTime(1), id: 'appeals' },
      {
        id: 'promises',
        measure: {
          form: 'status-mean',
          statuses: [
            { counter: 'promises.kept', value: 1 },
            { counter: 'promises.broken', value: 0 },
          ],
          min: 1,
        },
        withheld: { rule: 'stock', counter: 'programme.withheld' },
      },
    ],
  },
  {
    id: 'voters',
    weight: 50,
    criteria: [
      {
        ...visitorRating(),
        id: 'rating',
        withheld: {
          rule: 'share-below',
          of: 'receptions.invitationsOffered',
          outOf: 'receptions.visitors',
          share: 0.8,
          window: 'last-four',
        },
      },
    ],
  },
]);

const even = () => new Uint8Array(32);
export const answered = (id: string, onTimeOfTen: number, more: Tally['counters'] = {}) =>
  tally('2026-Q3', { 'appeals.due': 10, 'appeals.answeredOnTime': onTimeOfTen, ...more }, id);
export const kept = { 'promises.kept': 1 };

export function numbersOf(
  tallies: readonly Tally[],
  more: Partial<Parameters<typeof editionNumbers>[0]> = {},
) {
  return editionNumbers({
    frame,
    methodologies: [adopted(methodology)],
    deputies: [deputy('d-01'), deputy('d-02')],
    tallies,
    draw: even,
    ...more,
  });
}
