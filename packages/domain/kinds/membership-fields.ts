import type { FieldLabel } from '../kind.ts';

/** The roles in a party, faction, commission, group or the maslikhat itself, in words. */
export const membershipRole: FieldLabel = {
  label: { kk: 'Рөлі', ru: 'Роль', en: 'Role' },
  values: {
    chair: { kk: 'Төраға, жетекші', ru: 'Председатель, руководитель', en: 'Chair' },
    'deputy-chair': { kk: 'Төраға орынбасары', ru: 'Заместитель председателя', en: 'Deputy chair' },
    secretary: { kk: 'Хатшы', ru: 'Секретарь', en: 'Secretary' },
    member: { kk: 'Мүше', ru: 'Член', en: 'Member' },
  },
};
