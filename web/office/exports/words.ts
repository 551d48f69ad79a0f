import type { Language } from '@esep/domain';

interface ExportWords {
  readonly lead: string;
  readonly period: string;
  readonly choose: string;
  readonly forSession: string;
  readonly forSessionLead: string;
  readonly booklet: string;
  readonly ranking: string;
  readonly scorecards: string;
  readonly scorecard: string;
  readonly noRanking: string;
  readonly deputy: string;
  readonly take: string;
  readonly excel: string;
  readonly csv: string;
  readonly csvExcel: string;
  readonly print: string;
  /** For screen readers: `Excel: ranking`. */
  readonly as: (form: string, what: string) => string;
  readonly registers: string;
  readonly registersLead: string;
  readonly entries: string;
  readonly entriesLead: string;
  readonly allKinds: string;
  readonly rows: (n: number) => string;
  readonly from: string;
  readonly to: string;
  readonly narrow: string;
  readonly noEntries: string;
  readonly formsHelp: string;
  readonly source: string;
  readonly council: string;
  readonly what: string;
  readonly days: string;
  readonly asOf: string;
  readonly entry: (n: number) => string;
  readonly root: string;
  readonly rootMissing: string;
  readonly address: string;
  readonly madeOn: string;
  readonly note: string;
  readonly noteText: string;
  readonly best: string;
  readonly worst: string;
  readonly changePlaces: string;
  readonly belongs: string;
  readonly group: string;
  readonly criterion: string;
  readonly weight: string;
  readonly points: string;
  readonly contribution: string;
  readonly remark: string;
  readonly counted: string;
  readonly id: string;
  readonly occurredOn: string;
  readonly place: (n: number) => string;
  readonly withheld: string;
  readonly printHint: string;
  readonly printButton: string;
  readonly back: string;
  readonly printedOn: (date: string) => string;
  readonly chair: string;
  readonly secretary: string;
  readonly signature: string;
  readonly signName: string;
  readonly rangeNote: string;
  readonly noTotal: string;
  readonly officeReport: string;
}

export const exportWords: Readonly<Record<Language, ExportWords>> = {
  kk: {
    lead: 'Рейтингті, депутаттардың көрсеткіштерін және тізілімдерді кестеге шығарыңыз немесе сессияға басып шығарыңыз.',
    period: 'Кезең',
    choose: 'Көрсету',
    forSession: 'Сессияға басып шығару',
    forSessionLead:
      'Бір құжатта: рейтинг, қажет болса депутаттардың көрсеткіштері, төраға мен хатшының қолы қойылатын орын. A4, беттері нөмірленген.',
    booklet: 'Рейтинг және барлық көрсеткіштер',
    ranking: 'Рейтинг',
    scorecards: 'Депутаттардың көрсеткіштері',
    scorecard: 'Депутаттың көрсеткіштері',
    noRanking: 'Рейтинг әлі жоқ: алғашқы жазбалардан кейін осы жерде шығады.',
    deputy: 'Депутат',
    take: 'Жүктеу',
    excel: 'Excel',
    csv: 'CSV',
    csvExcel: 'CSV (;)',
    print: 'Басып шығару',
    as: (form, what) => `${form}: ${what}`,
    registers: 'Тізілімдер',
    registersLead: 'Тізілім қазіргі күйінде: әр жолда бір іс.',
    entries: 'Жазбалар түрлері бойынша',
    entriesLead:
      'Әр жолда бір жазба: түзетілгені түзетілген күйінде, қайтарып алынғандары жоқ. Бұл файлды «Кестеден енгізу» қайта оқи алады.',
    allKinds: 'Барлық түрі бір кітапта',
    rows: (n) => `${n} жазба`,
    from: 'Күннен бастап',
    to: 'Күнге дейін',
    narrow: 'Іріктеу',
    noEntries: 'Бұл аралықта жазба жоқ.',
    formsHelp:
      'Excel — кәдімгі кітап: күндер мен сандар өз түрінде. CSV (;) — Excel екі рет басқанда бірден ашатын мәтіндік кесте. CSV — басқа бағдарламаларға.',
    source: 'Дереккөз',
    council: 'Мәслихат',
    what: 'Мазмұны',
    days: 'Күндер',
    asOf: 'Қай жазбаға дейін',
    entry: (n) => `${n}-жазбаға дейін`,
    root: 'Түбірлік хеш',
    rootMissing: 'есептеліп жатыр',
    address: 'Ашық бет',
    madeOn: 'Жасалған күні',
    note: 'Ескерту',
    noteText: 'Сандар ашық журналдан есептелген. Кез келген адам оларды тексере алады.',
    best: 'Орын, ең жоғары',
    worst: 'Орын, ең төмен',
    changePlaces: 'Орынның өзгеруі',
    belongs: 'Лауазымы, партиясы, округі',
    group: 'Топ',
    criterion: 'Критерий',
    weight: 'Салмағы, %',
    points: 'Балл',
    contribution: 'Қорытындыға үлесі',
    remark: 'Ескерту',
    counted: 'Не саналды',
    id: 'Жазба белгісі (id)',
    occurredOn: 'Күні',
    place: (n) => `${n}`,
    withheld: 'алынып тасталды',
    printHint:
      'Басып шығару үшін Ctrl+P басыңыз. PDF керек болса, принтердің орнына «PDF ретінде сақтауды» таңдаңыз.',
    printButton: 'Басып шығару',
    back: 'Кестеге шығаруға оралу',
    printedOn: (date) => `Басып шығарылған күні: ${date}`,
    chair: 'Мәслихат төрағасы',
    secretary: 'Сессия хатшысы',
    signature: 'қолы',
    signName: 'аты-жөні',
    rangeNote:
      'Орын аралығы — кездейсоқтық басқаша болғанда депутат қай орында болуы мүмкін екені; 90 % жағдайда дұрыс.',
    noTotal: 'Деректері жеткіліксіз депутаттар (орынсыз)',
    officeReport: 'Депутаттардың жұмысы туралы мәлімет',
  },
  ru: {
    lead: 'Выгрузите рейтинг, карточки депутатов и журналы в таблицу или распечатайте их к сессии.',
    period: 'Период',
    choose: 'Показать',
    forSession: 'Печать к сессии',
    forSessionLead:
      'Одним документом: рейтинг, при желании карточки депутатов, место для подписей председателя и секретаря. A4, страницы пронумерованы.',
    booklet: 'Рейтинг и все карточки',
    ranking: 'Рейтинг',
    scorecards: 'Карточки депутатов',
    scorecard: 'Карточка депутата',
    noRanking: 'Рейтинга пока нет: он появится здесь после первых записей.',
    deputy: 'Депутат',
    take: 'Скачать',
    excel: 'Excel',
    csv: 'CSV',
    csvExcel: 'CSV (;)',
    print: 'Печать',
    as: (form, what) => `${form}: ${what}`,
    registers: 'Журналы',
    registersLead: 'Журнал в нынешнем состоянии: одна строка — одно дело.',
    entries: 'Записи по видам',
    entriesLead:
      'Одна строка — одна запись: исправленные в исправленном виде, отозванных нет. Этот файл снова читает «Ввод из таблиц».',
    allKinds: 'Все виды в одной книге',
    rows: (n) => `записей: ${n}`,
    from: 'С даты',
    to: 'По дату',
    narrow: 'Отобрать',
    noEntries: 'За эти дни записей нет.',
    formsHelp:
      'Excel — обычная книга: даты и числа своего типа. CSV (;) — текстовая таблица, которую Excel открывает двойным щелчком. CSV — для других программ.',
    source: 'Источник',
    council: 'Маслихат',
    what: 'Содержание',
    days: 'Дни',
    asOf: 'По какую запись',
    entry: (n) => `по запись ${n}`,
    root: 'Корневой хеш',
    rootMissing: 'вычисляется',
    address: 'Открытая страница',
    madeOn: 'Дата выгрузки',
    note: 'Примечание',
    noteText: 'Числа подсчитаны по открытому журналу. Проверить их может любой.',
    best: 'Место, лучшее',
    worst: 'Место, худшее',
    changePlaces: 'Изменение места',
    belongs: 'Должность, партия, округ',
    group: 'Группа',
    criterion: 'Критерий',
    weight: 'Вес, %',
    points: 'Баллы',
    contribution: 'Вклад в итог',
    remark: 'Примечание',
    counted: 'Что посчитано',
    id: 'Обозначение записи (id)',
    occurredOn: 'Дата',
    place: (n) => `${n}`,
    withheld: 'изъято',
    printHint: 'Чтобы напечатать, нажмите Ctrl+P. Для PDF выберите вместо принтера «Сохранить как PDF».',
    printButton: 'Печать',
    back: 'Назад к выгрузке',
    printedOn: (date) => `Напечатано: ${date}`,
    chair: 'Председатель маслихата',
    secretary: 'Секретарь сессии',
    signature: 'подпись',
    signName: 'Ф. И. О.',
    rangeNote:
      'Диапазон мест показывает, где депутат мог бы оказаться при ином стечении случайностей; верен в 90 % случаев.',
    noTotal: 'Депутаты, по которым данных недостаточно (без места)',
    officeReport: 'Сведения о работе депутатов',
  },
  en: {
    lead: 'Take the ranking, scorecards and registers out as a table, or print them for a session.',
    period: 'Period',
    choose: 'Show',
    forSession: 'Print for a session',
    forSessionLead:
      'One document: the ranking, scorecards if you wish, and lines for the signatures of chair and secretary. A4, numbered pages.',
    booklet: 'Ranking and all scorecards',
    ranking: 'Ranking',
    scorecards: 'Scorecards',
    scorecard: 'Scorecard',
    noRanking: 'There is no ranking yet: it appears here after the first entries.',
    deputy: 'Deputy',
    take: 'Download',
    excel: 'Excel',
    csv: 'CSV',
    csvExcel: 'CSV (;)',
    print: 'Print',
    as: (form, what) => `${form}: ${what}`,
    registers: 'Registers',
    registersLead: 'A register as it is now: one row a case.',
    entries: 'Entries by kind',
    entriesLead:
      'One row an entry: corrected ones as corrected, withdrawn ones left out. “Sheets in” reads this file again.',
    allKinds: 'All kinds in one workbook',
    rows: (n) => (n === 1 ? '1 entry' : `${n} entries`),
    from: 'From',
    to: 'To',
    narrow: 'Narrow',
    noEntries: 'There are no entries on these days.',
    formsHelp:
      'Excel is a plain workbook: dates and numbers have their own type. CSV (;) is a text table that Excel opens by a double click. CSV is for other programs.',
    source: 'Source',
    council: 'Council',
    what: 'Content',
    days: 'Days',
    asOf: 'As of',
    entry: (n) => `entry ${n}`,
    root: 'Root hash',
    rootMissing: 'being computed',
    address: 'Public page',
    madeOn: 'Made on',
    note: 'Note',
    noteText: 'The numbers follow from the public ledger. Anyone can check them.',
    best: 'Rank, best',
    worst: 'Rank, worst',
    changePlaces: 'Change of rank',
    belongs: 'Office, party, district',
    group: 'Group',
    criterion: 'Criterion',
    weight: 'Weight, %',
    points: 'Points',
    contribution: 'Contribution',
    remark: 'Remark',
    counted: 'What was counted',
    id: 'Id of the entry',
    occurredOn: 'Date',
    place: (n) => `${n}`,
    withheld: 'withheld',
    printHint: 'Press Ctrl+P to print. For a PDF choose “Save as PDF” instead of a printer.',
    printButton: 'Print',
    back: 'Back to sheets out',
    printedOn: (date) => `Printed on ${date}`,
    chair: 'Chair of the maslikhat',
    secretary: 'Secretary of the session',
    signature: 'signature',
    signName: 'name',
    rangeNote:
      'The range of ranks is where a deputy might stand had chance fallen otherwise; right in 90 % of cases.',
    noTotal: 'Deputies without enough data (no rank)',
    officeReport: 'Report on the work of deputies',
  },
};
