import type { Language } from '@esep/domain';
import type { StaffRole } from '@esep/staff';
import type { OfficeItem } from './menu.ts';

/** Words that all pages of the office share. A missing one does not compile. */
interface OfficeWords {
  readonly office: string;
  readonly menu: string;
  readonly demonstration: string;
  readonly helpHere: string;
  readonly signOut: string;
  readonly save: string;
  readonly cancel: string;
  readonly search: string;
  readonly filter: string;
  readonly clear: string;
  readonly print: string;
  readonly nothing: string;
  readonly optional: string;
  readonly more: string;
  readonly keptTitle: string;
  readonly keptLead: string;
  readonly keptSend: string;
  readonly wrongTitle: string;
  readonly items: Readonly<Record<OfficeItem, string>>;
  readonly roles: Readonly<Record<StaffRole, string>>;
  /** What the last step did, by the word in the address. */
  readonly flash: Readonly<
    Record<
      | 'recorded'
      | 'saved'
      | 'withdrawn'
      | 'corrected'
      | 'proposed'
      | 'deleted'
      | 'begun'
      | 'confirmed'
      | 'refused'
      | 'taken',
      string
    >
  >;
}

export const officeWords: Readonly<Record<Language, OfficeWords>> = {
  kk: {
    office: 'Аппарат',
    menu: 'Аппарат мәзірі',
    demonstration: 'Көрсетілім: бәрі ойдан алынған',
    helpHere: 'Көмек',
    signOut: 'Шығу',
    save: 'Сақтау',
    cancel: 'Болдырмау',
    search: 'Іздеу',
    filter: 'Сүзу',
    clear: 'Тазарту',
    print: 'Басып шығару',
    nothing: 'Әзірге ештеңе жоқ.',
    optional: 'міндетті емес',
    more: 'Толығырақ',
    keptTitle: 'Жазғаныңыз сақталды',
    keptLead: 'Жіберу үшін жүйеге қайта кіру керек болды. Енді қайта жіберіңіз: ештеңе жоғалған жоқ.',
    keptSend: 'Қайта жіберу',
    wrongTitle: 'Орындалмады',
    items: {
      today: 'Бүгін',
      own: 'Менің бетім',
      friday: 'Қабылдаулар',
      appeals: 'Өтініштер',
      registers: 'Тізілімдер',
      sheets: 'Кестеден енгізу',
      exports: 'Кестеге шығару',
      second: 'Екінші адам',
      methodology: 'Әдістеме',
      editions: 'Шығарылымдар',
      accounts: 'Қызметкерлер',
      settings: 'Баптаулар',
      audit: 'Қарау журналы',
      help: 'Көмек',
    },
    roles: {
      secretariat: 'Аппарат',
      chair: 'Төраға',
      'commission-secretary': 'Комиссия хатшысы',
      deputy: 'Депутат',
      auditor: 'Аудитор',
      administrator: 'Әкімші',
    },
    flash: {
      recorded: 'Жазылды.',
      saved: 'Сақталды.',
      withdrawn: 'Қайтарып алынды. Жазба тарихта қалады.',
      corrected: 'Түзетілді. Бұрынғы жазба тарихта қалады.',
      proposed: 'Екінші адамның растауын күтеді.',
      deleted: 'Жойылды.',
      begun: 'Басталды. Барысы осы бетте көрінеді.',
      confirmed: 'Расталды және журналға жазылды.',
      refused: 'Қабылданбады. Себебін ұсынған адам көреді.',
      taken: 'Ұсыныс қайтарып алынды. Журналға ештеңе жазылған жоқ.',
    },
  },
  ru: {
    office: 'Аппарат',
    menu: 'Меню аппарата',
    demonstration: 'Демонстрация: всё вымышлено',
    helpHere: 'Справка',
    signOut: 'Выйти',
    save: 'Сохранить',
    cancel: 'Отмена',
    search: 'Поиск',
    filter: 'Отбор',
    clear: 'Сбросить',
    print: 'Печать',
    nothing: 'Пока ничего нет.',
    optional: 'необязательно',
    more: 'Подробнее',
    keptTitle: 'Введённое сохранено',
    keptLead: 'Перед отправкой понадобилось войти заново. Теперь отправьте ещё раз: ничего не пропало.',
    keptSend: 'Отправить ещё раз',
    wrongTitle: 'Не выполнено',
    items: {
      today: 'Сегодня',
      own: 'Моя страница',
      friday: 'Приёмы',
      appeals: 'Обращения',
      registers: 'Журналы',
      sheets: 'Ввод из таблиц',
      exports: 'Выгрузка в таблицы',
      second: 'Второй человек',
      methodology: 'Методика',
      editions: 'Выпуски',
      accounts: 'Сотрудники',
      settings: 'Настройки',
      audit: 'Журнал просмотров',
      help: 'Справка',
    },
    roles: {
      secretariat: 'Аппарат',
      chair: 'Председатель',
      'commission-secretary': 'Секретарь комиссии',
      deputy: 'Депутат',
      auditor: 'Аудитор',
      administrator: 'Администратор',
    },
    flash: {
      recorded: 'Записано.',
      saved: 'Сохранено.',
      withdrawn: 'Отозвано. Запись остаётся в истории.',
      corrected: 'Исправлено. Прежняя запись остаётся в истории.',
      proposed: 'Ждёт подтверждения второго человека.',
      deleted: 'Удалено.',
      begun: 'Начато. Ход виден на этой странице.',
      confirmed: 'Подтверждено и записано в журнал.',
      refused: 'Отклонено. Причину увидит автор предложения.',
      taken: 'Предложение забрано. В журнал ничего не записано.',
    },
  },
  en: {
    office: 'Office',
    menu: 'Office menu',
    demonstration: 'Demonstration: everything is invented',
    helpHere: 'Help',
    signOut: 'Sign out',
    save: 'Save',
    cancel: 'Cancel',
    search: 'Search',
    filter: 'Filter',
    clear: 'Clear',
    print: 'Print',
    nothing: 'Nothing here yet.',
    optional: 'optional',
    more: 'More',
    keptTitle: 'What you typed is kept',
    keptLead: 'You had to sign in again before this could be sent. Now send it once more: nothing is lost.',
    keptSend: 'Send again',
    wrongTitle: 'Not done',
    items: {
      today: 'Today',
      own: 'My page',
      friday: 'Receptions',
      appeals: 'Appeals',
      registers: 'Registers',
      sheets: 'Sheets in',
      exports: 'Sheets out',
      second: 'Second person',
      methodology: 'Methodology',
      editions: 'Editions',
      accounts: 'Staff',
      settings: 'Settings',
      audit: 'Access log',
      help: 'Help',
    },
    roles: {
      secretariat: 'Secretariat',
      chair: 'Chair',
      'commission-secretary': 'Commission secretary',
      deputy: 'Deputy',
      auditor: 'Auditor',
      administrator: 'Administrator',
    },
    flash: {
      recorded: 'Recorded.',
      saved: 'Saved.',
      withdrawn: 'Withdrawn. The entry stays in the history.',
      corrected: 'Corrected. The earlier entry stays in the history.',
      proposed: 'Waits for a second person to confirm it.',
      deleted: 'Deleted.',
      begun: 'Begun. Its progress shows on this page.',
      confirmed: 'Confirmed and recorded in the ledger.',
      refused: 'Refused. Whoever proposed it sees the reason.',
      taken: 'Taken back. Nothing was recorded in the ledger.',
    },
  },
};
