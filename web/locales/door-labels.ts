import type { Text } from '@esep/domain';

const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });

/** What doors work out from calendar, roster and leave, by the name it has in an entry's `door`. */
export const doorLabels: Readonly<Record<string, Text>> = {
  registeredOn: text('Тіркелген күні', 'День регистрации', 'Registered on'),
  due: text('Мерзімі', 'Срок', 'Due'),
  counted: text('Саналған жұмыс күндері', 'Учтено рабочих дней', 'Working days counted'),
  skipped: text('Саналмаған күндер', 'Пропущенные дни', 'Days skipped'),
  date: text('Күні', 'День', 'Day'),
  why: text('Себебі', 'Почему', 'Why'),
  from: text('Басталуы', 'Начало', 'From'),
  assignBy: text('Депутатқа беру мерзімі', 'Передать депутату до', 'To be assigned by'),
  ifLate: text('Кеш берілсе', 'При поздней передаче', 'If assigned late'),
  dueBefore: text('Бұрынғы мерзімі', 'Прежний срок', 'Former due date'),
  latest: text('Ең кеш мерзімі', 'Самый поздний срок', 'Latest date allowed'),
  noticeBy: text('Азаматқа хабарлау мерзімі', 'Известить гражданина до', 'Tell the citizen by'),
  forwardBy: text('Қайта жіберу мерзімі', 'Перенаправить до', 'To be forwarded by'),
  late: text('Кешігіп', 'С опозданием', 'Late'),
  markedBy: text('Кім белгіледі', 'Кто отметил', 'Marked by'),
  elected: text('Қалай сайланды', 'Как избран', 'Elected by'),
  inDistrict: text('Өз округінде', 'В своём округе', 'In own district'),
  onLeave: text('Демалыста', 'В отпуске', 'On leave'),
  onPromise: text('Өз уәдесі туралы', 'По своему обещанию', 'About own promise'),
  sociallySignificant: text('Әлеуметтік маңызды', 'Социально значимый', 'Socially significant'),
  monthEnds: text('Бір ай толатын күн', 'День, когда истекает месяц', 'Day on which the month ends'),
  link: text('Сілтеме', 'Ссылка', 'Link'),
  seenOn: text('Қаралған күні', 'Дата просмотра', 'Seen on'),
  sha256: text('SHA-256', 'SHA-256', 'SHA-256'),
  system: text('Жүйе', 'Система', 'System'),
  id: text('Нөмірі', 'Номер', 'Id'),
  quarters: text('Қай тоқсандарға қатысты', 'К каким кварталам относится', 'Quarters concerned'),
  recordedBy: text('Даулы жазбаны енгізген', 'Кто внёс спорную запись', 'Recorded by'),
  onPaper: text('Қағаз түрінде берілген', 'Подано на бумаге', 'Came on paper'),
  of: text('Түзетілген жазба бойынша', 'По исправленной записи', 'For the corrected entry'),
  version: text('Нұсқасы', 'Версия', 'Version'),
};

export const doorValues: Readonly<Record<string, Text>> = {
  weekend: text('демалыс күні', 'выходной', 'weekend'),
  holiday: text('мереке', 'праздник', 'holiday'),
  citizen: text('азаматтың өзі', 'сам гражданин', 'the citizen'),
  'second-person': text(
    'аппараттың екінші қызметкері',
    'второй сотрудник аппарата',
    'a second person of the office',
  ),
  list: text('партиялық тізім', 'партийный список', 'party list'),
  district: text('бірмандаттық округ', 'одномандатный округ', 'single-mandate district'),
};
