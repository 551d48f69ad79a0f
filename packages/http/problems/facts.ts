import { problem, text } from '../texts.ts';

/** What does not agree with the roster, the calendar or the subject's own history. */
export const factProblems = {
  unknown_deputy: problem(
    422,
    text('Мұндай депутат жоқ', 'Такого депутата нет', 'There is no such deputy'),
    text(
      'Депутаттың белгісін /deputies тізімінен алыңыз немесе алдымен deputy.seated жазыңыз.',
      'Возьмите обозначение депутата из списка /deputies или сначала запишите deputy.seated.',
      'Take the deputy’s id from /deputies, or record deputy.seated first.',
    ),
    text(
      '«{deputy}» депутаты белгісіз.',
      'Депутат «{deputy}» неизвестен.',
      'No deputy has the id “{deputy}”.',
    ),
  ),
  deputy_not_in_office: problem(
    422,
    text(
      'Депутаттың сол күні мандаты болмаған',
      'В этот день у депутата не было мандата',
      'The deputy was not in office on that day',
    ),
    text(
      'Күнін немесе депутатты тексеріңіз; мандат мерзімі /deputies тізімінде.',
      'Проверьте дату или депутата; сроки мандатов — в списке /deputies.',
      'Check the date or the deputy; the mandates are listed at /deputies.',
    ),
    text(
      '«{deputy}» депутаты {date} күні қызметте емес.',
      'Депутат «{deputy}» {date} не состоял в должности.',
      'The deputy “{deputy}” was not in office on {date}.',
    ),
  ),
  unknown_district: problem(
    422,
    text('Мұндай округ жоқ', 'Такого округа нет', 'There is no such district'),
    text(
      'Округтің белгісін тексеріңіз немесе алдымен district.defined жазыңыз.',
      'Проверьте обозначение округа или сначала запишите district.defined.',
      'Check the district’s id, or record district.defined first.',
    ),
    text(
      '«{district}» округі белгісіз.',
      'Округ «{district}» неизвестен.',
      'No district has the id “{district}”.',
    ),
  ),
  date_in_future: problem(
    422,
    text('Күні әлі келмеген', 'Дата ещё не наступила', 'The date is in the future'),
    text(
      'Болған күнін жазыңыз: {today} немесе одан ерте.',
      'Укажите день, когда это было: {today} или раньше.',
      'Give the day on which it happened: {today} or earlier.',
    ),
  ),
  calendar_missing: problem(
    422,
    text('Жұмыс күнтізбесі жоқ', 'Нет рабочего календаря', 'The working calendar is missing'),
    text(
      'Алдымен {year} жылының күнтізбесін calendar.set арқылы жазыңыз.',
      'Сначала запишите календарь {year} года через calendar.set.',
      'Record the calendar of {year} with calendar.set first.',
    ),
  ),
  subject_exists: problem(
    422,
    text(
      'Бұл нөмірмен жазба бар',
      'Под этим номером уже есть запись',
      'Something is recorded under this number',
    ),
    text(
      'Нөмірін тексеріңіз: жаңа дерекке жаңа нөмір, қатеге entry.corrected керек.',
      'Проверьте номер: новому факту — новый номер, ошибке — entry.corrected.',
      'Check the number: a new fact takes a new one, a mistake takes entry.corrected.',
    ),
    text('{subject} жазылған.', '{subject} уже записан.', '{subject} is recorded already.'),
  ),
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
    text('Өтінішке жауап берілмеген', 'На обращение ещё не ответили', 'The appeal is not answered yet'),
    text(
      'Алдымен appeal.answered жазыңыз.',
      'Сначала запишите appeal.answered.',
      'Record appeal.answered first.',
    ),
  ),
  reception_unknown: problem(
    422,
    text('Мұндай қабылдау жоспарланбаған', 'Такой приём не назначен', 'No such reception was scheduled'),
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
      'Алдымен reception.held жазыңыз.',
      'Сначала запишите reception.held.',
      'Record reception.held first.',
    ),
  ),
  reception_other_day: problem(
    422,
    text(
      'Қабылдау басқа күнге жоспарланған',
      'Приём назначен на другой день',
      'The reception is scheduled for another day',
    ),
    text(
      'Күнін тексеріңіз: қабылдау {on} күніне жоспарланған.',
      'Проверьте дату: приём назначен на {on}.',
      'Check the date: the reception is scheduled for {on}.',
    ),
  ),
  too_many_invitations: problem(
    422,
    text('Шақыру келушіден көп', 'Приглашений больше, чем посетителей', 'More invitations than visitors'),
    text(
      'Тағы ең көбі {left} шақыру беріңіз немесе келушілер санын түзетіңіз.',
      'Выдайте ещё не больше {left} приглашений или исправьте число посетителей.',
      'Issue at most {left} more, or correct the number of visitors.',
    ),
  ),
  promise_unknown: problem(
    422,
    text('Мұндай уәде жазылмаған', 'Такое обещание не записано', 'No such promise is recorded'),
    text(
      'Белгісін тексеріңіз немесе алдымен promise.made жазыңыз.',
      'Проверьте обозначение или сначала запишите promise.made.',
      'Check its id, or record promise.made first.',
    ),
    text(
      '«{promise}» уәдесі белгісіз.',
      'Обещание «{promise}» неизвестно.',
      'No promise has the id “{promise}”.',
    ),
  ),
  indicator_not_planned: problem(
    422,
    text('Көрсеткіш жоспарланбаған', 'Показатель не запланирован', 'The indicator was not planned'),
    text(
      'Көрсеткішті, тоқсанды тексеріңіз немесе алдымен indicator.planned жазыңыз.',
      'Проверьте показатель и квартал или сначала запишите indicator.planned.',
      'Check indicator and quarter, or record indicator.planned first.',
    ),
    text(
      '«{indicator}» көрсеткіші {quarter} тоқсанына жоспарланбаған.',
      'Показатель «{indicator}» не запланирован на {quarter}.',
      'The indicator “{indicator}” has no plan for {quarter}.',
    ),
  ),
  roll_incomplete: problem(
    422,
    text('Тізімде депутаттар жетіспейді', 'В явочном листе не все депутаты', 'The roll leaves deputies out'),
    text(
      'Сол күні мандаты бар әр депутатты жазыңыз: {missing}.',
      'Укажите каждого депутата с мандатом на этот день: {missing}.',
      'List every deputy in office on that day: {missing}.',
    ),
  ),
  methodology_late: problem(
    422,
    text('Әдістеме кеш бекітілді', 'Методика принята поздно', 'The methodology comes too late'),
    text(
      'Әлі басталмаған тоқсанды көрсетіңіз: әдістеме тек болашаққа қолданылады.',
      'Укажите ещё не начавшийся квартал: методика действует только вперёд.',
      'Name a quarter that has not begun: a methodology works forward only.',
    ),
    text('{from} тоқсаны басталып кеткен.', 'Квартал {from} уже начался.', 'The quarter {from} has begun.'),
  ),
  methodology_invalid: problem(
    422,
    text('Әдістеме қарама-қайшы', 'Методика противоречива', 'The methodology contradicts itself'),
    text(
      'Көрсетілген жерін түзетіңіз; ережелері docs/methodology.md файлында.',
      'Исправьте указанное место; правила — в docs/methodology.md.',
      'Mend the place named; the rules are in docs/methodology.md.',
    ),
    text('Себебі: {problem}.', 'Причина: {problem}.', 'The reason: {problem}.'),
  ),
  appeal_answered: problem(
    422,
    text('Өтінішке жауап берілген', 'На обращение уже ответили', 'The appeal is answered already'),
    text(
      'Нөмірін тексеріңіз; жауаптың күні қате болса, entry.corrected жазыңыз.',
      'Проверьте номер; если дата ответа неверна, запишите entry.corrected.',
      'Check the number; if the date of the answer is wrong, record entry.corrected.',
    ),
    text(
      '«{appeal}» өтінішіне {date} күні жауап берілген.',
      'На обращение «{appeal}» ответили {date}.',
      'The appeal “{appeal}” was answered on {date}.',
    ),
  ),
  appeal_before_receipt: problem(
    422,
    text(
      'Күні өтініш түскеннен ерте',
      'Дата раньше поступления обращения',
      'The date is before the appeal came',
    ),
    text(
      'Күнін тексеріңіз: өтініш {received} күні түскен.',
      'Проверьте дату: обращение поступило {received}.',
      'Check the date: the appeal came on {received}.',
    ),
  ),
  appeal_confirmed: problem(
    422,
    text(
      'Азамат пікірін айтып қойған',
      'Гражданин уже подтвердил итог',
      'The citizen has said already how it ended',
    ),
    text(
      'Нөмірін тексеріңіз; пікір бір рет қана есептеледі.',
      'Проверьте номер; подтверждение считается один раз.',
      'Check the number; a confirmation counts once.',
    ),
  ),
  appeal_overdue: problem(
    422,
    text(
      'Мерзімі өткен өтініш басқаға берілмейді',
      'Просроченное обращение не передаётся',
      'An overdue appeal is not handed on',
    ),
    text(
      'Күнін тексеріңіз: мерзімі {due} күні өткен; жауап бұрынғы депутаттан күтіледі.',
      'Проверьте дату: срок истёк {due}; ответ остаётся за прежним депутатом.',
      'Check the date: it was due on {due}; the answer stays with the deputy who had it.',
    ),
  ),
  indicator_already_planned: problem(
    422,
    text('Көрсеткіш жоспарланған', 'Показатель уже запланирован', 'The indicator is planned already'),
    text(
      'Жоспар қате болса, entry.corrected жазыңыз.',
      'Если план ошибочен, запишите entry.corrected.',
      'If the plan is wrong, record entry.corrected.',
    ),
    text(
      '«{indicator}» көрсеткішінің {quarter} тоқсанына жоспары бар.',
      'У показателя «{indicator}» уже есть план на {quarter}.',
      'The indicator “{indicator}” has a plan for {quarter}.',
    ),
  ),
  indicator_planned_late: problem(
    422,
    text(
      'Жоспар тоқсан біткен соң жазылған',
      'План внесён после конца квартала',
      'The plan comes after its quarter',
    ),
    text(
      'Тоқсанды тексеріңіз: жоспар тоқсан біткенге дейін жазылады.',
      'Проверьте квартал: план вносят до его конца.',
      'Check the quarter: a plan is entered before its quarter ends.',
    ),
    text(
      '{quarter} тоқсаны {date} күніне дейін біткен.',
      'Квартал {quarter} закончился до {date}.',
      'The quarter {quarter} had ended by {date}.',
    ),
  ),
  reception_closed: problem(
    422,
    text('Қабылдаудың нәтижесі жазылған', 'Итог приёма уже записан', 'The reception has its outcome already'),
    text(
      'Нәтижесі қате болса, entry.corrected жазыңыз.',
      'Если итог ошибочен, запишите entry.corrected.',
      'If the outcome is wrong, record entry.corrected.',
    ),
  ),
  scheduled_after_day: problem(
    422,
    text('Қабылдау күні өткен', 'День приёма уже прошёл', 'The day of the reception has passed'),
    text(
      'Қабылдауды алдын ала жоспарлаңыз: on күні occurredOn күнінен ерте болмайды.',
      'Назначайте приём заранее: on не раньше occurredOn.',
      'Schedule it beforehand: on is not before occurredOn.',
    ),
    text('{on} күні {date} күнінен ерте.', '{on} раньше {date}.', '{on} is before {date}.'),
  ),
  signer_is_initiator: problem(
    422,
    text(
      'Бастамашы қол қоюшы болып та жазылған',
      'Инициатор указан и подписавшим',
      'An initiator is also listed as a signer',
    ),
    text(
      'Депутатты бір ғана тізімде қалдырыңыз.',
      'Оставьте депутата только в одном списке.',
      'Leave the deputy in one of the lists.',
    ),
    text(
      '«{deputy}» екі тізімде де бар.',
      '«{deputy}» есть в обоих списках.',
      '“{deputy}” is in both lists.',
    ),
  ),
  appeal_already_assigned: problem(
    422,
    text(
      'Өтініш бұл депутатқа берілген',
      'Обращение уже передано этому депутату',
      'The appeal is assigned to this deputy already',
    ),
    text(
      'Басқа депутатты көрсетіңіз; қайта беру мерзімді жаңартпайды.',
      'Укажите другого депутата; повторная передача не обновляет срок.',
      'Name another deputy; assigning it again does not renew the term.',
    ),
  ),
  promise_due_before_made: problem(
    422,
    text(
      'Уәденің мерзімі берілген күнінен ерте',
      'Срок обещания раньше дня, когда его дали',
      'The promise is due before it was made',
    ),
    text('Мерзімін немесе күнін түзетіңіз.', 'Исправьте срок или дату.', 'Correct the due date or the date.'),
  ),
};
