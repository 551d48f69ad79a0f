import type { Language } from '@esep/domain';
import { type AppealWords, appealWords } from './appeal-shared.words.ts';

interface ListWords extends AppealWords {
  readonly found: (n: string) => string;
  readonly back: string;
  readonly pages: string;
  readonly registered: (date: string) => string;
  readonly due: (date: string) => string;
  readonly extended: string;
  readonly solved: string;
  readonly unsolved: string;
}

export const appealListWords: Readonly<Record<Language, ListWords>> = {
  kk: {
    ...appealWords.kk,
    title: 'Өтініштер тізімі',
    lead: 'Әр санның артындағы өтініштер: нөмірі мен күндері ғана.',
    found: (n) => `Өтініштер саны: ${n}`,
    back: 'Жиынтыққа оралу',
    pages: 'Беттер',
    registered: (date) => `тіркелді: ${date}`,
    due: (date) => `мерзімі: ${date}`,
    extended: 'мерзімі ұзартылған',
    solved: 'азамат: шешілді',
    unsolved: 'азамат: шешілмеді',
  },
  ru: {
    ...appealWords.ru,
    title: 'Список обращений',
    lead: 'Обращения, из которых складывается число: только номера и даты.',
    found: (n) => `Обращений: ${n}`,
    back: 'К сводке',
    pages: 'Страницы',
    registered: (date) => `зарегистрировано ${date}`,
    due: (date) => `срок: ${date}`,
    extended: 'срок продлён',
    solved: 'гражданин: решено',
    unsolved: 'гражданин: не решено',
  },
  en: {
    ...appealWords.en,
    title: 'List of appeals',
    lead: 'The appeals behind a figure: numbers and dates, nothing more.',
    found: (n) => `Appeals: ${n}`,
    back: 'Back to the figures',
    pages: 'Pages',
    registered: (date) => `registered on ${date}`,
    due: (date) => `due on ${date}`,
    extended: 'term extended',
    solved: 'the citizen: solved',
    unsolved: 'the citizen: not solved',
  },
};
