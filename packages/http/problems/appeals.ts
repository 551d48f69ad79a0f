import { problem, text } from '../texts.ts';

/** What does not fit what an appeal has been through. */
export const appealProblems = {
  appeal_forwarded: problem(
    422,
    text(
      'Өтініш басқа органға жіберілген',
      'Обращение перенаправлено в другой орган',
      'The appeal was forwarded to another body',
    ),
    text(
      'Қате жіберілсе, алдымен appeal.forwarded жазбасын қайтарып алыңыз.',
      'Если перенаправили по ошибке, сначала отзовите запись appeal.forwarded.',
      'If that was a mistake, withdraw the entry appeal.forwarded first.',
    ),
    text(
      '«{appeal}» өтініші {date} күні қайта жіберілген.',
      'Обращение «{appeal}» перенаправлено {date}.',
      'The appeal “{appeal}” was forwarded on {date}.',
    ),
  ),
  appeal_already_extended: problem(
    422,
    text('Мерзім бұрын ұзартылған', 'Срок уже продлён', 'The term was extended before'),
    text(
      'Мерзім бір рет қана ұзартылады. Күні қате болса, бұрынғы жазбаны түзетіңіз.',
      'Срок продлевается один раз. Если дата ошибочна, исправьте прежнюю запись.',
      'A term is extended once. If the date is wrong, correct the earlier entry.',
    ),
    text(
      '«{appeal}» өтінішінің мерзімі {due} күніне дейін ұзартылған.',
      'Срок обращения «{appeal}» продлён до {due}.',
      'The appeal “{appeal}” is extended to {due}.',
    ),
  ),
  extension_out_of_range: problem(
    422,
    text(
      'Мерзімді бұл күнге дейін ұзартуға болмайды',
      'До этой даты срок продлить нельзя',
      'The term cannot be extended to this date',
    ),
    text(
      '{due} күнінен кейінгі, бірақ {latest} күнінен аспайтын күнді көрсетіңіз: екі айдан артық емес.',
      'Укажите дату после {due}, но не позже {latest}: не более двух месяцев.',
      'Give a date after {due} and not after {latest}: two months at most.',
    ),
  ),
  appeal_reopened_same_day: problem(
    422,
    text(
      'Жауап берілген күні қайта ашуға болмайды',
      'В день ответа обращение не открывают повторно',
      'An appeal is not reopened on the day of its answer',
    ),
    text(
      'Келесі күнмен жазыңыз немесе жауаптың күнін тексеріңіз.',
      'Запишите следующим днём или проверьте дату ответа.',
      'Record it with the next day, or check the date of the answer.',
    ),
    text(
      '«{appeal}» өтінішіне {date} күні жауап берілген.',
      'На обращение «{appeal}» ответ дан {date}.',
      'The appeal “{appeal}” was answered on {date}.',
    ),
  ),
  own_answer_marked: problem(
    403,
    text(
      'Өз жауабын ешкім бағаламайды',
      'Свой ответ никто не оценивает сам',
      'Nobody marks an answer of their own',
    ),
    text(
      'Белгіні жауапты жазбаған екінші қызметкер немесе азаматтың өзі қояды.',
      'Отметку ставит второй сотрудник, не записывавший ответ, или сам гражданин.',
      'A second person, who did not record the answer, or the citizen marks it.',
    ),
    text(
      '«{appeal}» өтінішінің жауабын сіз жазғансыз немесе түзеткенсіз.',
      'Ответ на обращение «{appeal}» записали или исправили вы.',
      'You recorded or corrected the answer to the appeal “{appeal}”.',
    ),
  ),
  mark_not_yours: problem(
    403,
    text(
      'Бұл белгіні екінші жақ қойған',
      'Эту отметку поставила другая сторона',
      'The mark is the other side’s',
    ),
    text(
      'Азаматтың белгісін аппарат өзгертпейді, аппараттыкін азамат өзгертпейді.',
      'Отметку гражданина аппарат не меняет, отметку аппарата не меняет гражданин.',
      'The office does not change the citizen’s mark, nor the citizen the office’s.',
    ),
    text(
      '{entry}-жазбаны өзгертуге болмайды.',
      'Запись № {entry} изменить нельзя.',
      'Entry {entry} cannot be changed.',
    ),
  ),
};
