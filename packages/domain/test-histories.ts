import fc from 'fast-check';
import { day, deputy, hash, quarter, small, told } from './test-arbitraries.ts';
import type { Fact } from './test-builders.ts';
import { editionFacts } from './test-histories-editions.ts';
import { workFacts } from './test-histories-work.ts';
import type { CivilDate } from './time.ts';
import { addDays, lastDay } from './time.ts';

/** What may happen to one subject of each type, sensible or not: for the properties that every fold must have. */

const none = fc.constant({});

/** As the door works it out, but for days off. */
const openedOn = (on: CivilDate) => ({ registeredOn: on, assignBy: addDays(on, 5), due: addDays(on, 21) });

const appeal = [
  told(
    'appeal.received',
    fc.constantFrom({}, { topic: 'roads' }, { district: 'o-01' }).map((more) => ({
      appeal: 'a',
      channel: 'letter',
      ...more,
    })),
    openedOn,
  ),
  told(
    'appeal.assigned',
    deputy.map((id) => ({ appeal: 'a', deputy: id })),
    (on) => ({ ifLate: { due: addDays(on, 21) } }),
  ),
  told(
    'appeal.extended',
    day.map((until) => ({ appeal: 'a', until, reason: hash })),
    (_, { until }) => ({ due: until as string }),
  ),
  told('appeal.forwarded', fc.constant({ appeal: 'a', to: hash })),
  told('appeal.answered', fc.constant({ appeal: 'a' })),
  told('appeal.overdue', fc.constant({ appeal: 'a' })),
  told(
    'appeal.confirmed',
    fc.boolean().map((solved) => ({ appeal: 'a', solved })),
  ),
  told(
    'appeal.marked',
    fc.boolean().map((template) => ({ appeal: 'a', template })),
    (on) => ({ markedBy: on < '2026-12-01' ? 'citizen' : 'second-person' }),
  ),
  told('appeal.reopened', fc.constant({ appeal: 'a' }), openedOn),
];

const organization = [
  told('organization.formed', fc.constant({ organization: 'k', type: 'group', name: { kk: 'Топ' } })),
  told('organization.dissolved', fc.constant({ organization: 'k' })),
];

const topic = [
  told(
    'topic.defined',
    fc
      .constantFrom({}, { parent: 'roads' }, { commission: 'k-1', sociallySignificant: true })
      .map((more) => ({
        topic: 't',
        name: { kk: 'Тақырып' },
        ...more,
      })),
  ),
  told('topic.retired', fc.constant({ topic: 't' })),
];

const reception = [
  told(
    'reception.scheduled',
    fc.tuple(deputy, day).map(([id, on]) => ({ reception: 'r', deputy: id, on })),
  ),
  told(
    'reception.held',
    small.map((visitors) => ({ reception: 'r', visitors })),
  ),
  told(
    'reception.missed',
    fc.boolean().map((excused) => ({ reception: 'r', excused })),
    () => ({ onLeave: false }),
  ),
  told(
    'invitations.issued',
    small.map((number) => ({ reception: 'r', number })),
  ),
  told(
    'deadline.passed',
    day.map((due) => ({ subject: 'reception:r', due })),
    (on) => (on < '2026-11-01' ? {} : { onLeave: on > '2027-01-01' }),
  ),
];

const sitting = [
  told(
    'sitting.held',
    fc
      .record({
        type: fc.constantFrom('plenary', 'commission', 'extended'),
        roll: fc.dictionary(deputy, fc.constantFrom('present', 'absent', 'excused')),
      })
      .map((said) => ({ sitting: 's', ...said, roll: { ...said.roll } })),
    () => ({ onLeave: ['d-02'] }),
  ),
];

const programme = [
  told(
    'programme.published',
    fc.record({
      deputy: fc.constant('d-01'),
      availability: fc.constantFrom('public', 'on-request', 'withheld', 'broken-link'),
      quality: fc.constantFrom('own', 'own-with-party', 'party-only', 'none'),
    }),
    (on) => ({ elected: on < '2026-11-01' ? 'list' : 'district' }),
  ),
];

const promise = [
  told(
    'promise.made',
    fc
      .tuple(deputy, fc.option(day))
      .map(([id, due]) => ({ promise: 'p', deputy: id, text: hash, ...(due ? { due } : {}) })),
  ),
  told(
    'promise.progressed',
    fc
      .constantFrom('not-started', 'in-progress', 'kept', 'partly-kept', 'broken', 'unverifiable')
      .map((status) => ({ promise: 'p', status, reason: hash })),
  ),
  told(
    'deadline.passed',
    day.map((due) => ({ subject: 'promise:p', due })),
  ),
];

const indicator = [
  told(
    'indicator.planned',
    fc
      .record({
        deputies: fc.array(deputy, { minLength: 1 }),
        quarter,
        planned: fc.integer({ min: 1, max: 50 }),
      })
      .map((said) => ({ indicator: 'i', title: hash, unit: 'км', ...said })),
  ),
  told(
    'indicator.updated',
    fc.record({ quarter, actual: small }).map((said) => ({ indicator: 'i', ...said })),
  ),
  told(
    'deadline.passed',
    quarter.map((q) => ({ subject: 'indicator:i', due: lastDay(q) })),
  ),
];

const feedback = [
  told(
    'feedback.counted',
    fc
      .record({
        histogram: fc.array(small, { minLength: 5, maxLength: 5 }),
        newReceptionDays: small,
        cast: small,
      })
      .map((said) => ({ deputy: 'd-01', batch: 1, issued: 40, ...said })),
  ),
];

const organizationId = fc.constantFrom('k-1', 'k-2');
const membership = fc.record({
  organization: organizationId,
  role: fc.constantFrom('chair', 'deputy-chair', 'secretary', 'member'),
});

const deputyFacts = [
  told(
    'deputy.seated',
    fc
      .record({ memberships: fc.array(membership, { maxLength: 2 }) }, { requiredKeys: [] })
      .map((said) => ({ deputy: 'd-01', name: { kk: 'А' }, elected: 'list', districts: [], ...said })),
  ),
  told(
    'membership.began',
    fc
      .tuple(membership, fc.option(day))
      .map(([said, to]) => ({ deputy: 'd-01', ...said, ...(to ? { to } : {}) })),
  ),
  told(
    'membership.ended',
    organizationId.map((organization) => ({ deputy: 'd-01', organization })),
  ),
  told('deputy.left', fc.constant({ deputy: 'd-01', reason: 'resigned' })),
  told(
    'leave.approved',
    day.map((from) => ({ deputy: 'd-01', from, to: addDays(from, 20), reason: 'annual' })),
  ),
];

const simple = {
  month: [told('month.closed', fc.constant({ month: '2026-10' }))],
  calendar: [
    told(
      'calendar.set',
      fc.array(day).map((holidays) => ({ year: 2026, holidays, workingDays: [] })),
    ),
  ],
  convocation: [
    told(
      'convocation.opened',
      day.map((firstSession) => ({ convocation: 9, firstSession })),
    ),
  ],
  district: [
    told(
      'district.defined',
      fc.tuple(deputy, fc.boolean()).map(([name, addressed]) => ({
        district: 'o',
        name: { ru: name },
        ...(addressed ? { places: [{ settlement: { ru: name } }] } : {}),
      })),
    ),
  ],
  council: [
    told(
      'council.founded',
      small.map((convocation) => ({
        name: { kk: 'А' },
        convocation,
        firstSession: '2026-08-01',
        ballots: { minBallots: 1, minReceptionDays: 1, countingWeekday: 1 },
      })),
    ),
  ],
  total: [
    told(
      'total.printed',
      small.map((value) => ({ total: 't', label: { ru: 'Итог' }, value, source: 'A' })),
    ),
  ],
  restoration: [
    told(
      'ledger.restored',
      none.map(() => ({ size: 3, root: 'x' })),
    ),
  ],
};

/** By subject type, one arbitrary for each kind of fact; all of a type speak of one subject. */
export const factsByType: Readonly<Record<string, readonly fc.Arbitrary<Fact>[]>> = {
  appeal,
  reception,
  sitting,
  programme,
  promise,
  indicator,
  feedback,
  deputy: deputyFacts,
  organization,
  ...editionFacts,
  topic,
  ...simple,
  ...workFacts,
};

/** A few facts of one subject in the order of recording. */
export function historyOf(type: string, min = 1): fc.Arbitrary<readonly Fact[]> {
  return fc.array(fc.oneof(...(factsByType[type] ?? [])), { minLength: min, maxLength: 8 });
}

/** A fact of the same kind as the given one, about the same subject. */
export function anotherOf(type: string, kind: string): fc.Arbitrary<Fact> {
  return fc.oneof(...(factsByType[type] ?? [])).filter((one) => one.kind === kind);
}
