import { countIn, flagIn, slugsIn } from '../recorded-body.ts';
import type { Move } from '../subject.ts';
import { defineSubject, nonZero, setAside } from '../subject.ts';
import { quarterOf } from '../time.ts';

interface State {
  readonly moves?: readonly Move[];
}

export const meeting = defineSubject<State>({
  type: 'meeting',
  initial: {},
  apply(state, { kind, body, door, occurredOn, seq }) {
    if (kind !== 'meeting.held') return setAside('kind_not_of_subject');
    if (state.moves) return setAside('already_held');
    const inDistrict = slugsIn(door, 'inDistrict');
    const attendees = countIn(body, 'attendees');
    const remote = Number(flagIn(body, 'remote'));
    const report = Number(flagIn(body, 'report'));
    const place = { quarter: quarterOf(occurredOn), seq };
    const moves = slugsIn(body, 'deputies').flatMap((owner): readonly Move[] => [
      {
        ...place,
        owner,
        counter: inDistrict.includes(owner) ? 'meetings.inDistrict' : 'meetings.elsewhere',
        by: 1,
      },
      { ...place, owner, counter: 'meetings.attendees', by: attendees },
      { ...place, owner, counter: 'meetings.remote', by: remote },
      { ...place, owner, counter: 'meetings.reports', by: report },
    ]);
    return { moves: nonZero(moves) };
  },
  moves: ({ moves }) => moves ?? [],
});
