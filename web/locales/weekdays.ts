import type { Language, ReceptionHours } from '@esep/domain';
import { given } from '@esep/domain';

/** Monday first; within a sentence. */
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  kk: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** `Friday, 10:00–13:00, room 204`. */
export function receptionHoursText({ weekday, from, to, place }: ReceptionHours, language: Language): string {
  const day = weekdays[language][weekday - 1] ?? '';
  return [day, `${from}–${to}`, place ? given(place, language) : ''].filter(Boolean).join(', ');
}
