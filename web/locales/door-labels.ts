import type { Text } from '@esep/domain';

const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });

/** What doors work out from calendar, roster and leave, by the name it has in an entry's `door`. */
export const doorLabels: Readonly<Record<string, Text>> = {
  registeredOn: text('Тіркелген күні', 'День регистрации', 'Registered on'),
  due: text('Мерзімі', 'Срок', 'Due'),
  counted: text('Саналған жұмыс күндері', 'Сосчитано рабочих дней', 'Working days counted'),
  skipped: text('Саналмаған күндер', 'Пропущенные дни', 'Days passed over'),
  date: text('Күні', 'День', 'Day'),
  why: text('Себебі', 'Почему', 'Why'),
  from: text('Басталуы', 'Начало', 'From'),
  inDistrict: text('Өз округінде', 'В своём округе', 'In the own district'),
  onLeave: text('Демалыста', 'В отпуске', 'On leave'),
  of: text('Түзетілген жазба бойынша', 'По исправленной записи', 'For the corrected entry'),
  version: text('Нұсқасы', 'Версия', 'Version'),
};

export const doorValues: Readonly<Record<string, Text>> = {
  weekend: text('демалыс күні', 'выходной', 'weekend'),
  holiday: text('мереке', 'праздник', 'holiday'),
};

const reasons: Readonly<Record<string, Text>> = {
  kind_not_of_subject: text(
    'мұндай жазба бұл нысанға жатпайды',
    'такая запись не относится к этому предмету',
    'such an entry does not belong to this subject',
  ),
  unknown_kind: text('жазба түрі белгісіз', 'неизвестный вид записи', 'unknown kind of entry'),
  unknown_subject: text('нысан түрі белгісіз', 'неизвестный вид предмета', 'unknown type of subject'),
  malformed_body: text('мазмұны оқылмайды', 'содержание не читается', 'its content cannot be read'),
  target_not_of_subject: text(
    'аталған жазба осы нысанға жатпайды',
    'названная запись не об этом предмете',
    'the entry it names is not of this subject',
  ),
  target_not_correctable: text(
    'аталған жазбаны түзетуге болмайды',
    'названную запись нельзя исправить',
    'the entry it names cannot be corrected',
  ),
  fault: text('өңдеу кезінде қате шықты', 'сбой при обработке', 'a fault while folding it'),
};

/** A set-aside reason in words; a reason without words keeps its code, which stands in the source. */
export function reasonText(code: string, language: keyof Text): string {
  return reasons[code]?.[language] ?? code.replaceAll('_', ' ');
}
