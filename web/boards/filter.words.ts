import type { Language } from '@esep/domain';

/** What every board with a filter says; a board's own words hold them too. */
export interface FilterWords {
  readonly filter: string;
  readonly all: string;
  readonly show: string;
  readonly clear: string;
  readonly deputy: string;
  readonly state: string;
  readonly total: string;
  readonly notEnough: string;
  readonly back: string;
  readonly on: string;
  readonly entry: (seq: string) => string;
  readonly share: (n: string, percent: string) => string;
}

export const filterWords: Readonly<Record<Language, FilterWords>> = {
  kk: {
    filter: 'Іріктеу',
    all: 'Барлығы',
    show: 'Көрсету',
    clear: 'Іріктеуді алып тастау',
    deputy: 'Депутат',
    state: 'Күйі',
    total: 'Барлығы',
    notEnough: 'дерек жеткіліксіз',
    back: 'Алдыңғы бет',
    on: 'Келесі бет',
    entry: (seq) => `№ ${seq} жазба`,
    share: (n, percent) => `${n} (${percent})`,
  },
  ru: {
    filter: 'Отбор',
    all: 'Все',
    show: 'Показать',
    clear: 'Снять отбор',
    deputy: 'Депутат',
    state: 'Состояние',
    total: 'Всего',
    notEnough: 'недостаточно данных',
    back: 'Предыдущая страница',
    on: 'Следующая страница',
    entry: (seq) => `запись № ${seq}`,
    share: (n, percent) => `${n} (${percent})`,
  },
  en: {
    filter: 'Filter',
    all: 'All',
    show: 'Show',
    clear: 'Clear the filter',
    deputy: 'Deputy',
    state: 'State',
    total: 'Total',
    notEnough: 'not enough data',
    back: 'Previous page',
    on: 'Next page',
    entry: (seq) => `entry No. ${seq}`,
    share: (n, percent) => `${n} (${percent})`,
  },
};
