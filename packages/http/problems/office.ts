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
  proposal_unknown: problem(
    404,
    text('Мұндай ұсыныс жоқ', 'Такого предложения нет', 'There is no such proposal'),
    text(
      'Ол ескіріп, тізімнен шыққан болуы мүмкін. «Екінші адам» бетін ашыңыз.',
      'Возможно, оно устарело и убрано из списка. Откройте страницу «Второй человек».',
      'It may have grown old and left the list. Open the page “Second person”.',
    ),
  ),
  proposal_settled: problem(
    409,
    text(
      'Ұсыныс бойынша шешім қабылданып қойған',
      'По предложению уже принято решение',
      'The proposal is settled',
    ),
    text(
      '«Екінші адам» бетінен шешімді қараңыз.',
      'Посмотрите решение на странице «Второй человек».',
      'See the decision on the page “Second person”.',
    ),
  ),
  proposal_expired: problem(
    409,
    text('Ұсыныстың мерзімі өтті', 'Срок предложения истёк', 'The proposal has expired'),
    text(
      'Ол 30 күн ішінде расталмады. Қажет болса, ұсынған адам қайта енгізсін.',
      'За 30 дней его никто не подтвердил. Если оно нужно, пусть автор внесёт его заново.',
      'Nobody confirmed it within 30 days. If it is still needed, whoever proposed it enters it anew.',
    ),
  ),
  proposal_differs: problem(
    409,
    text(
      'Осы пішіннің басқа мазмұны растауды күтіп тұр',
      'С этой формы уже ждёт подтверждения другое содержание',
      'Other content of this form waits already',
    ),
    text(
      'Алдымен «Екінші адам» бетінде сол ұсынысты қайтарып алыңыз немесе жаңа пішін ашыңыз.',
      'Сначала отзовите то предложение на странице «Второй человек» или откройте новую форму.',
      'First take that proposal back on the page “Second person”, or open a new form.',
    ),
  ),
  proposal_not_yours: problem(
    403,
    text('Бұл ұсынысты сіз жасамағансыз', 'Это предложение внесли не вы', 'This proposal is not yours'),
    text(
      'Ұсынысты жасаған адам ғана қайтарып алады; сіз оны растай немесе қабылдамай аласыз.',
      'Отозвать его может только автор; вы можете подтвердить его или отклонить.',
      'Only its author takes it back; you may confirm or refuse it.',
    ),
  ),
};
