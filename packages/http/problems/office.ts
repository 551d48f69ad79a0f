import { problem, text } from '../texts.ts';

/** Problems of the office's pages: they speak to a person, not to a program. */
export const officeProblems = {
  role_forbids: problem(
    403,
    text('Бұған рөліңіз рұқсат бермейді', 'Ваша роль этого не позволяет', 'Your role does not allow this'),
    text(
      'Рұқсаты бар әріптесіңізге немесе әкімшіге айтыңыз.',
      'Обратитесь к коллеге, которому это разрешено, или к администратору.',
      'Ask a colleague who may, or the administrator.',
    ),
  ),
  not_own_form: problem(
    403,
    text('Бұл пішін осы бетте ашылмаған', 'Эта форма открыта не здесь', 'This form was not opened here'),
    text(
      'Бетті қайта ашып, деректерді сол жерден жіберіңіз.',
      'Откройте страницу заново и отправьте данные с неё.',
      'Open the page again and send from there.',
    ),
  ),
  time_taken: problem(
    409,
    text('Бұл уақыт бос емес', 'Это время занято', 'This time is taken'),
    text('Басқа уақытты таңдаңыз.', 'Выберите другое время.', 'Choose another time.'),
  ),
  day_is_over: problem(
    422,
    text('Қабылдау күні өтіп кетті', 'День приёма уже прошёл', 'The day of the reception is over'),
    text(
      'Қабылдауды күн бетінде жабыңыз: өтті немесе себебімен өтпеді деп белгілеңіз.',
      'Закройте приём на странице дня: состоялся или не состоялся по такой-то причине.',
      'Close the reception on the page of its day: held, or not held and why.',
    ),
  ),
  cards_need_visitors: problem(
    422,
    text('Карточка беретін келуші жоқ', 'Некому выдавать карточки', 'There is nobody to give cards to'),
    text(
      'Алдымен келушіні белгілеңіз: карточка әр келушіге біреуден ғана шығады.',
      'Сначала отметьте посетителя: на каждого приходится одна карточка.',
      'Check the visitor in first: there is one card for each.',
    ),
  ),
  not_a_form: problem(
    400,
    text('Пішін оқылмады', 'Форма не читается', 'The form cannot be read'),
    text(
      'Бетті қайта ашып, қайта жіберіңіз.',
      'Откройте страницу заново и отправьте ещё раз.',
      'Open the page again and send it once more.',
    ),
  ),
};
