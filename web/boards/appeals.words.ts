import type { Language } from '@esep/domain';
import { type AppealWords, appealWords } from './appeal-shared.words.ts';

interface Words extends AppealWords {
  readonly cohort: string;
  readonly compared: (n: string, before: string, was: string) => string;
  readonly daysHelp: string;
  readonly rising: string;
  readonly risingHelp: string;
  readonly nothingRises: string;
  readonly before: string;
  readonly waiting: string;
  readonly waitingHelp: (shown: string, all: string) => string;
  readonly nobodyWaits: string;
  readonly appeal: string;
  readonly since: string;
  readonly due: string;
  readonly waits: string;
  readonly nobody: string;
  readonly byTopic: string;
  readonly byDistrict: string;
  readonly byCommission: string;
  readonly byChannel: string;
  readonly byMonth: string;
  readonly commission: string;
  readonly channel: string;
  readonly month: string;
  readonly noDistrict: string;
  readonly noCommission: string;
  readonly agenda: string;
}

export const appealsWords: Readonly<Record<Language, Words>> = {
  kk: {
    ...appealWords.kk,
    title: 'Азаматтардың өтініштері',
    lead: 'Азаматтар не туралы өтініш білдіреді, оларға қалай жауап беріледі және кім ең ұзақ күтіп отыр.',
    cohort: 'Кезеңде тіркелген өтініштер саналады: әрқайсысы осы күнге дейін қалай аяқталғаны бойынша.',
    compared: (n, before, was) => `Тіркелді: ${n}; ${before} кезеңінде: ${was}.`,
    daysHelp:
      'Күндер — тіркелгеннен алғашқы жауапқа дейінгі жұмыс күндері; бес жауаптан аз болса, есептелмейді.',
    rising: 'Өсіп жатқан тақырыптар',
    risingHelp:
      'Кемінде бес өтініш, ал өсуі кездейсоқ болуы мүмкін айырмадан (90%) артық. Салыстыру — алдыңғы кезеңмен.',
    nothingRises: 'Кездейсоқтықтан артық өскен тақырып жоқ.',
    before: 'алдыңғы кезеңде',
    waiting: 'Ең ұзақ күтіп тұрған өтініштер',
    waitingHelp: (shown, all) =>
      `Барлық кезеңдегі жауапсыз өтініштер: ${all}; көрсетілгені: ${shown}. Азаматтың дерегі мұнда жоқ.`,
    nobodyWaits: 'Жауап күтіп тұрған өтініш жоқ.',
    appeal: 'Өтініш',
    since: 'Қашаннан',
    due: 'Мерзімі',
    waits: 'Күтті, жұмыс күні',
    nobody: 'берілмеген',
    byTopic: 'Тақырыптар бойынша',
    byDistrict: 'Округтер бойынша',
    byCommission: 'Тұрақты комиссиялар бойынша',
    byChannel: 'Қалай түсті',
    byMonth: 'Айлар бойынша',
    commission: 'Жауапты комиссия',
    channel: 'Қалай түсті',
    month: 'Ай',
    noDistrict: 'округі көрсетілмеген',
    noCommission: 'комиссиясы жоқ тақырыптар',
    agenda: 'Комиссиялардың күн тәртібіне ұсыныстар',
  },
  ru: {
    ...appealWords.ru,
    title: 'Обращения граждан',
    lead: 'О чём обращаются граждане, как им отвечают и кто ждёт дольше всех.',
    cohort:
      'Считаются обращения, зарегистрированные за период: по тому, чем каждое закончилось к сегодняшнему дню.',
    compared: (n, before, was) => `Зарегистрировано: ${n}; за период «${before}»: ${was}.`,
    daysHelp: 'Дни — рабочие, от регистрации до первого ответа; если ответов меньше пяти, не считаются.',
    rising: 'Что растёт',
    risingHelp:
      'Не меньше пяти обращений, и рост больше, чем бывает случайно (90 %). Сравнение — с предыдущим периодом.',
    nothingRises: 'Нет темы, обращений по которой стало больше, чем бывает случайно.',
    before: 'за предыдущий период',
    waiting: 'Дольше всех ждут ответа',
    waitingHelp: (shown, all) =>
      `Обращений без ответа за все периоды: ${all}; показано: ${shown}. Данных граждан здесь нет.`,
    nobodyWaits: 'Обращений без ответа нет.',
    appeal: 'Обращение',
    since: 'С какого дня',
    due: 'Срок',
    waits: 'Ждёт, рабочих дней',
    nobody: 'не передано',
    byTopic: 'По темам',
    byDistrict: 'По округам',
    byCommission: 'По постоянным комиссиям',
    byChannel: 'Как поступили',
    byMonth: 'По месяцам',
    commission: 'Ответственная комиссия',
    channel: 'Как поступило',
    month: 'Месяц',
    noDistrict: 'округ не указан',
    noCommission: 'темы без комиссии',
    agenda: 'Предложения в повестку комиссий',
  },
  en: {
    ...appealWords.en,
    title: 'Citizens’ appeals',
    lead: 'What citizens appeal about, how they are answered, and who has waited longest.',
    cohort: 'Appeals registered in the period are counted, by what has become of each of them to this day.',
    compared: (n, before, was) => `Registered: ${n}; in ${before}: ${was}.`,
    daysHelp:
      'Days are working days from registration to the first answer; with fewer than five answers there are none.',
    rising: 'What rises',
    risingHelp:
      'At least five appeals, and more of a rise than chance would bring (90%). Compared with the period before.',
    nothingRises: 'No topic rose by more than chance would bring.',
    before: 'in the period before',
    waiting: 'Waiting longest for an answer',
    waitingHelp: (shown, all) =>
      `Appeals without an answer, of all periods: ${all}; shown: ${shown}. Nothing of the citizens is here.`,
    nobodyWaits: 'No appeal waits for an answer.',
    appeal: 'Appeal',
    since: 'Since',
    due: 'Due',
    waits: 'Working days',
    nobody: 'with nobody',
    byTopic: 'By topic',
    byDistrict: 'By district',
    byCommission: 'By standing commission',
    byChannel: 'How they came',
    byMonth: 'By month',
    commission: 'Commission that answers for it',
    channel: 'How it came',
    month: 'Month',
    noDistrict: 'no district given',
    noCommission: 'topics of no commission',
    agenda: 'Proposals for the commissions’ agendas',
  },
};
