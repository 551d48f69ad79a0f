import { checkMethodology, defaultMethodology } from '@esep/domain';
import { expect, test } from 'vitest';
import { cardOf, deputy, tally } from './test-builders.ts';

/**
 * One deputy's quarter by the methodology that ships, computed by hand. A change here is a change in scoring: it
 * needs an ADR and a new version.
 *
 *   criterion         points              weight
 *   appeals-on-time   14/17       82.353      15   1235.294
 *   appeals-solved    4/8         50          10    500
 *   receptions        5/(6 − 1)  100          10   1000
 *   meetings          (3+1)/6     66.667      10    666.667
 *   sittings          9/(12 − 2)  90          10    900
 *   requests          (1+1)/3     66.667      10    666.667
 *   promises          3.5/6       58.333      15    875
 *   indicators        2083333/3   69.444      10    694.444
 *   plans             no data                  –
 *   openness          on request  50           2.5  125
 *   yearly-report     reported   100           2.5  250
 *                                             95   6913.072 / 95 = 72.769
 *   visitor-rating    (30 + 87)/30 = 3.9                           72.5
 *   total             0.7 · 72.769 + 0.3 · 72.5 = 72.688
 */
test('the methodology that ships gives what its table says', () => {
  const card = cardOf({
    methodology: defaultMethodology,
    deputy: deputy(),
    tallies: [
      tally('2024-Q1', { 'programme.onRequest': 1, 'promises.kept': 3, 'promises.partlyKept': 1 }),
      tally('2026-Q3', {
        'appeals.confirmedSolved': 4,
        'projects.indicatorsDue': 2,
        'projects.attainmentPpm': 1_750_000,
      }),
      tally('2026-Q4', {
        'appeals.due': 17,
        'appeals.answeredOnTime': 14,
        'appeals.confirmedUnsolved': 4,
        'receptions.scheduled': 6,
        'receptions.held': 5,
        'receptions.excused': 1,
        'receptions.visitors': 25,
        'receptions.invitationsOffered': 20,
        'meetings.inDistrict': 3,
        'meetings.elsewhere': 2,
        'sittings.plenaryHeld': 8,
        'sittings.plenaryAttended': 7,
        'sittings.commissionHeld': 4,
        'sittings.commissionAttended': 2,
        'sittings.excused': 2,
        'meetings.reports': 1,
        'requests.initiated': 1,
        'requests.signed': 9,
        'promises.broken': 1,
        'promises.dueOpen': 1,
        'projects.indicatorsDue': 1,
        'projects.attainmentPpm': 333_333,
        'voters.rated1': 1,
        'voters.rated3': 2,
        'voters.rated4': 5,
        'voters.rated5': 12,
        'voters.receptionDays': 3,
      }),
    ],
    closedMonths: ['2026-10', '2026-11', '2026-12'],
    period: '2026-Q4',
  });
  expect(card.criteria.map(({ criterion, points }) => [criterion, points])).toEqual([
    ['appeals-on-time', 82.4],
    ['appeals-solved', 50],
    ['receptions', 100],
    ['meetings', 66.7],
    ['sittings', 90],
    ['requests', 66.7],
    ['promises', 58.3],
    ['indicators', 69.4],
    ['plans', null],
    ['openness', 50],
    ['yearly-report', 100],
    ['visitor-rating', 72.5],
  ]);
  expect(card.groups.map(({ points }) => points)).toEqual([72.8, 72.5]);
  expect(card).toMatchObject({ total: 72.7, tier: 'good', weightShare: 0.965, notEnough: false });
});

test('the methodology that ships is one that a council may adopt', () => {
  expect(checkMethodology(defaultMethodology)).toEqual([]);
});
