/** Short public texts as an office would type them: some in Kazakh, some in Russian. All are invented. */
export const appealTopics = [
  'roads',
  'utilities',
  'housing',
  'education',
  'health',
  'social',
  'land',
  'environment',
  'transport',
  'safety',
] as const;

export const progressReasons = {
  'in-progress': 'Включено в план работ, подрядчик определён',
  kept: 'Жұмыс аяқталды, қабылдау актісі бар',
  'partly-kept': 'Сделана первая очередь, вторая перенесена',
  broken: 'Мерзімі өтті, жұмыс басталмады',
  unverifiable: 'Нет открытых сведений, по которым это можно проверить',
} as const;

export const indicatorTitles = [
  { title: 'Жөнделген жол', unit: 'км', planned: 12 },
  { title: 'Установленные светильники', unit: 'шт.', planned: 80 },
  { title: 'Отырғызылған ағаш', unit: 'дана', planned: 400 },
  { title: 'Дома, подключённые к водопроводу', unit: 'домов', planned: 60 },
  { title: 'Тазартылған арналар', unit: 'км', planned: 5 },
  { title: 'Отремонтированные подъезды', unit: 'шт.', planned: 24 },
] as const;
