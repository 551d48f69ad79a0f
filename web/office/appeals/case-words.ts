import type { Language } from '@esep/domain';

/** Words of one appeal's page. A missing one does not compile. */
interface CaseWords {
  readonly title: (number: string) => string;
  readonly coupon: string;
  readonly history: string;
  readonly due: string;
  readonly course: string;
  readonly steps: string;
  readonly do: Readonly<Record<StepKind, string>>;
  readonly on: string;
  readonly until: string;
  readonly untilHelp: (latest: string) => string;
  readonly reason: string;
  readonly forwardTo: string;
  readonly forwardHelp: string;
  readonly forwardBy: (day: string) => string;
  readonly answerNote: string;
  readonly answerNoteHelp: string;
  readonly isTemplate: string;
  readonly isNotTemplate: string;
  readonly markHelp: string;
  readonly person: {
    readonly title: string;
    readonly show: string;
    readonly why: string;
    readonly hide: string;
    readonly amend: string;
    readonly none: string;
    readonly open: string;
    readonly erased: string;
    readonly hidden: string;
    readonly holds: (notes: number, scans: number) => string;
  };
  readonly notes: {
    readonly title: string;
    readonly add: string;
    readonly save: string;
    readonly help: string;
    readonly ofAnswer: string;
    readonly none: string;
    readonly empty: string;
  };
  readonly scans: {
    readonly title: string;
    readonly upload: string;
    readonly delete: string;
    readonly none: string;
    readonly of: (size: string, at: string) => string;
  };
  readonly erase: {
    readonly title: string;
    readonly lead: string;
    readonly why: string;
    readonly reasons: Readonly<Record<'citizen' | 'mistake' | 'retention', string>>;
    readonly number: string;
    readonly wrong: string;
    readonly go: string;
  };
  readonly looks: {
    readonly title: string;
    readonly what: Readonly<Record<LookWord, string>>;
  };
  readonly citizenSays: {
    readonly unheard: string;
    readonly solved: string;
    readonly unsolved: string;
  };
  readonly code: {
    readonly has: string;
    readonly none: string;
    readonly issue: string;
    readonly replaces: string;
  };
}

export const stepKinds = [
  'appeal.assigned',
  'appeal.answered',
  'appeal.extended',
  'appeal.forwarded',
  'appeal.reopened',
  'appeal.marked',
] as const;
export type StepKind = (typeof stepKinds)[number];

type LookWord =
  | 'registered'
  | 'found'
  | 'read'
  | 'amended'
  | 'erased'
  | 'noted'
  | 'attached'
  | 'scan'
  | 'detached'
  | 'code'
  | 'journal';

export const caseWords: Readonly<Record<Language, CaseWords>> = {
  kk: {
    title: (number) => `${number} өтініші`,
    coupon: 'Талон',
    history: 'Жазбалар тарихы, түзету және қайтарып алу',
    due: 'Жауап беру мерзімі',
    course: 'Өтініштің барысы',
    steps: 'Келесі қадам',
    do: {
      'appeal.assigned': 'Депутатқа беру',
      'appeal.answered': 'Жауап берілді',
      'appeal.extended': 'Мерзімін ұзарту',
      'appeal.forwarded': 'Қайта жіберу',
      'appeal.reopened': 'Қайта қарауға алу',
      'appeal.marked': 'Жауапты бағалау',
    },
    on: 'Күні',
    until: 'Жаңа мерзімі',
    untilHelp: (latest) => `${latest} күнінен кеш емес`,
    reason: 'Негіздемесі (жария болады: адамның аты-жөнін жазбаңыз)',
    forwardTo: 'Қай органға',
    forwardHelp: 'Жария болады: органның атауы, адамның аты емес',
    forwardBy: (day) => `${day} дейін жіберілсе, кешігу болып есептелмейді`,
    answerNote: 'Жауап туралы ескертпе',
    answerNoteHelp: 'Шығыс нөмірі, қалай жіберілгені. Жария болмайды, шифрланып сақталады.',
    isTemplate: 'формалды жауап',
    isNotTemplate: 'мәні бойынша жауап',
    markHelp: 'Жауапты жазған адам емес, екінші қызметкер белгілейді.',
    person: {
      title: 'Азаматтың деректері',
      show: 'Деректерді көрсету',
      why: 'Ашқаныңыз қарау журналына жазылады.',
      hide: 'Жасыру',
      amend: 'Деректерді түзету',
      none: 'Бұл өтініштің ісі жоқ: ол кестеден енгізілген.',
      open: 'Іс ашу',
      erased: 'Азаматтың деректері өшірілген.',
      hidden: 'Бұл деректерді аппарат қана көреді.',
      holds: (notes, scans) => `Істе: ескертпе — ${notes}, файл — ${scans}.`,
    },
    notes: {
      title: 'Ескертпелер',
      add: 'Жаңа ескертпе',
      save: 'Ескертпені қосу',
      help: 'Шифрланып сақталады, аппарат қана көреді.',
      ofAnswer: 'жауап туралы',
      none: 'Ескертпе жоқ.',
      empty: 'Ескертпенің мәтінін жазыңыз.',
    },
    scans: {
      title: 'Файлдар',
      upload: 'Файл қосу',
      delete: 'Өшіру',
      none: 'Файл жоқ.',
      of: (size, at) => `${size}, ${at}`,
    },
    erase: {
      title: 'Азаматтың деректерін өшіру',
      lead: 'Аты-жөні, байланыс деректері, мәтін, ескертпелер мен файлдар біржола жойылады. Өтініштің нөмірі, күндері мен нәтижесі жария журналда қалады.',
      why: 'Себебі',
      reasons: {
        citizen: 'азаматтың өзі сұрады',
        mistake: 'қате енгізілген',
        retention: 'сақтау мерзімі бітті',
      },
      number: 'Растау үшін өтініштің нөмірін жазыңыз',
      wrong: 'Нөмір сәйкес келмейді.',
      go: 'Біржола өшіру',
    },
    looks: {
      title: 'Кім қарады',
      what: {
        registered: 'істі ашты',
        found: 'іздеп тапты',
        read: 'деректерді көрді',
        amended: 'деректерді түзетті',
        erased: 'деректерді өшірді',
        noted: 'ескертпе қосты',
        attached: 'файл қосты',
        scan: 'файлды ашты',
        detached: 'файлды өшірді',
        code: 'азаматқа код берді',
        journal: 'журналды деректерімен басып шығарды',
      },
    },
    citizenSays: {
      unheard: 'Азамат жауап келмеді дейді. Жіберілген-жіберілмегенін тексеріңіз.',
      solved: 'Азамат: мәселе шешілді.',
      unsolved: 'Азамат: мәселе шешілген жоқ.',
    },
    code: {
      has: 'Азаматқа код берілген.',
      none: 'Азаматқа код берілмеген.',
      issue: 'Кодымен талон басып шығару',
      replaces: 'Жаңа код бұрынғысын жарамсыз етеді.',
    },
  },
  ru: {
    title: (number) => `Обращение ${number}`,
    coupon: 'Талон',
    history: 'История записей, исправление и отзыв',
    due: 'Срок ответа',
    course: 'Ход обращения',
    steps: 'Следующий шаг',
    do: {
      'appeal.assigned': 'Передать депутату',
      'appeal.answered': 'Дан ответ',
      'appeal.extended': 'Продлить срок',
      'appeal.forwarded': 'Перенаправить',
      'appeal.reopened': 'Взять повторно',
      'appeal.marked': 'Оценить ответ',
    },
    on: 'Дата',
    until: 'Новый срок',
    untilHelp: (latest) => `Не позднее ${latest}`,
    reason: 'Основание (будет опубликовано: без имён граждан)',
    forwardTo: 'В какой орган',
    forwardHelp: 'Будет опубликовано: название органа, а не имя человека',
    forwardBy: (day) => `Перенаправленное до ${day} опозданием не считается`,
    answerNote: 'Заметка об ответе',
    answerNoteHelp: 'Исходящий номер, как отправлен. Не публикуется, хранится зашифрованной.',
    isTemplate: 'формальный ответ (отписка)',
    isNotTemplate: 'ответ по существу',
    markHelp: 'Отмечает второй сотрудник, а не тот, кто записал ответ.',
    person: {
      title: 'Данные гражданина',
      show: 'Показать данные',
      why: 'Просмотр будет отмечен в журнале.',
      hide: 'Скрыть',
      amend: 'Исправить данные',
      none: 'Дела по этому обращению нет: оно внесено из таблицы.',
      open: 'Завести дело',
      erased: 'Данные гражданина удалены.',
      hidden: 'Эти данные видит только аппарат.',
      holds: (notes, scans) => `В деле: заметок — ${notes}, файлов — ${scans}.`,
    },
    notes: {
      title: 'Заметки',
      add: 'Новая заметка',
      save: 'Добавить заметку',
      help: 'Хранится зашифрованной, видит только аппарат.',
      ofAnswer: 'об ответе',
      none: 'Заметок нет.',
      empty: 'Введите текст заметки.',
    },
    scans: {
      title: 'Файлы',
      upload: 'Добавить файлы',
      delete: 'Удалить',
      none: 'Файлов нет.',
      of: (size, at) => `${size}, ${at}`,
    },
    erase: {
      title: 'Удалить данные гражданина',
      lead: 'Имя, контакты, текст, заметки и файлы удаляются безвозвратно. Номер обращения, даты и результат остаются в открытом журнале.',
      why: 'Причина',
      reasons: {
        citizen: 'просьба гражданина',
        mistake: 'внесено по ошибке',
        retention: 'истёк срок хранения',
      },
      number: 'Для подтверждения введите номер обращения',
      wrong: 'Номер не совпадает.',
      go: 'Удалить безвозвратно',
    },
    looks: {
      title: 'Кто смотрел',
      what: {
        registered: 'завёл дело',
        found: 'нашёл поиском',
        read: 'смотрел данные',
        amended: 'исправил данные',
        erased: 'удалил данные',
        noted: 'добавил заметку',
        attached: 'добавил файл',
        scan: 'открыл файл',
        detached: 'удалил файл',
        code: 'выдал гражданину код',
        journal: 'печатал журнал с данными',
      },
    },
    citizenSays: {
      unheard: 'Гражданин говорит, что ответ не пришёл. Проверьте, был ли он отправлен.',
      solved: 'Гражданин: вопрос решён.',
      unsolved: 'Гражданин: вопрос не решён.',
    },
    code: {
      has: 'Гражданину выдан код.',
      none: 'Код гражданину не выдан.',
      issue: 'Напечатать талон с кодом',
      replaces: 'Новый код отменяет прежний.',
    },
  },
  en: {
    title: (number) => `Appeal ${number}`,
    coupon: 'Coupon',
    history: 'Entries: history, correcting, withdrawing',
    due: 'Answer due',
    course: 'Course of the appeal',
    steps: 'Next step',
    do: {
      'appeal.assigned': 'Assign to a deputy',
      'appeal.answered': 'Answered',
      'appeal.extended': 'Extend the term',
      'appeal.forwarded': 'Forward',
      'appeal.reopened': 'Reopen',
      'appeal.marked': 'Judge the answer',
    },
    on: 'Date',
    until: 'New due date',
    untilHelp: (latest) => `Not later than ${latest}`,
    reason: 'Grounds (public: no names of citizens)',
    forwardTo: 'To which body',
    forwardHelp: 'Public: the name of a body, not of a person',
    forwardBy: (day) => `Forwarded by ${day}, it is no delay`,
    answerNote: 'Note on the answer',
    answerNoteHelp: 'Outgoing number, how it was sent. Not public; kept sealed.',
    isTemplate: 'a template reply',
    isNotTemplate: 'answers the matter',
    markHelp: 'Marked by a second person, not by whoever recorded the answer.',
    person: {
      title: 'The citizen’s data',
      show: 'Show the data',
      why: 'The look will be noted.',
      hide: 'Hide',
      amend: 'Mend the data',
      none: 'There is no case file: the appeal was imported.',
      open: 'Open a case file',
      erased: 'The citizen’s data were erased.',
      hidden: 'Only the secretariat sees these data.',
      holds: (notes, scans) => `In the case: notes — ${notes}, files — ${scans}.`,
    },
    notes: {
      title: 'Notes',
      add: 'New note',
      save: 'Add the note',
      help: 'Kept sealed; only the secretariat sees it.',
      ofAnswer: 'on the answer',
      none: 'No notes.',
      empty: 'Write the note first.',
    },
    scans: {
      title: 'Files',
      upload: 'Add files',
      delete: 'Delete',
      none: 'No files.',
      of: (size, at) => `${size}, ${at}`,
    },
    erase: {
      title: 'Erase the citizen’s data',
      lead: 'Name, contacts, text, notes and files are gone for good. The number, the dates and the outcome stay in the public ledger.',
      why: 'Reason',
      reasons: { citizen: 'the citizen asked', mistake: 'entered by mistake', retention: 'kept long enough' },
      number: 'Type the number of the appeal to confirm',
      wrong: 'The number does not match.',
      go: 'Erase for good',
    },
    looks: {
      title: 'Who looked',
      what: {
        registered: 'opened the case',
        found: 'found it by searching',
        read: 'saw the data',
        amended: 'mended the data',
        erased: 'erased the data',
        noted: 'added a note',
        attached: 'added a file',
        scan: 'opened a file',
        detached: 'deleted a file',
        code: 'gave the citizen a code',
        journal: 'printed the journal with data',
      },
    },
    citizenSays: {
      unheard: 'The citizen says that no answer came. Check whether it was sent.',
      solved: 'The citizen: it is solved.',
      unsolved: 'The citizen: it is not solved.',
    },
    code: {
      has: 'The citizen has a code.',
      none: 'The citizen has no code.',
      issue: 'Print a coupon with a code',
      replaces: 'A new code makes the one before void.',
    },
  },
};
