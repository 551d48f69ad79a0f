import type { Language } from '@esep/domain';
import type { AccountProblem, StaffEventName } from '@esep/staff';
import { plural } from '../../locales/plural.ts';

const ruAppeals = { one: 'обращение', few: 'обращения', many: 'обращений', other: 'обращения' } as const;

interface AccountWords {
  readonly name: string;
  readonly login: string;
  readonly role: string;
  readonly deputy: string;
  readonly noDeputy: string;
  readonly state: string;
  readonly last: string;
  readonly never: string;
  readonly isSetUp: string;
  readonly waits: string;
  readonly disabled: string;
  readonly elsewhere: string;
  readonly noFactor: string;
  readonly add: string;
  readonly addHelp: string;
  readonly loginHelp: string;
  readonly create: string;
  readonly link: string;
  readonly disable: string;
  readonly enable: string;
  readonly signOut: string;
  readonly steps: string;
  readonly linkTitle: string;
  readonly linkLead: (name: string, login: string) => string;
  readonly back: string;
  readonly me: string;
  readonly meLead: string;
  readonly meElsewhere: string;
  readonly devices: string;
  readonly newPassword: string;
  readonly currentPassword: string;
  readonly freshCode: string;
  readonly noCode: string;
  readonly wrongProof: string;
  readonly samePassword: string;
  readonly passwordLead: string;
  readonly changePassword: string;
  readonly auditEvents: string;
  readonly auditLooks: string;
  readonly looksLead: string;
  readonly appeal: string;
  readonly manyCases: (count: number) => string;
  readonly signOutEverywhere: string;
  readonly auditLead: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly by: string;
  readonly command: string;
  readonly older: string;
  readonly problems: Readonly<Record<AccountProblem, string>>;
  readonly events: Readonly<Record<StaffEventName, string>>;
}

export const accountWords: Readonly<Record<Language, AccountWords>> = {
  kk: {
    name: 'Аты-жөні',
    login: 'Пайдаланушы аты',
    role: 'Рөлі',
    deputy: 'Депутат',
    noDeputy: 'депутат емес',
    state: 'Күйі',
    last: 'Соңғы кіруі',
    never: 'кірмеген',
    isSetUp: 'жұмыс істейді',
    waits: 'орнатуды күтеді',
    disabled: 'өшірілген',
    elsewhere: 'сыртқы жүйеден кіреді',
    noFactor: 'телефонсыз',
    add: 'Жаңа қызметкер',
    addHelp:
      'Сақтағаннан кейін бір рет қолданылатын орнату сілтемесі көрсетіледі: оны қызметкердің өзіне беріңіз.',
    loginHelp: 'Латын әріптері мен цифрлар: aigerim.s',
    create: 'Қосу және сілтеме алу',
    link: 'Жаңа сілтеме',
    disable: 'Өшіру',
    enable: 'Қосу',
    signOut: 'Барлық жерден шығару',
    steps: 'Әрекет',
    linkTitle: 'Орнату сілтемесі',
    linkLead: (name, login) =>
      `${name} (${login}) осы сілтемемен құпиясөзін таңдап, телефонын қосады. Сілтеме 48 сағат, бір рет жұмыс істейді және қайта көрсетілмейді.`,
    back: 'Қызметкерлер тізіміне',
    me: 'Менің есептік жазбам',
    meLead:
      'Бөгде компьютерден шығуды ұмытсаңыз немесе телефоныңыз жоғалса, барлық құрылғыдан шығыңыз. Телефонды ауыстыру үшін әкімшіден жаңа орнату сілтемесін сұраңыз.',
    meElsewhere: 'Сіз сыртқы жүйе арқылы кіресіз: құпиясөз бен телефон сонда ауыстырылады.',
    devices: 'Құрылғылар',
    newPassword: 'Құпиясөзді ауыстыру',
    currentPassword: 'Қазіргі құпиясөз',
    freshCode: 'Әр код бір рет жарайды: жаңа ғана кірсеңіз, келесісін күтіңіз.',
    noCode: 'Көрсетілімде қажет емес.',
    wrongProof: 'Құпиясөз немесе код дұрыс емес.',
    samePassword: 'Бұл — қазіргі құпиясөзіңіз. Басқасын таңдаңыз.',
    passwordLead: 'Ауыстырғаннан кейін басқа құрылғылардағы сеанстарыңыз аяқталады.',
    changePassword: 'Ауыстыру',
    auditEvents: 'Кірулер мен есептік жазбалар',
    auditLooks: 'Өтініш істерін ашу',
    looksLead: 'Өтініш ісін кім, қашан және не үшін ашты. Азаматтың деректері мұнда көрсетілмейді.',
    appeal: 'Өтініш',
    manyCases: (count) => `${count} өтініш`,
    signOutEverywhere: 'Барлық құрылғыдан шығу',
    auditLead:
      'Кім кірді және есептік жазбалармен не істелді: бүркеншік белгілер, мекенжайсыз, 400 күн сақталады.',
    when: 'Қашан',
    who: 'Кім',
    what: 'Не',
    by: 'Кім жасады',
    command: 'команда жолы',
    older: 'Бұрынғылары',
    problems: {
      login_shape: '2–32 латын әріпі, цифр немесе . - _ таңбалары керек.',
      login_taken: 'Бұл ат бос емес. Басқасын таңдаңыз.',
      name_missing: 'Аты-жөнін жазыңыз (120 таңбаға дейін).',
      deputy_missing: 'Қай депутат екенін таңдаңыз.',
      deputy_extra: 'Депутатты тек «Депутат» рөлі үшін таңдаңыз.',
    },
    events: {
      'signed-in': 'кірді',
      'proved-again': 'қайта растады',
      'signed-out': 'шықты',
      'signed-out-everywhere': 'барлық жерден шықты',
      'password-wrong': 'құпиясөз қате',
      'code-wrong': 'код қате',
      'locked-out': 'уақытша бұғатталды',
      'recovery-used': 'қосалқы код қолданылды',
      'recovery-renewed': 'қосалқы кодтар жаңарды',
      'set-up': 'орнатылды',
      'password-changed': 'құпиясөз ауысты',
      created: 'ашылды',
      'link-made': 'орнату сілтемесі берілді',
      'role-changed': 'рөлі ауысты',
      'factor-reset': 'телефон ажыратылды',
      disabled: 'өшірілді',
      enabled: 'қайта қосылды',
    },
  },
  ru: {
    name: 'Имя и фамилия',
    login: 'Имя пользователя',
    role: 'Роль',
    deputy: 'Депутат',
    noDeputy: 'не депутат',
    state: 'Состояние',
    last: 'Последний вход',
    never: 'не входил(а)',
    isSetUp: 'действует',
    waits: 'ждёт настройки',
    disabled: 'отключена',
    elsewhere: 'вход через внешнюю систему',
    noFactor: 'без телефона',
    add: 'Новый сотрудник',
    addHelp: 'После сохранения один раз будет показана ссылка для настройки: передайте её самому сотруднику.',
    loginHelp: 'Латинские буквы и цифры: aigerim.s',
    create: 'Добавить и получить ссылку',
    link: 'Новая ссылка',
    disable: 'Отключить',
    enable: 'Включить',
    signOut: 'Завершить все сеансы',
    steps: 'Действие',
    linkTitle: 'Ссылка для настройки',
    linkLead: (name, login) =>
      `По этой ссылке ${name} (${login}) выберет пароль и подключит телефон. Ссылка действует 48 часов, один раз, и больше не показывается.`,
    back: 'К списку сотрудников',
    me: 'Моя учётная запись',
    meLead:
      'Если вы забыли выйти на чужом компьютере или потеряли телефон, выйдите на всех устройствах. Чтобы сменить телефон, попросите у администратора новую ссылку для настройки.',
    meElsewhere: 'Вы входите через внешнюю систему: пароль и телефон меняются там.',
    devices: 'Устройства',
    newPassword: 'Смена пароля',
    currentPassword: 'Нынешний пароль',
    freshCode: 'Каждый код действует один раз: если вы только что вошли, дождитесь следующего.',
    noCode: 'В демонстрации не нужен.',
    wrongProof: 'Пароль или код неверны.',
    samePassword: 'Это ваш нынешний пароль. Выберите другой.',
    passwordLead: 'После смены ваши сеансы на других устройствах завершатся.',
    changePassword: 'Сменить пароль',
    auditEvents: 'Входы и учётные записи',
    auditLooks: 'Просмотры дел',
    looksLead: 'Кто, когда и зачем открывал дело обращения. Данных граждан здесь нет.',
    appeal: 'Обращение',
    manyCases: (count) => `${count} ${plural('ru', count, ruAppeals)}`,
    signOutEverywhere: 'Выйти на всех устройствах',
    auditLead: 'Кто входил и что делали с учётными записями: псевдонимы без адресов, хранится 400 дней.',
    when: 'Когда',
    who: 'Кто',
    what: 'Что',
    by: 'Кем сделано',
    command: 'командная строка',
    older: 'Раньше',
    problems: {
      login_shape: 'Нужны 2–32 латинские буквы, цифры или знаки . - _',
      login_taken: 'Это имя занято. Выберите другое.',
      name_missing: 'Впишите имя и фамилию (до 120 знаков).',
      deputy_missing: 'Выберите, какой это депутат.',
      deputy_extra: 'Депутата выбирают только для роли «Депутат».',
    },
    events: {
      'signed-in': 'вход',
      'proved-again': 'повторное подтверждение',
      'signed-out': 'выход',
      'signed-out-everywhere': 'выход на всех устройствах',
      'password-wrong': 'неверный пароль',
      'code-wrong': 'неверный код',
      'locked-out': 'временная блокировка',
      'recovery-used': 'использован запасной код',
      'recovery-renewed': 'новые запасные коды',
      'set-up': 'настроена',
      'password-changed': 'сменён пароль',
      created: 'создана',
      'link-made': 'выдана ссылка для настройки',
      'role-changed': 'сменена роль',
      'factor-reset': 'отключён телефон',
      disabled: 'отключена',
      enabled: 'включена',
    },
  },
  en: {
    name: 'Name',
    login: 'User name',
    role: 'Role',
    deputy: 'Deputy',
    noDeputy: 'no deputy',
    state: 'State',
    last: 'Last sign-in',
    never: 'never',
    isSetUp: 'works',
    waits: 'waits for set-up',
    disabled: 'disabled',
    elsewhere: 'signs in elsewhere',
    noFactor: 'without a phone',
    add: 'New person',
    addHelp: 'After saving, a set-up link is shown once: hand it to the person.',
    loginHelp: 'Latin letters and digits: aigerim.s',
    create: 'Add and get the link',
    link: 'New link',
    disable: 'Disable',
    enable: 'Enable',
    signOut: 'End all sessions',
    steps: 'Step',
    linkTitle: 'Set-up link',
    linkLead: (name, login) =>
      `With this link ${name} (${login}) chooses a password and adds a phone. It works once, for 48 hours, and is not shown again.`,
    back: 'To the list of staff',
    me: 'My account',
    meLead:
      'If you forgot to sign out of somebody else’s computer, or lost your phone, sign out on all devices. To change your phone, ask the administrator for a new set-up link.',
    meElsewhere: 'You sign in through another system: password and phone are changed there.',
    devices: 'Devices',
    newPassword: 'Change the password',
    currentPassword: 'Current password',
    freshCode: 'Each code works once: if you have just signed in, wait for the next one.',
    noCode: 'Not needed in a demonstration.',
    wrongProof: 'The password or the code is wrong.',
    samePassword: 'This is your current password. Choose another.',
    passwordLead: 'After the change your sessions on other devices end.',
    changePassword: 'Change the password',
    auditEvents: 'Sign-ins and accounts',
    auditLooks: 'Looks at case files',
    looksLead: 'Who opened the file of an appeal, when, and what for. Nothing of the citizen is shown here.',
    appeal: 'Appeal',
    manyCases: (count) => (count === 1 ? '1 appeal' : `${count} appeals`),
    signOutEverywhere: 'Sign out on all devices',
    auditLead:
      'Who signed in and what was done to accounts: pseudonyms without addresses, kept for 400 days.',
    when: 'When',
    who: 'Who',
    what: 'What',
    by: 'Done by',
    command: 'command line',
    older: 'Earlier',
    problems: {
      login_shape: 'Give 2–32 Latin letters, digits or the signs . - _',
      login_taken: 'This name is taken. Choose another.',
      name_missing: 'Give the name (up to 120 characters).',
      deputy_missing: 'Choose which deputy this is.',
      deputy_extra: 'A deputy is chosen only with the role “Deputy”.',
    },
    events: {
      'signed-in': 'signed in',
      'proved-again': 'proved who they are again',
      'signed-out': 'signed out',
      'signed-out-everywhere': 'signed out everywhere',
      'password-wrong': 'wrong password',
      'code-wrong': 'wrong code',
      'locked-out': 'locked out for a while',
      'recovery-used': 'used a recovery code',
      'recovery-renewed': 'new recovery codes',
      'set-up': 'set up',
      'password-changed': 'changed the password',
      created: 'created',
      'link-made': 'was given a set-up link',
      'role-changed': 'changed role',
      'factor-reset': 'phone removed',
      disabled: 'disabled',
      enabled: 'enabled',
    },
  },
};
