import type { Language, PromiseWorkKind } from '@esep/domain';
import type { BoardWords } from './board-page.ts';
import { promisesWords } from './promises.words.ts';

interface Words extends BoardWords {
  readonly quote: string;
  readonly measure: string;
  readonly thesis: string;
  readonly source: string;
  readonly deputy: string;
  readonly madeOn: string;
  readonly due: string;
  readonly noDue: string;
  readonly history: string;
  readonly noHistory: string;
  readonly made: string;
  readonly evidence: string;
  readonly seen: (date: string) => string;
  readonly done: string;
  readonly work: Readonly<Record<PromiseWorkKind, string>>;
  readonly noWork: Readonly<Record<PromiseWorkKind, string>>;
  readonly allPromises: string;
  readonly ofDeputy: string;
  readonly entry: (seq: string) => string;
}

export const promiseWords: Readonly<Record<Language, Words>> = {
  kk: {
    title: 'Уәде бойынша не істелді',
    lead: 'Бір уәденің барысы: дәлелдері, сауалдары, кездесулері, көрсеткіштері мен іс-шаралары.',
    quote: 'Бағдарламадағы сөз',
    measure: 'Қалай тексеруге болады',
    thesis: 'Партия тезисі',
    source: 'Дереккөз',
    deputy: 'Депутат',
    madeOn: 'Уәде берілген күн',
    due: 'Мерзімі',
    noDue: 'белгіленбеген',
    history: 'Орындалу барысы',
    noHistory: 'Барысы туралы әлі ештеңе жазылмаған.',
    made: 'Уәде берілді',
    evidence: 'Растайтын сілтемелер',
    seen: (date) => `${date} күні қаралды`,
    done: 'Осы уәде бойынша жұмыс',
    work: {
      request: 'Депутаттық сауалдар',
      meeting: 'Сайлаушылармен кездесулер',
      indicator: 'Жоба көрсеткіштері',
      action: 'Жоспардың іс-шаралары',
    },
    noWork: {
      request: 'Бұл уәде бойынша сауал жолданбаған.',
      meeting: 'Бұл уәде кездесулерде көтерілмеген.',
      indicator: 'Бұл уәдеге көрсеткіш байланыстырылмаған.',
      action: 'Бұл уәдеге іс-шара байланыстырылмаған.',
    },
    allPromises: 'Барлық уәделер',
    ofDeputy: 'Депутаттың басқа уәделері',
    entry: promisesWords.kk.entry,
  },
  ru: {
    title: 'Что сделано по обещанию',
    lead: 'Ход одного обещания: подтверждения, запросы, встречи, показатели и мероприятия.',
    quote: 'Слова программы',
    measure: 'Как это проверить',
    thesis: 'Тезис партии',
    source: 'Источник',
    deputy: 'Депутат',
    madeOn: 'Дано',
    due: 'Срок',
    noDue: 'не указан',
    history: 'Ход выполнения',
    noHistory: 'О ходе выполнения пока ничего не записано.',
    made: 'Обещание дано',
    evidence: 'Подтверждения',
    seen: (date) => `просмотрено ${date}`,
    done: 'Работа по этому обещанию',
    work: {
      request: 'Депутатские запросы',
      meeting: 'Встречи с избирателями',
      indicator: 'Показатели проектов',
      action: 'Мероприятия планов',
    },
    noWork: {
      request: 'Запросов по этому обещанию не направляли.',
      meeting: 'На встречах об этом обещании не говорили.',
      indicator: 'С этим обещанием не связан ни один показатель.',
      action: 'С этим обещанием не связано ни одно мероприятие.',
    },
    allPromises: 'Все обещания',
    ofDeputy: 'Другие обещания депутата',
    entry: promisesWords.ru.entry,
  },
  en: {
    title: 'What was done about a promise',
    lead: 'How one promise went: its evidence, requests, meetings, indicators and planned actions.',
    quote: 'The programme’s own words',
    measure: 'How it can be checked',
    thesis: 'Party thesis',
    source: 'Source',
    deputy: 'Deputy',
    madeOn: 'Made on',
    due: 'Due',
    noDue: 'no date given',
    history: 'How it went',
    noHistory: 'Nothing is recorded about it yet.',
    made: 'Promise made',
    evidence: 'Evidence',
    seen: (date) => `seen on ${date}`,
    done: 'Work on this promise',
    work: {
      request: 'Deputy requests',
      meeting: 'Meetings with voters',
      indicator: 'Project indicators',
      action: 'Planned actions',
    },
    noWork: {
      request: 'No request was sent about this promise.',
      meeting: 'No meeting was about this promise.',
      indicator: 'No indicator is linked to this promise.',
      action: 'No planned action is linked to this promise.',
    },
    allPromises: 'All promises',
    ofDeputy: 'The deputy’s other promises',
    entry: promisesWords.en.entry,
  },
};
