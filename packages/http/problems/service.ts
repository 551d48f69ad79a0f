import { problem, text } from '../texts.ts';

/** Appeals and receptions: what does not agree with their own history. */
export const serviceProblems = {
  appeal_unknown: problem(
    422,
    text('Мұндай өтініш тіркелмеген', 'Такое обращение не зарегистрировано', 'No such appeal was received'),
    text(
      'Нөмірін тексеріңіз немесе алдымен appeal.received жазыңыз.',
      'Проверьте номер или сначала запишите appeal.received.',
      'Check the number, or record appeal.received first.',
    ),
    text(
      '«{appeal}» өтініші белгісіз.',
      'Обращение «{appeal}» неизвестно.',
      'No appeal is called “{appeal}”.',
    ),
  ),
  appeal_not_assigned: problem(
    422,
    text('Өтініш депутатқа берілмеген', 'Обращение не передано депутату', 'The appeal is assigned to nobody'),
    text(
      'Алдымен appeal.assigned жазыңыз.',
      'Сначала запишите appeal.assigned.',
      'Record appeal.assigned first.',
    ),
    text(
      '«{appeal}» өтініші ешкімге берілмеген.',
      'Обращение «{appeal}» никому не передано.',
      'The appeal “{appeal}” is assigned to nobody.',
    ),
  ),
  appeal_not_answered: problem(
    422,
    text('Өтінішке жауап берілмеген', 'На обращение ещё не дан ответ', 'The appeal has not been answered'),
    text(
      'Алдымен appeal.answered жазыңыз.',
      'Сначала запишите appeal.answered.',
      'Record appeal.answered first.',
    ),
  ),
  reception_unknown: problem(
    422,
    text('Мұндай қабылдау белгіленбеген', 'Такой приём не назначен', 'No such reception was scheduled'),
    text(
      'Нөмірін тексеріңіз немесе алдымен reception.scheduled жазыңыз.',
      'Проверьте номер или сначала запишите reception.scheduled.',
      'Check the number, or record reception.scheduled first.',
    ),
    text(
      '«{reception}» қабылдауы белгісіз.',
      'Приём «{reception}» неизвестен.',
      'No reception is called “{reception}”.',
    ),
  ),
  reception_not_held: problem(
    422,
    text('Қабылдау өткізілмеген', 'Приём не проведён', 'The reception was not held'),
    text(
      'Қабылдау шын мәнінде өтсе, алдымен оның өтпегені туралы жазбаны қайтарып алыңыз.',
      'Если приём всё же прошёл, сначала отзовите запись о том, что он не состоялся.',
      'If it did take place, first withdraw the entry that says it did not.',
    ),
  ),
  visitors_below_cards: problem(
    422,
    text('Келушілер карточкалардан аз', 'Посетителей меньше, чем карточек', 'Fewer visitors than cards'),
    text(
      'Берілген карточка: {cards}. Келушілердің санын тексеріңіз немесе артық карточкалардың күшін жойыңыз.',
      'Выдано карточек: {cards}. Проверьте число посетителей или аннулируйте лишние карточки.',
      'Cards issued: {cards}. Check the number of visitors, or cancel the cards that are left over.',
    ),
  ),
  cards_are_out: problem(
    422,
    text('Бұл қабылдауға карточка берілген', 'На этот приём выданы карточки', 'Cards were issued for it'),
    text(
      'Берілген карточка: {cards}. Қабылдау өтпеген болса, алдымен олардың күшін жойыңыз.',
      'Выдано карточек: {cards}. Если приём не состоялся, сначала аннулируйте их.',
      'Cards issued: {cards}. If the reception did not take place, cancel them first.',
    ),
  ),
  reception_other_day: problem(
    422,
    text(
      'Қабылдау басқа күнге белгіленген',
      'Приём назначен на другой день',
      'The reception is scheduled for another day',
    ),
    text(
      'Күнін тексеріңіз: қабылдау {on} күніне белгіленген.',
      'Проверьте дату: приём назначен на {on}.',
      'Check the date: the reception is scheduled for {on}.',
    ),
  ),
  too_many_invitations: problem(
    422,
    text(
      'Шақыру саны келушілерден көп',
      'Приглашений больше, чем посетителей',
      'More invitations than visitors',
    ),
    text(
      'Беруге болатын шақыру саны: {left}. Санын азайтыңыз немесе келушілер санын түзетіңіз.',
      'Осталось приглашений: {left}. Уменьшите их число или исправьте число посетителей.',
      'Invitations left: {left}. Issue no more than that, or correct the number of visitors.',
    ),
  ),
  appeal_answered: problem(
    422,
    text('Өтінішке жауап берілген', 'На обращение уже дан ответ', 'The appeal has already been answered'),
    text(
      'Нөмірін тексеріңіз; жауаптың күні қате болса, entry.corrected жазыңыз.',
      'Проверьте номер; если дата ответа неверна, запишите entry.corrected.',
      'Check the number; if the date of the answer is wrong, record entry.corrected.',
    ),
    text(
      '«{appeal}» өтінішіне {date} күні жауап берілген.',
      'На обращение «{appeal}» дан ответ {date}.',
      'The appeal “{appeal}” was answered on {date}.',
    ),
  ),
  appeal_before_receipt: problem(
    422,
    text(
      'Күні өтініш түскен күннен бұрын',
      'Дата раньше поступления обращения',
      'The date is before the appeal was received',
    ),
    text(
      'Күнін тексеріңіз: өтініш {received} күні түскен.',
      'Проверьте дату: обращение поступило {received}.',
      'Check the date: the appeal was received on {received}.',
    ),
  ),
  appeal_confirmed: problem(
    422,
    text(
      'Азамат нәтижені айтып қойған',
      'Гражданин уже сообщил о результате',
      'The citizen has already reported the outcome',
    ),
    text(
      'Нөмірін тексеріңіз; азаматтың жауабы бір рет қана есепке алынады.',
      'Проверьте номер; ответ гражданина учитывается один раз.',
      'Check the number; the citizen’s word counts once.',
    ),
  ),
  appeal_overdue: problem(
    422,
    text(
      'Мерзімі өткен өтініш басқаға берілмейді',
      'Просроченное обращение не передаётся',
      'An overdue appeal cannot be reassigned',
    ),
    text(
      'Күнін тексеріңіз: мерзімі {due} күні өткен; жауап бұрынғы депутаттан күтіледі.',
      'Проверьте дату: срок истёк {due}; ответ остаётся за прежним депутатом.',
      'Check the date: it was due on {due}; the answer stays with the deputy who had it.',
    ),
  ),
  reception_closed: problem(
    422,
    text('Қабылдаудың нәтижесі жазылған', 'Итог приёма уже записан', 'The reception already has its outcome'),
    text(
      'Нәтижесі қате болса, entry.corrected жазыңыз.',
      'Если итог ошибочен, запишите entry.corrected.',
      'If the outcome is wrong, record entry.corrected.',
    ),
  ),
  scheduled_after_day: problem(
    422,
    text('Қабылдау күні өтіп кеткен', 'День приёма уже прошёл', 'The day of the reception has passed'),
    text(
      'Қабылдауды алдын ала белгілеңіз: on күні occurredOn күнінен ерте болмауы керек.',
      'Назначайте приём заранее: дата on не раньше даты occurredOn.',
      'Schedule it beforehand: on must not be before occurredOn.',
    ),
    text('{on} күні {date} күнінен ерте.', '{on} раньше {date}.', '{on} is before {date}.'),
  ),
  appeal_already_assigned: problem(
    422,
    text(
      'Өтініш бұл депутатқа берілген',
      'Обращение уже передано этому депутату',
      'The appeal is already assigned to this deputy',
    ),
    text(
      'Басқа депутатты көрсетіңіз; қайта беру мерзімді ұзартпайды.',
      'Укажите другого депутата; повторная передача не продлевает срок.',
      'Name another deputy; assigning it again does not extend the term.',
    ),
  ),
};
