import { flagIn, objectIn, slugIn } from '../recorded-body.ts';
import { defineSubject, setAside } from '../subject.ts';
import type { CivilDate } from '../time.ts';

interface State {
  readonly topic?: string;
  readonly facts?: Readonly<Record<string, never>>;
  readonly to?: CivilDate;
}

/** What appeals, requests and meetings are about: the newest definition stands, until it is retired. */
export const topic = defineSubject<State>({
  type: 'topic',
  initial: {},
  apply({ to: _, ...state }, { kind, body, occurredOn }) {
    if (kind === 'topic.defined') {
      objectIn(body, 'name');
      flagIn(body, 'sociallySignificant');
      for (const field of ['parent', 'commission']) if (field in body) slugIn(body, field);
      return { topic: slugIn(body, 'topic'), facts: body as never };
    }
    if (kind !== 'topic.retired') return setAside('kind_not_of_subject');
    return state.topic === undefined ? setAside('not_defined') : { ...state, to: occurredOn };
  },
  moves: () => [],
  records({ topic: key, facts, to }) {
    if (key === undefined) return [];
    const value = { ...facts, ...(to === undefined ? {} : { to }) };
    return [{ collection: 'topics', key, value }];
  },
});
