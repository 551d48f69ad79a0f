import type { Language } from '@esep/domain';

interface JournalWords {
  readonly title: string;
  readonly heading: string;
  readonly from: string;
  readonly to: string;
  readonly show: string;
  readonly withData: string;
  readonly withDataHelp: string;
  readonly withoutData: string;
  readonly none: string;
  readonly erased: string;
  readonly wrongSpan: string;
  readonly columns: {
    readonly number: string;
    readonly registered: string;
    readonly who: string;
    readonly contacts: string;
    readonly what: string;
    readonly channel: string;
    readonly deputy: string;
    readonly due: string;
    readonly answered: string;
    readonly outcome: string;
  };
  readonly total: (n: number) => string;
}

export const journalWords: Readonly<Record<Language, JournalWords>> = {
  kk: {
    title: 'Өтініштер журналы',
    heading: 'Жеке және заңды тұлғалардың өтініштерін тіркеу журналы',
    from: 'Басы',
    to: 'Соңы',
    show: 'Көрсету',
    withData: 'Азаматтардың деректерімен',
    withDataHelp: 'Журналға кірген әр істің қаралғаны жазылады.',
    withoutData: 'Деректерсіз',
    none: 'Бұл күндері тіркелген өтініш жоқ.',
    erased: 'деректер өшірілген',
    wrongSpan: 'Басталу күні аяқталу күнінен кеш болмасын.',
    columns: {
      number: '№',
      registered: 'Тіркелген күні',
      who: 'Өтініш иесі',
      contacts: 'Мекенжайы, телефоны',
      what: 'Мазмұны, тақырыбы',
      channel: 'Қалай түсті',
      deputy: 'Кімге берілді',
      due: 'Мерзімі',
      answered: 'Жауап берілді',
      outcome: 'Нәтижесі',
    },
    total: (n) => `Барлығы: ${n}`,
  },
  ru: {
    title: 'Журнал обращений',
    heading: 'Журнал регистрации обращений физических и юридических лиц',
    from: 'С',
    to: 'По',
    show: 'Показать',
    withData: 'С данными граждан',
    withDataHelp: 'Просмотр каждого дела, вошедшего в журнал, будет отмечен.',
    withoutData: 'Без данных',
    none: 'За эти дни обращений не зарегистрировано.',
    erased: 'данные удалены',
    wrongSpan: 'Начало не может быть позже конца.',
    columns: {
      number: '№',
      registered: 'Дата регистрации',
      who: 'Заявитель',
      contacts: 'Адрес, телефон',
      what: 'Содержание, тема',
      channel: 'Как поступило',
      deputy: 'Кому передано',
      due: 'Срок',
      answered: 'Дан ответ',
      outcome: 'Результат',
    },
    total: (n) => `Всего: ${n}`,
  },
  en: {
    title: 'Journal of appeals',
    heading: 'Journal of appeals of citizens and legal persons',
    from: 'From',
    to: 'To',
    show: 'Show',
    withData: 'With citizens’ data',
    withDataHelp: 'A look at each case in the journal will be noted.',
    withoutData: 'Without data',
    none: 'No appeal was registered in these days.',
    erased: 'data erased',
    wrongSpan: 'It cannot begin after it ends.',
    columns: {
      number: 'No.',
      registered: 'Registered',
      who: 'Applicant',
      contacts: 'Address, phone',
      what: 'Substance, topic',
      channel: 'How it came',
      deputy: 'Assigned to',
      due: 'Due',
      answered: 'Answered',
      outcome: 'Outcome',
    },
    total: (n) => `In all: ${n}`,
  },
};
