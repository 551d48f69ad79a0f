import type { PromiseState } from '@esep/boards';
import type { Language } from '@esep/domain';
import type { BoardWords } from './board-page.ts';
import { type FilterWords, filterWords } from './filter.words.ts';

interface Words extends BoardWords, FilterWords {
  readonly none: string;
  readonly noneLike: string;
  readonly thesis: string;
  readonly theses: string;
  readonly byDeputy: string;
  readonly list: string;
  readonly due: (date: string) => string;
  readonly states: Readonly<Record<PromiseState, string>>;
  readonly statesHelp: string;
  readonly thesisName: (number: string, name: string) => string;
}

export const promisesWords: Readonly<Record<Language, Words>> = {
  kk: {
    ...filterWords.kk,
    title: 'Сайлауалды уәделер',
    lead: 'Депутаттар бағдарламаларында не уәде етті және қайсысы орындалды.',
    none: 'Бірде-бір уәде енгізілмеген.',
    noneLike: 'Іріктеуге сай келетін уәде жоқ.',
    thesis: 'Партия тезисі',
    theses: 'Партия бағдарламаларының тезистері бойынша',
    byDeputy: 'Депутаттар бойынша',
    list: 'Уәделер',
    due: (date) => `мерзімі: ${date}`,
    states: {
      overdue: 'мерзімі өтті, нәтижесі жоқ',
      broken: 'орындалмады',
      'partly-kept': 'ішінара орындалды',
      kept: 'орындалды',
      'not-yet-due': 'мерзімі келген жоқ',
      undated: 'мерзімі белгіленбеген',
      unverifiable: 'тексеру мүмкін емес',
    },
    statesHelp:
      'Мерзімі келмеген және тексеру мүмкін емес уәделер «орындалмады» деп саналмайды. «Ішінара» және «орындалмады» деген бағалар мерзімі өткен соң ғана есепке алынады, негіздемесі жазбада көрсетіледі.',
    thesisName: (number, name) => `${number}. ${name}`,
  },
  ru: {
    ...filterWords.ru,
    title: 'Предвыборные обещания',
    lead: 'Что депутаты обещали в своих программах и что из этого выполнено.',
    none: 'Не внесено ни одного обещания.',
    noneLike: 'Таких обещаний нет.',
    thesis: 'Тезис партии',
    theses: 'По тезисам программ партий',
    byDeputy: 'По депутатам',
    list: 'Обещания',
    due: (date) => `срок: ${date}`,
    states: {
      overdue: 'срок прошёл, результата нет',
      broken: 'не выполнено',
      'partly-kept': 'выполнено частично',
      kept: 'выполнено',
      'not-yet-due': 'срок не наступил',
      undated: 'срок не указан',
      unverifiable: 'не поддаётся проверке',
    },
    statesHelp:
      'Обещания, срок которых не наступил или которые нельзя проверить, не считаются невыполненными. Оценки «частично» и «не выполнено» учитываются только после срока, их обоснование — в записи.',
    thesisName: (number, name) => `${number}. ${name}`,
  },
  en: {
    ...filterWords.en,
    title: 'Election promises',
    lead: 'What deputies promised in their programmes, and what of it was kept.',
    none: 'No promise is recorded.',
    noneLike: 'There are no such promises.',
    thesis: 'Party thesis',
    theses: 'By theses of the parties’ programmes',
    byDeputy: 'By deputy',
    list: 'Promises',
    due: (date) => `due ${date}`,
    states: {
      overdue: 'overdue without a result',
      broken: 'broken',
      'partly-kept': 'partly kept',
      kept: 'kept',
      'not-yet-due': 'not yet due',
      undated: 'without a due date',
      unverifiable: 'cannot be checked',
    },
    statesHelp:
      'Promises that are not yet due or cannot be checked do not count as broken. “Partly kept” and “broken” count only once the due date has passed, and the entry gives the reason.',
    thesisName: (number, name) => `${number}. ${name}`,
  },
};
