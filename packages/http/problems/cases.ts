import { problem, text } from '../texts.ts';

/** What is wrong with a citizen's case file. Names the appeal's number, and nothing of the citizen. */
export const caseProblems = {
  case_unknown: problem(
    404,
    text('Бұл өтініштің ісі жоқ', 'По этому обращению дела нет', 'The appeal has no case file'),
    text(
      'Нөмірін тексеріңіз. Ісі POST /appeals арқылы тіркелген өтініштің ғана болады.',
      'Проверьте номер. Дело есть только у обращений, зарегистрированных через POST /appeals.',
      'Check the number. Only appeals that were registered through POST /appeals have one.',
    ),
    text('«{appeal}»: іс табылмады.', '«{appeal}»: дело не найдено.', '“{appeal}”: no case file.'),
  ),
  case_erased: problem(
    410,
    text('Іс өшірілген', 'Дело удалено', 'The case file was erased'),
    text(
      'Азаматтың өтінуімен өшірілген деректер қайтарылмайды.',
      'Данные, удалённые по просьбе гражданина, не восстанавливаются.',
      'What was erased at the citizen’s request does not come back.',
    ),
    text('«{appeal}»: іс өшірілген.', '«{appeal}»: дело удалено.', '“{appeal}”: the case file was erased.'),
  ),
  case_exists: problem(
    409,
    text('Бұл нөмір бос емес', 'Этот номер занят', 'This number is taken'),
    text(
      'Басқа нөмір беріңіз немесе нөмірді жазбаңыз: келесі бос нөмір беріледі.',
      'Укажите другой номер или не указывайте: будет присвоен следующий свободный.',
      'Give another number, or none: the next free one is taken then.',
    ),
    text(
      '«{appeal}» нөмірімен басқа өтініш тіркелген.',
      'Под номером «{appeal}» зарегистрировано другое обращение.',
      'Another appeal is registered as “{appeal}”.',
    ),
  ),
  case_request_differs: problem(
    409,
    text(
      'Бұл Idempotency-Key басқа өтінішке берілген',
      'Этот Idempotency-Key принадлежит другому обращению',
      'This Idempotency-Key stands for another appeal',
    ),
    text(
      'Әр өтінішке жаңа кілт беріңіз. Деректерді түзету үшін POST /appeals/{appeal}/case.',
      'Для каждого обращения берите новый ключ. Чтобы исправить данные, есть POST /appeals/{appeal}/case.',
      'Take a new key for each appeal. To mend its data there is POST /appeals/{appeal}/case.',
    ),
    text(
      'Ол «{appeal}» өтінішіне жұмсалған.',
      'Он использован для обращения «{appeal}».',
      'It was used for the appeal “{appeal}”.',
    ),
  ),
};
