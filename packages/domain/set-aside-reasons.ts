import { workReasons } from './set-aside-reasons-work.ts';
import type { Text } from './text.ts';

/** Why an entry moves nothing, in the words that pages show beside it. */
export const setAsideReasons = {
  ...workReasons,
  already_adopted: {
    kk: 'Бұл нұсқа бұрын қабылданған.',
    ru: 'Эта версия уже принята.',
    en: 'This version was adopted before.',
  },
  already_answered: {
    kk: 'Өтінішке бұрын жауап берілген.',
    ru: 'На обращение уже дан ответ.',
    en: 'The appeal was answered before.',
  },
  already_assigned: {
    kk: 'Өтініш бұл депутатқа бұрын берілген.',
    ru: 'Обращение уже передавалось этому депутату.',
    en: 'The deputy was given this appeal before.',
  },
  already_closed: {
    kk: 'Бұл ай бұрын жабылған.',
    ru: 'Этот месяц уже закрыт.',
    en: 'The month was closed before.',
  },
  already_confirmed: {
    kk: 'Азамат нәтижені бұрын айтқан.',
    ru: 'Гражданин уже сообщил о результате.',
    en: 'The citizen has already reported the outcome.',
  },
  already_counted: {
    kk: 'Бұл санау бұрын енгізілген.',
    ru: 'Этот подсчёт уже внесён.',
    en: 'This count was entered before.',
  },
  already_due: { kk: 'Мерзімі өтіп кеткен.', ru: 'Срок уже прошёл.', en: 'It was due before.' },
  already_extended: {
    kk: 'Мерзім бұрын ұзартылған.',
    ru: 'Срок уже продлён.',
    en: 'The term was extended before.',
  },
  already_forwarded: {
    kk: 'Өтініш басқа органға жіберілген.',
    ru: 'Обращение уже перенаправлено.',
    en: 'The appeal was forwarded before.',
  },
  already_founded: {
    kk: 'Мәслихаттың журналы бұрын ашылған.',
    ru: 'Журнал маслихата уже открыт.',
    en: 'The maslikhat’s ledger was opened before.',
  },
  already_held: {
    kk: 'Бұл іс-шара бұрын енгізілген.',
    ru: 'Это мероприятие уже внесено.',
    en: 'It was entered as held before.',
  },
  already_made: {
    kk: 'Бұл уәде бұрын енгізілген.',
    ru: 'Это обещание уже внесено.',
    en: 'The promise was entered before.',
  },
  already_opened: {
    kk: 'Бұл шақырылым бұрын енгізілген.',
    ru: 'Этот созыв уже внесён.',
    en: 'This convocation was entered before.',
  },
  already_overdue: {
    kk: 'Мерзімнің өткені бұрын жазылған.',
    ru: 'Просрочка уже записана.',
    en: 'It was recorded as overdue before.',
  },
  already_planned: {
    kk: 'Бұл тоқсанның жоспары бұрын енгізілген.',
    ru: 'План на этот квартал уже внесён.',
    en: 'The plan of this quarter was entered before.',
  },
  already_printed: {
    kk: 'Бұл жиынтық бұрын енгізілген.',
    ru: 'Этот итог уже внесён.',
    en: 'The total was entered before.',
  },
  already_received: {
    kk: 'Бұл өтініш бұрын тіркелген.',
    ru: 'Это обращение уже зарегистрировано.',
    en: 'The appeal was received before.',
  },
  already_restored: {
    kk: 'Бұл қалпына келтіру бұрын жазылған.',
    ru: 'Это восстановление уже записано.',
    en: 'The restoration was recorded before.',
  },
  already_scheduled: {
    kk: 'Бұл қабылдау бұрын белгіленген.',
    ru: 'Этот приём уже назначен.',
    en: 'The reception was scheduled before.',
  },
  already_sent: {
    kk: 'Бұл сауал бұрын енгізілген.',
    ru: 'Этот запрос уже внесён.',
    en: 'The request was entered before.',
  },
  due_before_made: {
    kk: 'Уәденің мерзімі ол берілген күннен бұрын.',
    ru: 'Срок обещания раньше дня, когда оно было дано.',
    en: 'The promise would be due before it was made.',
  },
  extension_out_of_range: {
    kk: 'Жаңа мерзім бұрынғысынан кейін және одан әрі екі айдан аспауы керек.',
    ru: 'Новый срок должен быть позже прежнего, но не более чем на два месяца.',
    en: 'The new date must lie after the former one and at most two months later.',
  },
  fault: {
    kk: 'Бұл жазбаны есептеу мүмкін болмады; себебі тексерілуде.',
    ru: 'Запись не удалось учесть; причина выясняется.',
    en: 'This entry could not be counted; the cause is being looked into.',
  },
  already_told: {
    kk: 'Бұл туралы жазба бұрын енгізілген.',
    ru: 'Запись об этом уже внесена.',
    en: 'This was entered before.',
  },
  kind_not_of_subject: {
    kk: 'Мұндай нысанға бұл түрдегі жазба енгізілмейді.',
    ru: 'Запись такого вида сюда не относится.',
    en: 'An entry of this kind does not belong here.',
  },
  malformed_body: {
    kk: 'Жазбаның мазмұны оқылмайды.',
    ru: 'Содержание записи не читается.',
    en: 'The entry’s content cannot be read.',
  },
  not_a_member: {
    kk: 'Депутат бұл күні онда болмаған.',
    ru: 'На эту дату депутат там не состоял.',
    en: 'The deputy did not belong to it on that day.',
  },
  not_answered: {
    kk: 'Өтінішке әлі жауап берілмеген.',
    ru: 'На обращение ещё не дан ответ.',
    en: 'The appeal has not been answered.',
  },
  not_assigned: {
    kk: 'Өтініш бұл күні ешбір депутатқа берілмеген.',
    ru: 'На эту дату обращение не передано депутату.',
    en: 'The appeal was with no deputy on that day.',
  },
  not_defined: {
    kk: 'Мұндай тақырып бұл күнге дейін енгізілмеген.',
    ru: 'До этой даты такая тема не внесена.',
    en: 'No such topic was defined by that day.',
  },
  not_formed: {
    kk: 'Мұндай бірлестік құрылмаған.',
    ru: 'Такое объединение не создавалось.',
    en: 'No such organization was formed.',
  },
  not_held: {
    kk: 'Қабылдау өткізілген болып жазылмаған.',
    ru: 'Приём не записан как проведённый.',
    en: 'The reception is not recorded as held.',
  },
  not_in_office: {
    kk: 'Депутаттың бұл күні мандаты жоқ.',
    ru: 'На эту дату у депутата нет мандата.',
    en: 'The deputy had no mandate on that day.',
  },
  not_made: {
    kk: 'Мұндай уәде бұл күнге дейін енгізілмеген.',
    ru: 'До этой даты такое обещание не внесено.',
    en: 'No such promise was made by that day.',
  },
  not_planned: {
    kk: 'Бұл тоқсанға жоспар енгізілмеген.',
    ru: 'План на этот квартал не внесён.',
    en: 'Nothing was planned for this quarter by that day.',
  },
  not_received: {
    kk: 'Өтініш бұл күнге дейін тіркелмеген.',
    ru: 'До этой даты обращение не зарегистрировано.',
    en: 'The appeal was not received by that day.',
  },
  not_scheduled: {
    kk: 'Мұндай қабылдау бұл күнге дейін белгіленбеген.',
    ru: 'До этой даты такой приём не назначен.',
    en: 'No such reception was scheduled by that day.',
  },
  not_yet_due: {
    kk: 'Жауап беру мерзімі бұл күні әлі өтпеген.',
    ru: 'На эту дату срок ответа ещё не истёк.',
    en: 'The appeal was not yet due on that day.',
  },
  other_deadline: {
    kk: 'Мерзімі өзгерген: бұл жазба бұрынғы мерзім туралы.',
    ru: 'Срок изменён: запись о прежнем сроке.',
    en: 'The due date has changed since: this entry is about the former one.',
  },
  other_subject: {
    kk: 'Мазмұны басқа нысан туралы.',
    ru: 'Содержание относится к другому предмету.',
    en: 'Its content is about another subject.',
  },
  outcome_known: {
    kk: 'Қабылдаудың нәтижесі бұрын жазылған.',
    ru: 'Итог приёма уже записан.',
    en: 'The reception’s outcome was recorded before.',
  },
  planned_late: {
    kk: 'Жоспар тоқсан аяқталғаннан кейін енгізілген.',
    ru: 'План внесён после окончания квартала.',
    en: 'It was planned after the quarter had ended.',
  },
  scheduled_after_day: {
    kk: 'Қабылдау өтетін күнінен кейін енгізілген.',
    ru: 'Приём внесён позже дня, на который он назначен.',
    en: 'The reception was scheduled after its own day.',
  },
  target_not_correctable: {
    kk: 'Түзетуді түзетуге болмайды: алғашқы жазбаны түзетіңіз.',
    ru: 'Исправление не исправляют: исправьте исходную запись.',
    en: 'A correction cannot be corrected: correct the original entry.',
  },
  target_not_of_subject: {
    kk: 'Көрсетілген жазба бұл нысанға қатысты емес.',
    ru: 'Названная запись не относится к этому предмету.',
    en: 'The entry that it names is not of this subject.',
  },
  unknown_kind: {
    kk: 'Жазба түрі белгісіз.',
    ru: 'Неизвестный вид записи.',
    en: 'The kind of entry is not known.',
  },
  unknown_subject: {
    kk: 'Жазба нысаны белгісіз.',
    ru: 'Неизвестный предмет записи.',
    en: 'The subject of the entry is not known.',
  },
  already_previewed: {
    kk: 'Бұл шығарылым бұрын алдын ала көрсетілген.',
    ru: 'Этот выпуск уже показан предварительно.',
    en: 'This edition was previewed before.',
  },
  already_published: {
    kk: 'Бұл шығарылым бұрын жарияланған.',
    ru: 'Этот выпуск уже опубликован.',
    en: 'This edition was published before.',
  },
  already_raised: {
    kk: 'Бұл қарсылық бұрын енгізілген.',
    ru: 'Это возражение уже внесено.',
    en: 'The dispute was raised before.',
  },
  dispute_answered: {
    kk: 'Қарсылыққа бұрын жауап берілген.',
    ru: 'На возражение уже дан ответ.',
    en: 'The dispute was answered before.',
  },
  not_previewed: {
    kk: 'Шығарылым алдын ала көрсетілмеген.',
    ru: 'Выпуск не показан предварительно.',
    en: 'The edition was not previewed.',
  },
  not_raised: {
    kk: 'Мұндай қарсылық бұл күнге дейін енгізілмеген.',
    ru: 'До этой даты такое возражение не внесено.',
    en: 'No such dispute was raised by that day.',
  },
  other_deputy: {
    kk: 'Бұл нөмірмен басқа депутаттың түсініктемесі бар.',
    ru: 'Под этим номером есть пояснение другого депутата.',
    en: 'Another deputy has a reply under this number.',
  },
  published_early: {
    kk: 'Алдын ала көрсетілгеннен кейін он толық күн өтпеген.',
    ru: 'С предварительного показа не прошло десяти полных дней.',
    en: 'Ten whole days had not passed since the preview.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type SetAsideReason = keyof typeof setAsideReasons;
