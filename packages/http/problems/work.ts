import { problem, text } from '../texts.ts';

/** What does not fit the requests, reports, programmes, plans and trainings that are recorded. */
export const workProblems = {
  request_unknown: problem(
    422,
    text('Мұндай сауал жолданбаған', 'Такой запрос не направлялся', 'No such request was sent'),
    text(
      'Нөмірін тексеріңіз немесе алдымен request.sent жазыңыз.',
      'Проверьте номер или сначала запишите request.sent.',
      'Check its number, or record request.sent first.',
    ),
    text(
      '«{request}» сауалы белгісіз.',
      'Запрос «{request}» неизвестен.',
      'No request has the number “{request}”.',
    ),
  ),
  request_before_sent: problem(
    422,
    text(
      'Жауаптың күні сауал жолданған күннен бұрын',
      'Ответ раньше дня, когда направлен запрос',
      'The answer is dated before the request was sent',
    ),
    text(
      'Күнін тексеріңіз: сауал {on} күні жолданған.',
      'Проверьте дату: запрос направлен {on}.',
      'Check the date: the request was sent on {on}.',
    ),
  ),
  request_answered: problem(
    422,
    text('Сауалға жауап берілген', 'На запрос уже дан ответ', 'The request is answered already'),
    text(
      'Жауап қате жазылса, entry.corrected арқылы {entry} жазбаны түзетіңіз.',
      'Если ответ записан неверно, исправьте запись {entry} через entry.corrected.',
      'If the answer is wrong, correct entry {entry} with entry.corrected.',
    ),
  ),
  report_told: problem(
    422,
    text(
      'Бұл күнгі есеп жазылып қойған',
      'Отчёт за этот день уже записан',
      'The report of that day is recorded already',
    ),
    text(
      'Бір есеп бір рет жазылады: {entry} жазбаны қараңыз.',
      'Один отчёт записывается один раз: посмотрите запись {entry}.',
      'One report is told once: see entry {entry}.',
    ),
    text(
      '«{deputy}» депутатының {date} күнгі есебі бар.',
      'Отчёт депутата «{deputy}» за {date} уже есть.',
      'A report of “{deputy}” on {date} is there.',
    ),
  ),
  thesis_unknown: problem(
    422,
    text('Мұндай тезис жоқ', 'Такого тезиса нет', 'There is no such thesis'),
    text(
      'Белгісін тексеріңіз немесе алдымен thesis.defined жазыңыз.',
      'Проверьте обозначение или сначала запишите thesis.defined.',
      'Check its id, or record thesis.defined first.',
    ),
    text('«{thesis}» тезисі белгісіз.', 'Тезис «{thesis}» неизвестен.', 'No thesis has the id “{thesis}”.'),
  ),
  plan_unknown: problem(
    422,
    text('Мұндай жоспар жоқ', 'Такого плана нет', 'There is no such plan'),
    text(
      'Белгісін тексеріңіз немесе алдымен plan.agreed жазыңыз.',
      'Проверьте обозначение или сначала запишите plan.agreed.',
      'Check its id, or record plan.agreed first.',
    ),
    text('«{plan}» жоспары белгісіз.', 'План «{plan}» неизвестен.', 'No plan has the id “{plan}”.'),
  ),
  action_unknown: problem(
    422,
    text('Мұндай іс-шара жоспарланбаған', 'Такое мероприятие не запланировано', 'No such action is planned'),
    text(
      'Белгісін тексеріңіз немесе алдымен action.planned жазыңыз.',
      'Проверьте обозначение или сначала запишите action.planned.',
      'Check its id, or record action.planned first.',
    ),
    text(
      '«{action}» іс-шарасы белгісіз.',
      'Мероприятие «{action}» неизвестно.',
      'No action has the id “{action}”.',
    ),
  ),
  action_before_planned: problem(
    422,
    text(
      'Күні іс-шара жоспарланған күннен бұрын',
      'Дата раньше дня, когда мероприятие запланировано',
      'The date is before the action was planned',
    ),
    text(
      'Күнін тексеріңіз: іс-шара {on} күні жоспарланған.',
      'Проверьте дату: мероприятие запланировано {on}.',
      'Check the date: the action was planned on {on}.',
    ),
  ),
  action_closed: problem(
    422,
    text(
      'Іс-шараның нәтижесі жазылып қойған',
      'Итог мероприятия уже записан',
      'The action’s outcome is recorded already',
    ),
    text(
      'Нәтиже қате болса, entry.corrected жазыңыз.',
      'Если итог неверен, запишите entry.corrected.',
      'If the outcome is wrong, record entry.corrected.',
    ),
  ),
  action_not_due: problem(
    422,
    text('Іс-шараның мерзімі әлі келмеген', 'Срок мероприятия ещё не наступил', 'The action is not due yet'),
    text(
      'Орындалмады деп {due} күнінен бастап жазуға болады.',
      'Записать невыполнение можно с {due}.',
      'It can be recorded as missed from {due} on.',
    ),
  ),
  action_due_before: problem(
    422,
    text(
      'Іс-шараның мерзімі жоспарланған күннен бұрын',
      'Срок мероприятия раньше дня, когда его запланировали',
      'The action is due before it is planned',
    ),
    text('Мерзімін немесе күнін түзетіңіз.', 'Исправьте срок или дату.', 'Correct the due date or the date.'),
  ),
  action_outside_plan: problem(
    422,
    text(
      'Іс-шараның мерзімі жоспар кезеңінен тыс',
      'Срок мероприятия вне срока плана',
      'The action is due outside its plan',
    ),
    text(
      'Жоспар {from} – {to} аралығына бекітілген: мерзімін тексеріңіз.',
      'План согласован на {from} – {to}: проверьте срок.',
      'The plan runs from {from} to {to}: check the due date.',
    ),
  ),
  training_not_over: problem(
    422,
    text('Оқу әлі аяқталмаған', 'Обучение ещё не закончилось', 'The training is not over yet'),
    text(
      'Оқу аяқталған күнді жазыңыз: {to} немесе одан кеш.',
      'Укажите день окончания: {to} или позже.',
      'Give the day of its end: {to} or later.',
    ),
  ),
};
