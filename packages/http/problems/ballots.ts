import { problem, text } from '../texts.ts';

/** Invitations and ballots. No text here may say more about a code than its holder knows. */
export const ballotProblems = {
  invalid_number: problem(
    422,
    text('Саны дұрыс емес', 'Неверное число', 'The number is wrong'),
    text(
      'Бүтін сан жазыңыз: ең азы {min}, ең көбі {max}.',
      'Укажите целое число от {min} до {max}.',
      'Give a whole number from {min} to {max}.',
    ),
  ),
  codes_already_shown: problem(
    409,
    text('Кодтар көрсетіліп қойған', 'Коды уже показаны', 'The codes were shown already'),
    text(
      'Кодтар бір рет қана көрсетіледі; жоғалса, карточкалардың күшін жойып, жаңасын шығарыңыз.',
      'Коды показываются один раз; если потеряны, аннулируйте карточки и выпустите новые.',
      'Codes are shown once; if they are lost, cancel the cards and issue new ones.',
    ),
  ),
  cards_unknown: problem(
    404,
    text('Мұндай карточкалар шығарылмаған', 'Такие карточки не выпускались', 'No such cards were issued'),
    text(
      'Карточкалардың белгісін тексеріңіз.',
      'Проверьте обозначение карточек.',
      'Check the id of the cards.',
    ),
  ),
  code_mistyped: problem(
    422,
    text('Код қате терілген', 'Код введён с ошибкой', 'The code is mistyped'),
    text(
      'Карточкадағы 17 таңбаны тексеріңіз.',
      'Проверьте 17 знаков на карточке.',
      'Check the 17 characters on the card.',
    ),
  ),
  code_unknown: problem(
    404,
    text('Мұндай код жоқ', 'Такого кода нет', 'There is no such code'),
    text(
      'Карточкадағы 17 таңбаны тексеріңіз.',
      'Проверьте 17 знаков на карточке.',
      'Check the 17 characters on the card.',
    ),
  ),
  code_void: problem(
    410,
    text('Кодтың күші жойылған', 'Код аннулирован', 'The code has been cancelled'),
    text(
      'Мәслихат аппаратынан жаңа карточка сұраңыз.',
      'Попросите в аппарате маслихата новую карточку.',
      'Ask the maslikhat’s office for a new card.',
    ),
  ),
  ballot_counted: problem(
    409,
    text('Баға саналып қойған', 'Оценка уже подсчитана', 'The rating has already been counted'),
    text(
      'Саналған бағаны өзгертуге болмайды.',
      'Подсчитанную оценку изменить нельзя.',
      'A counted rating cannot be changed.',
    ),
  ),
  ballots_closed: problem(
    409,
    text('Бағалар әзірге қабылданбайды', 'Оценки пока не принимаются', 'Ratings are not accepted yet'),
    text(
      'Кейінірек қайталаңыз немесе мәслихат аппаратына айтыңыз.',
      'Повторите позже или сообщите в аппарат маслихата.',
      'Try again later, or tell the maslikhat’s office.',
    ),
  ),
  rating_missing: problem(
    422,
    text('Баға таңдалмаған', 'Оценка не выбрана', 'No rating has been chosen'),
    text('1-ден 5-ке дейін таңдаңыз.', 'Выберите от 1 до 5.', 'Choose from 1 to 5.'),
  ),
  review_unknown: problem(
    404,
    text('Мұндай тексеру жоқ', 'Такой проверки нет', 'There is no such review'),
    text('Тізімді жаңартыңыз.', 'Обновите список.', 'Load the list again.'),
  ),
  review_settled: problem(
    409,
    text('Тексеру аяқталған', 'Проверка завершена', 'The review is settled'),
    text('Тізімді жаңартыңыз.', 'Обновите список.', 'Load the list again.'),
  ),
  second_person_needed: problem(
    422,
    text('Екінші адам керек', 'Нужен второй человек', 'A second person is needed'),
    text(
      'Шешімді басқа адам растауы тиіс.',
      'Решение должен подтвердить другой человек.',
      'Another person must confirm the decision.',
    ),
  ),
};
