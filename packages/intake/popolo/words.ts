import type { MembershipRole, OrganizationType } from '@esep/domain';

/** Classifications and roles are words of whoever wrote the document, in Popolo and in sheets of a roster. */

const councils = new Set([
  'legislature',
  'council',
  'parliament',
  'chamber',
  'maslikhat',
  'мәслихат',
  'маслихат',
]);

const types: Readonly<Record<string, OrganizationType>> = {
  party: 'party',
  'political party': 'party',
  партия: 'party',
  faction: 'faction',
  'parliamentary group': 'faction',
  фракция: 'faction',
  commission: 'commission',
  committee: 'commission',
  'standing commission': 'commission',
  'тұрақты комиссия': 'commission',
  'постоянная комиссия': 'commission',
  комиссия: 'commission',
  group: 'group',
  'deputy group': 'group',
  'working group': 'group',
  'депутаттық топ': 'group',
  'депутатская группа': 'group',
  advisory: 'advisory',
  'advisory council': 'advisory',
  'консультативтік кеңес': 'advisory',
  'консультативный совет': 'advisory',
};

const roles: Readonly<Record<string, MembershipRole>> = {
  chair: 'chair',
  chairman: 'chair',
  chairwoman: 'chair',
  chairperson: 'chair',
  president: 'chair',
  speaker: 'chair',
  leader: 'chair',
  төраға: 'chair',
  жетекші: 'chair',
  председатель: 'chair',
  руководитель: 'chair',
  'deputy chair': 'deputy-chair',
  'deputy-chair': 'deputy-chair',
  'vice chair': 'deputy-chair',
  'төраға орынбасары': 'deputy-chair',
  'заместитель председателя': 'deputy-chair',
  secretary: 'secretary',
  хатшы: 'secretary',
  секретарь: 'secretary',
  member: 'member',
  deputy: 'member',
  мүше: 'member',
  депутат: 'member',
  член: 'member',
};

export function isCouncil(classification: string | undefined): boolean {
  return councils.has((classification ?? '').toLowerCase());
}

export function typeOf(classification: string | undefined): OrganizationType | undefined {
  return own(types, (classification ?? '').toLowerCase());
}

/** Undefined for a role that is no word of these; none at all is a member. */
export function roleOf(role: string | undefined): MembershipRole | undefined {
  return role === undefined ? 'member' : own(roles, role.toLowerCase());
}

function own<Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}
