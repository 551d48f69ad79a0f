import { problem, text } from '../texts.ts';

/** Editions, disputes and replies. */
export const editionProblems = {
  period_not_closed: problem(
    422,
    text('Кезең жабылмаған', 'Период не закрыт', 'The period is not closed'),
    text(
      'Кезеңнің барлық айлары жабылғанша күтіңіз: ай біткен соң оны Esep өзі жабады.',
      'Дождитесь закрытия всех месяцев периода: Esep закрывает месяц сам, когда он кончился.',
      'Wait until every month of the period is closed: Esep closes a month by itself once it is over.',
    ),
    text(
      '{period} кезеңінің барлық айы әлі жабылған жоқ.',
      'В периоде {period} закрыты ещё не все месяцы.',
      'Not every month of {period} is closed yet.',
    ),
  ),
  no_ranking: problem(
    422,
    text('Бұл кезеңнің рейтингі жоқ', 'Рейтинга за этот период нет', 'There is no ranking of this period'),
    text(
      'Рейтингі бар кезеңдердің тізімі: /rankings.',
      'Список периодов с рейтингом: /rankings.',
      'The periods that have a ranking are listed at /rankings.',
    ),
    text(
      '{period} кезеңіне ешкімнің орны жоқ.',
      'За период {period} ни у кого нет места.',
      'Nobody has a rank for {period}.',
    ),
  ),
  methodology_trial: problem(
    422,
    text(
      'Сынақ әдістемесі бойынша рейтинг жарияланбайды',
      'По пробной методике рейтинг не публикуется',
      'No ranking is published under a trial methodology',
    ),
    text(
      'Келесі тоқсан үшін әдістемені сынақ ретінде емес, қалыпты тәртіппен қабылдаңыз.',
      'Примите методику на следующий квартал не как пробную.',
      'Adopt a methodology for the next quarter that is not a trial.',
    ),
    text(
      '{period} кезеңінде {methodology} әдістемесі сынақ ретінде қолданылған.',
      'В периоде {period} методика {methodology} действовала как пробная.',
      'In {period} the methodology {methodology} was a trial.',
    ),
  ),
  edition_unchanged: problem(
    409,
    text('Ештеңе өзгермеген', 'Ничего не изменилось', 'Nothing has changed'),
    text(
      'Жаңа шығарылым тек кейінгі жазбалар сандарды өзгерткенде керек.',
      'Новый выпуск нужен только тогда, когда поздние записи изменили числа.',
      'A new edition is needed only once later entries have changed the numbers.',
    ),
    text(
      'Сандар {edition} шығарылымындағыдай.',
      'Числа те же, что в выпуске {edition}.',
      'The numbers are those of edition {edition}.',
    ),
  ),
  edition_out_of_turn: problem(
    409,
    text('Шығарылымның кезегі емес', 'Выпуск не по порядку', 'The edition is out of turn'),
    text(
      'Кезеңнің келесі шығарылымы: {next}.',
      'Следующий выпуск этого периода: {next}.',
      'The period’s next edition is {next}.',
    ),
  ),
  edition_not_previewed: problem(
    422,
    text(
      'Шығарылым алдын ала көрсетілмеген',
      'Выпуск не показан предварительно',
      'The edition was not previewed',
    ),
    text(
      'Алдымен шығарылымды депутаттарға алдын ала көрсетіңіз (POST /editions).',
      'Сначала покажите выпуск депутатам (POST /editions).',
      'Preview it to the deputies first (POST /editions).',
    ),
  ),
  edition_already_published: problem(
    409,
    text('Шығарылым жарияланған', 'Выпуск уже опубликован', 'The edition is published already'),
    text(
      'Жарияланған шығарылым өзгертілмейді. Сандар өзгерсе, келесі шығарылымды дайындаңыз.',
      'Опубликованный выпуск не меняют. Если числа изменились, готовьте следующий.',
      'A published edition never changes. If the numbers have, preview the next one.',
    ),
    text(
      '{edition} шығарылымы {entry}-жазбамен жарияланған.',
      'Выпуск {edition} опубликован записью {entry}.',
      'Edition {edition} was published by entry {entry}.',
    ),
  ),
  edition_too_early: problem(
    422,
    text('Жариялауға әлі ерте', 'Публиковать ещё рано', 'It is too early to publish'),
    text(
      '{earliest} күнінен бастап жариялаңыз.',
      'Публикуйте начиная с {earliest}.',
      'Publish it from {earliest} on.',
    ),
    text(
      'Алдын ала көрсетілгеннен кейін {days} толық күн өтуі керек.',
      'После предварительного показа должно пройти полных дней: {days}.',
      '{days} whole days must pass after the preview.',
    ),
  ),
  disputes_unanswered: problem(
    422,
    text('Жауапсыз қарсылықтар бар', 'Есть возражения без ответа', 'Disputes are unanswered'),
    text(
      'Әр қарсылыққа жауап беріңіз (dispute.answered) немесе неге күтпейтініңізді әрқайсысына жазыңыз (refusals).',
      'Ответьте на каждое (dispute.answered) или обоснуйте по каждому, почему не ждёте ответа (refusals).',
      'Answer each one (dispute.answered), or give for each a reason why the edition does not wait (refusals).',
    ),
    text('Жауапсыз қарсылықтар: {disputes}.', 'Без ответа: {disputes}.', 'Unanswered: {disputes}.'),
  ),
  dispute_unknown: problem(
    422,
    text('Мұндай қарсылық жоқ', 'Такого возражения нет', 'There is no such dispute'),
    text(
      'Нөмірін тексеріңіз: барлық қарсылықтар /disputes бетінде.',
      'Проверьте номер: все возражения — на странице /disputes.',
      'Check its number; all disputes are at /disputes.',
    ),
    text('«{dispute}» қарсылығы белгісіз.', 'Возражение «{dispute}» неизвестно.', 'No dispute “{dispute}”.'),
  ),
  dispute_closed: problem(
    409,
    text('Қарсылыққа жауап берілген', 'На возражение уже дан ответ', 'The dispute has been answered'),
    text(
      'Жауапта қате болса, оны entry.corrected арқылы түзетіңіз.',
      'Если в ответе ошибка, исправьте его через entry.corrected.',
      'If the answer has a mistake, correct it by entry.corrected.',
    ),
    text(
      '«{dispute}» қарсылығына {entry}-жазбада жауап берілген.',
      'На возражение «{dispute}» ответ дан в записи {entry}.',
      'Dispute “{dispute}” was answered by entry {entry}.',
    ),
  ),
  answer_before_dispute: problem(
    422,
    text(
      'Жауап қарсылықтан бұрын болмайды',
      'Ответ не бывает раньше возражения',
      'The answer cannot come before the dispute',
    ),
    text('Күнін тексеріңіз.', 'Проверьте дату.', 'Check the date.'),
    text(
      'Қарсылық {raised} күні білдірілген.',
      'Возражение подано {raised}.',
      'The dispute was raised on {raised}.',
    ),
  ),
  same_person: problem(
    403,
    text('Екінші адам керек', 'Нужен второй человек', 'A second person is needed'),
    text(
      'Жауапты даулы жазбаны енгізбеген қызметкер өз кілтімен берсін.',
      'Пусть ответит сотрудник, который не вносил спорную запись, под своим ключом.',
      'Let somebody answer who did not record the disputed entry, with a token of their own.',
    ),
    text('Даулы жазбаны сіз енгізгенсіз.', 'Спорную запись внесли вы.', 'You recorded the disputed entry.'),
  ),
  answer_needs_correction: problem(
    422,
    text(
      'Түзету жазбасы көрсетілмеген',
      'Не указана запись с исправлением',
      'The entry that puts it right is missing',
    ),
    text(
      'Алдымен жазбаны түзетіңіз немесе қайтарып алыңыз, содан кейін сол түзетудің нөмірін көрсетіңіз.',
      'Сначала исправьте или отзовите запись, затем укажите номер исправления.',
      'Correct or withdraw the entry first, then name the number of that correction.',
    ),
  ),
  answer_without_correction: problem(
    422,
    text(
      'Қабылданбаған қарсылыққа түзету көрсетілмейді',
      'При отказе исправление не указывают',
      'A refusal names no correction',
    ),
    text(
      'correction өрісін алып тастаңыз немесе шешімді өзгертіңіз.',
      'Уберите поле correction или измените решение.',
      'Leave correction out, or change the outcome.',
    ),
  ),
  correction_unknown: problem(
    422,
    text(
      'Бұл жазба қарсылыққа сай емес',
      'Эта запись не отвечает на возражение',
      'That entry does not put it right',
    ),
    text(
      'Осы депутатқа қатысты, даулы жазбадан кейін енгізілген жазбаны көрсетіңіз.',
      'Укажите запись об этом депутате, внесённую после спорной.',
      'Name an entry about this deputy that was recorded after the disputed one.',
    ),
  ),
  not_own: problem(
    403,
    text(
      'Депутат тек өз атынан жазады',
      'Депутат пишет только от своего имени',
      'A deputy speaks only in their own name',
    ),
    text(
      'Өз белгіңізді көрсетіңіз; басқа депутаттың жазбаларын өзгертуге болмайды.',
      'Укажите своё обозначение; записи других менять нельзя.',
      'Give your own id; what others said cannot be changed.',
    ),
  ),
  about_one_thing: problem(
    422,
    text('Не туралы екені анық емес', 'Неясно, о чём речь', 'It must be about one thing'),
    text(
      'Не жазбаны (entry), не кезеңді (period, қажет болса criterion) көрсетіңіз.',
      'Укажите либо запись (entry), либо период (period и, если нужно, criterion).',
      'Name either an entry, or a period with or without a criterion.',
    ),
  ),
  about_unknown_entry: problem(
    422,
    text('Мұндай жазба жоқ', 'Такой записи нет', 'There is no such entry'),
    text('Жазбаның нөмірін тексеріңіз.', 'Проверьте номер записи.', 'Check the entry’s number.'),
    text('Журналда {entry}-жазба жоқ.', 'В журнале нет записи {entry}.', 'The ledger has no entry {entry}.'),
  ),
  about_other_deputy: problem(
    422,
    text('Жазба бұл депутат туралы емес', 'Запись не об этом депутате', 'The entry is not about this deputy'),
    text(
      'Депутаттың өз бетіндегі жазбалардың бірін таңдаңыз.',
      'Выберите одну из записей на странице депутата.',
      'Choose one of the entries on the deputy’s page.',
    ),
    text(
      '{entry}-жазба «{deputy}» депутатына қатысты емес.',
      'Запись {entry} не относится к депутату «{deputy}».',
      'Entry {entry} does not concern the deputy “{deputy}”.',
    ),
  ),
  about_unknown_criterion: problem(
    422,
    text(
      'Әдістемеде мұндай критерий жоқ',
      'В методике нет такого критерия',
      'The methodology has no such criterion',
    ),
    text(
      'Критерийлердің белгілері әдістеме бетінде.',
      'Обозначения критериев — на странице методики.',
      'The ids of the criteria are on the methodology page.',
    ),
    text(
      '{period} кезеңінде «{criterion}» критерийі жоқ.',
      'В периоде {period} нет критерия «{criterion}».',
      'There is no criterion “{criterion}” in {period}.',
    ),
  ),
  period_not_begun: problem(
    422,
    text('Кезең әлі басталмаған', 'Период ещё не начался', 'The period has not begun'),
    text('Кезеңді тексеріңіз.', 'Проверьте период.', 'Check the period.'),
  ),
};
