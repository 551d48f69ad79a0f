import { countIn, slugsIn } from '../recorded-body.ts';
import type { Move } from '../subject.ts';
import { defineSubject, nonZero, setAside } from '../subject.ts';
import { quarterOf } from '../time.ts';

interface State {
  readonly moves?: readonly Move[];
}

/** A publication or broadcast counts once for each deputy in it, with its whole reach. */
export const outreach = defineSubject<State>({
  type: 'outreach',
  initial: {},
  apply(state, { kind, body, occurredOn, seq }) {
    if (kind !== 'outreach.published') return setAside('kind_not_of_subject');
    if (state.moves) return setAside('already_published');
    const reach = body['reach'] === undefined ? 0 : countIn(body, 'reach');
    const place = { quarter: quarterOf(occurredOn), seq };
    const moves = slugsIn(body, 'deputies').flatMap((owner): readonly Move[] => [
      { ...place, owner, counter: 'outreach.publications', by: 1 },
      { ...place, owner, counter: 'outreach.reach', by: reach },
    ]);
    return { moves: nonZero(moves) };
  },
  moves: ({ moves }) => moves ?? [],
});
