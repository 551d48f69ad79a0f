import type { Language } from '@esep/domain';
import type { ChangesThatWait } from '@esep/staff';

/** Words of the page of settings. A missing one does not compile. */
export interface SettingsWords {
  readonly second: string;
  readonly secondLead: string;
  readonly kinds: string;
  readonly recommended: string;
  readonly why: Readonly<Record<string, string>>;
  readonly changes: string;
  readonly changesHelp: string;
  readonly changesChoices: Readonly<Record<ChangesThatWait, string>>;
  readonly office: string;
  readonly officeLead: string;
  readonly officeName: Readonly<Record<'kk' | 'ru', string>>;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly reasonMissing: string;
  readonly unknownKind: string;
  readonly tooLong: string;
  readonly stale: string;
  readonly log: string;
  readonly when: string;
  readonly who: string;
  readonly areas: Readonly<Record<string, string>>;
}

export const settingsWords: Readonly<Record<Language, SettingsWords>> = {
  kk: {
    second: 'Екінші адам',
    secondLead:
      'Белгіленген жазба түрлері екінші адам растағаннан кейін ғана журналға түседі. Аз белгілегеніңіз дұрыс: күнделікті жұмыс тоқтап қалмасын.',
    kinds: 'Растауды күтетін жазба түрлері',
    recommended: 'ұсынылады',
    why: {
      'methodology.adopted': 'Барлық депутаттың ұпайын өзгертеді, тоқсан басталған соң қайтарылмайды.',
      'deputy.left': 'Депутатты рейтингтен шығарады, оны жұрт бірден көреді.',
    },
    changes: 'Түзетулер мен қайтарып алулар',
    changesHelp: 'Түрі белгіленген жазбаның түзетуі де, қайтарып алынуы да әрқашан растауды күтеді.',
    changesChoices: {
      none: 'Растаусыз',
      'past-quarters': 'Өткен тоқсандардың жазбалары растауды күтеді (ұсынылады)',
      all: 'Барлығы растауды күтеді',
    },
    office: 'Аппараттың атауы',
    officeLead:
      'Өтініш талонында және өтініштер журналында басылады. Бос болса, мәслихаттың атауы ғана тұрады.',
    officeName: { kk: 'Қазақша атауы, мекенжайы, телефоны', ru: 'Орысша атауы, мекенжайы, телефоны' },
    reason: 'Неге өзгертесіз',
    reasonHelp: 'Төмендегі тарихта қалады. Мысалы: «Аппаратта екі адам қалды».',
    reasonMissing: 'Себебін жазыңыз.',
    unknownKind: 'Мұндай жазба түрі жоқ: бетті қайта ашыңыз.',
    tooLong: '200 таңбадан аспасын.',
    stale: 'Осы кезде басқа адам баптауларды өзгертті. Төменде — соңғысы: тексеріп, қайта сақтаңыз.',
    log: 'Өзгерістер тарихы',
    when: 'Қашан',
    who: 'Кім',
    areas: {
      appeal: 'Өтініштер',
      reception: 'Қабылдаулар',
      roster: 'Құрам',
      work: 'Жұмыс',
      rating: 'Рейтинг',
    },
  },
  ru: {
    second: 'Второй человек',
    secondLead:
      'Отмеченные виды записей попадают в журнал только после подтверждения вторым человеком. Отмечайте немногое: ежедневная работа не должна стоять.',
    kinds: 'Виды записей, которые ждут подтверждения',
    recommended: 'рекомендуется',
    why: {
      'methodology.adopted': 'Меняет баллы всех депутатов, после начала квартала её не вернуть.',
      'deputy.left': 'Убирает депутата из рейтинга, это сразу видят жители.',
    },
    changes: 'Исправления и отзывы',
    changesHelp: 'Исправление или отзыв записи отмеченного вида ждёт подтверждения всегда.',
    changesChoices: {
      none: 'Без подтверждения',
      'past-quarters': 'Ждут подтверждения записи прошлых кварталов (рекомендуется)',
      all: 'Ждут подтверждения все',
    },
    office: 'Название аппарата',
    officeLead:
      'Печатается на талоне обращения и в журнале обращений. Если пусто, стоит только название маслихата.',
    officeName: { kk: 'По-казахски: название, адрес, телефон', ru: 'По-русски: название, адрес, телефон' },
    reason: 'Почему меняете',
    reasonHelp: 'Останется в истории ниже. Например: «В аппарате осталось два человека».',
    reasonMissing: 'Укажите причину.',
    unknownKind: 'Такого вида записей нет: откройте страницу заново.',
    tooLong: 'Не длиннее 200 знаков.',
    stale: 'Тем временем настройки изменил другой человек. Ниже последние: проверьте и сохраните ещё раз.',
    log: 'История изменений',
    when: 'Когда',
    who: 'Кто',
    areas: {
      appeal: 'Обращения',
      reception: 'Приёмы',
      roster: 'Состав',
      work: 'Работа',
      rating: 'Рейтинг',
    },
  },
  en: {
    second: 'Second person',
    secondLead:
      'Kinds that are ticked reach the ledger only when a second person confirms them. Tick few: daily work must not stand still.',
    kinds: 'Kinds of entries that wait to be confirmed',
    recommended: 'recommended',
    why: {
      'methodology.adopted':
        'Changes every deputy’s score, and cannot be taken back once the quarter has begun.',
      'deputy.left': 'Takes a deputy out of the ranking, which the public sees at once.',
    },
    changes: 'Corrections and withdrawals',
    changesHelp: 'Those of an entry whose kind is ticked always wait.',
    changesChoices: {
      none: 'Without confirmation',
      'past-quarters': 'Those of entries of past quarters wait (recommended)',
      all: 'All of them wait',
    },
    office: 'Name of the office',
    officeLead:
      'Printed on the coupon of an appeal and on the journal of appeals. Left empty, only the maslikhat’s name stands there.',
    officeName: { kk: 'In Kazakh: name, address, phone', ru: 'In Russian: name, address, phone' },
    reason: 'Why you change it',
    reasonHelp: 'Kept in the history below. For example: “Two people are left in the office”.',
    reasonMissing: 'Give the reason.',
    unknownKind: 'There is no such kind: open the page again.',
    tooLong: 'At most 200 characters.',
    stale: 'Somebody else changed the settings meanwhile. Below are the latest: check them and save again.',
    log: 'History of changes',
    when: 'When',
    who: 'Who',
    areas: {
      appeal: 'Appeals',
      reception: 'Receptions',
      roster: 'Roster',
      work: 'Work',
      rating: 'Rating',
    },
  },
};
