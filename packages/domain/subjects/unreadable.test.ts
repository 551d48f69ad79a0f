import { describe, expect, it } from 'vitest';
import type { Entry, JsonObject } from '../entry.ts';
import { foldSubject } from '../fold.ts';
import { registry } from '../registry.ts';
import type { Effective } from '../subject.ts';
import type { Fact } from '../test-builders.ts';
import { entryOf, fact } from '../test-builders.ts';

/*
 * No fold trusts that a door has checked. What a fold reads of a body, or of what the door worked out, it checks itself;
 * an entry that does not hold it is set aside and moves nothing.
 */

const example = (kind: string): JsonObject => ({
  ...(registry.kinds.get(kind)?.example.body as JsonObject),
});

const term = { registeredOn: '2026-10-02', assignBy: '2026-10-07', due: '2026-10-23' };
const received = fact('appeal.received', '2026-10-02', example('appeal.received'), term);
const assigned = fact('appeal.assigned', '2026-10-05', example('appeal.assigned'), {
  ifLate: { due: '2026-10-26' },
});
const answered = fact('appeal.answered', '2026-10-16', example('appeal.answered'));
const seated = fact('deputy.seated', '2023-04-30', example('deputy.seated'));
const scheduled = fact('reception.scheduled', '2026-09-25', example('reception.scheduled'));
const heldReception = fact('reception.held', '2026-10-02', example('reception.held'));
const promised = fact('promise.made', '2026-10-01', example('promise.made'));
const plannedIndicator = fact('indicator.planned', '2026-10-01', example('indicator.planned'));
const sent = fact('request.sent', '2026-10-08', example('request.sent'), { due: '2026-11-07' });
const plannedAction = fact('action.planned', '2026-04-01', {
  ...example('action.planned'),
  due: '2026-04-30',
});
const raised = fact('dispute.raised', '2026-10-06', example('dispute.raised'));
const previewed = fact('edition.previewed', '2026-10-05', example('edition.previewed'));
const deadline = (subject: string, due: string) => fact('deadline.passed', due, { subject, due });

/** A fact that is taken after those before it, and the fields that its fold reads: `door.due` is one of the door's. */
interface Read {
  readonly after?: readonly Fact[];
  readonly told: Fact;
  readonly fields: readonly string[];
}

const told = (kind: string, on: string, more: JsonObject = {}, door?: JsonObject) =>
  fact(kind, on, { ...example(kind), ...more }, door);

const read: readonly Read[] = [
  {
    told: received,
    fields: ['channel', 'topic', 'district', 'door.registeredOn', 'door.assignBy', 'door.due'],
  },
  { after: [received], told: assigned, fields: ['deputy', 'door.ifLate', 'door.ifLate.due'] },
  {
    after: [received, assigned],
    told: told('appeal.extended', '2026-10-20', { until: '2026-11-20' }, { due: '2026-11-20' }),
    fields: ['until', 'door.due'],
  },
  { after: [received, assigned, answered], told: told('appeal.confirmed', '2026-10-20'), fields: ['solved'] },
  {
    after: [received, assigned, answered],
    told: told('appeal.marked', '2026-10-20', {}, { markedBy: 'citizen' }),
    fields: ['template', 'door.markedBy'],
  },
  {
    after: [received, assigned, answered],
    told: told('appeal.reopened', '2026-10-26', {}, term),
    fields: ['door.registeredOn', 'door.assignBy', 'door.due'],
  },
  { told: told('calendar.set', '2026-01-05'), fields: ['holidays', 'workingDays'] },
  { told: told('convocation.opened', '2028-04-03'), fields: ['firstSession'] },
  {
    told: told('council.founded', '2023-04-03'),
    fields: [
      'name',
      'firstSession',
      'convocation',
      'ballots',
      'ballots.minBallots',
      'ballots.minReceptionDays',
      'ballots.countingWeekday',
    ],
  },
  { told: seated, fields: ['name', 'elected', 'districts', 'memberships', 'memberships.0'] },
  { told: seated, fields: ['memberships.0.organization', 'memberships.0.role', 'memberships.1'] },
  {
    after: [seated],
    told: told('membership.began', '2026-09-15', { to: '2026-12-31' }),
    fields: ['organization', 'role', 'to'],
  },
  { after: [seated], told: told('membership.ended', '2026-09-14'), fields: ['organization'] },
  { after: [seated], told: told('leave.approved', '2026-07-01'), fields: ['from', 'to', 'reason'] },
  { told: told('organization.formed', '2026-01-05'), fields: ['name', 'type'] },
  {
    told: told('district.defined', '2026-01-05'),
    fields: [
      'name',
      'places',
      'places.0',
      'places.0.settlement',
      'places.0.streets',
      'places.0.streets.0',
      'places.0.streets.0.name',
      'places.0.streets.1.houses',
      'places.0.streets.1.houses.0',
      'places.0.streets.1.houses.0.from',
      'places.0.streets.1.houses.0.to',
      'places.0.streets.1.houses.0.side',
    ],
  },
  {
    told: told('topic.defined', '2026-01-05', {
      parent: 'roads',
      commission: 'k-1',
      sociallySignificant: true,
    }),
    fields: ['name', 'parent', 'commission', 'sociallySignificant'],
  },
  { told: scheduled, fields: ['deputy', 'on'] },
  { after: [scheduled], told: heldReception, fields: ['visitors'] },
  {
    after: [scheduled],
    told: told('reception.missed', '2026-10-02', { excused: false }, { onLeave: true }),
    fields: ['excused', 'door.onLeave'],
  },
  { after: [scheduled, heldReception], told: told('invitations.issued', '2026-10-02'), fields: ['number'] },
  {
    after: [scheduled],
    told: deadline('reception:2026-10-02-d07', '2026-10-09'),
    fields: ['due'],
  },
  {
    told: told('sitting.held', '2026-10-15', { commission: 'k-3', agenda: ['roads'] }, { onLeave: ['d-09'] }),
    fields: ['type', 'commission', 'agenda', 'roll', 'roll.d-07', 'door.onLeave'],
  },
  { told: told('programme.published', '2026-10-01'), fields: ['availability', 'quality'] },
  { told: promised, fields: ['deputy', 'due'] },
  { after: [promised], told: told('promise.progressed', '2026-11-20'), fields: ['status'] },
  { after: [promised], told: deadline('promise:zhol-3', '2027-09-30'), fields: ['due'] },
  {
    told: told('indicator.planned', '2026-10-01', { promise: 'zhol-3' }),
    fields: ['deputies', 'quarter', 'planned', 'promise'],
  },
  {
    after: [plannedIndicator],
    told: told('indicator.updated', '2026-10-30'),
    fields: ['quarter', 'actual'],
  },
  { after: [plannedIndicator], told: deadline('indicator:auyz-su-1', '2026-12-31'), fields: ['due'] },
  {
    told: told('feedback.counted', '2026-10-26'),
    fields: ['histogram', 'histogram.4', 'newReceptionDays', 'issued', 'cast'],
  },
  {
    told: told(
      'meeting.held',
      '2026-10-02',
      { promises: ['zhol-3'], report: true },
      {
        inDistrict: ['d-07'],
        onPromise: ['d-07'],
      },
    ),
    fields: [
      'deputies',
      'attendees',
      'remote',
      'report',
      'topics',
      'audience',
      'promises',
      'door.inDistrict',
      'door.onPromise',
    ],
  },
  { told: told('report.delivered', '2026-10-02'), fields: ['deputy', 'attendees'] },
  {
    told: fact(
      'request.sent',
      '2026-10-08',
      { ...sent.body, sociallySignificant: false },
      { due: '2026-11-07', sociallySignificant: true },
    ),
    fields: [
      'initiators',
      'signers',
      'topics',
      'sociallySignificant',
      'promise',
      'door.due',
      'door.sociallySignificant',
    ],
  },
  { after: [sent], told: told('request.answered', '2026-11-05'), fields: ['outcome'] },
  { after: [sent], told: deadline('request:2026-31', '2026-11-07'), fields: ['due'] },
  {
    told: { ...plannedAction, body: { ...plannedAction.body, promise: 'zhol-3' } },
    fields: ['plan', 'deputies', 'due', 'promise'],
  },
  {
    after: [plannedAction],
    told: deadline(`action:${plannedAction.body['action']}`, '2026-04-30'),
    fields: ['due'],
  },
  { told: told('thesis.defined', '2026-01-05'), fields: ['name', 'number', 'organization'] },
  { told: told('plan.agreed', '2026-01-19'), fields: ['with', 'from', 'to'] },
  { told: told('training.completed', '2026-10-02'), fields: ['deputies', 'hours'] },
  { told: told('outreach.published', '2026-10-02', { reach: 400 }), fields: ['deputies', 'reach'] },
  { told: told('total.printed', '2026-10-01'), fields: ['label', 'value'] },
  { told: told('methodology.adopted', '2026-09-18'), fields: ['from', 'trial', 'methodology.tiers'] },
  { told: previewed, fields: ['period', 'number', 'size', 'root', 'methodology'] },
  {
    after: [previewed],
    told: told('edition.published', '2026-10-16'),
    fields: ['period', 'number', 'size', 'root', 'methodology'],
  },
  { told: raised, fields: ['deputy', 'entry'] },
  { after: [raised], told: told('dispute.answered', '2026-10-12'), fields: ['outcome'] },
  { told: told('reply.published', '2026-10-12'), fields: ['deputy', 'period'] },
];

/** Neither a text, a list, an object, a flag nor a count. */
const nothing = -1;

/** The value with `nothing` in the place that the path names, where something must have been before. */
function broken(value: unknown, [step, ...rest]: readonly string[]): JsonObject {
  if (step === undefined) return nothing as never;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  if (!Object.hasOwn(copy, step)) throw new Error(`nothing under ${step}`);
  copy[step] = broken(copy[step], rest);
  return copy as JsonObject;
}

function entriesOf(facts: readonly Fact[]): readonly Entry[] {
  const [first] = facts as [Fact];
  const subject = registry.kinds.get(first.kind)?.subject(first.body) as string;
  return facts.map((one, i) => entryOf(one, i + 1, subject));
}

const rows = read.flatMap(({ after = [], told: one, fields }) =>
  fields.map((field) => [`${one.kind} ${field}`, { after, one, path: field.split('.') }] as const),
);

describe('an entry is set aside and moves nothing when its fold cannot read', () => {
  it.each(rows)('%s', (_, { after, one, path }) => {
    const whole = foldSubject(registry, entriesOf([...after, one]));
    expect(whole.setAside).toEqual([]);
    const [part, ...rest] = path;
    const wrong: Fact =
      part === 'door' ? { ...one, door: broken(one.door, rest) } : { ...one, body: broken(one.body, path) };
    const { moves, records, rows: put, setAside } = foldSubject(registry, entriesOf([...after, wrong]));
    expect(setAside).toEqual([{ seq: after.length + 1, reason: 'malformed_body' }]);
    const before = after.length > 0 ? foldSubject(registry, entriesOf(after)) : undefined;
    expect({ moves, records, put }).toEqual({
      moves: before?.moves ?? [],
      records: before?.records ?? [],
      put: before?.rows ?? [],
    });
  });
});

describe.each([...registry.subjects])('%s', (type, { apply, initial, moves, records, rows: put }) => {
  it('counts and shows nothing before its first entry', () => {
    expect(moves(initial)).toEqual([]);
    expect(records?.(initial) ?? []).toEqual([]);
    expect(put?.(initial) ?? []).toEqual([]);
  });

  it('sets aside a kind that is not its own, whatever it says', () => {
    const entry: Effective = {
      seq: 1,
      id: 'e-1',
      kind: `${type}.dreamt`,
      occurredOn: '2026-10-02',
      recordedAt: '2026-10-02T05:00:00.000Z',
      body: {},
      door: {},
    };
    expect(apply(initial, entry)).toEqual({ setAside: 'kind_not_of_subject' });
  });
});
