import type { JsonObject } from '../entry.ts';
import { choiceIn, dateIn, objectIn, slugIn, slugsIn } from '../recorded-body.ts';
import type { Effective, SetAside } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';
import type { Membership } from './deputy-memberships.ts';
import { begunFrom, endedOn, membershipIn, membershipsIn, replacedFrom } from './deputy-memberships.ts';

/** Types rather than interfaces, so that they are JSON to the compiler. */
type Mandate = { readonly from: string; readonly to?: string };
type Leave = { readonly from: string; readonly to: string; readonly reason: string };

interface State {
  readonly deputy?: string;
  /** The newest facts: a `deputy.seated` body without its memberships. */
  readonly facts?: JsonObject;
  readonly mandates: readonly Mandate[];
  readonly memberships: readonly Membership[];
  readonly leaves: readonly Leave[];
}

/**
 * A person's mandates, memberships and leave. Who was in office or in a commission when is for the scorecard and the pages to
 * ask: nothing is counted here.
 */
export const deputy = defineSubject<State>({
  type: 'deputy',
  initial: { mandates: [], memberships: [], leaves: [] },
  apply(state, entry) {
    switch (entry.kind) {
      case 'deputy.seated':
        return seated(state, entry);
      case 'deputy.left':
        return left(state, entry);
      case 'membership.began':
        return began(state, entry);
      case 'membership.ended':
        return ended(state, entry);
      case 'leave.approved':
        return onLeave(state, entry);
      default:
        return setAside('kind_not_of_subject');
    }
  },
  moves: () => [],
  records({ deputy: key, facts, mandates, memberships, leaves }) {
    if (key === undefined) return [];
    return [{ collection: 'deputies', key, value: { ...facts, mandates, memberships, leaves } }];
  },
});

function seated(state: State, { body, occurredOn }: Effective): State {
  objectIn(body, 'name');
  choiceIn(body, 'elected', ['district', 'list']);
  slugsIn(body, 'districts');
  const told = membershipsIn(body);
  const { memberships: _, ...facts } = body;
  return {
    deputy: slugIn(body, 'deputy'),
    facts,
    mandates: isInOffice(state) ? state.mandates : [...state.mandates, { from: occurredOn }],
    memberships: told ? replacedFrom(state.memberships, told, occurredOn) : state.memberships,
    leaves: state.leaves,
  };
}

/** The last day of a mandate is also that of every membership that came with it. */
function left(state: State, { occurredOn }: Effective): State | SetAside {
  const running = state.mandates.at(-1);
  if (!running || !isInOffice(state)) return setAside('not_in_office');
  return {
    ...state,
    mandates: [...state.mandates.slice(0, -1), { ...running, to: occurredOn }],
    memberships: endedOn(state.memberships, occurredOn) ?? state.memberships,
  };
}

function began(state: State, { body, occurredOn: from }: Effective): State | SetAside {
  const told = membershipIn(body);
  if (!isInOffice(state)) return setAside('not_in_office');
  const to = body['to'] === undefined ? undefined : dateIn(body, 'to');
  if (to !== undefined && to < from) return setAside('malformed_body');
  const begun = { ...told, from, ...(to === undefined ? {} : { to }) };
  return { ...state, memberships: begunFrom(state.memberships, begun) };
}

function ended(state: State, { body, occurredOn }: Effective): State | SetAside {
  const memberships = endedOn(state.memberships, occurredOn, slugIn(body, 'organization'));
  return memberships ? { ...state, memberships } : setAside('not_a_member');
}

function onLeave(state: State, { body }: Effective): State | SetAside {
  if (state.deputy === undefined) return setAside('not_in_office');
  const from = dateIn(body, 'from');
  const to = dateIn(body, 'to');
  if (to < from) return setAside('malformed_body');
  const reason = choiceIn(body, 'reason', ['annual', 'social', 'other']);
  return { ...state, leaves: [...state.leaves, { from, to, reason }] };
}

function isInOffice({ mandates }: State): boolean {
  const running = mandates.at(-1);
  return running !== undefined && running.to === undefined;
}
