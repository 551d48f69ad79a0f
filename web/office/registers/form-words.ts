import type { Language, Text } from '@esep/domain';

const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });

/** Labels of fields that stand inside others; those of a kind's own fields come with the kind. */
export const nestedLabels: Readonly<Record<string, Text>> = {
  kk: text('қазақша', 'по-казахски', 'in Kazakh'),
  ru: text('орысша', 'по-русски', 'in Russian'),
  en: text('ағылшынша', 'по-английски', 'in English'),
  link: text('Сілтеме', 'Ссылка', 'Link'),
  seenOn: text('Қаралған күні', 'Дата просмотра', 'Seen on'),
  sha256: text('SHA-256', 'SHA-256', 'SHA-256'),
  organization: text('Бірлестік', 'Объединение', 'Organization'),
  role: text('Рөлі', 'Роль', 'Role'),
  phone: text('Қызмет телефоны', 'Служебный телефон', 'Office phone'),
  email: text('Электрондық пошта', 'Электронная почта', 'E-mail'),
  reception: text('Қабылдау орны', 'Место приёма', 'Place of reception'),
  receptionHours: text('Қабылдау уақыты', 'Часы приёма', 'Reception hours'),
  weekday: text('Апта күні (1–7)', 'День недели (1–7)', 'Weekday (1–7)'),
  from: text('Басталуы', 'С', 'From'),
  to: text('Аяқталуы', 'По', 'To'),
  place: text('Орны', 'Место', 'Place'),
  settlement: text('Елді мекен', 'Населённый пункт', 'Settlement'),
  streets: text('Көшелер', 'Улицы', 'Streets'),
  name: text('Атауы', 'Название', 'Name'),
  houses: text('Үйлер', 'Дома', 'Houses'),
  side: text('Жағы', 'Сторона', 'Side'),
  system: text('Жүйе', 'Система', 'System'),
  id: text('Сол жүйедегі нөмірі', 'Номер в той системе', 'Id in that system'),
  label: text('Атауы', 'Название', 'Label'),
  value: text('Мәні', 'Значение', 'Value'),
  deputy: text('Депутат', 'Депутат', 'Deputy'),
  deputies: text('Депутаттар', 'Депутаты', 'Deputies'),
  counters: text('Есептегіштер', 'Счётчики', 'Counters'),
  on: text('Қай күнге', 'На какую дату', 'On'),
};

/** Words of choices that stand inside other fields. */
export const nestedChoices: Readonly<Record<string, Text>> = {
  chair: text('төраға, жетекші', 'председатель, руководитель', 'chair'),
  'deputy-chair': text('төраға орынбасары', 'заместитель председателя', 'deputy chair'),
  secretary: text('хатшы', 'секретарь', 'secretary'),
  member: text('мүше', 'член', 'member'),
  all: text('екі жағы да', 'обе стороны', 'both sides'),
  odd: text('тақ нөмірлер', 'нечётные', 'odd numbers'),
  even: text('жұп нөмірлер', 'чётные', 'even numbers'),
};

interface FormWords {
  readonly on: string;
  readonly choose: string;
  readonly none: string;
  readonly save: string;
  readonly saveAndNext: string;
  readonly draft: string;
  readonly likeLast: string;
  readonly addRow: string;
  readonly addRowOf: (what: string) => string;
  readonly row: (n: number) => string;
  readonly wrong: string;
  readonly correct: string;
  readonly correctOf: (title: string, seq: number) => string;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly filter: string;
  readonly filterOf: (what: string) => string;
  readonly lineEach: string;
  readonly numberHelp: string;
  readonly notANumber: string;
  readonly noneTicked: string;
  readonly draftSaved: string;
  readonly draftLost: string;
  readonly draftEnded: string;
  readonly draftOpen: string;
  readonly deleteDraft: string;
  readonly changed: string;
  readonly kind: string;
  readonly refresh: string;
  readonly rollCount: string;
  readonly onLeave: string;
  readonly rollHelp: string;
  readonly rollKeys: string;
  readonly optionalOpen: string;
  readonly yes: string;
  readonly tooLong: string;
}

export const formWords: Readonly<Record<Language, FormWords>> = {
  kk: {
    on: 'Күні',
    choose: 'Таңдаңыз',
    none: 'көрсетілмеген',
    save: 'Сақтау',
    saveAndNext: 'Сақтап, келесісі',
    draft: 'Жобаға салу',
    likeLast: 'Соңғысы сияқты толтыру',
    addRow: 'Тағы бір жол',
    addRowOf: (what) => `Тағы бір жол: ${what}`,
    row: (n) => `${n}-жол`,
    wrong: 'Сақталмады. Мыналарды түзетіңіз:',
    correct: 'Түзету',
    correctOf: (title, seq) => `Түзету: ${title}, № ${seq}`,
    reason: 'Түзету себебі',
    reasonHelp: 'Себебі түзетулер бетінде бәріне көрінеді',
    filter: 'Тізімнен іздеу',
    filterOf: (what) => `Іздеу: ${what}`,
    lineEach: 'Әр мән жеке жолда',
    numberHelp: 'Бос қалдырсаңыз, келесі бос нөмір беріледі',
    notANumber: 'Сан жазыңыз: 45 немесе 12,5.',
    noneTicked: 'Тізімнен кемінде біреуін белгілеңіз.',
    draftSaved: 'Жоба сақталды',
    draftLost: 'Жоба сақталмады: байланысты тексеріңіз',
    draftEnded: 'Сеанс аяқталды. Жазғаныңыз осы бетте тұр: «Сақтауды» басыңыз, кірген соң жалғасады.',
    draftOpen: 'Ашу',
    deleteDraft: 'Жобаны жою',
    changed: 'Өзгертілді',
    kind: 'Пішін',
    refresh: 'Тізімді жаңарту',
    rollCount: 'Барлығы',
    onLeave: 'демалыста',
    rollHelp: 'Бәрі қатысты деп қойылған: қатыспағандарды ғана белгілеңіз. Демалыстағылар дәлелді деп тұр.',
    rollKeys: 'Жоғары, төмен — депутат; оңға, солға — белгі',
    optionalOpen: 'Қосымша мәліметтер',
    yes: 'иә',
    tooLong: 'Мәтін тым ұзын.',
  },
  ru: {
    on: 'Дата',
    choose: 'Выберите',
    none: 'не указано',
    save: 'Сохранить',
    saveAndNext: 'Сохранить и следующая',
    draft: 'В черновики',
    likeLast: 'Заполнить как последнюю',
    addRow: 'Ещё строка',
    addRowOf: (what) => `Ещё строка: ${what}`,
    row: (n) => `Строка ${n}`,
    wrong: 'Не сохранено. Исправьте:',
    correct: 'Исправить',
    correctOf: (title, seq) => `Исправить: ${title}, № ${seq}`,
    reason: 'Причина исправления',
    reasonHelp: 'Причину увидят все на странице исправлений',
    filter: 'Найти в списке',
    filterOf: (what) => `Найти: ${what}`,
    lineEach: 'Каждое значение с новой строки',
    numberHelp: 'Если оставить пустым, будет взят следующий свободный номер',
    notANumber: 'Введите число: 45 или 12,5.',
    noneTicked: 'Отметьте в списке хотя бы одно.',
    draftSaved: 'Черновик сохранён',
    draftLost: 'Черновик не сохранён: проверьте связь',
    draftEnded:
      'Сеанс закончился. Введённое осталось на странице: нажмите «Сохранить», после входа оно продолжится.',
    draftOpen: 'Открыть',
    deleteDraft: 'Удалить черновик',
    changed: 'Изменён',
    kind: 'Форма',
    refresh: 'Обновить список',
    rollCount: 'Всего',
    onLeave: 'в отпуске',
    rollHelp:
      'Отмечены все присутствующими: отметьте только тех, кого не было. Те, кто в отпуске, уже отмечены.',
    rollKeys: 'Стрелки вверх и вниз — депутат, влево и вправо — отметка',
    optionalOpen: 'Дополнительно',
    yes: 'да',
    tooLong: 'Текст слишком длинный.',
  },
  en: {
    on: 'Date',
    choose: 'Choose',
    none: 'not given',
    save: 'Save',
    saveAndNext: 'Save and next',
    draft: 'Keep as a draft',
    likeLast: 'Fill in like the last one',
    addRow: 'Another row',
    addRowOf: (what) => `Another row: ${what}`,
    row: (n) => `Row ${n}`,
    wrong: 'Not saved. Please put right:',
    correct: 'Correct',
    correctOf: (title, seq) => `Correct: ${title}, no. ${seq}`,
    reason: 'Reason for the correction',
    reasonHelp: 'Everyone sees it on the page of corrections',
    filter: 'Find in the list',
    filterOf: (what) => `Find: ${what}`,
    lineEach: 'One a line',
    numberHelp: 'Left empty, the next free number is taken',
    notANumber: 'Give a number: 45 or 12.5.',
    noneTicked: 'Tick at least one in the list.',
    draftSaved: 'Draft saved',
    draftLost: 'Draft not saved: check the connection',
    draftEnded: 'The session has ended. What you typed is still on this page: press Save, sign in and go on.',
    draftOpen: 'Open',
    deleteDraft: 'Delete the draft',
    changed: 'Changed',
    kind: 'Form',
    refresh: 'Refresh the list',
    rollCount: 'In all',
    onLeave: 'on leave',
    rollHelp: 'Everyone is marked present: mark only those who were not. Those on leave are marked already.',
    rollKeys: 'Arrows up and down: the deputy; left and right: the mark',
    optionalOpen: 'More',
    yes: 'yes',
    tooLong: 'The text is too long.',
  },
};
