import type { ActionState } from '@esep/boards';
import type { Language } from '@esep/domain';
import type { BoardWords } from './board-page.ts';
import { type FilterWords, filterWords } from './filter.words.ts';

interface Words extends BoardWords, FilterWords {
  readonly plan: string;
  readonly none: string;
  readonly noneLike: string;
  readonly byPartner: string;
  readonly document: string;
  readonly list: string;
  readonly term: (from: string, to: string) => string;
  readonly due: (date: string) => string;
  readonly outcome: string;
  readonly result: string;
  readonly reason: string;
  readonly promise: string;
  readonly states: Readonly<Record<ActionState, string>>;
  readonly statesHelp: string;
}

export const plansWords: Readonly<Record<Language, Words>> = {
  kk: {
    ...filterWords.kk,
    title: 'Үйлестірілген іс-қимыл жоспарлары',
    lead: 'Мәслихат қай органмен не істеуге келісті, не мерзімінде орындалды, не кешікті.',
    plan: 'Жоспар',
    none: 'Бірде-бір жоспар енгізілмеген.',
    noneLike: 'Іріктеуге сай келетін іс-шара жоқ.',
    byPartner: 'Жоспарлар',
    document: 'жоспардың мәтіні',
    list: 'Іс-шаралар: алдымен кешіккендері',
    term: (from, to) => `${from} – ${to}`,
    due: (date) => `мерзімі: ${date}`,
    outcome: 'Күтілетін нәтиже',
    result: 'Нәтижесі',
    reason: 'Себебі',
    promise: 'уәде бойынша',
    states: {
      overdue: 'мерзімі өтті',
      missed: 'орындалмады',
      late: 'кешігіп орындалды',
      planned: 'мерзімі келген жоқ',
      'on-time': 'мерзімінде орындалды',
    },
    statesHelp: 'Мерзімі өткен соң кері алынған іс-шара орындалмаған болып саналады.',
  },
  ru: {
    ...filterWords.ru,
    title: 'Планы скоординированных действий',
    lead: 'О чём маслихат договорился с государственными органами, что выполнено в срок, а что опоздало.',
    plan: 'План',
    none: 'Не внесено ни одного плана.',
    noneLike: 'Таких мероприятий нет.',
    byPartner: 'Планы',
    document: 'текст плана',
    list: 'Мероприятия: сначала опоздавшие',
    term: (from, to) => `${from} – ${to}`,
    due: (date) => `срок: ${date}`,
    outcome: 'Ожидаемый результат',
    result: 'Результат',
    reason: 'Причина',
    promise: 'по обещанию',
    states: {
      overdue: 'срок прошёл',
      missed: 'не выполнено',
      late: 'выполнено с опозданием',
      planned: 'срок не наступил',
      'on-time': 'выполнено в срок',
    },
    statesHelp: 'Мероприятие, отозванное после срока, считается невыполненным.',
  },
  en: {
    ...filterWords.en,
    title: 'Plans of coordinated actions',
    lead: 'What the maslikhat agreed on with state bodies, what was done in time, and what is late.',
    plan: 'Plan',
    none: 'No plan is recorded.',
    noneLike: 'There are no such actions.',
    byPartner: 'Plans',
    document: 'text of the plan',
    list: 'Actions: those late first',
    term: (from, to) => `${from} – ${to}`,
    due: (date) => `due ${date}`,
    outcome: 'Expected outcome',
    result: 'Result',
    reason: 'Reason',
    promise: 'about a promise',
    states: {
      overdue: 'past its due date',
      missed: 'missed',
      late: 'done late',
      planned: 'not yet due',
      'on-time': 'done in time',
    },
    statesHelp: 'An action that is taken back after its due date counts as missed.',
  },
};
