import type { Language } from '@esep/domain';

interface RegisterWords {
  readonly deputy: string;
  readonly district: string;
  readonly topic: string;
  readonly quarter: string;
  readonly any: string;
  readonly anyDeputy: string;
  readonly anyDistrict: string;
  readonly anyTopic: string;
  readonly anyState: string;
  readonly anyQuarter: string;
  readonly find: string;
  readonly show: string;
  readonly add: string;
  readonly none: string;
  readonly noneYet: string;
  readonly lines: (n: string, of: number) => string;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly page: (n: number, of: number) => string;
  readonly views: string;
  readonly viewName: string;
  readonly keepView: string;
  readonly dropView: (name: string) => string;
  readonly yes: string;
  readonly drafts: string;
  readonly noDrafts: string;
  readonly draftsLead: string;
  readonly keys: string;
  readonly keyList: readonly (readonly [string, string])[];
  readonly history: string;
  readonly publicPage: string;
  readonly nextSteps: string;
  readonly correct: string;
  readonly withdraw: string;
  readonly withdrawLead: string;
  readonly reason: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly withdrawnEntry: string;
  readonly correctedEntry: string;
  readonly allRegisters: string;
  readonly entry: (seq: number) => string;
  readonly withheld: string;
}

export const registerWords: Readonly<Record<Language, RegisterWords>> = {
  kk: {
    deputy: 'Депутат',
    district: 'Округ',
    topic: 'Тақырып',
    quarter: 'Тоқсан',
    any: 'Бәрі',
    anyDeputy: 'Барлық депутат',
    anyDistrict: 'Барлық округ',
    anyTopic: 'Барлық тақырып',
    anyState: 'Кез келген күй',
    anyQuarter: 'Барлық уақыт',
    find: 'Нөмірі, аты-жөні, атауы',
    show: 'Көрсету',
    add: 'Жаңа жазба',
    none: 'Мұндай жазба табылмады. Сүзгіні тазартып көріңіз.',
    noneYet: 'Тізілім әзірге бос. Бірінші жазбаны енгізіңіз.',
    lines: (n) => `${n} жазба`,
    pages: 'Тізілім беттері',
    previous: 'Алдыңғы',
    next: 'Келесі',
    page: (n, of) => `${of} беттің ${n}-беті`,
    views: 'Сақталған сүзгілер',
    viewName: 'Осы сүзгінің аты',
    keepView: 'Сүзгіні сақтау',
    dropView: (name) => `«${name}» сүзгісін жою`,
    yes: 'иә',
    drafts: 'Жобалар',
    noDrafts: 'Сақталған жоба жоқ.',
    draftsLead: 'Басталып, жазылмай қалған пішіндер. Оларды тек өзіңіз көресіз; 30 күннен кейін жойылады.',
    keys: 'Пернелер',
    keyList: [
      ['n', 'жаңа жазба'],
      ['/', 'іздеу'],
      ['j, k', 'келесі, алдыңғы жол'],
      ['Enter', 'жолды ашу'],
      ['Ctrl + Enter', 'сақтау'],
      ['Ctrl + Shift + Enter', 'сақтап, келесісін енгізу'],
      ['?', 'осы тізім'],
    ],
    history: 'Тарихы',
    publicPage: 'Ашық беті',
    nextSteps: 'Келесі қадам',
    correct: 'Түзету',
    withdraw: 'Қайтарып алу',
    withdrawLead: 'Жазба журналда қалады, бірақ есепке алынбайды. Себебі бәріне көрінеді.',
    reason: 'Себебі',
    recordedAt: 'Енгізілді',
    by: 'Кім енгізді',
    withdrawnEntry: 'қайтарып алынған',
    correctedEntry: 'түзетілген',
    allRegisters: 'Барлық тізілім',
    entry: (seq) => `№ ${seq} жазба`,
    withheld: 'мәтін алынып тасталған',
  },
  ru: {
    deputy: 'Депутат',
    district: 'Округ',
    topic: 'Тема',
    quarter: 'Квартал',
    any: 'Все',
    anyDeputy: 'Все депутаты',
    anyDistrict: 'Все округа',
    anyTopic: 'Все темы',
    anyState: 'Любое состояние',
    anyQuarter: 'За всё время',
    find: 'Номер, фамилия, название',
    show: 'Показать',
    add: 'Новая запись',
    none: 'Таких записей нет. Попробуйте сбросить отбор.',
    noneYet: 'Журнал пока пуст. Внесите первую запись.',
    lines: (n, of) => `${n} ${plural(of, 'запись', 'записи', 'записей')}`,
    pages: 'Страницы журнала',
    previous: 'Назад',
    next: 'Дальше',
    page: (n, of) => `Страница ${n} из ${of}`,
    views: 'Сохранённые отборы',
    viewName: 'Имя этого отбора',
    keepView: 'Сохранить отбор',
    dropView: (name) => `Удалить отбор «${name}»`,
    yes: 'да',
    drafts: 'Черновики',
    noDrafts: 'Черновиков нет.',
    draftsLead: 'Начатые, но не записанные формы. Их видите только вы; через 30 дней они удаляются.',
    keys: 'Клавиши',
    keyList: [
      ['n', 'новая запись'],
      ['/', 'поиск'],
      ['j, k', 'следующая, предыдущая строка'],
      ['Enter', 'открыть строку'],
      ['Ctrl + Enter', 'сохранить'],
      ['Ctrl + Shift + Enter', 'сохранить и внести следующую'],
      ['?', 'этот список'],
    ],
    history: 'История',
    publicPage: 'Открытая страница',
    nextSteps: 'Следующий шаг',
    correct: 'Исправить',
    withdraw: 'Отозвать',
    withdrawLead: 'Запись останется в журнале, но не будет учитываться. Причину увидят все.',
    reason: 'Причина',
    recordedAt: 'Внесено',
    by: 'Кто внёс',
    withdrawnEntry: 'отозвана',
    correctedEntry: 'исправлена',
    allRegisters: 'Все журналы',
    entry: (seq) => `Запись № ${seq}`,
    withheld: 'текст изъят',
  },
  en: {
    deputy: 'Deputy',
    district: 'District',
    topic: 'Topic',
    quarter: 'Quarter',
    any: 'All',
    anyDeputy: 'All deputies',
    anyDistrict: 'All districts',
    anyTopic: 'All topics',
    anyState: 'Any state',
    anyQuarter: 'All the time',
    find: 'Number, name, title',
    show: 'Show',
    add: 'New entry',
    none: 'Nothing like this. Try without the filter.',
    noneYet: 'The register is empty. Make the first entry.',
    lines: (n, of) => `${n} ${of === 1 ? 'line' : 'lines'}`,
    pages: 'Pages of the register',
    previous: 'Previous',
    next: 'Next',
    page: (n, of) => `Page ${n} of ${of}`,
    views: 'Saved views',
    viewName: 'Name of this view',
    keepView: 'Keep this view',
    dropView: (name) => `Delete the view “${name}”`,
    yes: 'yes',
    drafts: 'Drafts',
    noDrafts: 'There are no drafts.',
    draftsLead: 'Forms that were begun and not recorded. Only you see them; they are deleted after 30 days.',
    keys: 'Keys',
    keyList: [
      ['n', 'new entry'],
      ['/', 'search'],
      ['j, k', 'next, previous row'],
      ['Enter', 'open the row'],
      ['Ctrl + Enter', 'save'],
      ['Ctrl + Shift + Enter', 'save and enter the next one'],
      ['?', 'this list'],
    ],
    history: 'History',
    publicPage: 'Public page',
    nextSteps: 'Next step',
    correct: 'Correct',
    withdraw: 'Withdraw',
    withdrawLead: 'The entry stays in the ledger but does not count. Everyone sees the reason.',
    reason: 'Reason',
    recordedAt: 'Recorded',
    by: 'By',
    withdrawnEntry: 'withdrawn',
    correctedEntry: 'corrected',
    allRegisters: 'All registers',
    entry: (seq) => `Entry ${seq}`,
    withheld: 'text withheld',
  },
};

function plural(n: number, one: string, few: string, many: string): string {
  const form = new Intl.PluralRules('ru').select(n);
  return form === 'one' ? one : form === 'few' ? few : many;
}
