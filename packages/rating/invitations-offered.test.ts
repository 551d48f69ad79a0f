import { expect, test } from 'vitest';
import { cardOf, deputy, line, methodologyOf, tally, visitorRating } from './test-builders.ts';

/** Ten good ratings, while so many of so many visitors were offered a card. */
function rated(offered: number, visitors: number, min?: number) {
  const rule = {
    rule: 'share-below',
    of: 'receptions.invitationsOffered',
    outOf: 'receptions.visitors',
    share: 0.8,
    window: 'last-four',
  } as const;
  const withheld = min === undefined ? rule : { ...rule, min };
  const card = cardOf({
    methodology: methodologyOf({ ...visitorRating(), withheld }),
    deputy: deputy(),
    tallies: [
      tally('2026-Q3', {
        'receptions.visitors': visitors,
        'receptions.invitationsOffered': offered,
        'voters.rated5': 10,
        'voters.receptionDays': 3,
      }),
    ],
    closedMonths: ['2026-07', '2026-08', '2026-09'],
    period: '2026-Q3',
  });
  return line(card);
}

test('under 80 % of the visitors offered a card is 0 points, from ten visitors on', () => {
  expect(rated(8, 10, 10)).toMatchObject({ points: 75, withheld: null });
  expect(rated(7, 10, 10)).toMatchObject({ points: 0, withheld: { a: 7, b: 10, share: 0.8 } });
});

test('below the rule’s minimum one forgotten card costs nothing', () => {
  expect(rated(0, 9, 10)).toMatchObject({ points: 75, withheld: null });
  expect(rated(0, 1, 10).withheld).toBeNull();
});

test('a methodology from before has no minimum: one visitor without a card is 0 points', () => {
  expect(rated(0, 1)).toMatchObject({ points: 0, withheld: { a: 0, b: 1 } });
  expect(rated(0, 0)).toMatchObject({ points: 75, withheld: null });
});
