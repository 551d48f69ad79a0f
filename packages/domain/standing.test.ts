import { describe, expect, it } from 'vitest';
import type { Entry, JsonObject } from './entry.ts';
import { effectiveEntries, foldSubject } from './fold.ts';
import { registry } from './registry.ts';
import { standing, targetOf } from './standing.ts';
import type { Fact } from './test-builders.ts';
import { correction, entryOf, fact, ledger, withdrawal } from './test-builders.ts';

const subject = 'meeting:m-1';
const meeting = (attendees: number, on = '2026-10-02') =>
  fact('meeting.held', on, { meeting: 'm-1', deputies: ['d-01'], attendees });
const at = (seq: number, one: Fact): Entry => entryOf(one, seq, subject);
const standingOf = (...entries: readonly Entry[]) => standing(entries);
const notOfSubject = (seq: number) => ({ seq, reason: 'target_not_of_subject' });

describe('a change', () => {
  it('of an entry recorded later, of itself, or of another subject’s entry is set aside', () => {
    const later = [at(4, correction(5, meeting(9))), at(5, meeting(1))];
    expect(standingOf(...later)).toMatchObject({ effective: [{ seq: 5 }], setAside: [notOfSubject(4)] });
    const itself = [at(4, meeting(1)), at(5, withdrawal(5)), at(6, correction(6, meeting(9)))];
    expect(standingOf(...itself).setAside).toEqual([notOfSubject(5), notOfSubject(6)]);
    const other = [at(4, meeting(1)), at(5, withdrawal(3)), at(6, correction(2, meeting(9)))];
    expect(standingOf(...other)).toMatchObject({
      effective: [{ seq: 4 }],
      setAside: [notOfSubject(5), notOfSubject(6)],
    });
  });

  it('names an entry by a number and by nothing else', () => {
    const target = (body: JsonObject | null) => targetOf({ ...at(1, meeting(1)), body: body as JsonObject });
    expect(target({ entry: 12 })).toBe(12);
    for (const body of [{ entry: '12' }, {}, null]) expect(target(body)).toBeNaN();
  });

  it('that cannot be read is not spoken of once a newer one stands', () => {
    const unreadable = { ...correction(1, meeting(2)), body: { entry: 1, body: 'none' } };
    const { effective, setAside } = standingOf(
      at(1, meeting(1)),
      at(2, unreadable),
      at(3, correction(1, meeting(3))),
    );
    expect(setAside).toEqual([]);
    expect(effective).toMatchObject([{ seq: 1, body: { attendees: 3 } }]);
  });

  it('without a day leaves the entry on its own', () => {
    const { body, ...rest } = correction(1, meeting(2));
    const { occurredOn: _, ...undated } = body;
    expect(standingOf(at(1, meeting(1)), at(2, { ...rest, body: undated })).effective).toMatchObject([
      { seq: 1, occurredOn: '2026-10-02', body: { attendees: 2 } },
    ]);
  });
});

describe('an entry as it counts', () => {
  it('is set aside when its shape of then cannot be brought to today’s', () => {
    const upgraded = () => {
      throw new TypeError('no such field');
    };
    expect(standing([at(1, meeting(1))], { upgraded })).toEqual({
      effective: [],
      setAside: [{ seq: 1, reason: 'malformed_body' }],
    });
  });

  it('comes by day, then by the order of kinds, then by number', () => {
    const entries = [
      at(1, meeting(1, '2026-10-03')),
      at(2, { ...meeting(2), kind: 'late.told' }),
      at(3, { ...meeting(3), kind: 'soon.told' }),
      at(4, { ...meeting(4), kind: 'soon.told' }),
    ];
    const orderOf = (kind: string) => (kind === 'late.told' ? 2 : 1);
    expect(standing(entries, { orderOf }).effective.map(({ seq }) => seq)).toEqual([3, 4, 2, 1]);
    expect(standing(entries).effective.map(({ seq }) => seq)).toEqual([2, 3, 4, 1]);
  });

  it('is the same for a list as for its fold: corrected, in order, in today’s version', () => {
    const entries = ledger(meeting(1), correction(1, meeting(5, '2026-12-01')));
    const old = entries.map((entry) => (entry.seq === 1 ? { ...entry, version: 1 } : entry));
    expect(effectiveEntries(registry, old)).toMatchObject([
      { seq: 1, occurredOn: '2026-12-01', body: { attendees: 5 } },
    ]);
    expect(effectiveEntries(registry, [])).toEqual([]);
    expect(effectiveEntries(registry, [entryOf(meeting(1), 1, 'dream:m-1')])).toEqual([]);
    expect([...foldSubject(registry, entries).dates]).toEqual([[1, '2026-12-01']]);
  });

  it('whose kind cannot tell its subject is set aside as malformed', () => {
    const kind = registry.kinds.get('meeting.held');
    const silent = () => {
      throw new TypeError('no such field');
    };
    const kinds = new Map([...registry.kinds, ['meeting.held', { ...kind, subject: silent } as never]]);
    expect(foldSubject({ ...registry, kinds }, [at(1, meeting(1))])).toMatchObject({
      moves: [],
      setAside: [{ seq: 1, reason: 'malformed_body' }],
    });
  });
});
