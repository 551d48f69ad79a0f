import type { Language } from '@esep/domain';
import { plural } from '../../locales/plural.ts';
import type { DueLine } from './view.ts';

/** Words of the page of the day. A missing one does not compile. */
export interface TodayWords {
  readonly late: string;
  readonly soon: string;
  readonly receptions: string;
  readonly waits: string;
  /** Work in the background that failed, that goes on, and what it is. */
  readonly failed: string;
  readonly running: string;
  readonly sheetIn: string;
  readonly sheetOut: string;
  readonly drafts: string;
  readonly sittings: string;
  readonly newSitting: string;
  readonly changes: string;
  readonly allDone: string;
  readonly noSoon: string;
  readonly noReceptions: string;
  readonly openDay: string;
  readonly due: string;
  readonly what: string;
  readonly who: string;
  readonly todo: string;
  readonly things: Readonly<Record<DueLine['what'], (number: string) => string>>;
  readonly steps: Readonly<Record<DueLine['what'], string>>;
  readonly daysLate: (days: number) => string;
  readonly today: string;
  readonly inDays: (days: number) => string;
  readonly more: (count: number) => string;
  readonly status: Readonly<Record<'scheduled' | 'held' | 'missed' | 'excused', string>>;
  readonly toConfirm: string;
  readonly own: string;
  readonly turnedDown: string;
  readonly expired: string;
  readonly reviews: (count: number) => string;
  readonly and: (count: number) => string;
  readonly proposal: (title: string) => string;
  readonly look: string;
  readonly goOn: string;
  readonly nothingRecorded: string;
  readonly recordedToday: (count: number) => string;
  readonly moved: string;
  readonly noneMoved: string;
  readonly live: string;
  readonly lastEdition: (period: string, date: string) => string;
  readonly noEdition: string;
  readonly preview: (period: string, date: string) => string;
  readonly noPreview: (quarter: string, date: string) => string;
  readonly roll: (present: number, absent: number, excused: number) => string;
}

const ruDays = { one: 'день', few: 'дня', many: 'дней', other: 'дня' } as const;
const ruEntries = { one: 'запись', few: 'записи', many: 'записей', other: 'записи' } as const;
const ruMore = { one: 'строка', few: 'строки', many: 'строк', other: 'строки' } as const;
/** A Russian date ends with a full stop of its own: “16 июля 2026 г.” */
const ended = (sentence: string) => (sentence.endsWith('.') ? sentence : `${sentence}.`);
const ruReviews = { one: 'приём', few: 'приёма', many: 'приёмов', other: 'приёма' } as const;

export const todayWords: Readonly<Record<Language, TodayWords>> = {
  kk: {
    late: 'Мерзімі өткендер',
    soon: 'Жақын үш жұмыс күнінде',
    receptions: 'Бүгінгі қабылдаулар',
    waits: 'Екінші адам',
    failed: 'Аяқталмай қалған жұмыстар',
    running: 'Орындалып жатқан жұмыстар',
    sheetIn: 'кестеден енгізу',
    sheetOut: 'кестеге шығару',
    drafts: 'Аяқталмаған жазбалар',
    sittings: 'Отырыстар',
    newSitting: 'Отырысты енгізу',
    changes: 'Жұртшылық не көреді',
    allDone: 'Мерзімі өткен іс жоқ.',
    noSoon: 'Жақын үш жұмыс күнінде мерзімі бітетін іс жоқ.',
    noReceptions: 'Бүгін қабылдау жоқ.',
    openDay: 'Қабылдау күнін ашу',
    due: 'Мерзімі',
    what: 'Не',
    who: 'Депутат',
    todo: 'Не істеу керек',
    things: {
      'appeal-assign': (number) => `Өтініш ${number}`,
      appeal: (number) => `Өтініш ${number}`,
      request: (number) => `Сауал ${number}`,
      action: (number) => `Іс-шара ${number}`,
      dispute: (number) => `Қарсылық ${number}`,
      reception: () => 'Қабылдау',
    },
    steps: {
      'appeal-assign': 'Орындаушыны белгілеу',
      appeal: 'Жауап беру',
      request: 'Жауабын енгізу',
      action: 'Орындалғанын енгізу',
      dispute: 'Жауап беру',
      reception: 'Жабу',
    },
    daysLate: (days) => `${days} күн өтті`,
    today: 'бүгін',
    inDays: (days) => `${days} күн қалды`,
    more: (count) => `Тағы ${count} жол`,
    status: { scheduled: 'жоспарланған', held: 'өткізілді', missed: 'өткізілмеді', excused: 'себепті' },
    toConfirm: 'Сіздің растауыңызды күтеді',
    own: 'Сіздің ұсынысыңыз басқа адамның растауын күтеді',
    turnedDown: 'Сіздің ұсынысыңыз қабылданбады',
    expired: 'Ұсынысыңыздың мерзімі өтті: ешкім растамады',
    reviews: (count) => `Бөлек қойылған бюллетеньдер: ${count} қабылдау`,
    and: (count) => `және тағы ${count} жазба`,
    proposal: (title) => `Ұсыныс: «${title}»`,
    look: 'Қарау',
    goOn: 'Жалғастыру',
    nothingRecorded: 'Бүгін журналға ештеңе енгізілген жоқ.',
    recordedToday: (count) => `Бүгін журналға ${count} жазба енгізілді:`,
    moved: 'Ағымдағы тоқсандағы көрсеткіші бүгін өзгерген депутаттар:',
    noneMoved: 'Ағымдағы тоқсанда ешкімнің көрсеткіші бүгін өзгерген жоқ.',
    live: 'Ағымдағы тоқсанның беттері бірден жаңарады; жарияланған шығарылым өзгермейді.',
    lastEdition: (period, date) => `Соңғы шығарылым: ${period}, ${date} жарияланған.`,
    noEdition: 'Әлі бірде-бір шығарылым жарияланған жоқ.',
    preview: (period, date) => `Депутаттар қарап жатқаны: ${period}. ${date} бастап жариялауға болады.`,
    noPreview: (quarter, date) => `Келесі шығарылым — ${quarter}, тоқсан ${date} аяқталады.`,
    roll: (present, absent, excused) => `қатысты ${present}, қатыспады ${absent}, себепті ${excused}`,
  },
  ru: {
    late: 'Просрочено',
    soon: 'Срок в ближайшие три рабочих дня',
    receptions: 'Приёмы сегодня',
    waits: 'Второй человек',
    failed: 'Не удалось завершить',
    running: 'Выполняется',
    sheetIn: 'ввод из таблицы',
    sheetOut: 'выгрузка в таблицу',
    drafts: 'Незаконченные записи',
    sittings: 'Заседания',
    newSitting: 'Внести заседание',
    changes: 'Что увидят жители',
    allDone: 'Просроченного нет.',
    noSoon: 'В ближайшие три рабочих дня срок ни у чего не истекает.',
    noReceptions: 'Сегодня приёмов нет.',
    openDay: 'Открыть день приёма',
    due: 'Срок',
    what: 'Что',
    who: 'Депутат',
    todo: 'Что сделать',
    things: {
      'appeal-assign': (number) => `Обращение ${number}`,
      appeal: (number) => `Обращение ${number}`,
      request: (number) => `Запрос ${number}`,
      action: (number) => `Мероприятие ${number}`,
      dispute: (number) => `Возражение ${number}`,
      reception: () => 'Приём',
    },
    steps: {
      'appeal-assign': 'Назначить',
      appeal: 'Ответить',
      request: 'Внести ответ',
      action: 'Внести выполнение',
      dispute: 'Ответить',
      reception: 'Закрыть',
    },
    daysLate: (days) => `${days} ${plural('ru', days, ruDays)} назад`,
    today: 'сегодня',
    inDays: (days) => `через ${days} ${plural('ru', days, ruDays)}`,
    more: (count) => `Ещё ${count} ${plural('ru', count, ruMore)}`,
    status: {
      scheduled: 'назначен',
      held: 'проведён',
      missed: 'не состоялся',
      excused: 'уважительная причина',
    },
    toConfirm: 'Ждёт вашего подтверждения',
    own: 'Ваше предложение ждёт другого человека',
    turnedDown: 'Ваше предложение отклонено',
    expired: 'Срок вашего предложения истёк: его никто не подтвердил',
    reviews: (count) => `Отложенные бюллетени: ${count} ${plural('ru', count, ruReviews)}`,
    and: (count) => `и ещё ${count} ${plural('ru', count, ruEntries)}`,
    proposal: (title) => `Предложение: «${title}»`,
    look: 'Посмотреть',
    goOn: 'Продолжить',
    nothingRecorded: 'Сегодня в журнал ничего не внесено.',
    recordedToday: (count) => `Сегодня в журнал внесено ${count} ${plural('ru', count, ruEntries)}:`,
    moved: 'Сегодня изменились показатели текущего квартала у депутатов:',
    noneMoved: 'Показатели текущего квартала сегодня ни у кого не изменились.',
    live: 'Страницы текущего квартала обновляются сразу; опубликованный выпуск не меняется.',
    lastEdition: (period, date) => ended(`Последний выпуск: ${period}, опубликован ${date}`),
    noEdition: 'Ни одного выпуска ещё не опубликовано.',
    preview: (period, date) => ended(`У депутатов на просмотре: ${period}. Публиковать можно с ${date}`),
    noPreview: (quarter, date) => ended(`Следующий выпуск — ${quarter}, квартал заканчивается ${date}`),
    roll: (present, absent, excused) =>
      `присутствовали ${present}, отсутствовали ${absent}, по уважительной причине ${excused}`,
  },
  en: {
    late: 'Overdue',
    soon: 'Due within three working days',
    receptions: 'Receptions today',
    waits: 'Second person',
    failed: 'Work that failed',
    running: 'Work going on',
    sheetIn: 'sheet in',
    sheetOut: 'sheet out',
    drafts: 'Unfinished entries',
    sittings: 'Sittings',
    newSitting: 'Enter a sitting',
    changes: 'What the public will see',
    allDone: 'Nothing is overdue.',
    noSoon: 'Nothing falls due within three working days.',
    noReceptions: 'No receptions today.',
    openDay: 'Open the reception day',
    due: 'Due',
    what: 'What',
    who: 'Deputy',
    todo: 'To do',
    things: {
      'appeal-assign': (number) => `Appeal ${number}`,
      appeal: (number) => `Appeal ${number}`,
      request: (number) => `Request ${number}`,
      action: (number) => `Action ${number}`,
      dispute: (number) => `Dispute ${number}`,
      reception: () => 'Reception',
    },
    steps: {
      'appeal-assign': 'Assign',
      appeal: 'Answer',
      request: 'Enter the answer',
      action: 'Enter what was done',
      dispute: 'Answer',
      reception: 'Close',
    },
    daysLate: (days) => `${days} ${days === 1 ? 'day' : 'days'} ago`,
    today: 'today',
    inDays: (days) => `in ${days} ${days === 1 ? 'day' : 'days'}`,
    more: (count) => `${count} more`,
    status: { scheduled: 'scheduled', held: 'held', missed: 'missed', excused: 'excused' },
    toConfirm: 'Waits for you to confirm it',
    own: 'Your proposal waits for another person',
    turnedDown: 'Your proposal was refused',
    expired: 'Your proposal has expired: nobody confirmed it',
    reviews: (count) => `Ballots set aside: ${count} ${count === 1 ? 'reception' : 'receptions'}`,
    and: (count) => `and ${count} more ${count === 1 ? 'entry' : 'entries'}`,
    proposal: (title) => `Proposal: “${title}”`,
    look: 'Look',
    goOn: 'Go on',
    nothingRecorded: 'Nothing was recorded today.',
    recordedToday: (count) => `Recorded today, ${count} ${count === 1 ? 'entry' : 'entries'}:`,
    moved: 'Deputies whose counts of the running quarter changed today:',
    noneMoved: 'Nobody’s counts of the running quarter changed today.',
    live: 'Pages of the running quarter follow at once; a published edition does not change.',
    lastEdition: (period, date) => `Last edition: ${period}, published on ${date}.`,
    noEdition: 'No edition is published yet.',
    preview: (period, date) => `Deputies are looking at ${period}. It can be published from ${date}.`,
    noPreview: (quarter, date) => `The next edition is of ${quarter}, which ends on ${date}.`,
    roll: (present, absent, excused) => `present ${present}, absent ${absent}, excused ${excused}`,
  },
};
