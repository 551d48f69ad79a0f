import { type CivilDate, daysBetween, type Language } from '@esep/domain';
import { plural } from '../../locales/plural.ts';

/** How long until a due date, in words: “3 days left”, “today”, “2 days late”. */
export function leftInWords(language: Language, today: CivilDate, due: CivilDate): string {
  const days = daysBetween(today, due);
  const word = plural(language, Math.abs(days), dayForms[language]);
  if (days === 0) return { kk: 'бүгін', ru: 'сегодня', en: 'today' }[language];
  if (days < 0) {
    return { kk: `${-days} күн кешікті`, ru: `просрочено на ${-days} ${word}`, en: `${-days} ${word} late` }[
      language
    ];
  }
  const left = { one: 'остался', other: 'осталось' };
  return {
    kk: `${days} күн қалды`,
    ru: `${plural('ru', days, left)} ${days} ${word}`,
    en: `${days} ${word} left`,
  }[language];
}

const dayForms = {
  kk: { other: 'күн' },
  ru: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
  en: { one: 'day', other: 'days' },
} as const;
