import { choiceIn, isSlug, MalformedBody, objectIn, slugsIn } from '../recorded-body.ts';
import type { Move } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';
import { quarterOf } from '../time.ts';

interface State {
  readonly moves?: readonly Move[];
}

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
    const commission = choiceIn(body, 'type', ['plenary', 'commission', 'extended']) !== 'plenary';
    const away = slugsIn(door, 'onLeave');
    const roll = objectIn(body, 'roll');
    const quarter = quarterOf(occurredOn);
    const moves: Move[] = [];
    for (const owner of Object.keys(roll).sort()) {
      if (!isSlug(owner)) throw new MalformedBody('roll');
      const mark = choiceIn(roll, owner, ['present', 'absent', 'excused']);
      const add = (counter: Move['counter']) => moves.push({ owner, quarter, counter, by: 1, seq });
      add(commission ? 'sittings.commissionHeld' : 'sittings.plenaryHeld');
      if (mark === 'present') add(commission ? 'sittings.commissionAttended' : 'sittings.plenaryAttended');
      else if (mark === 'excused' || away.includes(owner)) add('sittings.excused');
    }
    return { moves };
  },
  moves: ({ moves }) => moves ?? [],
});
