import type { Language } from '@esep/domain';
import type { BoardWords } from './board-page.ts';
import { type FilterWords, filterWords } from './filter.words.ts';

interface Words extends BoardWords, FilterWords {
  readonly earlier: string;
  readonly later: string;
  readonly year: string;
  readonly none: string;
  readonly noneLike: string;
  readonly topic: string;
  readonly about: string;
  readonly significant: string;
  readonly onPromise: string;
  readonly byTopic: string;
  readonly byTopicHelp: string;
  readonly list: string;
  readonly sent: string;
  readonly states: Readonly<Record<'answered' | 'waiting' | 'unanswered', string>>;
  readonly statesHelp: string;
  readonly days: string;
  readonly answeredIn: (n: string) => string;
  readonly due: (date: string) => string;
  readonly signers: (n: string) => string;
  readonly answer: (seq: string) => string;
}

export const requestsWords: Readonly<Record<Language, Words>> = {
  kk: {
    ...filterWords.kk,
    title: 'Депутаттық сауалдар',
    lead: 'Депутаттар кімге, не туралы сауал жолдады және қандай жауап алды.',
    earlier: 'Алдыңғы',
    later: 'Келесі',
    year: 'Бүкіл жыл',
    none: 'Бұл кезеңде сауал жолданбаған.',
    noneLike: 'Іріктеуге сай келетін сауал жоқ.',
    topic: 'Тақырып',
    about: 'Не туралы',
    significant: 'әлеуметтік маңызды',
    onPromise: 'уәде бойынша',
    byTopic: 'Тақырыптар бойынша',
    byTopicHelp: 'Екі тақырыбы бар сауал екеуінде де саналады.',
    list: 'Сауалдар',
    sent: 'жолданды',
    states: {
      answered: 'жауап берілді',
      waiting: 'жауап күтілуде',
      unanswered: 'мерзімінде жауап жоқ',
    },
    statesHelp:
      'Сауалға бір ай ішінде жазбаша жауап беріледі. Органның үнсіздігі — депутаттың кінәсі емес: ол көрсетіледі, бірақ бағаланбайды.',
    days: 'жауапқа дейінгі күн (медиана)',
    answeredIn: (n) => `${n} күнде жауап берілді`,
    due: (date) => `жауап мерзімі: ${date}`,
    signers: (n) => `қол қойғандар: ${n}`,
    answer: (seq) => `жауабы: № ${seq} жазба`,
  },
  ru: {
    ...filterWords.ru,
    title: 'Депутатские запросы',
    lead: 'Кому и о чём депутаты направили запросы и какой получили ответ.',
    earlier: 'Ранее',
    later: 'Позже',
    year: 'Весь год',
    none: 'За этот период запросов не направляли.',
    noneLike: 'Таких запросов нет.',
    topic: 'Тема',
    about: 'О чём',
    significant: 'социально значимый',
    onPromise: 'по обещанию',
    byTopic: 'По темам',
    byTopicHelp: 'Запрос с двумя темами учтён в обеих.',
    list: 'Запросы',
    sent: 'направлено',
    states: {
      answered: 'дан ответ',
      waiting: 'ожидает ответа',
      unanswered: 'без ответа в срок',
    },
    statesHelp:
      'На запрос отвечают письменно в течение месяца. Молчание органа — не вина депутата: оно показывается, но не оценивается.',
    days: 'дней до ответа (медиана)',
    answeredIn: (n) => `дней до ответа: ${n}`,
    due: (date) => `срок ответа: ${date}`,
    signers: (n) => `подписавших: ${n}`,
    answer: (seq) => `ответ: запись № ${seq}`,
  },
  en: {
    ...filterWords.en,
    title: 'Deputy requests',
    lead: 'To whom and about what deputies sent requests, and what they were answered.',
    earlier: 'Earlier',
    later: 'Later',
    year: 'The whole year',
    none: 'No request was sent in this period.',
    noneLike: 'There are no such requests.',
    topic: 'Topic',
    about: 'About',
    significant: 'socially significant',
    onPromise: 'about a promise',
    byTopic: 'By topic',
    byTopicHelp: 'A request with two topics counts under both.',
    list: 'Requests',
    sent: 'sent',
    states: {
      answered: 'answered',
      waiting: 'waiting for an answer',
      unanswered: 'no answer in time',
    },
    statesHelp:
      'A request is answered in writing within a month. A body’s silence is not the deputy’s fault: it is shown, not scored.',
    days: 'days to the answer (median)',
    answeredIn: (n) => `days to the answer: ${n}`,
    due: (date) => `answer due ${date}`,
    signers: (n) => `signers: ${n}`,
    answer: (seq) => `answer: entry No. ${seq}`,
  },
};
