import type { JsonObject } from '../entry.ts';
import { councilOrganization } from '../membership-role.ts';
import { amountIn, countIn, dateIn, objectIn } from '../recorded-body.ts';
import { defineSubject, setAside } from '../subject.ts';

interface State {
  readonly founded?: JsonObject;
}

/** The maslikhat: also the first of its convocations, and the organization that its chair presides over. */
export const council = defineSubject<State>({
  type: 'council',
  initial: {},
  apply(state, { kind, body }) {
    if (kind !== 'council.founded') return setAside('kind_not_of_subject');
    if (state.founded) return setAside('already_founded');
    objectIn(body, 'name');
    dateIn(body, 'firstSession');
    countIn(body, 'convocation');
    const ballots = objectIn(body, 'ballots');
    for (const field of ['minBallots', 'minReceptionDays', 'countingWeekday']) amountIn(ballots, field);
    return { founded: body };
  },
  moves: () => [],
  records({ founded }) {
    if (!founded) return [];
    const [from, convocation] = [dateIn(founded, 'firstSession'), countIn(founded, 'convocation')];
    const key = councilOrganization;
    const organization = { organization: key, type: 'council', name: objectIn(founded, 'name'), from };
    return [
      { collection: 'council', key: 'council', value: founded },
      { collection: 'organizations', key, value: organization },
      { collection: 'convocations', key: String(convocation), value: { convocation, from } },
    ];
  },
});
