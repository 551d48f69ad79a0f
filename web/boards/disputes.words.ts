import type { Language } from '@esep/domain';
import type { BoardWords } from './board-page.ts';

/** Words for disputes and replies wherever they stand: beside a number, under an entry, on their own page. */
export interface NoteWords {
  readonly heading: string;
  readonly dispute: string;
  readonly reply: string;
  readonly onPaper: string;
  readonly about: string;
  readonly scorecard: (period: string) => string;
  readonly line: (criterion: string, period: string) => string;
  readonly open: (days: string) => string;
  readonly answeredIn: (days: string) => string;
  readonly outcomes: Readonly<Record<'accepted' | 'partly' | 'refused', string>>;
  readonly answer: string;
  readonly correction: (entry: string) => string;
  readonly deferred: (edition: string) => string;
  readonly withheld: string;
}

interface Words extends BoardWords {
  readonly none: string;
  readonly openHeading: string;
  readonly answeredHeading: string;
  readonly noneOpen: string;
  readonly noneAnswered: string;
  readonly summary: (open: string, accepted: string, partly: string, refused: string) => string;
  readonly median: (days: string) => string;
  readonly how: string;
  readonly note: NoteWords;
}

export const disputesWords: Readonly<Record<Language, Words>> = {
  kk: {
    title: 'Депутаттардың қарсылықтары',
    lead: 'Депутаттар қай жазбамен немесе санмен келіспейді және оларға қандай жауап берілді.',
    none: 'Бірде-бір қарсылық білдірілмеген.',
    openHeading: 'Жауап күтіп тұр',
    answeredHeading: 'Жауап берілген',
    noneOpen: 'Жауапсыз қарсылық жоқ.',
    noneAnswered: 'Әзірге бірде-бір қарсылыққа жауап берілмеген.',
    summary: (open, accepted, partly, refused) =>
      `Жауапсыз: ${open}. Қабылданды: ${accepted}, ішінара қабылданды: ${partly}, қабылданбады: ${refused}.`,
    median: (days) => `Жауап берудің медианалық мерзімі, күн: ${days}.`,
    how: 'Қарсылықты депутаттың өзі білдіреді. Жауапты даулы жазбаны енгізген адам емес, басқа адам береді. Жауапсыз қарсылық тұрғанда рейтинг шығарылымы себебі жазылмай жарияланбайды.',
    note: {
      heading: 'Қарсылықтар мен түсініктемелер',
      dispute: 'Қарсылық',
      reply: 'Депутаттың түсініктемесі',
      onPaper: 'қағаз түрінде берілген',
      about: 'Не туралы',
      scorecard: (period) => `барлық көрсеткіштер, ${period}`,
      line: (criterion, period) => `«${criterion}», ${period}`,
      open: (days) => `жауап күтіп тұр, күн саны: ${days}`,
      answeredIn: (days) => `жауап берілгенге дейінгі күн саны: ${days}`,
      outcomes: { accepted: 'қабылданды', partly: 'ішінара қабылданды', refused: 'қабылданбады' },
      answer: 'Жауап',
      correction: (entry) => `Түзету: ${entry}-жазба`,
      deferred: (edition) => `Шығарылым жауапты күтпеді: ${edition}`,
      withheld: 'мәтін жасырылған',
    },
  },
  ru: {
    title: 'Возражения депутатов',
    lead: 'С какими записями и числами не согласны депутаты и что им ответили.',
    none: 'Возражений не подавали.',
    openHeading: 'Ждут ответа',
    answeredHeading: 'Получили ответ',
    noneOpen: 'Возражений без ответа нет.',
    noneAnswered: 'Пока ни на одно возражение не ответили.',
    summary: (open, accepted, partly, refused) =>
      `Без ответа: ${open}. Принято: ${accepted}, принято частично: ${partly}, отклонено: ${refused}.`,
    median: (days) => `Медианный срок ответа, дней: ${days}.`,
    how: 'Возражение подаёт сам депутат. Отвечает не тот, кто внёс спорную запись, а другой человек. Пока на возражение не ответили, выпуск рейтинга без обоснования не публикуют.',
    note: {
      heading: 'Возражения и пояснения',
      dispute: 'Возражение',
      reply: 'Пояснение депутата',
      onPaper: 'подано на бумаге',
      about: 'О чём',
      scorecard: (period) => `все показатели, ${period}`,
      line: (criterion, period) => `«${criterion}», ${period}`,
      open: (days) => `ждёт ответа, дней: ${days}`,
      answeredIn: (days) => `дней до ответа: ${days}`,
      outcomes: { accepted: 'принято', partly: 'принято частично', refused: 'отклонено' },
      answer: 'Ответ',
      correction: (entry) => `Исправление: запись ${entry}`,
      deferred: (edition) => `Выпуск не стал ждать ответа: ${edition}`,
      withheld: 'текст скрыт',
    },
  },
  en: {
    title: 'Disputes of deputies',
    lead: 'Which entries and figures deputies disagree with, and what they were answered.',
    none: 'No dispute has been raised.',
    openHeading: 'Waiting for an answer',
    answeredHeading: 'Answered',
    noneOpen: 'No dispute is open.',
    noneAnswered: 'No dispute has been answered yet.',
    summary: (open, accepted, partly, refused) =>
      `Open: ${open}. Accepted: ${accepted}, accepted in part: ${partly}, refused: ${refused}.`,
    median: (days) => `Median days to the answer: ${days}.`,
    how: 'A deputy raises a dispute in person. It is answered by someone other than whoever recorded the disputed entry. While a dispute is open, an edition of the ranking is not published without a reason.',
    note: {
      heading: 'Disputes and replies',
      dispute: 'Dispute',
      reply: 'Reply of the deputy',
      onPaper: 'came on paper',
      about: 'About',
      scorecard: (period) => `the whole scorecard, ${period}`,
      line: (criterion, period) => `“${criterion}”, ${period}`,
      open: (days) => `open, days: ${days}`,
      answeredIn: (days) => `days to the answer: ${days}`,
      outcomes: { accepted: 'accepted', partly: 'accepted in part', refused: 'refused' },
      answer: 'Answer',
      correction: (entry) => `Correction: entry ${entry}`,
      deferred: (edition) => `Published without waiting for the answer: ${edition}`,
      withheld: 'text withheld',
    },
  },
};
