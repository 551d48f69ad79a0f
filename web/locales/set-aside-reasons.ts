import type { Language, Text } from '@esep/domain';

const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });

/** Why a subject's fold set an entry aside. The codes stand in packages/domain/subjects. */
const reasons: Readonly<Record<string, Text>> = {
  kind_not_of_subject: text(
    'мұндай жазба бұл нысанға жатпайды',
    'такая запись не относится к этому предмету',
    'such an entry does not belong to this subject',
  ),
  unknown_kind: text('жазба түрі белгісіз', 'неизвестный вид записи', 'unknown kind of entry'),
  unknown_subject: text('нысан түрі белгісіз', 'неизвестный вид предмета', 'unknown type of subject'),
  malformed_body: text('мазмұны оқылмайды', 'содержание не читается', 'its content cannot be read'),
  fault: text('өңдеу кезінде ақау шықты', 'сбой при обработке', 'a fault while folding it'),
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
  already_adopted: text(
    'бұл нұсқа бұрын қабылданған',
    'эта версия уже принята',
    'this version was adopted before',
  ),
  already_answered: text('бұрын жауап берілген', 'ответ уже дан', 'answered before'),
  already_assigned: text(
    'бұл депутатқа бұрын берілген',
    'уже передано этому депутату',
    'assigned to this deputy before',
  ),
  already_closed: text('бұл ай бұрын жабылған', 'этот месяц уже закрыт', 'this month was closed before'),
  already_confirmed: text(
    'нәтижесі бұрын айтылған',
    'о результате уже сказано',
    'the result was told before',
  ),
  already_counted: text(
    'бұл топтама бұрын саналған',
    'эта партия уже сосчитана',
    'this batch was counted before',
  ),
  already_due: text('мерзімі бұрын келген', 'срок уже настал', 'it had fallen due before'),
  already_held: text(
    'бұрын өткізілген деп жазылған',
    'уже записано как проведённое',
    'recorded as held before',
  ),
  already_made: text(
    'бұл уәде бұрын енгізілген',
    'это обещание уже внесено',
    'this promise was recorded before',
  ),
  already_overdue: text(
    'мерзімі өткен деп бұрын жазылған',
    'уже записано как просроченное',
    'recorded as overdue before',
  ),
  already_planned: text(
    'бұл тоқсанға бұрын жоспарланған',
    'на этот квартал уже запланировано',
    'planned for this quarter before',
  ),
  already_received: text(
    'бұл өтініш бұрын тіркелген',
    'это обращение уже зарегистрировано',
    'this appeal was registered before',
  ),
  already_scheduled: text(
    'бұл қабылдау бұрын белгіленген',
    'этот приём уже назначен',
    'this reception was scheduled before',
  ),
  already_sent: text(
    'бұл сауал бұрын енгізілген',
    'этот запрос уже внесён',
    'this request was recorded before',
  ),
  due_before_made: text(
    'мерзімі берілген күннен бұрын',
    'срок раньше дня, когда дано',
    'its date lies before the day it was made',
  ),
  not_answered: text('әлі жауап берілмеген', 'ответа ещё нет', 'not answered yet'),
  not_assigned: text('бұл депутатқа берілмеген', 'не передано этому депутату', 'not assigned to this deputy'),
  not_held: text('өткізілген деп жазылмаған', 'не записано как проведённое', 'not recorded as held'),
  not_in_office: text(
    'депутат бұл күні қызметте болмаған',
    'депутат в этот день не в должности',
    'the deputy was not in office that day',
  ),
  not_made: text('мұндай уәде жоқ', 'такого обещания нет', 'there is no such promise'),
  not_planned: text(
    'бұл тоқсанға жоспар жоқ',
    'на этот квартал нет плана',
    'there is no plan for this quarter',
  ),
  not_received: text(
    'мұндай өтініш тіркелмеген',
    'такое обращение не зарегистрировано',
    'no such appeal was registered',
  ),
  not_scheduled: text(
    'мұндай қабылдау белгіленбеген',
    'такой приём не назначен',
    'no such reception was scheduled',
  ),
  not_yet_due: text('мерзімі әлі келмеген', 'срок ещё не настал', 'not due yet'),
  other_deadline: text('мерзімі басқа', 'срок другой', 'its deadline is another one'),
  outcome_known: text('нәтижесі бұрын белгілі', 'исход уже известен', 'its outcome is known already'),
  planned_late: text('жоспар кеш енгізілген', 'план внесён поздно', 'planned too late'),
  scheduled_after_day: text(
    'өз күнінен кейін белгіленген',
    'назначен после своего дня',
    'scheduled after its day',
  ),
};

/** The reason in words; a code that has none keeps its own. */
export function reasonText(code: string, language: Language): string {
  return reasons[code]?.[language] ?? code.replaceAll('_', ' ');
}
