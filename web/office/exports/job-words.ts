import type { Language } from '@esep/domain';

/** Words about exports that take a while. */
interface ExportJobWords {
  /** Titles of the page, by how it stands. */
  readonly making: string;
  readonly ready: string;
  readonly notMade: string;
  readonly gone: string;
  readonly progress: string;
  readonly waits: string;
  readonly read: (done: string, total: string) => string;
  readonly writing: string;
  readonly mayLeave: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly goneText: string;
  readonly again: string;
  readonly take: (size: string) => string;
  readonly openPaper: string;
  readonly keptUntil: (instant: string) => string;
  readonly size: (bytes: number, n: (value: number) => string) => string;
  readonly made: string;
  readonly madeLead: string;
  readonly asked: string;
  readonly what: string;
  readonly state: string;
  readonly states: Readonly<Record<'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'gone', string>>;
  readonly look: string;
}

const kb = 1_000;
const sizeIn =
  (kilo: string, mega: string): ExportJobWords['size'] =>
  (bytes, n) =>
    bytes < kb * kb
      ? `${n(Math.max(1, Math.round(bytes / kb)))} ${kilo}`
      : `${n(Math.round(bytes / kb / 100) / 10)} ${mega}`;

const ended = (sentence: string) => (sentence.endsWith('.') ? sentence : `${sentence}.`);

export const exportJobWords: Readonly<Record<Language, ExportJobWords>> = {
  kk: {
    making: 'Файл дайындалып жатыр',
    ready: 'Файл дайын',
    notMade: 'Файл дайындалмады',
    gone: 'Файл жойылды',
    progress: 'Дайындалу барысы',
    waits: 'Кезекте тұр',
    read: (done, total) => `Оқылған жазба: ${done} / ${total}`,
    writing: 'Жазбалар оқылды, файл жазылып жатыр',
    mayLeave: 'Бетті жабуға болады: файл дайындала береді және «Кестеге шығару» бетінде тұрады.',
    cancel: 'Тоқтату',
    cancelled: 'Тоқтатылды. Файл дайындалған жоқ.',
    failed: 'Жұмыс үзілді. Журналда ештеңе өзгерген жоқ; файлды қайта дайындап көріңіз.',
    goneText: 'Дайын файл бір тәулік қана сақталады. Қажет болса, қайта дайындаңыз.',
    again: 'Қайта дайындау',
    take: (size) => `Жүктеу (${size})`,
    openPaper: 'Басып шығаруға ашу',
    keptUntil: (instant) => `Файл мына уақытқа дейін сақталады: ${instant}.`,
    size: sizeIn('КБ', 'МБ'),
    made: 'Дайындалған файлдар',
    madeLead: 'Көп жазбасы бар файлдар осында дайындалады. Әрқайсысы бір тәулік сақталады.',
    asked: 'Сұралған уақыты',
    what: 'Мазмұны',
    state: 'Күйі',
    states: {
      waiting: 'кезекте',
      running: 'дайындалып жатыр',
      done: 'дайын',
      failed: 'дайындалмады',
      cancelled: 'тоқтатылды',
      gone: 'жойылды',
    },
    look: 'Қарау',
  },
  ru: {
    making: 'Файл готовится',
    ready: 'Файл готов',
    notMade: 'Файл не готов',
    gone: 'Файл удалён',
    progress: 'Ход подготовки',
    waits: 'Ждёт своей очереди',
    read: (done, total) => `Прочитано записей: ${done} из ${total}`,
    writing: 'Записи прочитаны, файл записывается',
    mayLeave: 'Страницу можно закрыть: файл будет готов и найдётся на странице «Выгрузка в таблицы».',
    cancel: 'Остановить',
    cancelled: 'Остановлено. Файл не подготовлен.',
    failed: 'Работа прервалась. В журнале ничего не изменилось; подготовьте файл ещё раз.',
    goneText: 'Готовый файл хранится сутки. Если он нужен, подготовьте его ещё раз.',
    again: 'Подготовить ещё раз',
    take: (size) => `Скачать (${size})`,
    openPaper: 'Открыть для печати',
    keptUntil: (instant) => ended(`Файл хранится до: ${instant}`),
    size: sizeIn('КБ', 'МБ'),
    made: 'Подготовленные файлы',
    madeLead: 'Здесь готовятся файлы, в которых много записей. Каждый хранится сутки.',
    asked: 'Запрошен',
    what: 'Содержание',
    state: 'Состояние',
    states: {
      waiting: 'в очереди',
      running: 'готовится',
      done: 'готов',
      failed: 'не готов',
      cancelled: 'остановлен',
      gone: 'удалён',
    },
    look: 'Посмотреть',
  },
  en: {
    making: 'The file is being made',
    ready: 'The file is ready',
    notMade: 'The file was not made',
    gone: 'The file is gone',
    progress: 'Progress',
    waits: 'Waits for its turn',
    read: (done, total) => `${done} of ${total} entries read`,
    writing: 'The entries are read, the file is being written',
    mayLeave: 'You may close this page: the file will be made, and is found at “Sheets out”.',
    cancel: 'Stop',
    cancelled: 'Stopped. No file was made.',
    failed: 'The work was interrupted. Nothing in the ledger has changed; make the file again.',
    goneText: 'A file is kept for a day. Make it again if you need it.',
    again: 'Make it again',
    take: (size) => `Download (${size})`,
    openPaper: 'Open for printing',
    keptUntil: (instant) => `The file is kept until ${instant}.`,
    size: sizeIn('KB', 'MB'),
    made: 'Files that were made',
    madeLead: 'Files with many entries are made here. Each is kept for a day.',
    asked: 'Asked for',
    what: 'Content',
    state: 'State',
    states: {
      waiting: 'waits',
      running: 'being made',
      done: 'ready',
      failed: 'not made',
      cancelled: 'stopped',
      gone: 'gone',
    },
    look: 'Look',
  },
};
