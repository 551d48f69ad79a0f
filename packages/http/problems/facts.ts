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
  deputy_already_seated: problem(
    422,
    text('Депутаттың мандаты бар', 'У депутата уже есть мандат', 'The deputy is in office already'),
    text(
      'Деректі түзету үшін entry.corrected жазыңыз.',
      'Чтобы исправить данные, запишите entry.corrected.',
      'To mend the facts record entry.corrected.',
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
  date_before_council: problem(
    422,
    text('Күні шақырылымнан бұрын', 'Дата раньше созыва', 'The date is before the convocation'),
    text(
      'Күнін тексеріңіз: шақырылым {firstSession} күні басталды.',
      'Проверьте дату: созыв начался {firstSession}.',
      'Check the date: the convocation began on {firstSession}.',
    ),
  ),
  council_exists: problem(
    422,
    text('Мәслихат ашылған', 'Маслихат уже открыт', 'The council is founded already'),
    text(
      'Деректі түзету үшін entry.corrected жазыңыз.',
      'Чтобы исправить данные, запишите entry.corrected.',
      'To mend the facts record entry.corrected.',
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
  appeal_already_answered: problem(
    422,
    text('Өтінішке жауап берілген', 'На обращение уже ответили', 'The appeal is answered already'),
    text(
      'Күнін түзету үшін entry.corrected жазыңыз.',
      'Чтобы исправить дату, запишите entry.corrected.',
      'To mend the date record entry.corrected.',
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
      'Ең көбі {visitors} шақыру беріңіз немесе келушілер санын түзетіңіз.',
      'Выдайте не больше {visitors} приглашений или исправьте число посетителей.',
      'Issue at most {visitors}, or correct the number of visitors.',
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
};
