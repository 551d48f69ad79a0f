import type { Text } from './text.ts';

/** Why an entry about a request, report, plan, training or publication moves nothing. */
export const workReasons = {
  action_done: {
    kk: 'Іс-шараның орындалғаны бұрын жазылған.',
    ru: 'Выполнение мероприятия уже записано.',
    en: 'The action was recorded as done before.',
  },
  action_due_before: {
    kk: 'Іс-шараның мерзімі ол жоспарланған күннен бұрын.',
    ru: 'Срок мероприятия раньше дня, когда его запланировали.',
    en: 'The action would be due before it was planned.',
  },
  action_missed: {
    kk: 'Іс-шараның мерзімінде орындалмағаны бұрын жазылған.',
    ru: 'Невыполнение мероприятия в срок уже записано.',
    en: 'The action was recorded as missed before.',
  },
  action_not_due: {
    kk: 'Іс-шараның мерзімі бұл күні әлі келмеген.',
    ru: 'На эту дату срок мероприятия ещё не наступил.',
    en: 'The action was not yet due on that day.',
  },
  action_not_planned: {
    kk: 'Мұндай іс-шара бұл күнге дейін жоспарланбаған.',
    ru: 'До этой даты такое мероприятие не запланировано.',
    en: 'No such action was planned by that day.',
  },
  action_planned: {
    kk: 'Бұл іс-шара бұрын жоспарланған.',
    ru: 'Это мероприятие уже запланировано.',
    en: 'The action was planned before.',
  },
  already_agreed: {
    kk: 'Бұл жоспар бұрын енгізілген.',
    ru: 'Этот план уже внесён.',
    en: 'The plan was entered before.',
  },
  already_delivered: {
    kk: 'Бұл есеп бұрын енгізілген.',
    ru: 'Этот отчёт уже внесён.',
    en: 'The report was entered before.',
  },
  already_published: {
    kk: 'Бұл жарияланым бұрын енгізілген.',
    ru: 'Эта публикация уже внесена.',
    en: 'The publication was entered before.',
  },
  not_sent: {
    kk: 'Мұндай сауал бұл күнге дейін жолданбаған.',
    ru: 'До этой даты такой запрос не направлен.',
    en: 'No such request was sent by that day.',
  },
  request_answered: {
    kk: 'Сауалға жауап бұрын берілген.',
    ru: 'На запрос уже дан ответ.',
    en: 'The request was answered before.',
  },
} as const satisfies Readonly<Record<string, Text>>;
