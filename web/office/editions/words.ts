import type { Language } from '@esep/domain';

interface EditionsWords {
  readonly lead: (days: string) => string;
  readonly disputes: string;
  readonly disputesWaiting: (count: string) => string;
  readonly columns: Readonly<
    Record<'period' | 'state' | 'disputes' | 'step' | 'deputy' | 'rank' | 'total' | 'before' | 'now', string>
  >;
  readonly states: Readonly<
    Record<'running' | 'trial' | 'unranked' | 'ready' | 'unchanged' | 'changed', string>
  >;
  readonly previewed: (until: string, from: string) => string;
  readonly published: (date: string) => string;
  readonly steps: Readonly<Record<'look' | 'open' | 'again', string>>;
  readonly previewTitle: (period: string) => string;
  readonly previewLead: string;
  readonly previewDates: (today: string, until: string, from: string) => string;
  readonly previewButton: string;
  readonly previewNumbers: string;
  readonly previewBefore: (edition: string) => string;
  readonly daysLeft: (days: string) => string;
  readonly dueNow: string;
  readonly openDisputes: string;
  readonly noOpenDisputes: string;
  readonly answer: string;
  readonly reason: (dispute: string) => string;
  readonly reasonHelp: string;
  readonly reasonMissing: string;
  readonly reasonGiven: string;
  readonly publishTitle: string;
  readonly publishLead: string;
  readonly publishButton: string;
  readonly publishFrom: (date: string) => string;
  readonly publishByChair: string;
  readonly publicPage: string;
  readonly moved: string;
  readonly movedNone: string;
  readonly ranking: string;
  readonly answerTitle: (dispute: string) => string;
  readonly answerButton: string;
  readonly answered: string;
  readonly disputedEntry: string;
  readonly recordedByYou: string;
  readonly correctionHelp: string;
  readonly later: string;
  readonly choose: string;
  readonly none: string;
  readonly deferTitle: string;
  readonly deferLead: string;
  readonly deferEdition: string;
  readonly deferReason: string;
  readonly deferButton: string;
}

export const editionsOfficeWords: Readonly<Record<Language, EditionsWords>> = {
  kk: {
    lead: (days) =>
      `Тоқсан жабылған соң рейтинг депутаттарға көрсетіледі. Толық ${days} күннен кейін төраға оны жариялайды, содан кейін сандар өзгермейді.`,
    disputes: 'Қарсылықтар',
    disputesWaiting: (count) => `Жауап күтіп тұрған қарсылықтар: ${count}`,
    columns: {
      period: 'Кезең',
      state: 'Күйі',
      disputes: 'Ашық қарсылықтар',
      step: 'Келесі қадам',
      deputy: 'Депутат',
      rank: 'Орны',
      total: 'Ұпайы',
      before: 'Бұрын',
      now: 'Қазір',
    },
    states: {
      running: 'Кезең әлі жүріп жатыр',
      trial: 'Әдістеме сынақ үшін: шығарылым болмайды',
      unranked: 'Рейтинг жоқ: дерек жеткіліксіз',
      ready: 'Депутаттарға көрсетуге болады',
      unchanged: 'Жарияланған, сандар сол қалпында',
      changed: 'Жарияланғаннан кейін сандар өзгерді',
    },
    previewed: (until, from) =>
      `Депутаттарға көрсетілді. Қарсылықтың соңғы күні: ${until}. Ең ерте жариялау күні: ${from}`,
    published: (date) => `Жарияланды: ${date}`,
    steps: { look: 'Қарап, көрсету', open: 'Ашу', again: 'Жаңа шығарылымды көрсету' },
    previewTitle: (period) => `Алдын ала көрсету: ${period}`,
    previewLead:
      'Төмендегі сандар депутаттарға көрсетілетін күйінде бекітіледі. Бұл жазба ашық журналға түседі: оны кері қайтару мүмкін емес.',
    previewDates: (today, until, from) =>
      `Бүгін көрсетсеңіз (${today}), депутаттар ${until} күнін қоса алғанда қарсылық білдіре алады, ең ерте жариялау күні: ${from}.`,
    previewButton: 'Депутаттарға көрсету',
    previewNumbers: 'Бекітілетін рейтинг',
    previewBefore: (edition) => `Салыстыру үшін: ${edition}`,
    daysLeft: (days) => `Жариялауға дейін: ${days}`,
    dueNow: 'Енді жариялауға болады.',
    openDisputes: 'Ашық қарсылықтар',
    noOpenDisputes: 'Осы кезең туралы ашық қарсылық жоқ.',
    answer: 'Жауап беру',
    reason: (dispute) => `${dispute}: шығарылым неге жауапты күтпейді`,
    reasonHelp: 'Бәріне көрінеді. Қарсылық ашық қалады, кейін жауап беруге болады.',
    reasonMissing: 'Себебін жазыңыз немесе алдымен қарсылыққа жауап беріңіз.',
    reasonGiven: 'Себебі бұрын жазылған.',
    publishTitle: 'Жариялау',
    publishLead:
      'Жарияланған шығарылым өзгермейді. Кейінгі түзетулер рейтингті өзгертсе, жаңа шығарылым шығарылады.',
    publishButton: 'Шығарылымды жариялау',
    publishFrom: (date) => `Ең ерте жариялау күні: ${date}.`,
    publishByChair: 'Шығарылымды төраға жариялайды.',
    publicPage: 'Ашық сайттағы беті',
    moved: 'Көрсетілгеннен бері өзгергендер',
    movedNone: 'Көрсетілгеннен бері орындар мен ұпайлар өзгерген жоқ.',
    ranking: 'Бекітілген рейтинг',
    answerTitle: (dispute) => `${dispute} қарсылығына жауап`,
    answerButton: 'Жауапты жазу',
    answered: 'Бұл қарсылыққа жауап берілген.',
    disputedEntry: 'Даулы жазба',
    recordedByYou: 'Даулы жазбаны сіз енгізгенсіз: жауапты басқа адам береді.',
    correctionHelp: 'Алдымен тізілімде жазбаны түзетіңіз, содан кейін түзету нөмірін осында жазыңыз.',
    later: 'Осы жазбаға қатысты кейінгі жазбалар',
    choose: 'Таңдаңыз',
    none: 'Бірде-бір қарсылық жоқ.',
    deferTitle: 'Жауапты шығарылымнан кейінге қалдыру',
    deferLead:
      'Жауап уақытында дайын болмаса, шығарылым оны неге күтпейтінін жазыңыз. Қарсылық ашық қалады, кейін жауап беруге болады.',
    deferEdition: 'Шығарылым',
    deferReason: 'Неге күтпейді',
    deferButton: 'Кейінге қалдыру',
  },
  ru: {
    lead: (days) =>
      `Когда квартал закрыт, рейтинг показывают депутатам. Полных дней на возражения: ${days}. Потом председатель публикует выпуск, и числа больше не меняются.`,
    disputes: 'Возражения',
    disputesWaiting: (count) => `Возражения ждут ответа: ${count}`,
    columns: {
      period: 'Период',
      state: 'Состояние',
      disputes: 'Открытые возражения',
      step: 'Следующий шаг',
      deputy: 'Депутат',
      rank: 'Место',
      total: 'Баллы',
      before: 'Было',
      now: 'Сейчас',
    },
    states: {
      running: 'Период ещё идёт',
      trial: 'Методика пробная: выпуска не будет',
      unranked: 'Рейтинга нет: данных недостаточно',
      ready: 'Можно показать депутатам',
      unchanged: 'Опубликован, числа прежние',
      changed: 'После публикации числа изменились',
    },
    previewed: (until, from) => `Показан депутатам. Возражения: по ${until}; публикация: с ${from}`,
    published: (date) => `Опубликован ${date}`,
    steps: { look: 'Посмотреть и показать', open: 'Открыть', again: 'Показать новый выпуск' },
    previewTitle: (period) => `Предварительный показ: ${period}`,
    previewLead:
      'Числа ниже закрепляются в том виде, в каком их увидят депутаты. Запись попадает в открытый журнал: отменить её нельзя.',
    previewDates: (today, until, from) =>
      `Если показать сегодня, ${today}, депутаты смогут возражать по ${until} включительно, а опубликовать выпуск можно с ${from}`,
    previewButton: 'Показать депутатам',
    previewNumbers: 'Рейтинг, который будет закреплён',
    previewBefore: (edition) => `Для сравнения: ${edition}`,
    daysLeft: (days) => `До публикации осталось: ${days}`,
    dueNow: 'Выпуск уже можно публиковать.',
    openDisputes: 'Открытые возражения',
    noOpenDisputes: 'Открытых возражений об этом периоде нет.',
    answer: 'Ответить',
    reason: (dispute) => `${dispute}: почему выпуск не ждёт ответа`,
    reasonHelp: 'Увидят все. Возражение остаётся открытым, ответить можно и позже.',
    reasonMissing: 'Напишите причину или сначала ответьте на возражение.',
    reasonGiven: 'Причина записана раньше.',
    publishTitle: 'Публикация',
    publishLead:
      'Опубликованный выпуск не меняется. Если поздние исправления изменят рейтинг, понадобится новый выпуск.',
    publishButton: 'Опубликовать выпуск',
    publishFrom: (date) => `Опубликовать можно с ${date}`,
    publishByChair: 'Выпуск публикует председатель.',
    publicPage: 'Страница на открытом сайте',
    moved: 'Что изменилось после показа',
    movedNone: 'После показа места и баллы не изменились.',
    ranking: 'Закреплённый рейтинг',
    answerTitle: (dispute) => `Ответ на возражение ${dispute}`,
    answerButton: 'Записать ответ',
    answered: 'На это возражение уже ответили.',
    disputedEntry: 'Спорная запись',
    recordedByYou: 'Спорную запись внесли вы: отвечает другой человек.',
    correctionHelp: 'Сначала исправьте запись в журнале, затем укажите здесь номер исправления.',
    later: 'Более поздние записи о том же',
    choose: 'Выберите',
    none: 'Возражений нет.',
    deferTitle: 'Отложить ответ на время после выпуска',
    deferLead:
      'Если ответа не будет к сроку, напишите, почему выпуск его не ждёт. Возражение остаётся открытым, ответить можно позже.',
    deferEdition: 'Выпуск',
    deferReason: 'Почему выпуск не ждёт',
    deferButton: 'Отложить',
  },
  en: {
    lead: (days) =>
      `Once a quarter is closed, the ranking is shown to the deputies. After ${days} whole days the chair publishes it, and its figures never change again.`,
    disputes: 'Disputes',
    disputesWaiting: (count) => `Disputes waiting for an answer: ${count}`,
    columns: {
      period: 'Period',
      state: 'State',
      disputes: 'Open disputes',
      step: 'Next step',
      deputy: 'Deputy',
      rank: 'Rank',
      total: 'Points',
      before: 'Before',
      now: 'Now',
    },
    states: {
      running: 'The period is still running',
      trial: 'Trial methodology: there will be no edition',
      unranked: 'No ranking: too little is recorded',
      ready: 'Can be shown to the deputies',
      unchanged: 'Published, figures unchanged',
      changed: 'The figures have changed since it was published',
    },
    previewed: (until, from) => `Shown to the deputies. Disputes until ${until}; publication from ${from}`,
    published: (date) => `Published on ${date}`,
    steps: { look: 'Look and show', open: 'Open', again: 'Show a new edition' },
    previewTitle: (period) => `Preview: ${period}`,
    previewLead:
      'The figures below are frozen as the deputies will see them. The entry goes into the public ledger and cannot be undone.',
    previewDates: (today, until, from) =>
      `Shown today, ${today}, it can be disputed up to and including ${until}, and published from ${from} on.`,
    previewButton: 'Show to the deputies',
    previewNumbers: 'The ranking to be frozen',
    previewBefore: (edition) => `For comparison: ${edition}`,
    daysLeft: (days) => `Until publication: ${days}`,
    dueNow: 'The edition can be published now.',
    openDisputes: 'Open disputes',
    noOpenDisputes: 'No dispute about this period is open.',
    answer: 'Answer',
    reason: (dispute) => `${dispute}: why the edition does not wait for the answer`,
    reasonHelp: 'Everyone will read it. The dispute stays open and can be answered later.',
    reasonMissing: 'Give a reason, or answer the dispute first.',
    reasonGiven: 'A reason was given before.',
    publishTitle: 'Publication',
    publishLead:
      'A published edition never changes. If later corrections change the ranking, a new edition is needed.',
    publishButton: 'Publish the edition',
    publishFrom: (date) => `It can be published from ${date} on.`,
    publishByChair: 'The chair publishes the edition.',
    publicPage: 'Page on the public site',
    moved: 'What changed since the preview',
    movedNone: 'No rank or total has changed since the preview.',
    ranking: 'The frozen ranking',
    answerTitle: (dispute) => `Answer to dispute ${dispute}`,
    answerButton: 'Record the answer',
    answered: 'This dispute has been answered.',
    disputedEntry: 'Disputed entry',
    recordedByYou: 'You recorded the disputed entry: somebody else must answer.',
    correctionHelp: 'First correct the entry in its register, then give the number of the correction here.',
    later: 'Later entries about the same',
    choose: 'Choose',
    none: 'There are no disputes.',
    deferTitle: 'Defer the answer until after an edition',
    deferLead:
      'When the answer cannot come in time, say why the edition does not wait for it. The dispute stays open and can be answered later.',
    deferEdition: 'Edition',
    deferReason: 'Why it does not wait',
    deferButton: 'Defer',
  },
};
