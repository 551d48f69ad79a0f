import { problem, text } from '../texts.ts';

/** The shape of what was sent: before any fact is looked at. */
export const submissionProblems = {
  not_json: problem(
    400,
    text('Бұл JSON емес', 'Это не JSON', 'This is not JSON'),
    text(
      'Сұрау денесін UTF-8 кодтауындағы JSON түрінде жіберіңіз.',
      'Отправьте тело запроса как JSON в UTF-8.',
      'Send the body as JSON in UTF-8.',
    ),
  ),
  not_utf8: problem(
    400,
    text('Файлдың кодтауы UTF-8 емес', 'Файл не в кодировке UTF-8', 'The file is not UTF-8'),
    text(
      'Файлды «CSV UTF-8» түрінде қайта сақтаңыз.',
      'Сохраните файл заново как «CSV UTF-8».',
      'Save the file again as “CSV UTF-8”.',
    ),
  ),
  not_csv: problem(
    400,
    text('CSV файлы бүлінген', 'Файл CSV повреждён', 'The CSV file is broken'),
    text(
      'Тырнақшалар мен бағандар санын тексеріп, файлды қайта импорттаңыз.',
      'Проверьте кавычки и число столбцов и импортируйте файл снова.',
      'Check the quotes and the number of columns, and import the file again.',
    ),
    text('Себебі: {reason}.', 'Причина: {reason}.', 'The reason: {reason}.'),
  ),
  invalid_body: problem(
    400,
    text('Кейбір өрістер қате', 'Некоторые поля неверны', 'Some fields are wrong'),
    text(
      'errors тізіміндегі өрістерді түзетіп, қайта жіберіңіз.',
      'Исправьте поля из списка errors и отправьте снова.',
      'Correct the fields listed in errors and send it again.',
    ),
  ),
  id_missing: problem(
    400,
    text('id жоқ', 'Нет id', 'The id is missing'),
    text(
      'Idempotency-Key тақырыбын немесе id өрісін қосыңыз: сонда қайталанған жазба екі рет енгізілмейді.',
      'Добавьте заголовок Idempotency-Key или поле id: тогда повторная отправка не задвоит запись.',
      'Add the header Idempotency-Key or the field id: a repeat is then not recorded twice.',
    ),
  ),
  idempotency_key_missing: problem(
    400,
    text(
      'Idempotency-Key тақырыбы жоқ',
      'Нет заголовка Idempotency-Key',
      'The header Idempotency-Key is missing',
    ),
    text(
      'HTTP сұрауына Idempotency-Key тақырыбын өз белгіңізбен қосыңыз: сонда қайталанған сұрау екі рет орындалмайды.',
      'Добавьте к запросу HTTP заголовок Idempotency-Key со своим обозначением: тогда повтор не выполнится дважды.',
      'Add the HTTP header Idempotency-Key with a mark of your own: a repeat is then not carried out twice.',
    ),
  ),
  id_taken: problem(
    409,
    text(
      'Бұл id басқа мазмұнға берілген',
      'Этот id занят другим содержанием',
      'This id is taken by other content',
    ),
    text(
      'Дерек жаңа болса, жаңа id беріңіз; бұрынғысы қате болса, entry.corrected жазыңыз.',
      'Для нового факта возьмите новый id; если прежняя запись ошибочна, запишите entry.corrected.',
      'For a new fact take a new id; if the old entry is wrong, record entry.corrected.',
    ),
    text(
      '«{id}» деген id {seq}-жазбаға берілген.',
      '«{id}» — это id записи {seq}.',
      '“{id}” is the id of entry {seq}.',
    ),
  ),
  id_twice: problem(
    409,
    text(
      'Топтамада бір id екі мазмұнға берілген',
      'В пакете один id у разного содержания',
      'The batch gives one id to two contents',
    ),
    text('Әр дерекке бөлек id беріңіз.', 'Дайте каждому факту свой id.', 'Give each fact its own id.'),
    text(
      '«{id}» деген id екі рет кездеседі.',
      'id «{id}» встречается дважды.',
      'The id “{id}” occurs twice.',
    ),
  ),
  held_back: problem(
    424,
    text(
      'Жазылмады: топтамада қате жол бар',
      'Не записано: в пакете есть неверная строка',
      'Not recorded: another row is wrong',
    ),
    text(
      'Қате жолдарды түзетіп, топтаманы түгел қайта жіберіңіз.',
      'Исправьте неверные строки и отправьте весь пакет снова.',
      'Correct the wrong rows and send the whole batch again.',
    ),
  ),
  batch_refused: problem(
    422,
    text('Топтама жазылмады', 'Пакет не записан', 'The batch was not recorded'),
    text(
      'results тізіміндегі қате жолдарды түзетіп, топтаманы түгел қайта жіберіңіз.',
      'Исправьте неверные строки из results и отправьте весь пакет снова.',
      'Correct the wrong rows listed in results and send the whole batch again.',
    ),
  ),
  unknown_kind: problem(
    404,
    text('Мұндай жазба түрі жоқ', 'Такого вида записи нет', 'There is no such kind of entry'),
    text(
      'Түрлердің тізімі /api бетінде.',
      'Список видов — на странице /api.',
      'The kinds are listed at /api.',
    ),
    text('«{kind}» түрі белгісіз.', 'Вид «{kind}» неизвестен.', 'The kind “{kind}” is not known.'),
  ),
  version_unknown: problem(
    422,
    text('Схема нұсқасы белгісіз', 'Версия схемы неизвестна', 'The schema version is not known'),
    text(
      'version өрісін алып тастаңыз немесе {newest} деп жазыңыз.',
      'Уберите поле version или укажите {newest}.',
      'Leave version out, or send {newest}.',
    ),
  ),
  target_unknown: problem(
    422,
    text('Түзетілетін жазба жоқ', 'Исправляемой записи нет', 'The entry to change does not exist'),
    text(
      'entry өрісіне жазбаның нөмірін жазыңыз: ол жауапта seq деп берілген.',
      'Укажите в поле entry номер записи: он дан в ответе как seq.',
      'Put the number of the entry in the field entry: the answer gave it as seq.',
    ),
    text('{entry}-жазба табылмады.', 'Запись {entry} не найдена.', 'There is no entry {entry}.'),
  ),
  already_withdrawn: problem(
    422,
    text('Бұл жазбаның күші жойылған', 'Эта запись уже отозвана', 'This entry is withdrawn already'),
    text(
      'Ештеңе істеудің қажеті жоқ. Оны қайтару үшін күшін жойған жазбаның өзін кері алыңыз.',
      'Ничего делать не нужно. Чтобы вернуть запись, отзовите сам отзыв.',
      'Nothing needs to be done. To bring it back, withdraw the withdrawal.',
    ),
    text('Жазба: {entry}.', 'Запись: {entry}.', 'Entry: {entry}.'),
  ),
  target_not_correctable: problem(
    422,
    text(
      'Бұл жазба бұлай түзетілмейді',
      'Эту запись так не исправить',
      'This entry cannot be changed this way',
    ),
    text(
      'Бастапқы жазбаны көрсетіңіз; жүйелік жазбалар түзетілмейді.',
      'Назовите исходную запись; системные записи не исправляются.',
      'Name the original entry; system entries are not corrected.',
    ),
    text(
      '{entry}-жазбаның түрі: {kind}.',
      'Вид записи {entry}: {kind}.',
      'Entry {entry} is of the kind {kind}.',
    ),
  ),
  target_other_subject: problem(
    422,
    text(
      'Түзету жазбаны басқа нысанға көшіреді',
      'Исправление переносит запись на другой предмет',
      'The correction would move the entry elsewhere',
    ),
    text(
      'Қате жазбаны entry.withdrawn арқылы қайтарып алып, жаңасын жазыңыз.',
      'Отзовите ошибочную запись через entry.withdrawn и запишите новую.',
      'Withdraw the wrong entry with entry.withdrawn and record it anew.',
    ),
    text(
      '{entry}-жазбаның нысаны: {subject}.',
      'Предмет записи {entry}: {subject}.',
      'Entry {entry} is about {subject}.',
    ),
  ),
  withdrawn_not_today: problem(
    422,
    text('Қайтарып алу күні бүгінгі емес', 'Дата отзыва не сегодняшняя', 'A withdrawal must be dated today'),
    text(
      'occurredOn өрісіне {today} деп жазыңыз.',
      'Укажите в occurredOn {today}.',
      'Put {today} in occurredOn.',
    ),
  ),
};
