import type { Language } from '@esep/domain';

/** Words of the page where a citizen says what became of an appeal. A missing one does not compile. */
interface AnswerWords {
  readonly title: string;
  readonly lead: string;
  readonly code: string;
  readonly codeHelp: string;
  readonly came: string;
  readonly solved: string;
  readonly template: string;
  readonly templateHelp: string;
  readonly yes: string;
  readonly no: string;
  readonly dontKnow: string;
  readonly send: string;
  readonly privacy: string;
  readonly states: Readonly<Record<'recorded' | 'waits' | 'said', { title: string; text: string }>>;
  readonly appeal: string;
  readonly errors: Readonly<Record<AnswerError, string>>;
}

export const answerErrors = [
  'came_missing',
  'solved_missing',
  'code_mistyped',
  'answer_code_unknown',
  'rate_limited',
  'try_again',
] as const;
export type AnswerError = (typeof answerErrors)[number];

export const answerWords: Readonly<Record<Language, AnswerWords>> = {
  kk: {
    title: 'Өтінішіңізге жауап келді ме?',
    lead: 'Талондағы кодты теріп, жауап келген-келмегенін және мәселе шешілген-шешілмегенін айтыңыз. Аты-жөніңіз сұралмайды.',
    code: 'Талондағы код',
    codeHelp: '17 таңба; сызықшасыз да, кіші әріппен де теруге болады',
    came: 'Жауап келді ме?',
    solved: 'Мәселе шешілді ме?',
    template: 'Жауап мәселеңізге қатысты болды ма?',
    templateHelp: 'Міндетті емес',
    yes: 'иә',
    no: 'жоқ',
    dontKnow: 'айта алмаймын',
    send: 'Жіберу',
    privacy:
      'Өтініштің нөмірі мен жауабыңыз ғана жазылады: мекенжайыңыз, телефоныңыз, құрылғыңыз сақталмайды.',
    states: {
      recorded: {
        title: 'Рақмет, жазылды',
        text: 'Айтқаныңыз өтініштің барысына енгізілді. Оны аппарат та, депутат та өзгерте алмайды.',
      },
      waits: {
        title: 'Жауап әлі тіркелмеген',
        text: 'Аппарат бұл өтінішке жауап берілді деп жазбаған. Мерзімі өткен соң қайта кіріп көріңіз; код жарамды болып қала береді.',
      },
      said: {
        title: 'Бұл жауап туралы айтылып қойған',
        text: 'Бұрын айтылғаны күшінде. Өтініш қайта қаралып, жаңа жауап берілсе, осы кодпен тағы айта аласыз.',
      },
    },
    appeal: 'Өтініш',
    errors: {
      came_missing: 'Жауап келген-келмегенін белгілеңіз.',
      solved_missing: 'Мәселе шешілген-шешілмегенін белгілеңіз.',
      code_mistyped: 'Код қате терілген. Талонмен салыстырыңыз.',
      answer_code_unknown: 'Мұндай код жоқ. Кейін жаңа талон берілсе, тек соның коды жарамды.',
      rate_limited: 'Тым жиі сұралды. Бір минуттан кейін қайталаңыз.',
      try_again: 'Қазір жазылмады. Біраздан кейін қайталаңыз.',
    },
  },
  ru: {
    title: 'Пришёл ли ответ на ваше обращение?',
    lead: 'Наберите код с талона и скажите, пришёл ли ответ и решён ли вопрос. Имя не спрашивается.',
    code: 'Код с талона',
    codeHelp: '17 знаков; можно без чёрточек и строчными буквами',
    came: 'Ответ пришёл?',
    solved: 'Вопрос решён?',
    template: 'Ответ был по существу?',
    templateHelp: 'Необязательно',
    yes: 'да',
    no: 'нет',
    dontKnow: 'не могу сказать',
    send: 'Отправить',
    privacy:
      'Записываются только номер обращения и ваш ответ: ни адрес, ни телефон, ни устройство не сохраняются.',
    states: {
      recorded: {
        title: 'Спасибо, записано',
        text: 'Ваши слова внесены в ход обращения. Ни аппарат, ни депутат их не изменят.',
      },
      waits: {
        title: 'Ответ ещё не отмечен',
        text: 'Аппарат не отметил, что на это обращение дан ответ. Зайдите, когда пройдёт срок: код останется действительным.',
      },
      said: {
        title: 'Об этом ответе уже сказано',
        text: 'Сказанное раньше остаётся в силе. Если обращение рассмотрят повторно и дадут новый ответ, код подойдёт ещё раз.',
      },
    },
    appeal: 'Обращение',
    errors: {
      came_missing: 'Отметьте, пришёл ли ответ.',
      solved_missing: 'Отметьте, решён ли вопрос.',
      code_mistyped: 'Код набран с ошибкой. Сверьте его с талоном.',
      answer_code_unknown: 'Такого кода нет. Если позже выдали новый талон, действует только его код.',
      rate_limited: 'Слишком часто. Повторите через минуту.',
      try_again: 'Сейчас записать не удалось. Повторите чуть позже.',
    },
  },
  en: {
    title: 'Did an answer to your appeal come?',
    lead: 'Type the code from your coupon and say whether an answer came and whether the matter is solved. No name is asked.',
    code: 'Code on the coupon',
    codeHelp: '17 characters; dashes and capitals are optional',
    came: 'Did an answer come?',
    solved: 'Is it solved?',
    template: 'Did the answer address your matter?',
    templateHelp: 'Optional',
    yes: 'yes',
    no: 'no',
    dontKnow: 'I cannot say',
    send: 'Send',
    privacy: 'Only the number of the appeal and your answer are recorded: no address, no phone, no device.',
    states: {
      recorded: {
        title: 'Thank you, it is recorded',
        text: 'What you said is part of the appeal’s course. Neither the office nor the deputy can change it.',
      },
      waits: {
        title: 'No answer is recorded yet',
        text: 'The office has not recorded an answer to this appeal. Come again when the term is over: the code stays valid.',
      },
      said: {
        title: 'This answer was spoken of before',
        text: 'What was said before stands. If the appeal is reopened and answered anew, the code works again.',
      },
    },
    appeal: 'Appeal',
    errors: {
      came_missing: 'Mark whether an answer came.',
      solved_missing: 'Mark whether it is solved.',
      code_mistyped: 'The code is mistyped. Compare it with the coupon.',
      answer_code_unknown:
        'There is no such code. If you were given another coupon later, only its code works.',
      rate_limited: 'Too many tries. Try again in a minute.',
      try_again: 'It could not be recorded now. Try again a little later.',
    },
  },
};
