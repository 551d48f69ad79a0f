import { problem, text } from '../texts.ts';

/** What does not agree with who belongs where, and since when. */
export const rosterProblems = {
  organization_not_there: problem(
    422,
    text(
      'Бұл күні мұндай бірлестік болмаған',
      'В этот день такого объединения не было',
      'The organization was not there on that day',
    ),
    text(
      'Күнін тексеріңіз немесе organization.formed жазбасын түзетіңіз.',
      'Проверьте дату или исправьте запись organization.formed.',
      'Check the date, or correct the entry organization.formed.',
    ),
    text(
      '«{organization}» {date} күні құрылмаған немесе таратылған.',
      '«{organization}» на дату {date} ещё не создано или уже упразднено.',
      '“{organization}” was not yet formed or already dissolved on {date}.',
    ),
  ),
  chair_taken: problem(
    409,
    text('Төрағасы бар', 'Председатель уже есть', 'There is a chair already'),
    text(
      'Алдымен оның өкілеттігін membership.ended арқылы аяқтаңыз немесе бұрынғы төрағаның соңғы күнін жазыңыз.',
      'Сначала завершите его полномочия записью membership.ended, а для прежнего председателя укажите последний день.',
      'End that one first by membership.ended; for a chair of the past give the last day.',
    ),
    text(
      '«{organization}» төрағасы {since} күнінен бастап — «{deputy}».',
      'Председатель «{organization}» с {since} — «{deputy}».',
      'The chair of “{organization}” since {since} is “{deputy}”.',
    ),
  ),
  not_a_member: problem(
    422,
    text('Депутат онда болмаған', 'Депутат там не состоит', 'The deputy does not belong to it'),
    text(
      'Бірлестікті және күнін депутаттың бетінен тексеріңіз.',
      'Проверьте объединение и дату на странице депутата.',
      'Check the organization and the date on the deputy’s page.',
    ),
    text(
      '«{deputy}» {date} күні «{organization}» құрамында болмаған.',
      '«{deputy}» на дату {date} не состоит в «{organization}».',
      '“{deputy}” did not belong to “{organization}” on {date}.',
    ),
  ),
  membership_ends_early: problem(
    422,
    text('Соңғы күні басталуынан ерте', 'Последний день раньше первого', 'The last day is before the first'),
    text(
      'Соңғы күнін {from} немесе одан кейін деп жазыңыз.',
      'Укажите последний день не раньше {from}.',
      'Give a last day not before {from}.',
    ),
  ),
  seat_not_vacant: problem(
    422,
    text('Бұл депутаттың орны бос емес', 'Место этого депутата не освободилось', 'That seat is not vacant'),
    text(
      'Алдымен кеткен депутатқа deputy.left жазыңыз; жаңа мандат келесі күннен ерте басталмайды.',
      'Сначала запишите deputy.left выбывшего; новый мандат начинается не раньше следующего дня.',
      'Record deputy.left of the one who left first; the new mandate begins no sooner than the next day.',
    ),
    text(
      '«{deputy}» депутатының мандаты {date} күнінен бұрын аяқталмаған.',
      'Мандат депутата «{deputy}» до {date} не прекращён.',
      'The mandate of “{deputy}” did not end before {date}.',
    ),
  ),
  convocation_out_of_order: problem(
    422,
    text('Шақырылымдар ретімен емес', 'Созывы идут не по порядку', 'The convocations are out of order'),
    text(
      'Шақырылымның нөмірін және бірінші сессия күнін тексеріңіз.',
      'Проверьте номер созыва и дату первой сессии.',
      'Check the number of the convocation and the day of its first session.',
    ),
    text(
      '{convocation}-шақырылым {date} күні ашылған.',
      'Созыв {convocation} открылся {date}.',
      'Convocation {convocation} opened on {date}.',
    ),
  ),
};
