import type { Counter, Entry, JsonObject } from '@esep/domain';
import { foldSubject, registry } from '@esep/domain';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardOf, deputy, meetings, methodologyOf, tally } from './test-builders.ts';
import type { Tally } from './types.ts';

/** From entries to points: what the fold promises must reach the scorecard. */

const period = '2026-Q4';
const closedMonths = ['2026-10', '2026-11'];

interface Held {
  readonly day: number;
  readonly own: boolean;
  readonly attendees: number;
}

const someMeeting: fc.Arbitrary<Held> = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  own: fc.boolean(),
  attendees: fc.integer({ min: 0, max: 40 }),
});

const dayOf = ({ day }: Held) => `2026-11-${String(day).padStart(2, '0')}`;
const bodyOf = (held: Held, meeting: number): JsonObject => ({
  meeting: `m-${meeting}`,
  deputies: ['d-01'],
  remote: false,
  attendees: held.attendees,
  report: false,
});
const doorOf = ({ own }: Held): JsonObject => ({ inDistrict: own ? ['d-01'] : [] });

function entry(
  seq: number,
  meeting: number,
  rest: Pick<Entry, 'kind' | 'occurredOn' | 'body' | 'door'>,
): Entry {
  return {
    council: 'test',
    seq,
    id: `e-${seq}`,
    version: 1,
    subject: `meeting:m-${meeting}`,
    recordedAt: '2026-12-01T00:00:00.000Z',
    recordedBy: 'office/test',
    ...rest,
  } as Entry;
}

function meetingHeld(seq: number, meeting: number, held: Held): Entry {
  return entry(seq, meeting, {
    kind: 'meeting.held',
    occurredOn: dayOf(held),
    body: bodyOf(held, meeting),
    door: doorOf(held),
  });
}

/** Folds each subject from its own entries and sums what they move, in the order given. */
function talliesOf(entries: readonly Entry[]): readonly Tally[] {
  const subjects = Map.groupBy(entries, ({ subject }) => subject);
  const sums = new Map<string, Map<Counter, number>>();
  for (const own of subjects.values()) {
    const bySeq = own.toSorted((a, b) => a.seq - b.seq);
    for (const { quarter, counter, by } of foldSubject(registry, bySeq).moves) {
      const sum = sums.get(quarter) ?? new Map<Counter, number>();
      sums.set(quarter, sum.set(counter, (sum.get(counter) ?? 0) + by));
    }
  }
  return [...sums].map(([quarter, sum]) =>
    tally(quarter, Object.fromEntries([...sum].filter(([, n]) => n !== 0))),
  );
}

function bytesOf(entries: readonly Entry[]): string | undefined {
  const methodology = methodologyOf(meetings());
  const tallies = talliesOf(entries);
  return canonicalize(cardOf({ methodology, deputy: deputy(), tallies, closedMonths, period }));
}

test('the order of entries of different subjects does not matter', () => {
  const shuffled = fc
    .array(someMeeting, { minLength: 1, maxLength: 8 })
    .map((held) => held.map((one, i) => meetingHeld(i + 1, i + 1, one)))
    .chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
    );
  fc.assert(
    fc.property(shuffled, ([entries, otherwise]) => {
      expect(bytesOf(otherwise)).toBe(bytesOf(entries));
    }),
  );
});

test('a correction gives the points of never having made the mistake', () => {
  fc.assert(
    fc.property(
      fc.array(someMeeting, { maxLength: 6 }),
      someMeeting,
      someMeeting,
      (others, mistake, truth) => {
        const rest = others.map((one, i) => meetingHeld(i + 10, i + 10, one));
        const corrected = entry(99, 1, {
          kind: 'entry.corrected',
          occurredOn: '2026-11-30',
          body: {
            entry: 1,
            body: bodyOf(truth, 1),
            occurredOn: dayOf(truth),
            reason: `sha256:${'0'.repeat(64)}`,
          },
          door: { of: doorOf(truth), version: 1 },
        });
        expect(bytesOf([...rest, meetingHeld(1, 1, mistake), corrected])).toBe(
          bytesOf([...rest, meetingHeld(1, 1, truth)]),
        );
      },
    ),
  );
});

test('a withdrawal gives the points of never having recorded it', () => {
  fc.assert(
    fc.property(fc.array(someMeeting, { maxLength: 6 }), someMeeting, (others, mistake) => {
      const rest = others.map((one, i) => meetingHeld(i + 10, i + 10, one));
      const withdrawn = entry(99, 1, {
        kind: 'entry.withdrawn',
        occurredOn: '2026-11-30',
        body: { entry: 1, reason: `sha256:${'0'.repeat(64)}` },
        door: {},
      });
      expect(bytesOf([meetingHeld(1, 1, mistake), ...rest, withdrawn])).toBe(bytesOf(rest));
    }),
  );
});
