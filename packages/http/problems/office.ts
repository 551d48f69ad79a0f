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
