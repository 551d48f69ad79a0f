import type { Language } from '@esep/domain';
import type { BoardWords } from './board-page.ts';

interface Words extends BoardWords {
  readonly earlier: string;
  readonly later: string;
  readonly none: string;
  readonly receptions: string;
  readonly sittings: string;
  readonly roll: (present: string, of: string) => string;
  readonly visitors: (n: string) => string;
  readonly statuses: Readonly<Record<'scheduled' | 'held' | 'missed' | 'excused', string>>;
  readonly types: Readonly<Record<'plenary' | 'commission' | 'extended', string>>;
}

export const calendarWords: Readonly<Record<Language, Words>> = {
  kk: {
    title: 'Қабылдаулар мен отырыстар күнтізбесі',
    lead: 'Депутаттар азаматтарды қай күні қабылдайды, мәслихат қашан отырды.',
    earlier: 'Алдыңғы ай',
    later: 'Келесі ай',
    none: 'Бұл айда қабылдау да, отырыс та тіркелмеген.',
    receptions: 'Азаматтарды қабылдау',
    sittings: 'Отырыстар',
    roll: (present, of) => `${of} депутаттың ${present}-і қатысты`,
    visitors: (n) => `келушілер: ${n}`,
    statuses: {
      scheduled: 'белгіленген',
      held: 'өтті',
      missed: 'өтпеді',
      excused: 'дәлелді себеппен өтпеді',
    },
    types: {
      plenary: 'Пленарлық отырыс',
      commission: 'Тұрақты комиссияның отырысы',
      extended: 'Тұрақты комиссияның кеңейтілген отырысы',
    },
  },
  ru: {
    title: 'Календарь приёмов и заседаний',
    lead: 'В какие дни депутаты принимают граждан и когда заседал маслихат.',
    earlier: 'Предыдущий месяц',
    later: 'Следующий месяц',
    none: 'В этом месяце не записано ни приёмов, ни заседаний.',
    receptions: 'Приём граждан',
    sittings: 'Заседания',
    roll: (present, of) => `присутствовали ${present} из ${of}`,
    visitors: (n) => `посетителей: ${n}`,
    statuses: {
      scheduled: 'назначен',
      held: 'проведён',
      missed: 'не состоялся',
      excused: 'не состоялся по уважительной причине',
    },
    types: {
      plenary: 'Пленарное заседание',
      commission: 'Заседание постоянной комиссии',
      extended: 'Расширенное заседание постоянной комиссии',
    },
  },
  en: {
    title: 'Calendar of receptions and sittings',
    lead: 'On which days deputies receive citizens, and when the maslikhat sat.',
    earlier: 'Month before',
    later: 'Month after',
    none: 'Neither receptions nor sittings are recorded for this month.',
    receptions: 'Receptions',
    sittings: 'Sittings',
    roll: (present, of) => `${present} of ${of} attended`,
    visitors: (n) => `visitors: ${n}`,
    statuses: {
      scheduled: 'scheduled',
      held: 'held',
      missed: 'missed',
      excused: 'missed for a valid reason',
    },
    types: {
      plenary: 'Plenary session',
      commission: 'Commission sitting',
      extended: 'Extended commission meeting',
    },
  },
};
