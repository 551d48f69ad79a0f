import type { GivenText, JsonObject, OrganizationType } from '@esep/domain';
import { commissions } from './council.ts';
import { printedComposition } from './parties.ts';

/** What the demonstration's deputies belong to from the first session on, and what they form later. */
export interface DemoOrganization {
  readonly organization: string;
  readonly type: OrganizationType;
  readonly name: GivenText;
}

/** The deputies of the largest party in this council. */
export const faction: DemoOrganization = {
  organization: 'f-amanat',
  type: 'faction',
  name: {
    kk: '«AMANAT» партиясының депутаттық фракциясы',
    ru: 'Депутатская фракция партии «AMANAT»',
    en: 'Deputies’ faction of the party AMANAT',
  },
};

/** As the Pavlodar regional maslikhat established them in 2023 (examples/pavlodar-2023). */
export const groups: readonly DemoOrganization[] = [
  {
    organization: 'g-1',
    type: 'group',
    name: {
      kk: 'Әйелдер мен балаларға қатысты зорлық-зомбылықтың алдын алу жөніндегі депутаттық топ',
      ru: 'Депутатская группа по вопросам предупреждения насилия в отношении женщин и детей',
      en: 'Deputy group on the prevention of violence against women and children',
    },
  },
  {
    organization: 'g-2',
    type: 'group',
    name: {
      kk: 'Еңбекті қорғау, өнеркәсіптік қауіпсіздік және еңбек заңнамасын сақтау жөніндегі депутаттық топ',
      ru: 'Депутатская группа по вопросам охраны труда, промышленной безопасности и соблюдения трудового законодательства',
      en: 'Deputy group on labour protection, industrial safety and compliance with labour legislation',
    },
  },
];

/** Beside the maslikhat, after Pavlodar's steps 10 and 11. */
export const advisoryCouncils: readonly DemoOrganization[] = [
  {
    organization: 'aksakaldar',
    type: 'advisory',
    name: {
      kk: 'Ақсақал тәлімгерлер кеңесі',
      ru: 'Совет старейшин-наставников',
      en: 'Council of Elder Mentors',
    },
  },
  {
    organization: 'zhas-sayasatkerler',
    type: 'advisory',
    name: { kk: 'Жас саясаткерлер клубы', ru: 'Клуб молодых политиков', en: 'Young Politicians Club' },
  },
];

export const foundingOrganizations: readonly DemoOrganization[] = [
  ...printedComposition.flatMap(({ party }) =>
    party ? [{ organization: party.id, type: 'party' as const, name: party.name }] : [],
  ),
  ...commissions.map(({ id, name }) => ({ organization: id, type: 'commission' as const, name })),
  faction,
  ...advisoryCouncils,
];

export function formedBody({ organization, type, name }: DemoOrganization): JsonObject {
  return { organization, type, name: { ...name } as JsonObject };
}
