import * as z from 'zod';
import { requireNew } from '../door.ts';
import { civilDate, givenText, languageCode } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const timeZone = z
  .string()
  .refine(isTimeZone, { error: 'not_a_time_zone' })
  .meta({ examples: ['Asia/Almaty'] });

/** Fewer would show how somebody voted; only a demonstration, where nobody votes, may count so few. */
const fewest = { minBallots: 10, minReceptionDays: 3 } as const;

const schema = z
  .strictObject({
    name: givenText,
    convocation: z.int().min(1).max(100),
    firstSession: civilDate,
    timeZone,
    languages: z.array(languageCode).min(1).max(3),
    demonstration: z.boolean(),
    ballots: z.strictObject({
      minBallots: z.int().min(1).max(1000),
      minReceptionDays: z.int().min(1).max(100),
      countingWeekday: z.int().min(1).max(7),
    }),
  })
  .check(({ value, issues }) => {
    if (value.demonstration) return;
    for (const field of ['minBallots', 'minReceptionDays'] as const) {
      const minimum = fewest[field];
      const input = value.ballots[field];
      const path = ['ballots', field];
      if (input < minimum) {
        issues.push({ code: 'too_small', origin: 'number', minimum, inclusive: true, input, path });
      }
    }
  });

export const councilFounded = defineKind<z.output<typeof schema>>({
  name: 'council.founded',
  version: 1,
  order: 1,
  title: { kk: 'Мәслихаттың журналы ашылды', ru: 'Открыт журнал маслихата', en: 'Maslikhat’s ledger opened' },
  help: {
    kk: 'Журналдың бірінші жазбасы: мәслихат, шақырылым және пікірлерді санау тәртібі.',
    ru: 'Первая запись журнала: маслихат, созыв и порядок подсчёта отзывов.',
    en: 'The ledger’s first entry: the maslikhat, its convocation and how feedback is counted.',
  },
  fields: {
    name: labels.name,
    convocation: { label: { kk: 'Шақырылым', ru: 'Созыв', en: 'Convocation' } },
    firstSession: {
      label: { kk: 'Бірінші сессия күні', ru: 'Дата первой сессии', en: 'First session' },
    },
    timeZone: {
      label: { kk: 'Уақыт белдеуі', ru: 'Часовой пояс', en: 'Time zone' },
      help: { kk: 'Мысалы: Asia/Almaty', ru: 'Например: Asia/Almaty', en: 'For example: Asia/Almaty' },
    },
    languages: { label: { kk: 'Тілдер', ru: 'Языки', en: 'Languages' } },
    demonstration: {
      label: { kk: 'Демонстрациялық', ru: 'Демонстрационный', en: 'Demonstration' },
      help: {
        kk: 'Ойдан шығарылған деректер: әр бетте белгіленеді',
        ru: 'Вымышленные данные: отмечается на каждой странице',
        en: 'Invented data: marked on every page',
      },
    },
    ballots: {
      label: { kk: 'Пікірлерді санау тәртібі', ru: 'Порядок подсчёта отзывов', en: 'Counting of feedback' },
      help: {
        kk: 'Бір санаудағы пікірлер мен қабылдау күндерінің ең аз саны; апта күні (1 — дүйсенбі)',
        ru: 'Наименьшее число отзывов и дней приёма в одном подсчёте; день недели (1 — понедельник)',
        en: 'Fewest ballots and reception days in one count; weekday (1 is Monday)',
      },
    },
  },
  schema,
  recordedBy: ['office', 'system'],
  subjectType: 'council',
  subject: () => 'council',
  async door(_, view) {
    await requireNew('council', '/body', view);
    return undefined;
  },
  example: {
    occurredOn: '2023-04-30',
    body: {
      name: { kk: 'Үлгі мәслихаты', ru: 'Маслихат-образец', en: 'Model maslikhat' },
      convocation: 8,
      firstSession: '2023-04-30',
      timeZone: 'Asia/Almaty',
      languages: ['kk', 'ru'],
      demonstration: false,
      ballots: { minBallots: 10, minReceptionDays: 3, countingWeekday: 1 },
    },
  },
});
