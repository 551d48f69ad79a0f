import { addDays, type CivilDate, type GivenText } from '@esep/domain';
import { people } from './names.ts';
import { apportion, printedComposition } from './parties.ts';
import type { Random } from './random.ts';

export interface DemoDistrict {
  readonly id: string;
  readonly name: GivenText;
}

export interface DemoDeputy {
  readonly id: string;
  readonly name: GivenText;
  readonly elected: 'district' | 'list';
  /** Id of a party of `printedComposition`. */
  readonly party?: string;
  readonly role: 'chair' | 'commission-head' | 'deputy';
  readonly commission?: DemoCommission;
  readonly leadsFaction?: boolean;
  readonly districts: readonly string[];
  readonly from: CivilDate;
  readonly to?: CivilDate;
  /** Whose seat was taken in mid-term. */
  readonly replaces?: string;
  /** 0–1: how much of each sort of work the generator lets this deputy do. Nothing of it is recorded. */
  readonly zeal: Readonly<
    Record<'appeals' | 'receptions' | 'meetings' | 'sittings' | 'requests' | 'promises' | 'voters', number>
  >;
}

export interface DemoCommission {
  readonly id: string;
  readonly name: GivenText;
}

export const deputyCount = 32;
const districtCount = 16;

export const councilName = {
  kk: 'Демонстрациялық мәслихат',
  ru: 'Демонстрационный маслихат',
  en: 'Demonstration maslikhat',
} satisfies GivenText;

const commissionNames: readonly GivenText[] = [
  { kk: 'Экономика және бюджет', ru: 'Экономика и бюджет', en: 'Economy and budget' },
  { kk: 'Аграрлық мәселелер', ru: 'Аграрные вопросы', en: 'Agriculture' },
  {
    kk: 'Әлеуметтік және мәдени даму',
    ru: 'Социальное и культурное развитие',
    en: 'Social and cultural development',
  },
  {
    kk: 'Заңдылық және азаматтардың құқықтары',
    ru: 'Законность и права граждан',
    en: 'Law and citizens’ rights',
  },
  {
    kk: 'Өнеркәсіп, құрылыс және көлік',
    ru: 'Промышленность, строительство и транспорт',
    en: 'Industry, construction and transport',
  },
  {
    kk: 'Экология және табиғатты пайдалану',
    ru: 'Экология и природопользование',
    en: 'Environment and natural resources',
  },
  { kk: 'Жастар, спорт және туризм', ru: 'Молодёжь, спорт и туризм', en: 'Youth, sport and tourism' },
];

export const commissions: readonly DemoCommission[] = commissionNames.map((name, index) => ({
  id: `k-${index + 1}`,
  name,
}));

/** Neutral numbers with a word for orientation; none is a real electoral district. */
const districtWords: readonly GivenText[] = [
  { kk: 'Орталық', ru: 'Центральный', en: 'Central' },
  { kk: 'Жағалау', ru: 'Набережный', en: 'Riverside' },
  { kk: 'Солтүстік', ru: 'Северный', en: 'Northern' },
  { kk: 'Вокзал маңы', ru: 'Привокзальный', en: 'Station' },
  { kk: 'Зауыт', ru: 'Заводской', en: 'Factory' },
  { kk: 'Оңтүстік', ru: 'Южный', en: 'Southern' },
  { kk: 'Дала', ru: 'Степной', en: 'Steppe' },
  { kk: 'Көлді', ru: 'Озёрный', en: 'Lakes' },
  { kk: 'Шығыс', ru: 'Восточный', en: 'Eastern' },
  { kk: 'Тың', ru: 'Целинный', en: 'Virgin Lands' },
  { kk: 'Қарағайлы', ru: 'Сосновый', en: 'Pinewood' },
  { kk: 'Батыс', ru: 'Западный', en: 'Western' },
  { kk: 'Таулы', ru: 'Горный', en: 'Hills' },
  { kk: 'Кенді', ru: 'Рудничный', en: 'Mine' },
  { kk: 'Егінді', ru: 'Хлебный', en: 'Grain' },
  { kk: 'Аралды', ru: 'Островной', en: 'Islands' },
];

export const districts: readonly DemoDistrict[] = districtWords.map((word, index) => {
  const number = index + 1;
  return {
    id: `o-${String(number).padStart(2, '0')}`,
    name: {
      kk: `№ ${number} «${word.kk}»`,
      ru: `№ ${number} «${word.ru}»`,
      en: `No. ${number} “${word.en}”`,
    },
  };
});

/**
 * Thirty-two deputies, half elected in districts and half by party list, and the one who replaces a list deputy on
 * `replacedOn`. The chair leads no commission; each of the seven commissions has a head and members.
 */
export function demoDeputies(random: Random, from: CivilDate, replacedOn: CivilDate): readonly DemoDeputy[] {
  const seats = apportion(
    printedComposition.map(({ seats }) => seats),
    deputyCount,
  );
  const byDistrict = apportion(seats.slice(0, -1), districtCount - 1).concat(1); // The self-nominated has a district.
  const parties = printedComposition.flatMap(({ party }, index) => {
    const own = byDistrict[index] ?? 0;
    return Array.from(
      { length: seats[index] ?? 0 },
      (_, n) => ({ party, elected: n < own ? 'district' : 'list' }) as const,
    );
  });
  const ordered = random.shuffle(parties).sort((a, b) => a.elected.localeCompare(b.elected));
  const deputies = ordered.map(({ party, elected }, index): DemoDeputy => {
    const ownDistrict = districts[index % districtCount] as DemoDistrict;
    const attached = elected === 'list' && random.chance(0.5) ? [random.pick(districts).id] : [];
    const role = index === 0 ? 'chair' : index <= commissions.length ? 'commission-head' : 'deputy';
    const commission = index === 0 ? undefined : commissions[(index - 1) % commissions.length];
    return {
      id: `d-${String(index + 1).padStart(2, '0')}`,
      name: people[index] as GivenText,
      elected,
      ...(party ? { party: party.id } : {}),
      role,
      ...(commission ? { commission } : {}),
      districts: [...new Set([ownDistrict.id, ...attached])],
      from,
      zeal: zealOf(random),
    };
  });
  const leader = deputies.findIndex(
    ({ role, party }) => role === 'deputy' && party === printedComposition[0]?.party?.id,
  );
  deputies[leader] = { ...(deputies[leader] as DemoDeputy), leadsFaction: true };
  const leaving = deputies.at(-1) as DemoDeputy;
  const lastDay = addDays(replacedOn, -1);
  const successor: DemoDeputy = {
    ...leaving,
    id: `d-${deputyCount + 1}`,
    name: people[deputyCount] as GivenText,
    from: replacedOn,
    replaces: leaving.id,
    zeal: zealOf(random),
  };
  return [...deputies.slice(0, -1), { ...leaving, to: lastDay }, successor];
}

function zealOf(random: Random): DemoDeputy['zeal'] {
  const general = random.next();
  const own = () => Math.min(1, 0.62 * general + 0.42 * random.next());
  return {
    appeals: own(),
    receptions: own(),
    meetings: own(),
    sittings: own(),
    requests: own(),
    promises: own(),
    voters: own(),
  };
}
