import type { Language } from '@esep/domain';

interface KeptWords {
  /** What fields of this name are called in the forms that have no words of their own here. */
  readonly fields: Readonly<Record<string, string>>;
  readonly other: string;
}

/** Words for showing again what was typed when a session ended. */
export const keptWords: Readonly<Record<Language, KeptWords>> = {
  kk: {
    fields: {
      name: 'Атауы',
      text: 'Мәтін',
      note: 'Жазба',
      reason: 'Себебі',
      deputy: 'Депутат',
      on: 'Күні',
      occurredOn: 'Күні',
      from: 'Басы',
      to: 'Соңы',
      outcome: 'Шешім',
      decision: 'Шешім',
      correction: 'Түзету жазбасының нөмірі',
      visitors: 'Келушілер',
      appeals: 'Өтініштер',
      mapping: 'Үлгінің атауы',
      confirmed: 'Растау',
    },
    other: 'Басқа өріс',
  },
  ru: {
    fields: {
      name: 'Название',
      text: 'Текст',
      note: 'Примечание',
      reason: 'Причина',
      deputy: 'Депутат',
      on: 'Дата',
      occurredOn: 'Дата',
      from: 'С',
      to: 'По',
      outcome: 'Решение',
      decision: 'Решение',
      correction: 'Номер исправляющей записи',
      visitors: 'Посетители',
      appeals: 'Обращения',
      mapping: 'Название шаблона',
      confirmed: 'Подтверждение',
    },
    other: 'Другое поле',
  },
  en: {
    fields: {
      name: 'Name',
      text: 'Text',
      note: 'Note',
      reason: 'Reason',
      deputy: 'Deputy',
      on: 'Date',
      occurredOn: 'Date',
      from: 'From',
      to: 'To',
      outcome: 'Decision',
      decision: 'Decision',
      correction: 'Number of the entry that corrects',
      visitors: 'Visitors',
      appeals: 'Appeals',
      mapping: 'Name of the template',
      confirmed: 'Confirmation',
    },
    other: 'Other field',
  },
};
