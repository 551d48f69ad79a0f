import type { AppealFigures } from '@esep/boards';
import type { AppealStatus, Language } from '@esep/domain';
import type { BoardWords } from './board-page.ts';
import { type FilterWords, filterWords } from './filter.words.ts';

/** What boards of appeals share: periods, columns, and how an appeal stands. */
export interface AppealWords extends BoardWords, FilterWords {
  readonly earlier: string;
  readonly later: string;
  readonly year: string;
  /** Under the heading of a running period. */
  readonly soFar: (days: string, before: string) => string;
  readonly none: string;
  readonly topic: string;
  readonly district: string;
  readonly columns: Readonly<Record<Exclude<keyof AppealFigures, 'days'>, string>>;
  readonly median: string;
  readonly ninetieth: string;
  /** Heads of narrow columns. */
  readonly medianHead: string;
  readonly ninetiethHead: string;
  readonly noTopic: string;
  readonly statuses: Readonly<Record<AppealStatus, string>>;
}

/** A board adds its title, its lead and what it alone says. */
export const appealWords: Readonly<Record<Language, Omit<AppealWords, keyof BoardWords>>> = {
  kk: {
    ...filterWords.kk,
    earlier: 'Алдыңғы',
    later: 'Келесі',
    year: 'Бүкіл жыл',
    soFar: (days, before) =>
      `Кезең әлі аяқталған жоқ: ${days} күн өтті. ${before} кезеңінің де сонша күні ғана салыстырылады.`,
    none: 'Бұл кезеңде мұндай өтініш тіркелмеген.',
    topic: 'Тақырып',
    district: 'Сайлау округі',
    columns: {
      received: 'тіркелді',
      onTime: 'мерзімінде жауап',
      late: 'кешігіп жауап',
      overdue: 'мерзімі өтті, жауапсыз',
      forwarded: 'қайта жіберілді',
      open: 'қаралуда',
      reopened: 'қайта қаралды',
      template: 'формалды жауап',
    },
    median: 'жауапқа дейінгі күн: медиана',
    ninetieth: 'күн: жауаптың 90 пайызы одан ұзақ емес',
    medianHead: 'медиана, күн',
    ninetiethHead: '90%, күн',
    noTopic: 'тақырыбы көрсетілмеген',
    statuses: {
      unassigned: 'депутатқа берілмеген',
      open: 'қаралуда',
      'answered-on-time': 'мерзімінде жауап берілді',
      'answered-late': 'кешігіп жауап берілді',
      overdue: 'мерзімі өтті',
      'forwarded-on-time': 'қайта жіберілді',
      'forwarded-late': 'кешігіп қайта жіберілді',
    },
  },
  ru: {
    ...filterWords.ru,
    earlier: 'Ранее',
    later: 'Позже',
    year: 'Весь год',
    soFar: (days, before) =>
      `Период ещё идёт: прошло дней — ${days}. За период «${before}» для сравнения взято столько же дней.`,
    none: 'За этот период таких обращений не зарегистрировано.',
    topic: 'Тема',
    district: 'Избирательный округ',
    columns: {
      received: 'поступило',
      onTime: 'ответ в срок',
      late: 'ответ с опозданием',
      overdue: 'просрочено, нет ответа',
      forwarded: 'перенаправлено',
      open: 'в работе',
      reopened: 'повторно',
      template: 'формальный ответ',
    },
    median: 'дней до ответа: медиана',
    ninetieth: 'дней: 90 % ответов не дольше',
    medianHead: 'медиана, дней',
    ninetiethHead: '90 %, дней',
    noTopic: 'тема не указана',
    statuses: {
      unassigned: 'не передано депутату',
      open: 'на рассмотрении',
      'answered-on-time': 'ответ дан в срок',
      'answered-late': 'ответ дан с опозданием',
      overdue: 'просрочено',
      'forwarded-on-time': 'перенаправлено',
      'forwarded-late': 'перенаправлено с опозданием',
    },
  },
  en: {
    ...filterWords.en,
    earlier: 'Earlier',
    later: 'Later',
    year: 'Whole year',
    soFar: (days, before) =>
      `The period is still running: ${days} days so far. Of ${before} as many days are compared.`,
    none: 'No such appeal was registered in this period.',
    topic: 'Topic',
    district: 'Electoral district',
    columns: {
      received: 'registered',
      onTime: 'answered in time',
      late: 'answered late',
      overdue: 'overdue, no answer',
      forwarded: 'forwarded',
      open: 'open',
      reopened: 'reopened',
      template: 'template reply',
    },
    median: 'days to answer: median',
    ninetieth: 'days: 90% of answers within',
    medianHead: 'median, days',
    ninetiethHead: '90%, days',
    noTopic: 'no topic given',
    statuses: {
      unassigned: 'with no deputy yet',
      open: 'open',
      'answered-on-time': 'answered in time',
      'answered-late': 'answered late',
      overdue: 'overdue',
      'forwarded-on-time': 'forwarded',
      'forwarded-late': 'forwarded late',
    },
  },
};
