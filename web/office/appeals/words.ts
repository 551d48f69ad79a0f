import type { Language } from '@esep/domain';

/** Words of the list of appeals and of the form for a new one. A missing one does not compile. */
interface AppealWords {
  readonly title: string;
  readonly newTitle: string;
  readonly journal: string;
  readonly state: string;
  readonly states: Readonly<Record<AppealShow, string>>;
  readonly number: string;
  readonly numberHelp: string;
  readonly anyDeputy: string;
  readonly noDeputy: string;
  readonly anyTopic: string;
  readonly anyChannel: string;
  readonly registered: string;
  readonly due: string;
  readonly left: string;
  readonly standing: string;
  readonly deputy: string;
  readonly topic: string;
  readonly channel: string;
  readonly district: string;
  readonly reopened: string;
  readonly shown: (from: number, to: number, of: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly none: string;
  readonly find: {
    readonly title: string;
    readonly open: string;
    readonly what: string;
    readonly help: string;
    readonly go: string;
    readonly found: (n: number) => string;
    readonly nobody: string;
    readonly noted: string;
    readonly wrong: string;
    readonly name: string;
  };
  readonly form: {
    readonly course: string;
    readonly citizen: string;
    readonly receivedOn: string;
    readonly receivedHelp: string;
    readonly numberHelp: string;
    readonly noTopic: string;
    readonly noDistrict: string;
    readonly assignTo: string;
    readonly assignHelp: string;
    readonly later: string;
    readonly name: string;
    readonly phone: string;
    readonly phoneHelp: string;
    readonly address: string;
    readonly iin: string;
    readonly iinHelp: string;
    readonly iinWrong: string;
    readonly iinRight: string;
    readonly text: string;
    readonly eOtinish: string;
    readonly language: string;
    readonly languages: Readonly<Record<Language, string>>;
    readonly scans: string;
    readonly scansHelp: string;
    readonly noScans: string;
    readonly samePhone: string;
    readonly register: string;
    readonly privacy: string;
    readonly again: string;
    readonly scansAgain: string;
  };
}

export const appealShows = ['open', 'overdue', 'unassigned', 'answered', 'forwarded', 'all'] as const;
export type AppealShow = (typeof appealShows)[number];

export const appealListWords: Readonly<Record<Language, AppealWords>> = {
  kk: {
    title: 'Өтініштер',
    newTitle: 'Жаңа өтініш',
    journal: 'Журнал',
    state: 'Жай-күйі',
    states: {
      open: 'жауап күтетіндер',
      overdue: 'мерзімі өткендер',
      unassigned: 'депутатқа берілмегендер',
      answered: 'жауап берілгендер',
      forwarded: 'қайта жіберілгендер',
      all: 'барлығы',
    },
    number: 'Нөмірі',
    numberHelp: 'Нөмірінің бір бөлігі де жарайды',
    anyDeputy: 'кез келген депутат',
    noDeputy: 'берілмеген',
    anyTopic: 'кез келген тақырып',
    anyChannel: 'кез келген жолмен',
    registered: 'Тіркелді',
    due: 'Мерзімі',
    left: 'Қалғаны',
    standing: 'Жай-күйі',
    deputy: 'Депутат',
    topic: 'Тақырыбы',
    channel: 'Қалай түсті',
    district: 'Округ',
    reopened: 'қайта қаралуда',
    shown: (from, to, of) => `${from}–${to}, барлығы ${of}`,
    earlier: 'Алдыңғы',
    later: 'Келесі',
    none: 'Мұндай өтініш жоқ.',
    find: {
      title: 'Өтінішті табу',
      open: 'Телефон, e-Otinish немесе нөмір бойынша табу',
      what: 'Телефон, e-Otinish нөмірі немесе өтініш нөмірі',
      help: '8 701 123 45 67, ZT-2026-00417 немесе 2026-17',
      go: 'Табу',
      found: (n) => `Табылғаны: ${n}`,
      nobody: 'Ештеңе табылмады.',
      noted: 'Кімнің істері көрсетілгені қарау журналына жазылды.',
      wrong: 'Телефон нөмірін, e-Otinish нөмірін немесе өтініш нөмірін жазыңыз.',
      name: 'Аты-жөні',
    },
    form: {
      course: 'Өтініш',
      citizen: 'Азамат',
      receivedOn: 'Түскен күні',
      receivedHelp: 'Демалыс күні түссе, келесі жұмыс күні тіркеледі',
      numberHelp: 'Бос қалдырсаңыз, келесі бос нөмір беріледі',
      noTopic: 'көрсетілмеген',
      noDistrict: 'көрсетілмеген',
      assignTo: 'Депутатқа беру',
      assignHelp: 'Кейін де беруге болады',
      later: 'кейін',
      name: 'Аты-жөні',
      phone: 'Телефоны',
      phoneHelp: '8 701 123 45 67',
      address: 'Мекенжайы',
      iin: 'ЖСН',
      iinHelp: '12 сан',
      iinWrong: 'Соңғы сан сәйкес келмейді: ЖСН-ді тексеріңіз.',
      iinRight: 'Бақылау саны дұрыс.',
      text: 'Өтініштің мазмұны',
      eOtinish: 'e-Otinish нөмірі',
      language: 'Жауап тілі',
      languages: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
      scans: 'Сканерленген құжаттар',
      scansHelp: 'PDF, JPEG, PNG, HEIC, WEBP, DOCX; әрқайсысы 10 МБ-қа дейін, бірден бесеуге дейін',
      noScans: 'Бұл орнатуда файл сақтайтын орын бапталмаған.',
      samePhone: 'Осы телефоннан бұрын өтініш болған ба?',
      register: 'Тіркеу және талон беру',
      privacy: 'Азаматтың деректері шифрланып сақталады, жария журналға түспейді. Кім қарағаны жазылады.',
      again: 'Белгіленген өрістерді түзетіңіз. Қалғаны сақталып тұр.',
      scansAgain: 'Файлдарды қайта таңдаңыз: браузер оларды екінші рет өзі жібермейді.',
    },
  },
  ru: {
    title: 'Обращения',
    newTitle: 'Новое обращение',
    journal: 'Журнал',
    state: 'Состояние',
    states: {
      open: 'ждут ответа',
      overdue: 'просроченные',
      unassigned: 'не переданные депутату',
      answered: 'с ответом',
      forwarded: 'перенаправленные',
      all: 'все',
    },
    number: 'Номер',
    numberHelp: 'Можно часть номера',
    anyDeputy: 'любой депутат',
    noDeputy: 'не передано',
    anyTopic: 'любая тема',
    anyChannel: 'любой путь',
    registered: 'Зарегистрировано',
    due: 'Срок',
    left: 'Осталось',
    standing: 'Состояние',
    deputy: 'Депутат',
    topic: 'Тема',
    channel: 'Как поступило',
    district: 'Округ',
    reopened: 'повторно',
    shown: (from, to, of) => `${from}–${to} из ${of}`,
    earlier: 'Назад',
    later: 'Дальше',
    none: 'Таких обращений нет.',
    find: {
      title: 'Найти обращение',
      open: 'Найти по телефону, номеру e-Otinish или номеру обращения',
      what: 'Телефон, номер e-Otinish или номер обращения',
      help: '8 701 123 45 67, ZT-2026-00417 или 2026-17',
      go: 'Найти',
      found: (n) => `Найдено: ${n}`,
      nobody: 'Ничего не найдено.',
      noted: 'В журнале просмотров отмечено, чьи дела показаны.',
      wrong: 'Введите телефон, номер e-Otinish или номер обращения.',
      name: 'Имя',
    },
    form: {
      course: 'Обращение',
      citizen: 'Гражданин',
      receivedOn: 'Когда поступило',
      receivedHelp: 'Поступившее в нерабочий день регистрируется на следующий рабочий',
      numberHelp: 'Оставьте пустым — будет следующий свободный',
      noTopic: 'не указана',
      noDistrict: 'не указан',
      assignTo: 'Передать депутату',
      assignHelp: 'Можно и позже',
      later: 'позже',
      name: 'Фамилия, имя, отчество',
      phone: 'Телефон',
      phoneHelp: '8 701 123 45 67',
      address: 'Адрес',
      iin: 'ИИН',
      iinHelp: '12 цифр',
      iinWrong: 'Контрольная цифра не сходится: проверьте ИИН.',
      iinRight: 'Контрольная цифра верна.',
      text: 'Содержание обращения',
      eOtinish: 'Номер e-Otinish',
      language: 'Язык ответа',
      languages: { kk: 'казахский', ru: 'русский', en: 'английский' },
      scans: 'Сканы документов',
      scansHelp: 'PDF, JPEG, PNG, HEIC, WEBP, DOCX; каждый до 10 МБ, не больше пяти за раз',
      noScans: 'В этой установке не настроено место для файлов.',
      samePhone: 'Обращались с этого телефона раньше?',
      register: 'Зарегистрировать и выдать талон',
      privacy:
        'Данные гражданина хранятся зашифрованными и в открытый журнал не попадают. Каждый просмотр отмечается.',
      again: 'Исправьте отмеченные поля. Остальное сохранено.',
      scansAgain: 'Выберите файлы ещё раз: браузер не отправляет их повторно сам.',
    },
  },
  en: {
    title: 'Appeals',
    newTitle: 'New appeal',
    journal: 'Journal',
    state: 'State',
    states: {
      open: 'waiting for an answer',
      overdue: 'overdue',
      unassigned: 'with no deputy',
      answered: 'answered',
      forwarded: 'forwarded',
      all: 'all',
    },
    number: 'Number',
    numberHelp: 'A part of it will do',
    anyDeputy: 'any deputy',
    noDeputy: 'with nobody',
    anyTopic: 'any topic',
    anyChannel: 'any way',
    registered: 'Registered',
    due: 'Due',
    left: 'Left',
    standing: 'State',
    deputy: 'Deputy',
    topic: 'Topic',
    channel: 'How it came',
    district: 'District',
    reopened: 'reopened',
    shown: (from, to, of) => `${from}–${to} of ${of}`,
    earlier: 'Back',
    later: 'Next',
    none: 'There is no such appeal.',
    find: {
      title: 'Find an appeal',
      open: 'Find by phone, e-Otinish number or appeal number',
      what: 'Phone, e-Otinish number or appeal number',
      help: '8 701 123 45 67, ZT-2026-00417 or 2026-17',
      go: 'Find',
      found: (n) => `Found: ${n}`,
      nobody: 'Nothing was found.',
      noted: 'The access log notes whose cases are shown.',
      wrong: 'Give a phone, an e-Otinish number or the number of an appeal.',
      name: 'Name',
    },
    form: {
      course: 'Appeal',
      citizen: 'Citizen',
      receivedOn: 'Received on',
      receivedHelp: 'One that comes on a day off is registered the next working day',
      numberHelp: 'Left empty, the next free one is given',
      noTopic: 'not given',
      noDistrict: 'not given',
      assignTo: 'Assign to',
      assignHelp: 'This can wait',
      later: 'later',
      name: 'Name',
      phone: 'Phone',
      phoneHelp: '8 701 123 45 67',
      address: 'Address',
      iin: 'IIN',
      iinHelp: '12 digits',
      iinWrong: 'The check digit does not fit: look at the IIN again.',
      iinRight: 'The check digit fits.',
      text: 'What the appeal says',
      eOtinish: 'e-Otinish number',
      language: 'Language of the answer',
      languages: { kk: 'Kazakh', ru: 'Russian', en: 'English' },
      scans: 'Scans',
      scansHelp: 'PDF, JPEG, PNG, HEIC, WEBP, DOCX; up to 10 MB each, up to five at once',
      noScans: 'This installation has no place for files set up.',
      samePhone: 'Has this phone appealed before?',
      register: 'Register and give a coupon',
      privacy: 'The citizen’s data are kept sealed and never reach the public ledger. Each look is noted.',
      again: 'Mend the marked fields. Everything else is kept.',
      scansAgain: 'Choose the files again: a browser does not send them a second time by itself.',
    },
  },
};
