import type { Language, OrganizationType } from '@esep/domain';
import type { BoardWords } from './board-page.ts';

interface Words extends BoardWords {
  /** Headings of the list, by type. */
  readonly types: Readonly<Record<OrganizationType, string>>;
  /** One of the type, above its name. */
  readonly one: Readonly<Record<OrganizationType, string>>;
  readonly none: string;
  readonly name: string;
  readonly chair: string;
  readonly noChair: string;
  readonly members: string;
  readonly noMembers: string;
  readonly dissolved: (date: string) => string;
  readonly deputy: string;
  readonly role: string;
  readonly since: string;
  readonly span: string;
  readonly before: string;
  readonly work: string;
  readonly workHelp: string;
  readonly counted: (n: string) => string;
  readonly nobodyCounted: string;
  readonly nothing: string;
  readonly counter: string;
  readonly sum: string;
  readonly follow: string;
  readonly earlier: string;
  readonly later: string;
  readonly sittings: string;
  readonly noSittings: string;
  readonly date: string;
  readonly attended: string;
  readonly roll: (present: string, of: string) => string;
  readonly sittingTypes: Readonly<Record<'plenary' | 'commission' | 'extended', string>>;
  readonly website: string;
  readonly back: string;
}

export const organizationWords: Readonly<Record<Language, Words>> = {
  kk: {
    title: 'Комиссиялар, фракциялар, топтар',
    lead: 'Тұрақты комиссиялар, партиялар, фракциялар мен депутаттық топтар: кім төраға, кім мүше, қай күннен бастап.',
    types: {
      commission: 'Тұрақты комиссиялар',
      party: 'Партиялар',
      faction: 'Фракциялар',
      group: 'Депутаттық топтар',
      advisory: 'Консультативтік кеңестер мен клубтар',
    },
    one: {
      commission: 'Тұрақты комиссия',
      party: 'Партия',
      faction: 'Фракция',
      group: 'Депутаттық топ',
      advisory: 'Консультативтік кеңес немесе клуб',
    },
    none: 'Комиссиялар, партиялар мен топтар әлі енгізілмеген.',
    name: 'Атауы',
    chair: 'Төрағасы, жетекшісі',
    noChair: 'төрағасы жоқ',
    members: 'Мүшелері',
    noMembers: 'Қазір мүшесі жоқ.',
    dissolved: (date) => `${date} таратылды`,
    deputy: 'Депутат',
    role: 'Рөлі',
    since: 'Қай күннен',
    span: 'Мерзімі',
    before: 'Бұрынғы мүшелер мен рөлдер',
    work: 'Мүшелерінің жұмысы',
    workHelp:
      'Мүшелердің жұмысының қосындысы. Тоқсанның кез келген күні мүше болған депутаттың сол тоқсандағы жұмысы түгел есептеледі. Бұл салыстыру емес: мүшелер саны әртүрлі.',
    counted: (n) => `Есептелген депутаттар: ${n}`,
    nobodyCounted: 'Бұл кезеңде мүшесі болмаған.',
    nothing: 'Бұл кезеңде ештеңе тіркелмеген.',
    counter: 'Не есептелді',
    sum: 'Қосындысы',
    follow: 'Әр депутаттың осы кезеңдегі жазбалары:',
    earlier: 'Алдыңғы кезең',
    later: 'Келесі кезең',
    sittings: 'Комиссияның отырыстары',
    noSittings: 'Бұл кезеңде комиссияның отырысы тіркелмеген.',
    date: 'Күні',
    attended: 'Қатысуы',
    roll: (present, of) => `қатысқаны ${present}, тізімде ${of}`,
    sittingTypes: {
      plenary: 'Пленарлық отырыс',
      commission: 'Отырыс',
      extended: 'Кеңейтілген отырыс',
    },
    website: 'Сайты',
    back: 'Барлық комиссиялар, фракциялар, топтар',
  },
  ru: {
    title: 'Комиссии, фракции, группы',
    lead: 'Постоянные комиссии, партии, фракции и депутатские группы: кто председатель, кто состоит и с какого дня.',
    types: {
      commission: 'Постоянные комиссии',
      party: 'Партии',
      faction: 'Фракции',
      group: 'Депутатские группы',
      advisory: 'Консультативные советы и клубы',
    },
    one: {
      commission: 'Постоянная комиссия',
      party: 'Партия',
      faction: 'Фракция',
      group: 'Депутатская группа',
      advisory: 'Консультативный совет или клуб',
    },
    none: 'Комиссии, партии и группы ещё не внесены.',
    name: 'Название',
    chair: 'Председатель, руководитель',
    noChair: 'председателя нет',
    members: 'Состав',
    noMembers: 'Сейчас никто не состоит.',
    dissolved: (date) => `упразднена ${date}`,
    deputy: 'Депутат',
    role: 'Роль',
    since: 'С какого дня',
    span: 'Срок',
    before: 'Прежний состав и роли',
    work: 'Работа членов',
    workHelp:
      'Сумма по членам. Кто состоял хотя бы один день квартала, у того учтена вся его работа за этот квартал. Это не сравнение: состав разный по числу.',
    counted: (n) => `Учтено депутатов: ${n}`,
    nobodyCounted: 'В этом периоде никто не состоял.',
    nothing: 'В этом периоде ничего не записано.',
    counter: 'Что учтено',
    sum: 'Сумма',
    follow: 'Записи каждого депутата за этот период:',
    earlier: 'Предыдущий период',
    later: 'Следующий период',
    sittings: 'Заседания комиссии',
    noSittings: 'В этом периоде заседаний комиссии не записано.',
    date: 'Дата',
    attended: 'Присутствие',
    roll: (present, of) => `присутствовали ${present} из ${of}`,
    sittingTypes: {
      plenary: 'Пленарное заседание',
      commission: 'Заседание',
      extended: 'Расширенное заседание',
    },
    website: 'Сайт',
    back: 'Все комиссии, фракции, группы',
  },
  en: {
    title: 'Commissions, factions, groups',
    lead: 'Standing commissions, parties, factions and deputy groups: who chairs, who belongs, and since when.',
    types: {
      commission: 'Standing commissions',
      party: 'Parties',
      faction: 'Factions',
      group: 'Deputy groups',
      advisory: 'Advisory councils and clubs',
    },
    one: {
      commission: 'Standing commission',
      party: 'Party',
      faction: 'Faction',
      group: 'Deputy group',
      advisory: 'Advisory council or club',
    },
    none: 'No commissions, parties or groups have been entered yet.',
    name: 'Name',
    chair: 'Chair',
    noChair: 'no chair',
    members: 'Members',
    noMembers: 'Nobody belongs to it at present.',
    dissolved: (date) => `dissolved on ${date}`,
    deputy: 'Deputy',
    role: 'Role',
    since: 'Since',
    span: 'When',
    before: 'Former members and roles',
    work: 'Work of the members',
    workHelp:
      'Sums over the members. Whoever belonged to it on any day of a quarter counts with all work of that quarter. This is no comparison: they differ in number.',
    counted: (n) => `Deputies counted: ${n}`,
    nobodyCounted: 'Nobody belonged to it in this period.',
    nothing: 'Nothing is recorded for this period.',
    counter: 'What is counted',
    sum: 'Sum',
    follow: 'Entries of each deputy in this period:',
    earlier: 'Period before',
    later: 'Period after',
    sittings: 'Sittings of the commission',
    noSittings: 'No sittings of the commission are recorded for this period.',
    date: 'Date',
    attended: 'Attendance',
    roll: (present, of) => `${present} of ${of} attended`,
    sittingTypes: {
      plenary: 'Plenary session',
      commission: 'Sitting',
      extended: 'Extended meeting',
    },
    website: 'Website',
    back: 'All commissions, factions, groups',
  },
};
