import type { Language } from '@esep/domain';

/** Said beside a file that is too large before it is sent; the server says the same of one that was. */
export const uploadWords: Readonly<
  Record<
    Language,
    {
      readonly scansTooLarge: (megabytes: number) => string;
      readonly sheetTooLarge: (megabytes: number) => string;
    }
  >
> = {
  kk: {
    scansTooLarge: (mb) =>
      `Бірден жіберілетін файлдар қосып ${mb} МБ-тан аспасын. Бір-бірден жіберіңіз, сапасын азайтып сканерлеңіз немесе кішірек суретке түсіріңіз.`,
    sheetTooLarge: (mb) =>
      `Файл ${mb} МБ-тан аспасын. Суреттерді алып тастаңыз немесе кестені бөліп жүктеңіз.`,
  },
  ru: {
    scansTooLarge: (mb) =>
      `За один раз — не больше ${mb} МБ вместе. Отправьте файлы по одному, отсканируйте с меньшим разрешением или сделайте снимок меньшего размера.`,
    sheetTooLarge: (mb) => `Не больше ${mb} МБ. Уберите рисунки или загрузите таблицу по частям.`,
  },
  en: {
    scansTooLarge: (mb) =>
      `At most ${mb} MB together at a time. Send the files one by one, scan with less detail, or take a smaller photograph.`,
    sheetTooLarge: (mb) => `At most ${mb} MB. Take out the pictures, or upload the table in parts.`,
  },
};
