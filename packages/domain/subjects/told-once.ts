import type { AnyKind } from '../kind.ts';
import type { SubjectType, Told } from '../subject.ts';
import { defineSubject, nonZero, setAside } from '../subject.ts';

interface State {
  readonly told?: Told;
}

/** The subject type of a kind that tells its subject whole. */
export function toldOnce({ name, subjectType, told }: AnyKind): SubjectType<State> {
  return defineSubject<State>({
    type: subjectType,
    initial: {},
    apply(state, entry) {
      if (entry.kind !== name || !told) return setAside('kind_not_of_subject');
      return state.told ? setAside('already_told') : { told: told(entry) };
    },
    moves: ({ told: { moves = [] } = {} }) => nonZero(moves),
    records: ({ told: { records = [] } = {} }) => records,
    rows: ({ told: { rows = [] } = {} }) => rows,
  });
}
