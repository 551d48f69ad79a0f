import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counters } from './counters.ts';
import type { Entry, JsonObject } from './entry.ts';
import { foldSubject } from './fold.ts';
import { anySubject } from './kind.ts';
import { registry } from './registry.ts';
import type { Fact } from './test-builders.ts';
import { correction, entryOf, sumsOf, withdrawal } from './test-builders.ts';
import { anotherOf, factsByType, historyOf } from './test-histories.ts';
import { isQuarter } from './time.ts';

/** Entry numbers of the facts: 10, 20, 30 …, with room for changes between. */
const seqAt = (index: number) => (index + 1) * 10;

function subjectOf(facts: readonly Fact[]): string {
  const [first] = facts;
  return first ? (registry.kinds.get(first.kind)?.subject(first.body) as string) : '';
}

function recorded(facts: readonly (readonly [number, Fact])[], subject: string): readonly Entry[] {
  return [...facts].sort(([a], [b]) => a - b).map(([seq, one]) => entryOf(one, seq, subject));
}

function numbered(facts: readonly Fact[]): (readonly [number, Fact])[] {
  return facts.map((one, i) => [seqAt(i), one] as const);
}

function outcome(facts: readonly (readonly [number, Fact])[], subject: string) {
  return foldSubject(registry, recorded(facts, subject));
}

/** A history, one of its entries, another fact of that kind, and when the change is recorded. */
function mistakes(type: string) {
  return historyOf(type).chain((facts) =>
    fc.nat(facts.length - 1).chain((index) =>
      fc.record({
        facts: fc.constant(facts),
        index: fc.constant(index),
        other: anotherOf(type, facts[index]?.kind ?? ''),
        later: fc.integer({ min: 1, max: 100 }),
      }),
    ),
  );
}

/** A methodology is told once, and its body is checked by its schema: nothing to generate. */
const types = [...registry.subjects.keys()].filter((type) => type !== 'methodology');

it('every subject type has generated histories', () => {
  expect(Object.keys(factsByType).sort()).toEqual([...types].sort());
});

describe.each(types)('%s', (type) => {
  it('a correction gives the outcome of never having made the mistake', () => {
    fc.assert(
      fc.property(mistakes(type), ({ facts, index, other, later }) => {
        const subject = subjectOf(facts);
        const mended: (readonly [number, Fact])[] = [
          ...numbered(facts),
          [seqAt(index) + later * 10 - 5, correction(seqAt(index), other)],
        ];
        const right = facts.with(index, other);
        expect(outcome(mended, subject)).toEqual(outcome(numbered(right), subject));
      }),
    );
  });

  it('a withdrawal gives the outcome of never having been recorded', () => {
    fc.assert(
      fc.property(mistakes(type), ({ facts, index, later }) => {
        const subject = subjectOf(facts);
        const before: (readonly [number, Fact])[] = numbered(facts);
        const without = before.filter(([seq]) => seq !== seqAt(index));
        const change = [seqAt(index) + later * 10 - 5, withdrawal(seqAt(index))] as const;
        const nothing = { moves: [], records: [], rows: [] };
        const { moves, records, rows } = without.length ? outcome(without, subject) : nothing;
        expect(outcome([...before, change], subject)).toMatchObject({ moves, records, rows });
      }),
    );
  });

  it('withdrawing a correction or a withdrawal restores what stood before', () => {
    fc.assert(
      fc.property(mistakes(type), fc.boolean(), ({ facts, index, other, later }, corrected) => {
        const subject = subjectOf(facts);
        const at = seqAt(index) + later * 10 - 5;
        const change = corrected ? correction(seqAt(index), other) : withdrawal(seqAt(index));
        const undone = [...numbered(facts), [at, change] as const, [at + 1, withdrawal(at)] as const];
        expect(outcome(undone, subject)).toEqual(outcome(numbered(facts), subject));
      }),
    );
  });

  it('the order of recording does not matter for facts of different days', () => {
    const histories = historyOf(type, 2).map((facts) => [
      ...new Map(facts.map((one) => [one.on, one])).values(),
    ]);
    const shuffled = histories.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
    );
    const plain = (facts: readonly Fact[]) => {
      const entries = recorded(numbered(facts), subjectOf(facts));
      const records = JSON.parse(JSON.stringify(foldSubject(registry, entries).records), (key, value) =>
        key === 'seq' ? undefined : value,
      );
      return { sums: sumsOf(entries), records };
    };
    fc.assert(
      fc.property(shuffled, ([facts, other]) => {
        expect(plain(other)).toEqual(plain(facts));
      }),
    );
  });

  it('moves whole numbers of known counters, names its entries, and never changes its mind', () => {
    fc.assert(
      fc.property(historyOf(type), (facts) => {
        const subject = subjectOf(facts);
        const { moves } = outcome(numbered(facts), subject);
        const seqs = new Set(numbered(facts).map(([seq]) => seq));
        for (const { owner, quarter, counter, by, seq } of moves) {
          expect(Number.isSafeInteger(by) && by !== 0).toBe(true);
          expect(counters).toContain(counter);
          expect(isQuarter(quarter) && /^[a-z0-9-]+$/.test(owner) && seqs.has(seq)).toBe(true);
        }
        expect(outcome(numbered(facts), subject)).toEqual(outcome(numbered(facts), subject));
      }),
    );
  });

  it('puts JSON in records and rows: a field that is not known is left out, and keys are told apart', () => {
    fc.assert(
      fc.property(historyOf(type), (facts) => {
        const { records, rows } = outcome(numbered(facts), subjectOf(facts));
        expect(JSON.parse(JSON.stringify({ records, rows }))).toStrictEqual({ records, rows });
        const keys = [
          ...records.map(({ collection, key }) => `${collection} ${key}`),
          ...rows.map(({ table, key }) => `row/${table} ${key}`),
        ];
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).not.toMatch(/undefined|null| $/);
      }),
    );
  });
});

describe('a fold is total', () => {
  const kinds = [...registry.kinds.values()];
  const odd = [null, true, '', 'd-01', 'D 1', '2026-10-02', '2026-Q4', Number.MAX_VALUE, -1, 0.5, [0.5], {}];

  /** A body that once was right, with something else in one of its fields, or no body at all. */
  function weirdOf(type: string) {
    const own = kinds.filter(({ subjectType }) => subjectType === type || subjectType === anySubject);
    return fc.constantFrom(...own).chain((kind) => {
      const right = kind.example.body as JsonObject;
      const field = fc.constantFrom(...Object.keys(right), '__proto__', 'constructor', 'due', 'entry');
      const changed = fc
        .tuple(field, fc.oneof(fc.constantFrom(...odd), fc.jsonValue()))
        .map(([name, value]) => Object.assign({}, right, Object.fromEntries([[name, value]])));
      return fc.record({
        kind: fc.constant(kind.name),
        body: fc.oneof({ weight: 2, arbitrary: changed }, fc.constant(right), fc.jsonValue()),
        door: fc.oneof(fc.constantFrom(undefined, ...doors), fc.jsonValue()),
        on: fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom('2026-10-01', '2026-10-02', '2026-11-20') },
          fc.constantFrom('2026-13-41', '', '0000-01-01'),
          fc.string(),
        ),
        version: fc.constantFrom(1, 2, -1),
      });
    });
  }
  const doors = [
    { registeredOn: '2026-10-02', assignBy: '2026-10-07', due: '2026-10-23' },
    { ifLate: { due: '2026-10-26' } },
    { elected: 'list', inDistrict: ['d-07'], onLeave: ['d-12'] },
  ];

  it.each(types)('on any JSON as body and door of a %s', (type) => {
    const first = kinds.find(({ subjectType }) => subjectType === type);
    const subject = first?.subject(first.example.body) as string;
    fc.assert(
      fc.property(fc.array(weirdOf(type), { minLength: 1, maxLength: 6 }), (facts) => {
        const entries = facts.map(({ kind, body, door, on, version }, i) => {
          const entry = entryOf({ kind, on, body: body as JsonObject }, i + 1, subject);
          return { ...entry, version, ...(door === undefined ? {} : { door }) } as Entry;
        });
        const { moves, records, setAside } = foldSubject(registry, entries);
        for (const { by, quarter, owner } of moves) {
          expect(Number.isSafeInteger(by) && isQuarter(quarter)).toBe(true);
          expect(owner).toMatch(/^[a-z0-9-]+$/);
        }
        for (const { collection, key } of records)
          expect(`${collection} ${key}`).toMatch(/^[\w/-]+ [\w:-]+$/);
        for (const { reason } of setAside) expect(reason).not.toBe('fault');
      }),
      { numRuns: 500 },
    );
  });
});
