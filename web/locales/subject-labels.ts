import type { Language, Text } from '@esep/domain';

/** What an entry may be about, by the subject's type. */
const subjects: Readonly<Record<string, Text>> = {
  council: { kk: 'Мәслихат', ru: 'Маслихат', en: 'Maslikhat' },
  calendar: { kk: 'Жұмыс күнтізбесі', ru: 'Рабочий календарь', en: 'Working calendar' },
  district: { kk: 'Сайлау округі', ru: 'Избирательный округ', en: 'Electoral district' },
  organization: { kk: 'Бірлестік', ru: 'Объединение', en: 'Organization' },
  convocation: { kk: 'Шақырылым', ru: 'Созыв', en: 'Convocation' },
  topic: { kk: 'Тақырып', ru: 'Тема', en: 'Topic' },
  deputy: { kk: 'Депутат', ru: 'Депутат', en: 'Deputy' },
  methodology: { kk: 'Әдістеме', ru: 'Методика', en: 'Methodology' },
  appeal: { kk: 'Өтініш', ru: 'Обращение', en: 'Appeal' },
  reception: { kk: 'Жеке қабылдау', ru: 'Личный приём граждан', en: 'Reception' },
  meeting: { kk: 'Сайлаушылармен кездесу', ru: 'Встреча с избирателями', en: 'Meeting with voters' },
  sitting: { kk: 'Отырыс', ru: 'Заседание', en: 'Sitting' },
  request: { kk: 'Депутаттық сауал', ru: 'Депутатский запрос', en: 'Deputy request' },
  programme: { kk: 'Сайлауалды бағдарлама', ru: 'Предвыборная программа', en: 'Election programme' },
  promise: { kk: 'Уәде', ru: 'Обещание', en: 'Promise' },
  indicator: { kk: 'Жоба көрсеткіші', ru: 'Показатель проекта', en: 'Project indicator' },
  report: { kk: 'Сайлаушылар алдындағы есеп', ru: 'Отчёт перед избирателями', en: 'Report to voters' },
  thesis: { kk: 'Партия тезисі', ru: 'Тезис партии', en: 'Party thesis' },
  plan: {
    kk: 'Үйлестірілген іс-қимыл жоспары',
    ru: 'План скоординированных действий',
    en: 'Plan of coordinated actions',
  },
  action: { kk: 'Жоспар іс-шарасы', ru: 'Мероприятие плана', en: 'Planned action' },
  advisory: {
    kk: 'Консультативтік кеңестің жиналысы',
    ru: 'Встреча консультативного совета',
    en: 'Meeting of an advisory council',
  },
  training: { kk: 'Біліктілікті арттыру', ru: 'Повышение квалификации', en: 'Training' },
  outreach: { kk: 'Жарияланым', ru: 'Публикация', en: 'Publication' },
  feedback: { kk: 'Пікірлерді санау', ru: 'Подсчёт отзывов', en: 'Count of feedback' },
  month: { kk: 'Ай', ru: 'Месяц', en: 'Month' },
  total: { kk: 'Жарияланған жиынтық', ru: 'Опубликованный итог', en: 'Printed total' },
  edition: { kk: 'Рейтинг шығарылымы', ru: 'Выпуск рейтинга', en: 'Edition' },
  dispute: { kk: 'Қарсылық', ru: 'Возражение', en: 'Dispute' },
  reply: { kk: 'Түсініктеме', ru: 'Пояснение', en: 'Reply' },
  ledger: { kk: 'Журнал', ru: 'Журнал', en: 'Ledger' },
};

/** `meeting:2026-41` → “Meeting with voters 2026-41”; a type we have no word for keeps its own name. */
export function subjectLabel(subject: string, language: Language): string {
  const colon = subject.indexOf(':');
  const type = colon < 0 ? subject : subject.slice(0, colon);
  const label = subjects[type]?.[language] ?? type;
  return colon < 0 ? label : `${label} ${subject.slice(colon + 1)}`;
}
