import type { Language } from '@esep/domain';
import { type AppealWords, appealWords } from './appeal-shared.words.ts';

interface AgendaWords extends AppealWords {
  readonly basis: string;
  readonly counted: (n: string, before: string, was: string) => string;
  readonly proposals: string;
  readonly others: string;
  readonly quiet: string;
  readonly grew: (now: string, before: string) => string;
  readonly noCommission: string;
  readonly noCommissionHelp: string;
  readonly noCommissions: string;
  readonly nothing: string;
  readonly appeals: string;
}

export const agendaWords: Readonly<Record<Language, AgendaWords>> = {
  kk: {
    ...appealWords.kk,
    title: 'Тұрақты комиссиялардың күн тәртібіне ұсыныстар',
    lead: 'Азаматтардың өтініштері қай тақырыпта көбейді: әр тұрақты комиссияға сандарымен.',
    basis:
      'Кемінде бес өтініші бар және алдыңғы кезеңмен салыстырғанда кездейсоқтықтан (90%) артық өскен тақырыптар ұсынылады. Шешімді комиссия қабылдайды.',
    counted: (n, before, was) => `Комиссия тақырыптары бойынша өтініштер: ${n}; ${before} кезеңінде: ${was}.`,
    proposals: 'Қарауға ұсынылады',
    others: 'Басқа жиі тақырыптар',
    quiet: 'Кездейсоқтықтан артық өскен тақырып жоқ.',
    grew: (now, before) => `${now} өтініш, алдыңғы кезеңде ${before}`,
    noCommission: 'Комиссиясы көрсетілмеген тақырыптар',
    noCommissionHelp: 'Тақырыпқа жауапты комиссия topic.defined жазбасында көрсетіледі.',
    noCommissions: 'Тұрақты комиссиялар әлі енгізілмеген.',
    nothing: 'Бұл кезеңде өтініш тіркелмеген.',
    appeals: 'Өтініштердің барлығы',
  },
  ru: {
    ...appealWords.ru,
    title: 'Предложения в повестку постоянных комиссий',
    lead: 'По каким темам обращений граждан стало больше: для каждой постоянной комиссии, с числами.',
    basis:
      'Предлагаются темы, по которым не меньше пяти обращений и рост к предыдущему периоду больше, чем бывает случайно (90 %). Решает комиссия.',
    counted: (n, before, was) => `Обращений по темам комиссии: ${n}; за период «${before}»: ${was}.`,
    proposals: 'Предлагается рассмотреть',
    others: 'Другие частые темы',
    quiet: 'Нет темы, обращений по которой стало больше, чем бывает случайно.',
    grew: (now, before) => `обращений: ${now}, за предыдущий период: ${before}`,
    noCommission: 'Темы, для которых комиссия не указана',
    noCommissionHelp: 'Ответственную комиссию указывает запись topic.defined.',
    noCommissions: 'Постоянные комиссии ещё не внесены.',
    nothing: 'За этот период обращений не зарегистрировано.',
    appeals: 'Все обращения',
  },
  en: {
    ...appealWords.en,
    title: 'Agenda proposals for the standing commissions',
    lead: 'On which topics citizens’ appeals grew: for each standing commission, with the numbers.',
    basis:
      'Proposed are topics with at least five appeals that grew on the period before by more than chance would bring (90%). The commission decides.',
    counted: (n, before, was) => `Appeals on the commission’s topics: ${n}; in ${before}: ${was}.`,
    proposals: 'Proposed for discussion',
    others: 'Other frequent topics',
    quiet: 'No topic rose by more than chance would bring.',
    grew: (now, before) => `${now} appeals, ${before} in the period before`,
    noCommission: 'Topics of no commission',
    noCommissionHelp: 'The entry topic.defined says which commission answers for a topic.',
    noCommissions: 'No standing commission is recorded yet.',
    nothing: 'No appeal was registered in this period.',
    appeals: 'All appeals',
  },
};
