import { problem, text } from '../texts.ts';

/** What is wrong with a citizen's case file. Names the appeal's number, and nothing of the citizen. */
export const caseProblems = {
  case_unknown: problem(
    404,
    text('Бұл өтініштің ісі жоқ', 'По этому обращению дела нет', 'The appeal has no case file'),
    text(
      'Нөмірін тексеріңіз. Сырттан енгізілген өтініштің ісі болмайды, оны ашып алуға болады.',
      'Проверьте номер. У обращений, внесённых из таблицы, дела нет: его можно завести.',
      'Check the number. Appeals that were imported have none until one is opened.',
    ),
    text('«{appeal}»: іс табылмады.', '«{appeal}»: дело не найдено.', '“{appeal}”: no case file.'),
  ),
  case_erased: problem(
    410,
    text('Іс өшірілген', 'Дело удалено', 'The case file was erased'),
    text(
      'Азаматтың өтінуімен өшірілген деректер қайтарылмайды.',
      'Данные, удалённые по просьбе гражданина, не восстанавливаются.',
      'What was erased at the citizen’s request does not come back.',
    ),
    text('«{appeal}»: іс өшірілген.', '«{appeal}»: дело удалено.', '“{appeal}”: the case file was erased.'),
  ),
  case_exists: problem(
    409,
    text('Бұл нөмір бос емес', 'Этот номер занят', 'This number is taken'),
    text(
      'Басқа нөмір беріңіз немесе нөмірді жазбаңыз: келесі бос нөмір беріледі.',
      'Укажите другой номер или не указывайте: будет присвоен следующий свободный.',
      'Give another number, or none: the next free one is taken then.',
    ),
    text(
      '«{appeal}» нөмірімен басқа өтініш тіркелген.',
      'Под номером «{appeal}» зарегистрировано другое обращение.',
      'Another appeal is registered as “{appeal}”.',
    ),
  ),
  case_request_differs: problem(
    409,
    text(
      'Бұл Idempotency-Key басқа өтінішке берілген',
      'Этот Idempotency-Key принадлежит другому обращению',
      'This Idempotency-Key stands for another appeal',
    ),
    text(
      'Әр өтінішке жаңа кілт беріңіз. Деректерді түзету үшін POST /appeals/{appeal}/case.',
      'Для каждого обращения берите новый ключ. Чтобы исправить данные, есть POST /appeals/{appeal}/case.',
      'Take a new key for each appeal. To mend its data there is POST /appeals/{appeal}/case.',
    ),
    text(
      'Ол «{appeal}» өтінішіне жұмсалған.',
      'Он использован для обращения «{appeal}».',
      'It was used for the appeal “{appeal}”.',
    ),
  ),
  scan_too_large: problem(
    413,
    text('Файл тым үлкен', 'Файл слишком большой', 'The file is too large'),
    text(
      'Әр файл 10 МБ-тан аспасын. Сапасын азайтып, қайта сканерлеңіз немесе бөліп жүктеңіз.',
      'Каждый файл — не больше 10 МБ. Отсканируйте с меньшим качеством или загрузите по частям.',
      'Each file has at most 10 MB. Scan it with less detail, or in parts.',
    ),
    text('«{file}» 10 МБ-тан үлкен.', '«{file}» больше 10 МБ.', '“{file}” has more than 10 MB.'),
  ),
  scans_too_large: problem(
    413,
    text('Файлдар тым үлкен', 'Файлы слишком большие', 'The files are too large'),
    text(
      'Бірден жіберілетін файлдар қосып {limit} МБ-тан аспасын. Бір-бірден жіберіңіз, сапасын азайтып сканерлеңіз немесе кішірек суретке түсіріңіз.',
      'За один раз — не больше {limit} МБ вместе. Отправьте файлы по одному, отсканируйте с меньшим разрешением или сделайте снимок меньшего размера.',
      'At most {limit} MB together at a time. Send the files one by one, scan with less detail, or take a smaller photograph.',
    ),
  ),
  scan_type_unknown: problem(
    422,
    text('Файлдың бұл түрі қабылданбайды', 'Такой файл не принимается', 'This kind of file is not taken'),
    text(
      'PDF, JPEG, PNG, HEIC, WEBP немесе макросы жоқ DOCX жүктеңіз. Түрі атауымен емес, мазмұнымен анықталады.',
      'Загрузите PDF, JPEG, PNG, HEIC, WEBP или DOCX без макросов. Тип определяется по содержимому, а не по имени.',
      'Give a PDF, JPEG, PNG, HEIC, WEBP or a DOCX without macros. What counts is the content, not the name.',
    ),
    text('«{file}»: түрі белгісіз.', '«{file}»: тип не распознан.', '“{file}”: unknown type.'),
  ),
  too_many_scans: problem(
    422,
    text('Файл тым көп', 'Слишком много файлов', 'Too many files'),
    text(
      'Бір іске {limit} файлға дейін тіркеледі. Керек емесін өшіріңіз.',
      'К одному делу прикладывают до {limit} файлов. Удалите лишние.',
      'A case holds up to {limit} files. Delete those that are not needed.',
    ),
  ),
  scan_missing: problem(
    404,
    text('Файл табылмады', 'Файл не найден', 'The file is not there'),
    text(
      'Әкімшіге айтыңыз: файлдар сақтаулы қалта толық қалпына келтірілмеген болуы мүмкін.',
      'Сообщите администратору: возможно, папка с файлами восстановлена не полностью.',
      'Tell the administrator: the folder of files may not have been restored as a whole.',
    ),
  ),
  answer_code_unknown: problem(
    404,
    text('Мұндай код жоқ', 'Такого кода нет', 'There is no such code'),
    text(
      'Кодты талоннан тексеріңіз. Кейін жаңа талон берілсе, тек соның коды жарамды.',
      'Сверьте код с талоном. Если позже выдали новый талон, действует только его код.',
      'Check it against the coupon. If you were given another coupon later, only its code works.',
    ),
  ),
};
