import { problem, text } from '../texts.ts';

/** Who may ask, how often and how much; and what the machine cannot do now. */
export const accessProblems = {
  unauthorized: problem(
    401,
    text('Кілт керек', 'Нужен ключ', 'A token is needed'),
    text(
      'Authorization: Bearer <кілт> HTTP тақырыбын жіберіңіз. Кілтті мәслихат аппараты «esep token create» командасымен береді.',
      'Передайте заголовок Authorization: Bearer <ключ>. Ключ выдаёт аппарат маслихата командой «esep token create».',
      'Send the header Authorization: Bearer <token>. The maslikhat’s office issues tokens with “esep token create”.',
    ),
  ),
  forbidden: problem(
    403,
    text('Бұл кілтке рұқсат жоқ', 'Этому ключу это не разрешено', 'This token may not do that'),
    text(
      'Рөлі сәйкес келетін кілтті қолданыңыз.',
      'Используйте ключ с подходящей ролью.',
      'Use a token whose role allows it.',
    ),
  ),
  kind_reserved: problem(
    403,
    text(
      'Бұл түрді басқа рөл жазады',
      'Этот вид записывает другая роль',
      'This kind is recorded by another role',
    ),
    text(
      'Рөлі сәйкес келетін кілтті қолданыңыз; жүйелік түрлерді жүйенің өзі жазады.',
      'Используйте ключ с подходящей ролью; системные виды записывает сама система.',
      'Use a token whose role may record it; system kinds are recorded by the system itself.',
    ),
    text(
      '«{role}» рөлі {kind} түрін жаза алмайды.',
      'Роль «{role}» не может записать вид {kind}.',
      'The role “{role}” may not record {kind}.',
    ),
  ),
  rate_limited: problem(
    429,
    text('Сұрау тым көп', 'Слишком много запросов', 'Too many requests'),
    text(
      '{seconds} секундтан кейін қайталаңыз; көп жазбаны бір топтамамен жіберіңіз.',
      'Повторите через {seconds} с; много записей отправляйте пакетом.',
      'Try again in {seconds} s; send many entries as a batch.',
    ),
  ),
  body_too_large: problem(
    413,
    text('Сұрау тым үлкен', 'Слишком большой запрос', 'The request is too large'),
    text(
      'Бөліп жіберіңіз: бір сұрауда ең көбі {limit} байт.',
      'Разделите запрос: не больше {limit} байт за один раз.',
      'Split it: at most {limit} bytes in one request.',
    ),
  ),
  batch_too_large: problem(
    413,
    text(
      'Бөлінбейтін топтама тым үлкен',
      'Неделимый пакет слишком велик',
      'The all-or-nothing batch is too large',
    ),
    text(
      'Ең көбі {limit} байт жіберіңіз немесе allOrNothing параметрін алып тастаңыз.',
      'Отправьте не больше {limit} байт или уберите allOrNothing.',
      'Send at most {limit} bytes, or leave allOrNothing out.',
    ),
    text(
      'Топтаманың көлемі: {bytes} байт.',
      'Размер пакета в байтах: {bytes}.',
      'The batch has {bytes} bytes.',
    ),
  ),
  too_many_rows: problem(
    413,
    text('Топтамада жол тым көп', 'В пакете слишком много строк', 'The batch has too many rows'),
    text(
      'Бір топтамада ең көбі {limit} жол жіберіңіз.',
      'Отправляйте не больше {limit} строк за раз.',
      'Send at most {limit} rows at a time.',
    ),
    text('Топтамада {rows} жол бар.', 'Строк в пакете: {rows}.', 'The batch has {rows} rows.'),
  ),
  not_found: problem(
    404,
    text('Мұндай бет жоқ', 'Такой страницы нет', 'There is no such page'),
    text(
      'Мекенжайды тексеріңіз; барлық мекенжай /api бетінде тізілген.',
      'Проверьте адрес; все адреса перечислены на странице /api.',
      'Check the address; all of them are listed at /api.',
    ),
  ),
  unknown_council: problem(
    404,
    text('Мұндай мәслихат жоқ', 'Такого маслихата нет', 'There is no such maslikhat'),
    text(
      'Мекенжайдағы мәслихат атауын тексеріңіз; жаңасын «esep init» ашады.',
      'Проверьте название маслихата в адресе; новый открывает «esep init».',
      'Check the maslikhat’s name in the address; “esep init” opens a new one.',
    ),
    text(
      '«{council}» мәслихаты табылмады.',
      'Маслихат «{council}» не найден.',
      'No maslikhat is called “{council}”.',
    ),
  ),
  store_unavailable: problem(
    503,
    text(
      'Деректер қоймасы уақытша жауап бермейді',
      'Хранилище временно не отвечает',
      'The data store is not answering',
    ),
    text(
      'Кейінірек сол id арқылы қайталаңыз: жазба екі рет енгізілмейді.',
      'Повторите позже с тем же id: запись не задвоится.',
      'Try again later with the same id: nothing is recorded twice.',
    ),
  ),
  store_full: problem(
    507,
    text('Дискіде орын жоқ', 'На диске нет места', 'The disk is full'),
    text(
      'Әкімшіге хабарлаңыз; орын босағанда сол id арқылы қайталаңыз.',
      'Сообщите администратору; когда место появится, повторите с тем же id.',
      'Tell the administrator; when there is room, try again with the same id.',
    ),
  ),
  store_read_only: problem(
    503,
    text(
      'Деректер қоймасы тек оқуға ашық',
      'Хранилище открыто только для чтения',
      'The data store is read-only',
    ),
    text(
      'Әкімшіге хабарлаңыз: деректер қалтасына жазу рұқсаты керек.',
      'Сообщите администратору: нужно право записи в папку данных.',
      'Tell the administrator: the data folder must be writable.',
    ),
  ),
  store_missing: problem(
    503,
    text('Журнал файлы орнында жоқ', 'Файла журнала нет на месте', 'The ledger file is missing'),
    text(
      'Әкімшіге хабарлаңыз: сақтық көшірмеден «esep restore» арқылы қалпына келтіру керек.',
      'Сообщите администратору: нужно восстановить его из резервной копии командой «esep restore».',
      'Tell the administrator: it must be restored from a backup with “esep restore”.',
    ),
  ),
  store_too_large: problem(
    413,
    text(
      'Жазба сақтау үшін тым үлкен',
      'Запись слишком велика для хранения',
      'The entry is too large to be stored',
    ),
    text(
      'Бірнеше жазбаға бөліп жіберіңіз: қайталау көмектеспейді.',
      'Разделите её на несколько записей: повтор не поможет.',
      'Divide it into several entries: asking again does not help.',
    ),
  ),
  store_corrupt: problem(
    503,
    text('Деректер қоймасы бүлінген', 'Хранилище повреждено', 'The data store is damaged'),
    text(
      'Әкімшіге хабарлаңыз: «esep doctor» тексеріп, не істеу керегін айтады.',
      'Сообщите администратору: «esep doctor» проверит и скажет, что делать.',
      'Tell the administrator: “esep doctor” checks it and says what to do.',
    ),
  ),
  try_again: problem(
    409,
    text(
      'Дәл сол сәтте басқа біреу өзгертті',
      'Кто-то изменил это одновременно',
      'Somebody changed it at the same moment',
    ),
    text('Қайталап көріңіз.', 'Попробуйте ещё раз.', 'Try again.'),
  ),
  internal: problem(
    500,
    text('Ішкі қате', 'Внутренняя ошибка', 'Internal error'),
    text(
      'Әкімшіге {requestId} нөмірін айтыңыз.',
      'Сообщите администратору номер {requestId}.',
      'Tell the administrator the number {requestId}.',
    ),
  ),
  store_in_use: problem(
    503,
    text(
      'Деректер қалтасын басқа процесс пайдаланып тұр',
      'Папку данных занимает другой процесс',
      'Another process is using the data folder',
    ),
    text(
      'Әкімшіге хабарлаңыз: бір қалтамен бір сервер ғана жұмыс істейді.',
      'Сообщите администратору: с одной папкой может работать только один сервер.',
      'Tell the administrator: only one server may work with a folder.',
    ),
  ),
  store_other_council: problem(
    503,
    text(
      'Деректер қалтасы басқа мәслихаттікі',
      'Папка данных принадлежит другому маслихату',
      'The data folder belongs to another maslikhat',
    ),
    text(
      'Әкімшіге хабарлаңыз: ESEP_DATA мәнін тексеру керек.',
      'Сообщите администратору: нужно проверить значение ESEP_DATA.',
      'Tell the administrator: ESEP_DATA must be checked.',
    ),
  ),
};
