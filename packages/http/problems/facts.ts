import { problem, text } from '../texts.ts';

/** What does not agree with the roster, the calendar or what is recorded. */
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
      'Күнін немесе депутатты тексеріңіз; мандат мерзімдері /deputies тізімінде.',
      'Проверьте дату или депутата; сроки мандатов — в списке /deputies.',
      'Check the date or the deputy; the mandates are listed at /deputies.',
    ),
    text(
      '«{deputy}» депутаты {date} күні қызметте болмаған.',
      'Депутат «{deputy}» не состоял в должности на дату {date}.',
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
  unknown_organization: problem(
    422,
    text(
      'Мұндай партия, комиссия немесе топ жоқ',
      'Такой партии, комиссии или группы нет',
      'There is no such party, commission or group',
    ),
    text(
      'Белгісі мен түрін тексеріңіз немесе алдымен organization.formed жазыңыз.',
      'Проверьте обозначение и вид или сначала запишите organization.formed.',
      'Check its id and type, or record organization.formed first.',
    ),
    text(
      '«{organization}» белгісіз.',
      '«{organization}» неизвестно.',
      'Nothing of the needed type has the id “{organization}”.',
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
    text('Күні шақырылымнан бұрын', 'Дата раньше начала созыва', 'The date is before the convocation'),
    text(
      'Күнін тексеріңіз: шақырылым {from} күні басталды.',
      'Проверьте дату: созыв начался {from}.',
      'Check the date: the convocation began on {from}.',
    ),
  ),
  calendar_missing: problem(
    422,
    text('Жұмыс күнтізбесі жоқ', 'Нет рабочего календаря', 'The working calendar is missing'),
    text(
      'Алдымен {year} жылғы күнтізбені calendar.set арқылы жазыңыз.',
      'Сначала запишите календарь на {year} год через calendar.set.',
      'Record the calendar for {year} with calendar.set first.',
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
      'Нөмірін тексеріңіз: жаңа дерекке жаңа нөмір беріледі, қате entry.corrected арқылы түзетіледі.',
      'Проверьте номер: новому факту нужен новый номер, ошибка исправляется через entry.corrected.',
      'Check the number: a new fact takes a new one, a mistake takes entry.corrected.',
    ),
    text('Бұрын жазылған: {subject}.', 'Уже записано: {subject}.', 'Already recorded: {subject}.'),
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
      'Check the indicator and the quarter, or record indicator.planned first.',
    ),
    text(
      '«{indicator}» көрсеткіші {quarter} тоқсанына жоспарланбаған.',
      'Показатель «{indicator}» не запланирован на {quarter}.',
      'The indicator “{indicator}” has no plan for {quarter}.',
    ),
  ),
  roll_incomplete: problem(
    422,
    text(
      'Қатысу тізімінде депутаттар жетіспейді',
      'В явочном листе не все депутаты',
      'The roll leaves deputies out',
    ),
    text(
      'Сол күні мандаты бар әр депутатты жазыңыз: {missing}.',
      'Укажите каждого депутата с мандатом на этот день: {missing}.',
      'List every deputy in office on that day: {missing}.',
    ),
  ),
  indicator_already_planned: problem(
    422,
    text('Көрсеткіш жоспарланып қойған', 'Показатель уже запланирован', 'The indicator is already planned'),
    text(
      'Жоспар қате болса, entry.corrected жазыңыз.',
      'Если план ошибочен, запишите entry.corrected.',
      'If the plan is wrong, record entry.corrected.',
    ),
    text(
      '«{indicator}» көрсеткішінің {quarter} тоқсанына жоспары бар.',
      'У показателя «{indicator}» уже есть план на {quarter}.',
      'The indicator “{indicator}” already has a plan for {quarter}.',
    ),
  ),
  indicator_planned_late: problem(
    422,
    text(
      'Жоспар тоқсан аяқталған соң енгізілген',
      'План внесён после конца квартала',
      'The plan was entered after its quarter',
    ),
    text(
      'Тоқсанды тексеріңіз: жоспар тоқсан аяқталғанға дейін енгізіледі.',
      'Проверьте квартал: план вносят до его конца.',
      'Check the quarter: a plan is entered before its quarter ends.',
    ),
    text(
      '{quarter} тоқсаны {date} күніне дейін аяқталған.',
      'Квартал {quarter} закончился до {date}.',
      'The quarter {quarter} had ended by {date}.',
    ),
  ),
  signer_is_initiator: problem(
    422,
    text(
      'Бастамашы қол қойғандар тізімінде де бар',
      'Инициатор указан и среди подписавших',
      'An initiator is also listed as a signer',
    ),
    text(
      'Депутатты бір ғана тізімде қалдырыңыз.',
      'Оставьте депутата только в одном списке.',
      'Keep the deputy in one of the lists only.',
    ),
    text(
      '«{deputy}» екі тізімде де бар.',
      '«{deputy}» есть в обоих списках.',
      '“{deputy}” is in both lists.',
    ),
  ),
  promise_due_before_made: problem(
    422,
    text(
      'Уәденің мерзімі ол берілген күннен бұрын',
      'Срок обещания раньше дня, когда оно было дано',
      'The promise is due before it was made',
    ),
    text('Мерзімін немесе күнін түзетіңіз.', 'Исправьте срок или дату.', 'Correct the due date or the date.'),
  ),
};
