import { problem, text } from '../texts.ts';

/** Problems of files that people upload as tables. */
export const sheetProblems = {
  sheet_no_file: problem(
    400,
    text('Файл таңдалмаған', 'Файл не выбран', 'No file was chosen'),
    text(
      'Компьютерден .xlsx немесе .csv файлын таңдаңыз.',
      'Выберите на компьютере файл .xlsx или .csv.',
      'Choose an .xlsx or .csv file on your computer.',
    ),
  ),
  sheet_too_large: problem(
    413,
    text('Файл тым үлкен', 'Файл слишком велик', 'The file is too large'),
    text(
      'Ең көбі {limit} МБ болады. Суреттерді алып тастаңыз немесе кестені бөліп жүктеңіз.',
      'Не больше {limit} МБ. Уберите рисунки или загрузите таблицу по частям.',
      'At most {limit} MB. Take out the pictures, or upload the table in parts.',
    ),
  ),
  sheet_old_format: problem(
    400,
    text(
      'Файл ескі пішімде немесе құпиясөзбен жабылған',
      'Файл в старом формате или закрыт паролем',
      'The file is in the old format or locked with a password',
    ),
    text(
      'Excel-де ашып, «Басқаша сақтау» арқылы .xlsx түрінде, құпиясөзсіз сақтаңыз да, сол файлды жүктеңіз.',
      'Откройте его в Excel, выберите «Сохранить как», тип .xlsx, без пароля, и загрузите полученный файл.',
      'Open it in Excel, choose “Save as”, type .xlsx, without a password, and upload that file.',
    ),
  ),
  sheet_macros: problem(
    400,
    text('Файлда макрос бар', 'В файле есть макросы', 'The file has macros'),
    text(
      'Оны кәдімгі .xlsx түрінде (макроссыз) сақтап, қайта жүктеңіз.',
      'Сохраните его как обычный .xlsx (без макросов) и загрузите снова.',
      'Save it as a plain .xlsx (without macros) and upload it again.',
    ),
  ),
  sheet_bomb: problem(
    413,
    text(
      'Файл ашылғанда тым үлкейіп кетеді',
      'При распаковке файл становится слишком большим',
      'The file becomes far too large when it is unpacked',
    ),
    text(
      'Кестені жаңа файлға көшіріп, .xlsx түрінде сақтаңыз.',
      'Скопируйте таблицу в новый файл и сохраните его как .xlsx.',
      'Copy the table to a new file and save it as .xlsx.',
    ),
  ),
  sheet_broken: problem(
    400,
    text('Файл бүлінген', 'Файл повреждён', 'The file is broken'),
    text(
      'Оны Excel-де ашып, .xlsx түрінде қайта сақтаңыз да, қайта жүктеңіз.',
      'Откройте его в Excel, сохраните заново как .xlsx и загрузите ещё раз.',
      'Open it in Excel, save it anew as .xlsx and upload it again.',
    ),
  ),
  sheet_too_long: problem(
    413,
    text('Кесте тым үлкен', 'Таблица слишком велика', 'The table is too large'),
    text(
      'Ең көбі {rows} жол мен {columns} баған оқылады. Кестені бөліп жүктеңіз.',
      'Читается не больше {rows} строк и {columns} столбцов. Загрузите таблицу по частям.',
      'At most {rows} rows and {columns} columns are read. Upload the table in parts.',
    ),
  ),
  sheet_empty: problem(
    400,
    text('Файл бос', 'Файл пуст', 'The file is empty'),
    text(
      'Кестесі бар файлды таңдаңыз: .xlsx немесе .csv.',
      'Выберите файл с таблицей: .xlsx или .csv.',
      'Choose a file with a table: .xlsx or .csv.',
    ),
  ),
  not_a_sheet: problem(
    400,
    text('Бұл кесте емес', 'Это не таблица', 'This is not a table'),
    text(
      '.xlsx немесе .csv файлын таңдаңыз. PDF, Word және суреттен кесте оқылмайды.',
      'Выберите файл .xlsx или .csv. Таблицы из PDF, Word и картинок не читаются.',
      'Choose an .xlsx or .csv file. Tables in PDF, Word or pictures are not read.',
    ),
  ),
  sheet_no_table: problem(
    400,
    text('Кестенің тақырыбы табылмады', 'Не найдена строка заголовков', 'No row of headings was found'),
    text(
      'Бағандардың атаулары бір жолда тұруы керек. Үлгіні жүктеп алып, сонымен салыстырыңыз.',
      'Названия столбцов должны стоять в одной строке. Скачайте шаблон и сравните с ним.',
      'The names of the columns must stand in one row. Download the template and compare.',
    ),
  ),
  sheet_not_checked: problem(
    409,
    text('Файл әлі тексерілмеген', 'Файл ещё не проверен', 'The file has not been checked yet'),
    text(
      'Алдымен «Тексеру» батырмасын басып, қандай жолдар енгізілетінін қараңыз.',
      'Сначала нажмите «Проверить» и посмотрите, какие строки будут внесены.',
      'Press “Check” first, and see which rows will be entered.',
    ),
  ),
  sheet_needs_second: problem(
    403,
    text(
      'Мұндай жазбаны екінші адам растайды',
      'Такую запись подтверждает второй человек',
      'Such an entry is confirmed by a second person',
    ),
    text(
      'Кестеден енгізілмейді: әрқайсысын пішін арқылы енгізіңіз.',
      'Из таблицы она не вносится: внесите каждую через форму.',
      'It is not entered from sheets: enter each one by its form.',
    ),
  ),
};
