import { councilOrganization } from '../membership-role.ts';
import { choiceIn, objectIn, slugIn } from '../recorded-body.ts';
import { defineSubject, setAside } from '../subject.ts';
import type { CivilDate } from '../time.ts';

/** A faction is a party's deputies in this council; a group unites deputies around an issue, whatever their party. */
export const organizationTypes = ['party', 'faction', 'commission', 'group', 'advisory'] as const;
export type OrganizationType = (typeof organizationTypes)[number];

interface State {
  readonly organization?: string;
  readonly facts?: Readonly<Record<string, never>>;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** What deputies belong to; who belongs to it stands in each deputy's own record. */
export const organization = defineSubject<State>({
  type: 'organization',
  initial: {},
  apply({ to: _, ...state }, { kind, body, occurredOn }) {
    if (kind === 'organization.formed') {
      objectIn(body, 'name');
      choiceIn(body, 'type', organizationTypes);
      // The council itself is nobody's to form: its own entry puts it among the organizations.
      if (body['organization'] === councilOrganization) return setAside('malformed_body');
      const from = state.from ?? occurredOn;
      return { organization: slugIn(body, 'organization'), facts: body as never, from };
    }
    if (kind !== 'organization.dissolved') return setAside('kind_not_of_subject');
    return state.from === undefined ? setAside('not_formed') : { ...state, to: occurredOn };
  },
  moves: () => [],
  records({ organization: key, facts, from, to }) {
    if (key === undefined || from === undefined) return [];
    const value = { ...facts, from, ...(to === undefined ? {} : { to }) };
    return [{ collection: 'organizations', key, value }];
  },
});
