import type { SetAsideReason } from '../set-aside-reasons.ts';
import type { Effective, RecordPut, SubjectType } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';

interface State {
  readonly record?: RecordPut;
}

/**
 * A subject that counts nothing and puts one value into a shared document: the newest entry's, or the first's when
 * it is told `once`. `put` throws `MalformedBody` for a body that it cannot read.
 */
export function singleRecord(options: {
  readonly type: string;
  readonly kind: string;
  /** Why a second entry is set aside. */
  readonly once?: SetAsideReason;
  put(entry: Effective): RecordPut;
}): SubjectType<State> {
  const { type, kind, once, put } = options;
  return defineSubject<State>({
    type,
    initial: {},
    apply(state, entry) {
      if (entry.kind !== kind) return setAside('kind_not_of_subject');
      return once && state.record ? setAside(once) : { record: put(entry) };
    },
    moves: () => [],
    records: ({ record }) => (record ? [record] : []),
  });
}
