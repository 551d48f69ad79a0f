import { choiceIn, isSlug, MalformedBody, objectIn, slugIn, slugsIn } from '../recorded-body.ts';
import type { Move } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';
import type { CivilDate } from '../time.ts';
import { quarterOf } from '../time.ts';

interface State {
  readonly moves?: readonly Move[];
  readonly row?: SittingRow;
}

/** `sittings` / `<day>/<sitting>`. A type rather than an interface, so that it is JSON to the compiler. */
export type SittingRow = {
  readonly sitting: string;
  readonly type: 'plenary' | 'commission' | 'extended';
  readonly commission?: string;
  readonly on: CivilDate;
  readonly present: number;
  readonly absent: number;
  readonly excused: number;
  /** What was on the agenda, by topic. */
  readonly agenda?: readonly string[];
  readonly seq: number;
};

/**
 * Every deputy on the roll had the sitting; the absent are excused by the roll, or by approved leave that the door
 * found. The criterion takes the excused off the sittings held.
 */
export const sitting = defineSubject<State>({
  type: 'sitting',
  initial: {},
  apply(state, { kind, body, door, occurredOn, seq }) {
    if (kind !== 'sitting.held') return setAside('kind_not_of_subject');
    if (state.moves) return setAside('already_held');
    // An extended meeting is a commission's, which all deputies attend.
    const type = choiceIn(body, 'type', ['plenary', 'commission', 'extended']);
    const commission = type !== 'plenary';
    const away = slugsIn(door, 'onLeave');
    const roll = objectIn(body, 'roll');
    const quarter = quarterOf(occurredOn);
    const moves: Move[] = [];
    const marks = { present: 0, absent: 0, excused: 0 };
    for (const owner of Object.keys(roll).sort()) {
      if (!isSlug(owner)) throw new MalformedBody('roll');
      const mark = choiceIn(roll, owner, ['present', 'absent', 'excused']);
      const add = (counter: Move['counter']) => moves.push({ owner, quarter, counter, by: 1, seq });
      add(commission ? 'sittings.commissionHeld' : 'sittings.plenaryHeld');
      const excused = mark === 'excused' || (mark === 'absent' && away.includes(owner));
      marks[excused ? 'excused' : mark] += 1;
      if (mark === 'present') add(commission ? 'sittings.commissionAttended' : 'sittings.plenaryAttended');
      else if (excused) add('sittings.excused');
    }
    const held = body['commission'] === undefined ? {} : { commission: slugIn(body, 'commission') };
    const agenda = slugsIn(body, 'agenda');
    const about = agenda.length === 0 ? {} : { agenda };
    const row = { sitting: slugIn(body, 'sitting'), type, ...held, on: occurredOn, ...marks, ...about, seq };
    return { moves, row };
  },
  moves: ({ moves }) => moves ?? [],
  rows: ({ row }) => (row ? [{ table: 'sittings', key: `${row.on}/${row.sitting}`, value: row }] : []),
});
