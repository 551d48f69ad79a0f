import type { JsonObject } from '../entry.ts';
import { choiceIn, dateIn, objectIn, slugIn, slugsIn } from '../recorded-body.ts';
import type { Effective, SetAside } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';

/** Types rather than interfaces, so that they are JSON to the compiler. */
type Mandate = { readonly from: string; readonly to?: string };
type Leave = { readonly from: string; readonly to: string; readonly reason: string };

interface State {
  readonly deputy?: string;
  /** The newest facts: a `deputy.seated` body. */
  readonly facts?: JsonObject;
  readonly mandates: readonly Mandate[];
  readonly leaves: readonly Leave[];
}

/** A person's mandates and leave. Who was in office when is for the scorecard to ask: nothing is counted here. */
export const deputy = defineSubject<State>({
  type: 'deputy',
  initial: { mandates: [], leaves: [] },
  apply(state, entry) {
    if (entry.kind === 'deputy.seated') return seated(state, entry);
    if (entry.kind === 'deputy.left') return left(state, entry);
    if (entry.kind === 'leave.approved') return onLeave(state, entry);
    return setAside('kind_not_of_subject');
  },
  moves: () => [],
  records({ deputy: key, facts, mandates, leaves }) {
    if (key === undefined) return [];
    return [{ collection: 'deputies', key, value: { ...facts, mandates, leaves } }];
  },
});

function seated(state: State, { body, occurredOn }: Effective): State {
  const running = state.mandates.at(-1);
  objectIn(body, 'name');
  choiceIn(body, 'elected', ['district', 'list']);
  choiceIn(body, 'role', ['chair', 'commission-head', 'deputy']);
  slugsIn(body, 'districts');
  return {
    deputy: slugIn(body, 'deputy'),
    facts: body,
    mandates:
      running && running.to === undefined ? state.mandates : [...state.mandates, { from: occurredOn }],
    leaves: state.leaves,
  };
}

function left(state: State, { occurredOn }: Effective): State | SetAside {
  const running = state.mandates.at(-1);
  if (!running || running.to !== undefined) return setAside('not_in_office');
  return { ...state, mandates: [...state.mandates.slice(0, -1), { ...running, to: occurredOn }] };
}

function onLeave(state: State, { body }: Effective): State | SetAside {
  if (state.deputy === undefined) return setAside('not_in_office');
  const from = dateIn(body, 'from');
  const to = dateIn(body, 'to');
  if (to < from) return setAside('malformed_body');
  const reason = choiceIn(body, 'reason', ['annual', 'social', 'other']);
  return { ...state, leaves: [...state.leaves, { from, to, reason }] };
}
