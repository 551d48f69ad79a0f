import type { Language } from '@esep/domain';

/** Words of the feedback form and of the cards. A missing one does not compile. */
interface Words {
  readonly title: string;
  readonly lead: string;
  readonly code: string;
  readonly codeHelp: string;
  readonly rating: string;
  readonly ratings: readonly [string, string, string, string, string];
  readonly send: string;
  readonly secret: string;
  readonly more: string;
  readonly acceptedTitle: string;
  readonly replacedUntil: string;
  readonly again: string;
  readonly receiptTitle: string;
  readonly receiptLead: string;
  readonly ask: string;
  readonly askLink: string;
  readonly states: Readonly<
    Record<'unused' | 'waiting' | 'counted' | 'void', { title: string; text: string }>
  >;
  readonly errors: Readonly<Record<FeedbackError, string>>;
  readonly card: {
    readonly call: string;
    readonly how: string;
    readonly secret: string;
    readonly or: string;
  };
}

export const feedbackErrors = [
  'rating_missing',
  'code_mistyped',
  'code_unknown',
  'code_void',
  'ballot_counted',
  'ballots_closed',
  'rate_limited',
  'try_again',
] as const;
export type FeedbackError = (typeof feedbackErrors)[number];

export const words: Readonly<Record<Language, Words>> = {
  kk: {
    title: 'Қабылдауды бағалаңыз',
    lead: 'Депутаттың қабылдауында алған карточкадағы код пен бағаңыз жеткілікті. Аты-жөніңіз сұралмайды.',
    code: 'Карточкадағы код',
    codeHelp: '17 таңба. Бос орын мен сызықшаны жазбауға болады, әріптің үлкен-кішісі бәрібір.',
    rating: 'Депутаттың қабылдауы қалай өтті?',
    ratings: ['өте нашар', 'нашар', 'орташа', 'жақсы', 'өте жақсы'],
    send: 'Бағаны жіберу',
    secret: 'Бағаның сіздікі екенін ешкім біле алмайды: кімнің қай карточканы алғаны жазылмайды.',
    more: 'Бұл қалай қорғалған?',
    acceptedTitle: 'Бағаңыз қабылданды',
    replacedUntil: 'Саналғанға дейін дәл сол кодпен бағаны өзгертуге болады.',
    again: 'Бағаны өзгерту',
    receiptTitle: 'Бағаның күйі',
    receiptLead: 'Карточкадағы кодты енгізсеңіз, бағаның саналған-саналмағанын көресіз.',
    ask: 'Күйін көру',
    askLink: 'Бағам саналды ма?',
    states: {
      unused: { title: 'Код әлі пайдаланылмаған', text: 'Бұл кодпен баға беруге болады.' },
      waiting: { title: 'Баға санауды күтуде', text: 'Бағалар аптасына бір рет бірге саналады.' },
      counted: {
        title: 'Баға саналды',
        text: 'Ол депутаттың көрсеткішіне қосылды. Кодты қайта пайдалануға болмайды.',
      },
      void: {
        title: 'Код жарамсыз',
        text: 'Бұл карточканың күші жойылған. Мәслихат аппаратынан жаңасын сұраңыз.',
      },
    },
    errors: {
      rating_missing: '1-ден 5-ке дейінгі бағаны таңдаңыз.',
      code_mistyped: 'Код дұрыс терілмеген. Карточкадағы 17 таңбаны тексеріп, қайта теріңіз.',
      code_unknown: 'Мұндай код жоқ. Карточкадағы кодты тексеріңіз.',
      code_void: 'Бұл карточканың күші жойылған. Мәслихат аппаратынан жаңасын сұраңыз.',
      ballot_counted: 'Бұл кодпен берілген баға саналып қойған. Екінші рет бағалауға болмайды.',
      ballots_closed: 'Бағалар әзірге қабылданбайды. Кейінірек кіріп көріңіз.',
      rate_limited: 'Тым жиі сұрадыңыз. Бір минуттан кейін қайталаңыз.',
      try_again: 'Баға сақталмады. Қайта жіберіп көріңіз.',
    },
    card: {
      call: 'Қабылдауды бағалаңыз',
      how: 'Телефон камерасымен QR-кодты оқыңыз',
      or: 'немесе мына мекенжайда кодты теріңіз:',
      secret: 'Карточканы өзіңіз таңдап алыңыз. Аты-жөніңіз жазылмайды.',
    },
  },
  ru: {
    title: 'Оцените приём',
    lead: 'Нужны только код с карточки, которую вы получили на приёме у депутата, и ваша оценка. Имя мы не спрашиваем.',
    code: 'Код с карточки',
    codeHelp: '17 знаков. Пробелы и дефисы можно не вводить, прописные и строчные буквы не различаются.',
    rating: 'Как прошёл приём у депутата?',
    ratings: ['очень плохо', 'плохо', 'средне', 'хорошо', 'очень хорошо'],
    send: 'Отправить оценку',
    secret: 'Никто не сможет связать оценку с вами: кто взял какую карточку, не записывается.',
    more: 'Как это защищено?',
    acceptedTitle: 'Оценка принята',
    replacedUntil: 'Пока оценка не подсчитана, её можно изменить по тому же коду.',
    again: 'Изменить оценку',
    receiptTitle: 'Что с моей оценкой',
    receiptLead: 'Введите код с карточки, чтобы узнать, подсчитана ли оценка.',
    ask: 'Посмотреть',
    askLink: 'Подсчитана ли моя оценка?',
    states: {
      unused: { title: 'Код ещё не использован', text: 'По этому коду можно оценить приём.' },
      waiting: { title: 'Оценка ждёт подсчёта', text: 'Оценки подсчитываются вместе, раз в неделю.' },
      counted: {
        title: 'Оценка подсчитана',
        text: 'Она учтена в показателях депутата. Код больше не действует.',
      },
      void: {
        title: 'Код недействителен',
        text: 'Эта карточка аннулирована. Попросите новую в аппарате маслихата.',
      },
    },
    errors: {
      rating_missing: 'Выберите оценку от 1 до 5.',
      code_mistyped: 'Код введён с ошибкой. Сверьте все 17 знаков с карточкой.',
      code_unknown: 'Такого кода нет. Сверьте его с карточкой.',
      code_void: 'Эта карточка аннулирована. Попросите новую в аппарате маслихата.',
      ballot_counted: 'Оценка по этому коду уже подсчитана. Оценить второй раз нельзя.',
      ballots_closed: 'Оценки пока не принимаются. Зайдите позже.',
      rate_limited: 'Слишком много запросов. Повторите через минуту.',
      try_again: 'Оценка не сохранилась. Отправьте её ещё раз.',
    },
    card: {
      call: 'Оцените приём',
      how: 'Наведите камеру телефона на QR-код',
      or: 'или введите код по адресу:',
      secret: 'Возьмите карточку сами. Ваше имя не записывается.',
    },
  },
  en: {
    title: 'Rate the reception',
    lead: 'All you need is the code on the card from the deputy’s reception, and your rating. Nobody asks for your name.',
    code: 'Code on the card',
    codeHelp: '17 characters. Spaces and hyphens may be left out; capitals do not matter.',
    rating: 'How was the deputy’s reception?',
    ratings: ['very bad', 'bad', 'fair', 'good', 'very good'],
    send: 'Send the rating',
    secret: 'Nobody can link the rating to you: who drew which card is not recorded.',
    more: 'How is this protected?',
    acceptedTitle: 'Your rating has been accepted',
    replacedUntil: 'Until it is counted, you can change it with the same code.',
    again: 'Change the rating',
    receiptTitle: 'What has become of my rating',
    receiptLead: 'Enter the code on your card to see whether the rating has been counted.',
    ask: 'Look it up',
    askLink: 'Has my rating been counted?',
    states: {
      unused: { title: 'The code has not been used', text: 'You can rate the reception with it.' },
      waiting: {
        title: 'The rating is waiting to be counted',
        text: 'Ratings are counted together, once a week.',
      },
      counted: {
        title: 'The rating has been counted',
        text: 'It is part of the deputy’s figures. The code cannot be used again.',
      },
      void: {
        title: 'The code is not valid',
        text: 'This card has been cancelled. Ask the maslikhat’s office for another.',
      },
    },
    errors: {
      rating_missing: 'Choose a rating from 1 to 5.',
      code_mistyped: 'The code has a mistake in it. Compare all 17 characters with the card.',
      code_unknown: 'There is no such code. Compare it with the card.',
      code_void: 'This card has been cancelled. Ask the maslikhat’s office for another.',
      ballot_counted: 'The rating with this code has been counted. The code cannot be used again.',
      ballots_closed: 'Ratings are not accepted at the moment. Please come back later.',
      rate_limited: 'Too many requests. Please try again in a minute.',
      try_again: 'The rating was not saved. Please send it again.',
    },
    card: {
      call: 'Rate the reception',
      how: 'Point your phone’s camera at the QR code',
      or: 'or type the code at:',
      secret: 'Draw a card yourself. Your name is not recorded.',
    },
  },
};
