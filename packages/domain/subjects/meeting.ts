import type { Effective, Move } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';
import { quarterOf } from '../time.ts';

interface State {
  readonly held?: Effective;
}

interface Held {
  readonly deputies: readonly string[];
  readonly remote: boolean;
  readonly attendees: number;
  readonly report: boolean;
}

export const meeting = defineSubject<State>({
  type: 'meeting',
  initial: {},
  apply(state, entry) {
    if (entry.kind !== 'meeting.held') return setAside('kind_not_of_subject');
    return state.held ? setAside('already_held') : { held: entry };
  },
  moves({ held }) {
    if (!held) return [];
    const body = held.body as unknown as Held;
    const inDistrict = new Set((held.door['inDistrict'] as readonly string[] | undefined) ?? []);
    const move = (owner: string, counter: Move['counter'], by: number): Move => ({
      owner,
      quarter: quarterOf(held.occurredOn),
      counter,
      by,
      seq: held.seq,
    });
    return body.deputies.flatMap((deputy) => [
      move(deputy, inDistrict.has(deputy) ? 'meetings.inDistrict' : 'meetings.elsewhere', 1),
      move(deputy, 'meetings.attendees', body.attendees),
      ...(body.remote ? [move(deputy, 'meetings.remote', 1)] : []),
      ...(body.report ? [move(deputy, 'meetings.reports', 1)] : []),
    ]);
  },
});
