import type { Text } from '@esep/domain';

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
