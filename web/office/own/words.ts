import type { Language } from '@esep/domain';

interface OwnWords {
  readonly lead: string;
  readonly editionTitle: (edition: string) => string;
  readonly until: (date: string, days: string) => string;
  readonly closed: (date: string) => string;
  readonly publishedOn: (date: string) => string;
  readonly frozen: (rank: string, total: string) => string;
  readonly live: (rank: string, total: string) => string;
  readonly noEdition: string;
  readonly openToAll: string;
  readonly publicPage: string;
  readonly noRank: string;
  readonly due: string;
  readonly dueLead: string;
  readonly nothingDue: string;
  readonly columns: Readonly<Record<'number' | 'registered' | 'due' | 'state', string>>;
  readonly overdue: string;
  readonly open: string;
  readonly scorecard: string;
  readonly dispute: string;
  readonly reply: string;
  readonly disputeWhole: string;
  readonly replyWhole: string;
  readonly said: string;
  readonly nothingSaid: string;
  readonly changeReply: string;
  readonly disputeTitle: string;
  readonly replyTitle: string;
  readonly about: string;
  readonly aboutEntry: (entry: string) => string;
  readonly disputeLead: string;
  readonly replyLead: string;
  readonly disputeButton: string;
  readonly replyButton: string;
  readonly evidence: (criterion: string) => string;
  readonly allLines: string;
}

export const ownWords: Readonly<Record<Language, OwnWords>> = {
  kk: {
    lead: 'Өз көрсеткіштеріңіз, олардың артындағы жазбалар, қарсылықтарыңыз бен түсініктемелеріңіз.',
    editionTitle: (edition) => `Сізге көрсетілді: ${edition}`,
    until: (date, days) => `Қарсылық білдірудің соңғы күні: ${date}. Қалғаны: ${days}.`,
    closed: (date) =>
      `Қарсылық мерзімі өтті, шығарылым ${date} күнінен кейін жариялануы мүмкін. Жарияланғанша әлі де қарсылық білдіре аласыз.`,
    publishedOn: (date) => `Шығарылым жарияланды: ${date}. Бұл сандар енді өзгермейді.`,
    frozen: (rank, total) => `Шығарылымда: орныңыз ${rank}, ұпайыңыз ${total}.`,
    live: (rank, total) => `Қазіргі жазбалар бойынша: орныңыз ${rank}, ұпайыңыз ${total}.`,
    noEdition: 'Бұл кезеңнің шығарылымы әлі көрсетілген жоқ. Сандар жаңа жазбалармен өзгеріп тұрады.',
    openToAll:
      'Журнал ашық: қазіргі сандар мен алдын ала көрсетілген шығарылым ашық сайтта да көрінеді. Олар жарияланғанда ғана ресми болады.',
    publicPage: 'Ашық сайттағы бетім',
    noRank: 'жоқ',
    due: 'Мерзімі бар өтініштер',
    dueLead: 'Сізге берілген, жауап күтіп тұрған өтініштер. Азаматтың деректері аппаратта ғана.',
    nothingDue: 'Жауап күтіп тұрған өтініш жоқ.',
    columns: { number: 'Нөмірі', registered: 'Тіркелген күні', due: 'Мерзімі', state: 'Күйі' },
    overdue: 'мерзімі өтті',
    open: 'жұмыста',
    scorecard: 'Көрсеткіштер',
    dispute: 'Қарсылық білдіру',
    reply: 'Түсініктеме жазу',
    disputeWhole: 'Бүкіл кезеңге қарсылық білдіру',
    replyWhole: 'Кезеңге түсініктеме жазу',
    said: 'Қарсылықтарым мен түсініктемелерім',
    nothingSaid: 'Әзірге қарсылық та, түсініктеме де жоқ.',
    changeReply: 'Түсініктемені өзгерту',
    disputeTitle: 'Қарсылық білдіру',
    replyTitle: 'Түсініктеме',
    about: 'Не туралы',
    aboutEntry: (entry) => `${entry}-жазба`,
    disputeLead:
      'Қай сан немесе жазба қате және қалай болуы керек екенін жазыңыз. Жауапты ол жазбаны енгізген адам емес, басқа адам береді.',
    replyLead: 'Түсініктеме санның жанында көрсетіледі. Кейін өзгертуге болады: бұрынғысы тарихта қалады.',
    disputeButton: 'Қарсылықты жіберу',
    replyButton: 'Түсініктемені жариялау',
    evidence: (criterion) => `Жазбалар: ${criterion}`,
    allLines: 'Барлық жазбалар',
  },
  ru: {
    lead: 'Ваши показатели, записи за ними, ваши возражения и пояснения.',
    editionTitle: (edition) => `Вам показан выпуск: ${edition}`,
    until: (date, days) => `Последний день для возражений: ${date} Осталось: ${days}.`,
    closed: (date) =>
      `Срок возражений прошёл, выпуск может быть опубликован с ${date} Пока он не опубликован, возразить ещё можно.`,
    publishedOn: (date) => `Выпуск опубликован ${date} Эти числа больше не меняются.`,
    frozen: (rank, total) => `В выпуске: место ${rank}, баллы ${total}.`,
    live: (rank, total) => `По нынешним записям: место ${rank}, баллы ${total}.`,
    noEdition: 'Выпуск за этот период ещё не показан. Числа меняются с новыми записями.',
    openToAll:
      'Журнал открыт: нынешние числа и показанный выпуск видны и на открытом сайте. Официальными они становятся только с публикацией.',
    publicPage: 'Моя страница на открытом сайте',
    noRank: 'нет',
    due: 'Обращения на исполнении',
    dueLead: 'Обращения, которые поручены вам и ждут ответа. Данные гражданина есть только в аппарате.',
    nothingDue: 'Обращений, которые ждут ответа, нет.',
    columns: { number: 'Номер', registered: 'Зарегистрировано', due: 'Срок', state: 'Состояние' },
    overdue: 'срок прошёл',
    open: 'в работе',
    scorecard: 'Показатели',
    dispute: 'Возразить',
    reply: 'Пояснить',
    disputeWhole: 'Возразить о периоде в целом',
    replyWhole: 'Пояснить период в целом',
    said: 'Мои возражения и пояснения',
    nothingSaid: 'Возражений и пояснений пока нет.',
    changeReply: 'Изменить пояснение',
    disputeTitle: 'Возражение',
    replyTitle: 'Пояснение',
    about: 'О чём',
    aboutEntry: (entry) => `Запись ${entry}`,
    disputeLead:
      'Напишите, какое число или какая запись неверны и как должно быть. Ответит не тот, кто внёс запись, а другой человек.',
    replyLead: 'Пояснение стоит рядом с числом. Его можно изменить позже: прежнее останется в истории.',
    disputeButton: 'Подать возражение',
    replyButton: 'Опубликовать пояснение',
    evidence: (criterion) => `Записи: ${criterion}`,
    allLines: 'Все записи',
  },
  en: {
    lead: 'Your figures, the entries behind them, your disputes and replies.',
    editionTitle: (edition) => `Shown to you: ${edition}`,
    until: (date, days) => `Last day for disputes: ${date}. Left: ${days}.`,
    closed: (date) =>
      `The days for disputes are over, and the edition may be published from ${date} on. Until it is, you can still dispute it.`,
    publishedOn: (date) => `The edition was published on ${date}. These figures never change again.`,
    frozen: (rank, total) => `In the edition: rank ${rank}, points ${total}.`,
    live: (rank, total) => `By the entries of now: rank ${rank}, points ${total}.`,
    noEdition: 'No edition of this period has been shown yet. The figures change with new entries.',
    openToAll:
      'The ledger is open: the figures of now and the edition that is shown can be seen on the public site too. They become official only when it is published.',
    publicPage: 'My page on the public site',
    noRank: 'none',
    due: 'Appeals to answer',
    dueLead: 'Appeals assigned to you that wait for an answer. Only the office has the citizens’ data.',
    nothingDue: 'No appeal waits for an answer.',
    columns: { number: 'Number', registered: 'Registered', due: 'Due', state: 'State' },
    overdue: 'overdue',
    open: 'open',
    scorecard: 'Figures',
    dispute: 'Dispute',
    reply: 'Reply',
    disputeWhole: 'Dispute the whole period',
    replyWhole: 'Reply about the whole period',
    said: 'My disputes and replies',
    nothingSaid: 'No dispute and no reply yet.',
    changeReply: 'Change the reply',
    disputeTitle: 'Dispute',
    replyTitle: 'Reply',
    about: 'About',
    aboutEntry: (entry) => `Entry ${entry}`,
    disputeLead:
      'Say which figure or entry is wrong and how it should be. Somebody other than whoever recorded it will answer.',
    replyLead:
      'The reply stands beside the number. You can change it later: the earlier one stays in the history.',
    disputeButton: 'Raise the dispute',
    replyButton: 'Publish the reply',
    evidence: (criterion) => `Entries: ${criterion}`,
    allLines: 'All entries',
  },
};
