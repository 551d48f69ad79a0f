import { countIn, slugsIn } from '../recorded-body.ts';
import type { Move } from '../subject.ts';
import { defineSubject, nonZero, setAside } from '../subject.ts';
import { quarterOf } from '../time.ts';

interface State {
  readonly moves?: readonly Move[];
}

/** A course counts its academic hours for each deputy who completed it, in the quarter of its end. */
export const training = defineSubject<State>({
  type: 'training',
  initial: {},
  apply(state, { kind, body, occurredOn, seq }) {
    if (kind !== 'training.completed') return setAside('kind_not_of_subject');
    if (state.moves) return setAside('already_completed');
    const hours = countIn(body, 'hours');
    const quarter = quarterOf(occurredOn);
    const moves = slugsIn(body, 'deputies').map(
      (owner): Move => ({ owner, quarter, counter: 'learning.trainingHours', by: hours, seq }),
    );
    return { moves: nonZero(moves) };
  },
  moves: ({ moves }) => moves ?? [],
});
