import type { Language } from '@esep/domain';
import type { BoardWords } from './board-page.ts';
import { type FilterWords, filterWords } from './filter.words.ts';

interface Words extends BoardWords, FilterWords {
  readonly earlier: string;
  readonly later: string;
  readonly none: string;
  readonly noneLike: string;
  readonly plan: string;
  readonly actual: string;
  readonly mean: string;
  readonly attained: string;
  readonly indicators: string;
  readonly update: (date: string) => string;
  readonly noUpdate: string;
  readonly byDeputy: string;
  readonly list: string;
  readonly running: string;
  readonly promise: string;
  readonly allQuarters: string;
}

export const projectsWords: Readonly<Record<Language, Words>> = {
  kk: {
    ...filterWords.kk,
    title: 'Жобалардың көрсеткіштері',
    lead: 'Депутаттар қадағалайтын жобалар: тоқсанға не жоспарланды және нақты не жасалды.',
    earlier: 'Алдыңғы тоқсан',
    later: 'Келесі тоқсан',
    none: 'Бұл тоқсанға көрсеткіш жоспарланбаған.',
    noneLike: 'Іріктеуге сай келетін көрсеткіш жоқ.',
    plan: 'Жоспар',
    actual: 'Нақты',
    mean: 'орташа орындалуы',
    attained: 'толық орындалғаны',
    indicators: 'көрсеткіштер',
    update: (date) => `соңғы дерек: ${date}`,
    noUpdate: 'дерек түскен жоқ',
    byDeputy: 'Депутаттар бойынша',
    list: 'Көрсеткіштер: алдымен артта қалғандары',
    running: 'тоқсан аяқталған жоқ',
    promise: 'уәде бойынша',
    allQuarters: 'барлық тоқсан',
  },
  ru: {
    ...filterWords.ru,
    title: 'Показатели проектов',
    lead: 'Проекты, которые курируют депутаты: что запланировано на квартал и что сделано.',
    earlier: 'Предыдущий квартал',
    later: 'Следующий квартал',
    none: 'На этот квартал показатели не запланированы.',
    noneLike: 'Таких показателей нет.',
    plan: 'План',
    actual: 'Факт',
    mean: 'выполнение в среднем',
    attained: 'выполнено полностью',
    indicators: 'показателей',
    update: (date) => `последние данные: ${date}`,
    noUpdate: 'данных не поступало',
    byDeputy: 'По депутатам',
    list: 'Показатели: сначала отстающие',
    running: 'квартал не закончился',
    promise: 'по обещанию',
    allQuarters: 'все кварталы',
  },
  en: {
    ...filterWords.en,
    title: 'Project indicators',
    lead: 'Projects that deputies look after: what was planned for the quarter and what was done.',
    earlier: 'Quarter before',
    later: 'Quarter after',
    none: 'No indicator is planned for this quarter.',
    noneLike: 'There are no such indicators.',
    plan: 'Planned',
    actual: 'Actual',
    mean: 'mean attainment',
    attained: 'fully attained',
    indicators: 'indicators',
    update: (date) => `last report: ${date}`,
    noUpdate: 'nothing reported',
    byDeputy: 'By deputy',
    list: 'Indicators: those behind first',
    running: 'the quarter is not over',
    promise: 'about a promise',
    allQuarters: 'all quarters',
  },
};
