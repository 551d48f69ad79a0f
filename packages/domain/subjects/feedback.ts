import type { Counter } from '../counters.ts';
import { countIn, countsIn, slugIn } from '../recorded-body.ts';
import type { Move } from '../subject.ts';
import { defineSubject, nonZero, setAside } from '../subject.ts';
import { quarterOf } from '../time.ts';

interface State {
  readonly moves?: readonly Move[];
}

const ratings = [
  'voters.rated1',
  'voters.rated2',
  'voters.rated3',
  'voters.rated4',
  'voters.rated5',
] as const;

/** One count of one deputy's ballots. They count in the quarter of counting. */
export const feedback = defineSubject<State>({
  type: 'feedback',
  initial: {},
  apply(state, { kind, body, occurredOn, seq }) {
    if (kind !== 'feedback.counted') return setAside('kind_not_of_subject');
    if (state.moves) return setAside('already_counted');
    const owner = slugIn(body, 'deputy');
    const quarter = quarterOf(occurredOn);
    const move = (counter: Counter, by: number): Move => ({ owner, quarter, counter, by, seq });
    const histogram = countsIn(body, 'histogram', ratings.length);
    return {
      moves: nonZero([
        ...ratings.map((counter, i) => move(counter, histogram[i] ?? 0)),
        move('voters.receptionDays', countIn(body, 'newReceptionDays')),
        move('voters.invitationsIssued', countIn(body, 'issued')),
        move('voters.invitationsCast', countIn(body, 'cast')),
      ]),
    };
  },
  moves: ({ moves }) => moves ?? [],
});
