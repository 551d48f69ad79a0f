import type { Language, Text } from '@esep/domain';

const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });

/** What each register is called, and what a line of it is. */
export const registerTitles = {
  appeals: text('Өтініштер', 'Обращения', 'Appeals'),
  receptions: text('Жеке қабылдаулар', 'Личные приёмы', 'Receptions'),
  meetings: text('Сайлаушылармен кездесулер', 'Встречи с избирателями', 'Meetings with voters'),
  sittings: text('Отырыстар', 'Заседания', 'Sittings'),
  requests: text('Депутаттық сауалдар', 'Депутатские запросы', 'Deputy requests'),
  promises: text('Уәделер', 'Обещания', 'Promises'),
  programmes: text('Сайлауалды бағдарламалар', 'Предвыборные программы', 'Election programmes'),
  indicators: text('Жоба көрсеткіштері', 'Показатели проектов', 'Project indicators'),
  plans: text('Үйлестірілген жоспарлар', 'Скоординированные планы', 'Coordinated plans'),
  actions: text('Жоспар іс-шаралары', 'Мероприятия планов', 'Planned actions'),
  training: text('Біліктілікті арттыру', 'Повышение квалификации', 'Training'),
  outreach: text('Жарияланымдар', 'Публикации', 'Publications'),
  advisory: text('Консультативтік кеңестер', 'Консультативные советы', 'Advisory councils'),
  reports: text('Сайлаушылар алдындағы есептер', 'Отчёты перед избирателями', 'Reports to voters'),
  deputies: text('Депутаттар', 'Депутаты', 'Deputies'),
  memberships: text('Мүшеліктер', 'Членство', 'Memberships'),
  leave: text('Демалыстар', 'Отпуска', 'Leave'),
  organizations: text('Партиялар, комиссиялар, топтар', 'Партии, комиссии, группы', 'Organizations'),
  districts: text('Сайлау округтері', 'Избирательные округа', 'Electoral districts'),
  topics: text('Тақырыптар', 'Темы', 'Topics'),
  calendar: text('Жұмыс күнтізбесі', 'Рабочий календарь', 'Working calendar'),
  convocations: text('Шақырылымдар', 'Созывы', 'Convocations'),
  theses: text('Партия тезистері', 'Тезисы партий', 'Party theses'),
  totals: text('Жарияланған жиынтықтар', 'Опубликованные итоги', 'Printed totals'),
} as const satisfies Readonly<Record<string, Text>>;
export type RegisterId = keyof typeof registerTitles;

/** Registers as the list shows them. */
export const registerGroups: readonly { readonly title: Text; readonly registers: readonly RegisterId[] }[] =
  [
    {
      title: text('Сайлаушылармен жұмыс', 'Работа с избирателями', 'Work with voters'),
      registers: ['appeals', 'receptions', 'meetings', 'reports', 'outreach', 'advisory'],
    },
    {
      title: text('Мәслихат жұмысы', 'Работа маслихата', 'Work of the council'),
      registers: [
        'sittings',
        'requests',
        'promises',
        'programmes',
        'indicators',
        'plans',
        'actions',
        'training',
      ],
    },
    {
      title: text('Құрам және анықтамалықтар', 'Состав и справочники', 'Roster and lists'),
      registers: [
        'deputies',
        'memberships',
        'leave',
        'organizations',
        'districts',
        'topics',
        'calendar',
        'convocations',
        'theses',
        'totals',
      ],
    },
  ];

/** Columns that are no field of a form. */
export const columnTitles = {
  key: text('Нөмірі', 'Номер', 'Number'),
  on: text('Күні', 'Дата', 'Date'),
  state: text('Күйі', 'Состояние', 'State'),
  due: text('Мерзімі', 'Срок', 'Due'),
  present: text('Қатысты', 'Присутствовали', 'Present'),
  absent: text('Қатыспады', 'Отсутствовали', 'Absent'),
  excused: text('Дәлелді', 'Уважительно', 'Excused'),
  name: text('Атауы', 'Название', 'Name'),
  to: text('Аяқталуы', 'Окончание', 'To'),
} as const satisfies Readonly<Record<string, Text>>;

/** How a subject stands. */
export const stateWords: Readonly<Record<string, Text>> = {
  unassigned: text('берілмеген', 'не передано', 'unassigned'),
  open: text('қаралуда', 'на рассмотрении', 'open'),
  'answered-on-time': text('мерзімінде жауап берілді', 'отвечено в срок', 'answered on time'),
  'answered-late': text('кешігіп жауап берілді', 'отвечено с опозданием', 'answered late'),
  overdue: text('мерзімі өтті', 'просрочено', 'overdue'),
  'forwarded-on-time': text('мерзімінде қайта жіберілді', 'перенаправлено в срок', 'forwarded on time'),
  'forwarded-late': text('кешігіп қайта жіберілді', 'перенаправлено с опозданием', 'forwarded late'),
  scheduled: text('жоспарланған', 'назначен', 'scheduled'),
  held: text('өтті', 'проведён', 'held'),
  missed: text('өтпеді', 'не проведено', 'missed'),
  excused: text('дәлелді себеппен', 'по уважительной причине', 'excused'),
  waiting: text('жауап күтілуде', 'ждёт ответа', 'waiting'),
  unanswered: text('жауап берілмеді', 'без ответа', 'unanswered'),
  satisfied: text('қанағаттандырылды', 'удовлетворён', 'satisfied'),
  partly: text('ішінара', 'частично', 'partly'),
  explained: text('түсіндірілді', 'разъяснено', 'explained'),
  refused: text('бас тартылды', 'отказано', 'refused'),
  new: text('жаңа', 'новое', 'new'),
  done: text('орындалды', 'выполнено', 'done'),
  planned: text('жоспарланған', 'запланировано', 'planned'),
  left: text('мандаты тоқтатылған', 'выбыл', 'left'),
  'in-office': text('қызметте', 'в должности', 'in office'),
  dissolved: text('таратылған', 'упразднено', 'dissolved'),
  retired: text('қолданыстан шыққан', 'не используется', 'retired'),
  'in-use': text('қолданыста', 'действует', 'in use'),
  withdrawn: text('қайтарып алынған', 'отозвано', 'withdrawn'),
};

/** The chip of a state: those that need somebody stand out. */
export const stateTones: Readonly<Record<string, 'care' | 'wrong' | 'good'>> = {
  unassigned: 'care',
  overdue: 'wrong',
  'answered-late': 'wrong',
  'forwarded-late': 'wrong',
  missed: 'wrong',
  unanswered: 'wrong',
  'answered-on-time': 'good',
  held: 'good',
  done: 'good',
  satisfied: 'good',
};

interface RegisterWords {
  readonly deputy: string;
  readonly district: string;
  readonly topic: string;
  readonly quarter: string;
  readonly any: string;
  readonly anyDeputy: string;
  readonly anyDistrict: string;
  readonly anyTopic: string;
  readonly anyState: string;
  readonly anyQuarter: string;
  readonly find: string;
  readonly show: string;
  readonly add: string;
  readonly none: string;
  readonly noneYet: string;
  readonly lines: (n: string, of: number) => string;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly page: (n: number, of: number) => string;
  readonly views: string;
  readonly viewName: string;
  readonly keepView: string;
  readonly dropView: (name: string) => string;
  readonly yes: string;
  readonly drafts: string;
  readonly noDrafts: string;
  readonly draftsLead: string;
  readonly keys: string;
  readonly keyList: readonly (readonly [string, string])[];
  readonly history: string;
  readonly publicPage: string;
  readonly nextSteps: string;
  readonly correct: string;
  readonly withdraw: string;
  readonly withdrawLead: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly withdrawnEntry: string;
  readonly correctedEntry: string;
  readonly allRegisters: string;
  readonly entry: (seq: number) => string;
  readonly withheld: string;
}

export const registerWords: Readonly<Record<Language, RegisterWords>> = {
  kk: {
    deputy: 'Депутат',
    district: 'Округ',
    topic: 'Тақырып',
    quarter: 'Тоқсан',
    any: 'Бәрі',
    anyDeputy: 'Барлық депутат',
    anyDistrict: 'Барлық округ',
    anyTopic: 'Барлық тақырып',
    anyState: 'Кез келген күй',
    anyQuarter: 'Барлық уақыт',
    find: 'Нөмірі, аты-жөні, атауы',
    show: 'Көрсету',
    add: 'Жаңа жазба',
    none: 'Мұндай жазба табылмады. Сүзгіні тазартып көріңіз.',
    noneYet: 'Тізілім әзірге бос. Бірінші жазбаны енгізіңіз.',
    lines: (n) => `${n} жазба`,
    pages: 'Тізілім беттері',
    previous: 'Алдыңғы',
    next: 'Келесі',
    page: (n, of) => `${of} беттің ${n}-беті`,
    views: 'Сақталған сүзгілер',
    viewName: 'Осы сүзгінің аты',
    keepView: 'Сүзгіні сақтау',
    dropView: (name) => `«${name}» сүзгісін жою`,
    yes: 'иә',
    drafts: 'Жобалар',
    noDrafts: 'Сақталған жоба жоқ.',
    draftsLead: 'Басталып, жазылмай қалған пішіндер. Оларды тек өзіңіз көресіз; 30 күннен кейін жойылады.',
    keys: 'Пернелер',
    keyList: [
      ['n', 'жаңа жазба'],
      ['/', 'іздеу'],
      ['j, k', 'келесі, алдыңғы жол'],
      ['Enter', 'жолды ашу'],
      ['Ctrl + Enter', 'сақтау'],
      ['Ctrl + Shift + Enter', 'сақтап, келесісін енгізу'],
      ['?', 'осы тізім'],
    ],
    history: 'Тарихы',
    publicPage: 'Ашық беті',
    nextSteps: 'Келесі қадам',
    correct: 'Түзету',
    withdraw: 'Қайтарып алу',
    withdrawLead: 'Жазба журналда қалады, бірақ есепке алынбайды. Себебі бәріне көрінеді.',
    reason: 'Себебі',
    recordedAt: 'Енгізілді',
    by: 'Кім енгізді',
    withdrawnEntry: 'қайтарып алынған',
    correctedEntry: 'түзетілген',
    allRegisters: 'Барлық тізілім',
    entry: (seq) => `№ ${seq} жазба`,
    withheld: 'мәтін алынып тасталған',
  },
  ru: {
    deputy: 'Депутат',
    district: 'Округ',
    topic: 'Тема',
    quarter: 'Квартал',
    any: 'Все',
    anyDeputy: 'Все депутаты',
    anyDistrict: 'Все округа',
    anyTopic: 'Все темы',
    anyState: 'Любое состояние',
    anyQuarter: 'За всё время',
    find: 'Номер, фамилия, название',
    show: 'Показать',
    add: 'Новая запись',
    none: 'Таких записей нет. Попробуйте сбросить отбор.',
    noneYet: 'Журнал пока пуст. Внесите первую запись.',
    lines: (n, of) => `${n} ${plural(of, 'запись', 'записи', 'записей')}`,
    pages: 'Страницы журнала',
    previous: 'Назад',
    next: 'Дальше',
    page: (n, of) => `Страница ${n} из ${of}`,
    views: 'Сохранённые отборы',
    viewName: 'Имя этого отбора',
    keepView: 'Сохранить отбор',
    dropView: (name) => `Удалить отбор «${name}»`,
    yes: 'да',
    drafts: 'Черновики',
    noDrafts: 'Черновиков нет.',
    draftsLead: 'Начатые, но не записанные формы. Их видите только вы; через 30 дней они удаляются.',
    keys: 'Клавиши',
    keyList: [
      ['n', 'новая запись'],
      ['/', 'поиск'],
      ['j, k', 'следующая, предыдущая строка'],
      ['Enter', 'открыть строку'],
      ['Ctrl + Enter', 'сохранить'],
      ['Ctrl + Shift + Enter', 'сохранить и внести следующую'],
      ['?', 'этот список'],
    ],
    history: 'История',
    publicPage: 'Открытая страница',
    nextSteps: 'Следующий шаг',
    correct: 'Исправить',
    withdraw: 'Отозвать',
    withdrawLead: 'Запись останется в журнале, но не будет учитываться. Причину увидят все.',
    reason: 'Причина',
    recordedAt: 'Внесено',
    by: 'Кто внёс',
    withdrawnEntry: 'отозвана',
    correctedEntry: 'исправлена',
    allRegisters: 'Все журналы',
    entry: (seq) => `Запись № ${seq}`,
    withheld: 'текст изъят',
  },
  en: {
    deputy: 'Deputy',
    district: 'District',
    topic: 'Topic',
    quarter: 'Quarter',
    any: 'All',
    anyDeputy: 'All deputies',
    anyDistrict: 'All districts',
    anyTopic: 'All topics',
    anyState: 'Any state',
    anyQuarter: 'All the time',
    find: 'Number, name, title',
    show: 'Show',
    add: 'New entry',
    none: 'Nothing like this. Try without the filter.',
    noneYet: 'The register is empty. Make the first entry.',
    lines: (n, of) => `${n} ${of === 1 ? 'line' : 'lines'}`,
    pages: 'Pages of the register',
    previous: 'Previous',
    next: 'Next',
    page: (n, of) => `Page ${n} of ${of}`,
    views: 'Saved views',
    viewName: 'Name of this view',
    keepView: 'Keep this view',
    dropView: (name) => `Delete the view “${name}”`,
    yes: 'yes',
    drafts: 'Drafts',
    noDrafts: 'There are no drafts.',
    draftsLead: 'Forms that were begun and not recorded. Only you see them; they are deleted after 30 days.',
    keys: 'Keys',
    keyList: [
      ['n', 'new entry'],
      ['/', 'search'],
      ['j, k', 'next, previous row'],
      ['Enter', 'open the row'],
      ['Ctrl + Enter', 'save'],
      ['Ctrl + Shift + Enter', 'save and enter the next one'],
      ['?', 'this list'],
    ],
    history: 'History',
    publicPage: 'Public page',
    nextSteps: 'Next step',
    correct: 'Correct',
    withdraw: 'Withdraw',
    withdrawLead: 'The entry stays in the ledger but does not count. Everyone sees the reason.',
    reason: 'Reason',
    recordedAt: 'Recorded',
    by: 'By',
    withdrawnEntry: 'withdrawn',
    correctedEntry: 'corrected',
    allRegisters: 'All registers',
    entry: (seq) => `Entry ${seq}`,
    withheld: 'text withheld',
  },
};

function plural(n: number, one: string, few: string, many: string): string {
  const form = new Intl.PluralRules('ru').select(n);
  return form === 'one' ? one : form === 'few' ? few : many;
}
