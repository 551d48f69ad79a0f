/** Short public texts as an office would type them: some in Kazakh, some in Russian. All are invented. */
export const forwardedTo = [
  'Облыстық денсаулық сақтау басқармасы',
  'Управление пассажирского транспорта и автомобильных дорог',
  'Облыстық білім беру басқармасы',
  'Отдел жилищно-коммунального хозяйства города',
  'Облыстық экология департаменті',
  'Департамент полиции области',
] as const;

export const extensionReasons = [
  'Мәселені көшпелі комиссиямен тексеру қажет',
  'Требуется заключение подрядной организации',
  'Облыстық бюджетті нақтылау нәтижесі күтілуде',
  'Запрошены документы у акимата района',
] as const;

export const progressReasons = {
  'in-progress': 'Включено в план работ, подрядчик определён',
  kept: 'Жұмыс аяқталды, қабылдау актісі бар',
  'partly-kept': 'Сделана первая очередь, вторая перенесена',
  broken: 'Мерзімі өтті, жұмыс басталмады',
  unverifiable: 'Нет открытых сведений, по которым это можно проверить',
} as const;

/** `topic` names promises that the indicator may serve. */
export const indicatorTitles = [
  { title: 'Жөнделген жол', unit: 'км', planned: 12, topic: 'roads-repair' },
  { title: 'Установленные светильники', unit: 'шт.', planned: 80, topic: 'roads-lighting' },
  { title: 'Отырғызылған ағаш', unit: 'дана', planned: 400, topic: 'environment-greening' },
  { title: 'Дома, подключённые к водопроводу', unit: 'домов', planned: 60, topic: 'utilities-water' },
  { title: 'Тазартылған арналар', unit: 'км', planned: 5, topic: 'environment-water' },
  { title: 'Отремонтированные подъезды', unit: 'шт.', planned: 24, topic: 'housing-repair' },
] as const;
