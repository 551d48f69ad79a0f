import type { Language } from '@esep/domain';
import type { BoardWords } from './board-page.ts';

interface Words extends BoardWords {
  readonly all: string;
  readonly what: (counters: string, from: string, to: string) => string;
  readonly byDeputy: string;
  readonly byMonth: string;
  readonly entries: string;
  readonly entriesOf: (deputy: string) => string;
  readonly everybody: string;
  readonly deputy: string;
  readonly month: string;
  readonly day: string;
  readonly subject: string;
  readonly value: string;
  readonly entry: string;
  readonly sum: string;
  readonly none: string;
  readonly notCounted: string;
  readonly choose: string;
  readonly count: (lines: string) => string;
}

export const reconciliationWords: Readonly<Record<Language, Words>> = {
  kk: {
    title: 'Жарияланған жиынтықты салыстыру',
    lead: 'Жарияланған сан, журнал бойынша саналғаны және ол қай жазбалардан тұратыны.',
    all: 'Барлық жиынтықтар',
    what: (counters, from, to) => `Журналда саналатыны: ${counters}; ${from} – ${to}.`,
    byDeputy: 'Депутаттар бойынша',
    byMonth: 'Айлар бойынша',
    entries: 'Осы сан тұратын жазбалар',
    entriesOf: (deputy) => `Осы сан тұратын жазбалар: ${deputy}`,
    everybody: 'Барлық депутаттардың жазбалары',
    deputy: 'Депутат',
    month: 'Ай',
    day: 'Күні',
    subject: 'Не туралы',
    value: 'Саны',
    entry: 'Жазбалар',
    sum: 'Барлығы',
    none: 'Журналда мұндай жазба жоқ.',
    notCounted: 'Бұл жиынтық журналмен салыстырылмайды.',
    choose: 'Мерзімі ұзақ: жазбаларды көру үшін депутатты таңдаңыз.',
    count: (lines) => `Жолдар саны: ${lines}.`,
  },
  ru: {
    title: 'Сверка опубликованного итога',
    lead: 'Опубликованное число, подсчёт по журналу и записи, из которых он складывается.',
    all: 'Все итоги',
    what: (counters, from, to) => `В журнале считается: ${counters}; ${from} – ${to}.`,
    byDeputy: 'По депутатам',
    byMonth: 'По месяцам',
    entries: 'Записи, из которых складывается число',
    entriesOf: (deputy) => `Записи, из которых складывается число: ${deputy}`,
    everybody: 'Записи всех депутатов',
    deputy: 'Депутат',
    month: 'Месяц',
    day: 'День',
    subject: 'О чём',
    value: 'Число',
    entry: 'Записи',
    sum: 'Всего',
    none: 'Таких записей в журнале нет.',
    notCounted: 'Этот итог с журналом не сверяется.',
    choose: 'Срок большой: чтобы увидеть записи, выберите депутата.',
    count: (lines) => `Строк: ${lines}.`,
  },
  en: {
    title: 'Reconciling a printed total',
    lead: 'The printed figure, what the ledger counts, and the entries that make it up.',
    all: 'All totals',
    what: (counters, from, to) => `Counted in the ledger: ${counters}; ${from} to ${to}.`,
    byDeputy: 'By deputy',
    byMonth: 'By month',
    entries: 'Entries that make up the figure',
    entriesOf: (deputy) => `Entries that make up the figure: ${deputy}`,
    everybody: 'Entries of all deputies',
    deputy: 'Deputy',
    month: 'Month',
    day: 'Day',
    subject: 'About',
    value: 'Count',
    entry: 'Entries',
    sum: 'In all',
    none: 'The ledger has no such entry.',
    notCounted: 'This total is not compared with the ledger.',
    choose: 'The time is long: choose a deputy to see the entries.',
    count: (lines) => `Lines: ${lines}.`,
  },
};
