import type { Language } from '@esep/domain';
import type { JobSaid, OutcomeShow } from './view.ts';

interface SheetWords {
  readonly lead: string;
  readonly file: string;
  readonly fileHelp: string;
  readonly holds: string;
  readonly guess: string;
  readonly read: string;
  readonly templates: string;
  readonly templatesLead: string;
  readonly templateOf: string;
  readonly download: string;
  readonly sent: string;
  readonly sentLead: string;
  readonly noneSent: string;
  readonly remove: string;
  readonly kept: string;
  readonly keptLead: string;
  readonly forget: string;
  readonly notChecked: string;
  readonly at: string;
  readonly kind: string;
  readonly state: string;
  /** How it stands with a file, in a line. */
  readonly stateOf: (job: JobSaid, n: (value: number) => string) => string;
  readonly columnsTitle: string;
  readonly columnsLead: (rows: string) => string;
  readonly sheet: string;
  readonly headingRow: string;
  readonly again: string;
  readonly column: string;
  readonly headingInFile: string;
  readonly examples: string;
  readonly goesTo: string;
  readonly notEntered: string;
  readonly must: string;
  readonly hidden: string;
  readonly noHeading: (letter: string) => string;
  readonly always: string;
  readonly alwaysLead: string;
  readonly moreAlways: string;
  readonly chooseOrFill: string;
  readonly doubts: string;
  readonly doubtsLead: string;
  readonly doubtsAsk: string;
  readonly inRows: (n: number) => string;
  readonly notAnswered: string;
  readonly nobody: string;
  readonly near: string;
  readonly all: string;
  readonly keepAs: string;
  readonly keepHelp: string;
  readonly check: string;
  readonly back: string;
  readonly faults: Readonly<Record<'twice' | 'missing' | 'nothing', string>>;
  readonly faultsTitle: string;
  readonly facts: {
    readonly formulas: (n: number) => string;
    readonly errors: (n: number) => string;
    readonly hiddenRows: (n: number) => string;
    readonly passedOver: Readonly<Record<'total' | 'example' | 'numbers' | 'section', string>>;
    readonly lines: (lines: string) => string;
  };
  readonly enteredBefore: string;
  readonly checking: string;
  readonly entering: string;
  readonly progress: (done: string, total: string) => string;
  readonly waits: string;
  readonly mayLeave: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly gone: string;
  readonly checked: string;
  readonly nothingYet: string;
  readonly entered: string;
  readonly enter: (n: number) => string;
  readonly nothingToEnter: string;
  readonly changeColumns: string;
  readonly takeRefused: string;
  readonly shows: Readonly<Record<OutcomeShow, string>>;
  readonly outcomes: Readonly<Record<Exclude<OutcomeShow, 'all'>, string>>;
  readonly line: string;
  readonly why: string;
  readonly unused: string;
  readonly passed: (n: number) => string;
  readonly knownHelp: string;
  readonly otherFile: string;
  readonly rows: string;
  readonly pages: string;
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly noRows: string;
}

const ruRows = (n: number) => {
  const [ten, hundred] = [n % 10, n % 100];
  if (ten === 1 && hundred !== 11) return 'строку';
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 'строки' : 'строк';
};

export const sheetWords: Readonly<Record<Language, SheetWords>> = {
  kk: {
    lead: 'Excel немесе CSV файлын жүктеңіз: үлгіні де, өзіңіз жүргізетін журналды да. Алдымен не енгізілетіні жол-жолымен көрсетіледі, сіз растағанша ештеңе жазылмайды.',
    file: 'Файл',
    fileHelp: '.xlsx немесе .csv, 20 МБ дейін. Ескі .xls файлын Excel-де .xlsx түрінде сақтаңыз.',
    holds: 'Файлда не бар',
    guess: 'Тақырыптарынан өзі таниды',
    read: 'Файлды оқу',
    templates: 'Толтыруға арналған үлгілер',
    templatesLead: 'Тақырыптары, таңдау тізімдері, мысалдары және түсіндірмесі бар жұмыс кітабы.',
    templateOf: 'Не туралы',
    download: 'Үлгіні алу',
    sent: 'Жүктелген файлдар',
    sentLead: 'Файлдар 30 күн сақталады, кейін өздігінен жойылады.',
    noneSent: 'Әзірге бірде-бір файл жүктелген жоқ.',
    remove: 'Файлды жою',
    kept: 'Есте сақталған журналдар',
    keptLead: 'Осындай тақырыптары бар файлдың бағандары қайта сұралмайды.',
    forget: 'Ұмыту',
    notChecked: 'бағандары көрсетілмеген',
    at: 'Қашан',
    kind: 'Не туралы',
    state: 'Күйі',
    stateOf: ({ isImport, state, done, total, counts }, n) => {
      if (state === 'failed') return isImport ? 'енгізу үзілді' : 'тексеру үзілді';
      if (state === 'cancelled') return 'тоқтатылды';
      if (!counts) return `${isImport ? 'енгізіліп жатыр' : 'тексеріліп жатыр'}: ${n(done)} / ${n(total)}`;
      const refused = counts.refused > 0 ? `, енгізілмегені ${n(counts.refused)}` : '';
      return isImport
        ? `енгізілді: ${n(counts.recorded)}${refused}`
        : `тексерілді: енгізуге болатыны ${n(counts.fits)}${refused}`;
    },
    columnsTitle: 'Бағандарды көрсету',
    columnsLead: (rows) => `Кестеде ${rows} жол бар. Әр баған қайда жазылатынын тексеріңіз.`,
    sheet: 'Парақ',
    headingRow: 'Тақырыптар тұрған жол',
    again: 'Қайта оқу',
    column: 'Баған',
    headingInFile: 'Файлдағы тақырып',
    examples: 'Мысалы',
    goesTo: 'Қайда жазылады',
    notEntered: '— енгізілмейді',
    must: 'міндетті',
    hidden: 'жасырын баған',
    noHeading: (letter) => `${letter} бағаны, тақырыпсыз`,
    always: 'Барлық жолға бірдей',
    alwaysLead: 'Кестеде мұндай баған жоқ. Мәнін осында бір рет жазыңыз, ол әр жолға қойылады.',
    moreAlways: 'Міндетті емес өрістер',
    chooseOrFill: 'баған таңдаңыз немесе осында жазыңыз',
    doubts: 'Кім және не екенін айтыңыз',
    doubtsLead: 'Бұл атаулар тізімде дәл осылай жоқ. Бір рет таңдаңыз.',
    doubtsAsk: 'Танылмаған атаулар бар: төменде таңдап, қайта тексеріңіз. Таңдалмағандары енгізілмейді.',
    inRows: (n) => `${n} жолда`,
    notAnswered: '— таңдалмаған: бұл жолдар енгізілмейді',
    nobody: 'Тізімде жоқ: бос қалсын',
    near: 'Ұқсастары',
    all: 'Бәрі',
    keepAs: 'Осы журналды есте сақтау',
    keepHelp: 'Аты, мысалы «Қабылдау журналы». Келесі жолы бағандары сұралмайды.',
    check: 'Жолдарды тексеру',
    back: 'Барлық файлдар',
    faults: {
      twice: 'Бұл өріске басқа баған таңдалған. Біреуін ғана қалдырыңыз.',
      missing: 'Міндетті: бағанын таңдаңыз немесе барлық жолға бірдей мәнін жазыңыз.',
      nothing: 'Кемінде бір баған таңдаңыз.',
    },
    faultsTitle: 'Бағандар толық көрсетілмеген',
    facts: {
      formulas: (n) => `Формуласы бар ұяшық: ${n}. Файлда сақталған соңғы мәні алынды, қайта есептелген жоқ.`,
      errors: (n) => `Қатесі бар ұяшық (#REF! және сол сияқты): ${n}. Бос деп саналды.`,
      hiddenRows: (n) => `Жасырын жол: ${n}. Олар да оқылды.`,
      passedOver: {
        total: 'Қорытынды жолдар алынбады',
        example: 'Мысал жолдар алынбады',
        numbers: 'Бағандардың реттік нөмірлері алынбады',
        section: 'Бөлім атаулары алынбады',
      },
      lines: (lines) => `жолдары: ${lines}`,
    },
    enteredBefore:
      'Бұл файлдың жолдары бұрын енгізілген. Олар екінші рет енгізілмейді; тек енгізілмей қалғандары тексеріледі.',
    checking: 'Жолдар тексеріліп жатыр',
    entering: 'Жолдар енгізіліп жатыр',
    progress: (done, total) => `дайын: ${done} / ${total}`,
    waits: 'Кезекте тұр',
    mayLeave: 'Бетті жабуға болады: жұмыс тоқтамайды.',
    cancel: 'Тоқтату',
    cancelled: 'Тоқтатылды. Енгізілген жолдар журналда қалады.',
    failed: 'Аяқталмай қалды. Файлды қайта тексеріп көріңіз: ештеңе екі рет енгізілмейді.',
    gone: 'Файл жойылған. Қайта жүктеңіз.',
    checked: 'Не енгізілетінін қараңыз',
    nothingYet: 'Әзірге ештеңе енгізілген жоқ.',
    entered: 'Енгізілді',
    enter: (n) => `${n} жолды енгізу`,
    nothingToEnter: 'Енгізетін жол жоқ.',
    changeColumns: 'Бағандарды өзгерту',
    takeRefused: 'Қабылданбаған жолдарды Excel-ге алу',
    shows: {
      all: 'Барлық жол',
      fits: 'Енгізіледі',
      recorded: 'Енгізілді',
      known: 'Бұрыннан бар',
      refused: 'Қабылданбады',
    },
    outcomes: {
      fits: 'енгізіледі',
      recorded: 'енгізілді',
      known: 'бұрыннан бар',
      refused: 'қабылданбады',
    },
    line: 'Жол',
    why: 'Себебі',
    unused: 'Енгізілмейтін бағандар',
    passed: (n) => `Жазба емес деп алынбаған жол: ${n}.`,
    knownHelp: '«Бұрыннан бар»: дәл осындай жазба журналда бар немесе осы файлда қайталанған.',
    otherFile: 'Басқа файл',
    rows: 'Файл жолдары',
    pages: 'Беттер',
    page: (page, pages) => `бет: ${page} / ${pages}`,
    previous: 'Алдыңғы',
    next: 'Келесі',
    noRows: 'Мұндай жол жоқ.',
  },
  ru: {
    lead: 'Загрузите файл Excel или CSV: заполненный шаблон или журнал, который вы ведёте сами. Сначала построчно показано, что будет внесено; пока вы не подтвердите, ничего не записывается.',
    file: 'Файл',
    fileHelp: '.xlsx или .csv, до 20 МБ. Старый .xls сохраните в Excel как .xlsx.',
    holds: 'Что в файле',
    guess: 'Определить по заголовкам',
    read: 'Прочитать файл',
    templates: 'Шаблоны для заполнения',
    templatesLead: 'Книга с заголовками, списками для выбора, примерами и пояснениями.',
    templateOf: 'О чём',
    download: 'Скачать шаблон',
    sent: 'Загруженные файлы',
    sentLead: 'Файлы хранятся 30 дней и удаляются сами.',
    noneSent: 'Пока не загружено ни одного файла.',
    remove: 'Удалить файл',
    kept: 'Запомненные журналы',
    keptLead: 'О столбцах файла с такими заголовками больше не спрашиваем.',
    forget: 'Забыть',
    notChecked: 'столбцы не указаны',
    at: 'Когда',
    kind: 'О чём',
    state: 'Состояние',
    stateOf: ({ isImport, state, done, total, counts }, n) => {
      if (state === 'failed') return isImport ? 'ввод прерван' : 'проверка прервана';
      if (state === 'cancelled') return 'остановлено';
      if (!counts) return `${isImport ? 'вносится' : 'проверяется'}: ${n(done)} из ${n(total)}`;
      const refused = counts.refused > 0 ? `, не принято ${n(counts.refused)}` : '';
      return isImport
        ? `внесено ${n(counts.recorded)}${refused}`
        : `проверено: можно внести ${n(counts.fits)}${refused}`;
    },
    columnsTitle: 'Что в столбцах',
    columnsLead: (rows) => `Строк в таблице: ${rows}. Проверьте, куда записывается каждый столбец.`,
    sheet: 'Лист',
    headingRow: 'Строка с заголовками',
    again: 'Прочитать заново',
    column: 'Столбец',
    headingInFile: 'Заголовок в файле',
    examples: 'Например',
    goesTo: 'Куда записать',
    notEntered: '— не вносить',
    must: 'обязательно',
    hidden: 'скрытый столбец',
    noHeading: (letter) => `столбец ${letter}, без заголовка`,
    always: 'Одинаково для всех строк',
    alwaysLead: 'Такого столбца в таблице нет. Впишите значение один раз, оно встанет в каждую строку.',
    moreAlways: 'Необязательные поля',
    chooseOrFill: 'выберите столбец или впишите здесь',
    doubts: 'Уточните, кто и что это',
    doubtsLead: 'Таких названий в списках нет. Выберите один раз.',
    doubtsAsk:
      'Есть нераспознанные имена: выберите их ниже и проверьте снова. Без выбора строки не вносятся.',
    inRows: (n) => `строк: ${n}`,
    notAnswered: '— не выбрано: строки не вносятся',
    nobody: 'Нет в списке: оставить пустым',
    near: 'Похожие',
    all: 'Все',
    keepAs: 'Запомнить этот журнал',
    keepHelp: 'Название, например «Журнал приёма». В следующий раз о столбцах не спросим.',
    check: 'Проверить строки',
    back: 'Все файлы',
    faults: {
      twice: 'Для этого поля уже выбран другой столбец. Оставьте один.',
      missing: 'Обязательно: выберите столбец или впишите значение для всех строк.',
      nothing: 'Выберите хотя бы один столбец.',
    },
    faultsTitle: 'Столбцы указаны не полностью',
    facts: {
      formulas: (n) =>
        `Ячеек с формулами: ${n}. Взято последнее значение из файла, заново ничего не вычислялось.`,
      errors: (n) => `Ячеек с ошибкой (#ССЫЛКА! и подобные): ${n}. Считаются пустыми.`,
      hiddenRows: (n) => `Скрытых строк: ${n}. Они тоже прочитаны.`,
      passedOver: {
        total: 'Итоговые строки не взяты',
        example: 'Строки-примеры не взяты',
        numbers: 'Номера столбцов не взяты',
        section: 'Названия разделов не взяты',
      },
      lines: (lines) => `строки: ${lines}`,
    },
    enteredBefore:
      'Строки этого файла уже вносились. Второй раз они не внесутся; проверяются только те, что не были приняты.',
    checking: 'Строки проверяются',
    entering: 'Строки вносятся',
    progress: (done, total) => `готово ${done} из ${total}`,
    waits: 'Ждёт своей очереди',
    mayLeave: 'Страницу можно закрыть: работа продолжится.',
    cancel: 'Остановить',
    cancelled: 'Остановлено. Уже внесённые строки остаются в журнале.',
    failed: 'Работа прервалась. Проверьте файл ещё раз: ничего не внесётся дважды.',
    gone: 'Файл удалён. Загрузите его снова.',
    checked: 'Посмотрите, что будет внесено',
    nothingYet: 'Пока ничего не внесено.',
    entered: 'Внесено',
    enter: (n) => `Внести ${n} ${ruRows(n)}`,
    nothingToEnter: 'Вносить нечего.',
    changeColumns: 'Изменить столбцы',
    takeRefused: 'Непринятые строки в Excel',
    shows: {
      all: 'Все строки',
      fits: 'Будут внесены',
      recorded: 'Внесены',
      known: 'Уже есть',
      refused: 'Не приняты',
    },
    outcomes: { fits: 'будет внесена', recorded: 'внесена', known: 'уже есть', refused: 'не принята' },
    line: 'Строка',
    why: 'Причина',
    unused: 'Столбцы, которые не вносятся',
    passed: (n) => `Строк, которые не являются записями: ${n}.`,
    knownHelp: '«Уже есть»: точно такая запись есть в журнале или повторяется в этом файле.',
    otherFile: 'Другой файл',
    rows: 'Строки файла',
    pages: 'Страницы',
    page: (page, pages) => `страница ${page} из ${pages}`,
    previous: 'Назад',
    next: 'Дальше',
    noRows: 'Таких строк нет.',
  },
  en: {
    lead: 'Upload an Excel or CSV file: a template filled in, or the journal that you keep yourselves. First you see row by row what will be entered; nothing is recorded until you confirm.',
    file: 'File',
    fileHelp: '.xlsx or .csv, up to 20 MB. Save an old .xls as .xlsx in Excel.',
    holds: 'What the file holds',
    guess: 'Tell by its headings',
    read: 'Read the file',
    templates: 'Templates to fill in',
    templatesLead: 'A workbook with headings, lists to choose from, examples and explanations.',
    templateOf: 'About',
    download: 'Download template',
    sent: 'Uploaded files',
    sentLead: 'Files are kept for 30 days, then deleted by themselves.',
    noneSent: 'No file has been uploaded yet.',
    remove: 'Delete the file',
    kept: 'Journals that are remembered',
    keptLead: 'A file with the same headings is not asked about again.',
    forget: 'Forget',
    notChecked: 'columns not told yet',
    at: 'When',
    kind: 'About',
    state: 'State',
    stateOf: ({ isImport, state, done, total, counts }, n) => {
      if (state === 'failed') return isImport ? 'entering was interrupted' : 'the check was interrupted';
      if (state === 'cancelled') return 'stopped';
      if (!counts) return `${isImport ? 'being entered' : 'being checked'}: ${n(done)} of ${n(total)}`;
      const refused = counts.refused > 0 ? `, ${n(counts.refused)} refused` : '';
      return isImport
        ? `${n(counts.recorded)} entered${refused}`
        : `checked: ${n(counts.fits)} can be entered${refused}`;
    },
    columnsTitle: 'What the columns are',
    columnsLead: (rows) => `Rows in the table: ${rows}. See where each column goes.`,
    sheet: 'Sheet',
    headingRow: 'Row of the headings',
    again: 'Read anew',
    column: 'Column',
    headingInFile: 'Heading in the file',
    examples: 'For example',
    goesTo: 'Goes to',
    notEntered: '— not entered',
    must: 'required',
    hidden: 'hidden column',
    noHeading: (letter) => `column ${letter}, no heading`,
    always: 'The same in every row',
    alwaysLead: 'The table has no such column. Write the value once; every row gets it.',
    moreAlways: 'Optional fields',
    chooseOrFill: 'choose a column or write it here',
    doubts: 'Say who and what these are',
    doubtsLead: 'The lists have no such names. Choose once.',
    doubtsAsk:
      'Some names are not known: choose below and check again. Rows without a choice are not entered.',
    inRows: (n) => `rows: ${n}`,
    notAnswered: '— not chosen: these rows are not entered',
    nobody: 'Not in the list: leave empty',
    near: 'Alike',
    all: 'All',
    keepAs: 'Remember this journal',
    keepHelp: 'A name such as “Reception journal”. Next time its columns are not asked about.',
    check: 'Check the rows',
    back: 'All files',
    faults: {
      twice: 'Another column is chosen for this field. Leave only one.',
      missing: 'Required: choose its column or write a value for all rows.',
      nothing: 'Choose at least one column.',
    },
    faultsTitle: 'The columns are not complete',
    facts: {
      formulas: (n) =>
        `Cells with formulas: ${n}. Their last value in the file was taken; nothing was calculated.`,
      errors: (n) => `Cells with an error (#REF! and the like): ${n}. They count as empty.`,
      hiddenRows: (n) => `Hidden rows: ${n}. They were read too.`,
      passedOver: {
        total: 'Rows of totals were not taken',
        example: 'Example rows were not taken',
        numbers: 'Numbers of columns were not taken',
        section: 'Titles of sections were not taken',
      },
      lines: (lines) => `rows: ${lines}`,
    },
    enteredBefore:
      'Rows of this file were entered before. They are not entered again; only those that were refused are checked.',
    checking: 'The rows are being checked',
    entering: 'The rows are being entered',
    progress: (done, total) => `${done} of ${total} done`,
    waits: 'Waits for its turn',
    mayLeave: 'You may close this page: the work goes on.',
    cancel: 'Stop',
    cancelled: 'Stopped. Rows that were entered stay in the ledger.',
    failed: 'The work was interrupted. Check the file again: nothing is entered twice.',
    gone: 'The file was deleted. Upload it again.',
    checked: 'See what will be entered',
    nothingYet: 'Nothing has been entered yet.',
    entered: 'Entered',
    enter: (n) => `Enter ${n} ${n === 1 ? 'row' : 'rows'}`,
    nothingToEnter: 'There is nothing to enter.',
    changeColumns: 'Change the columns',
    takeRefused: 'Refused rows as a workbook',
    shows: {
      all: 'All rows',
      fits: 'Will be entered',
      recorded: 'Entered',
      known: 'There already',
      refused: 'Refused',
    },
    outcomes: { fits: 'will be entered', recorded: 'entered', known: 'there already', refused: 'refused' },
    line: 'Row',
    why: 'Why',
    unused: 'Columns that are not entered',
    passed: (n) => `Rows that are no entries: ${n}.`,
    knownHelp: '“There already”: the very same entry is in the ledger, or twice in this file.',
    otherFile: 'Another file',
    rows: 'Rows of the file',
    pages: 'Pages',
    page: (page, pages) => `page ${page} of ${pages}`,
    previous: 'Back',
    next: 'On',
    noRows: 'There are no such rows.',
  },
};
