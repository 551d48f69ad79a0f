import { problem, text } from '../texts.ts';

/** What does not fit the council's list of topics. */
export const topicProblems = {
  unknown_topic: problem(
    422,
    text('Мұндай тақырып жоқ', 'Такой темы нет', 'There is no such topic'),
    text(
      'Тақырып белгісін мәслихаттың тізімінен алыңыз немесе алдымен topic.defined жазыңыз.',
      'Возьмите обозначение темы из перечня маслихата или сначала запишите topic.defined.',
      'Take the topic’s id from the council’s list, or record topic.defined first.',
    ),
    text('«{topic}» тақырыбы белгісіз.', 'Тема «{topic}» неизвестна.', 'No topic has the id “{topic}”.'),
  ),
  topic_retired: problem(
    422,
    text('Тақырып қолданыстан шығарылған', 'Тема выведена из употребления', 'The topic is retired'),
    text(
      'Қолданыстағы тақырыпты таңдаңыз немесе topic.defined арқылы оны қайтарыңыз.',
      'Выберите действующую тему или верните эту записью topic.defined.',
      'Choose a topic in use, or bring this one back with topic.defined.',
    ),
    text(
      '«{topic}» тақырыбы {to} күніне дейін ғана қолданылған.',
      'Тема «{topic}» употреблялась по {to}.',
      'The topic “{topic}” was in use until {to}.',
    ),
  ),
  topic_too_deep: problem(
    422,
    text('Тақырыптар екі деңгейлі ғана', 'У тем только два уровня', 'Topics have two levels only'),
    text(
      'Жоғарғы деңгейдегі тақырыпты көрсетіңіз.',
      'Укажите тему верхнего уровня.',
      'Name a topic of the first level.',
    ),
    text(
      '«{topic}» жоғарғы деңгейдегі басқа тақырып емес.',
      '«{topic}» — не другая тема верхнего уровня.',
      '“{topic}” is not another topic of the first level.',
    ),
  ),
  topic_has_children: problem(
    422,
    text(
      'Бұл тақырыптың астында басқа тақырыптар бар',
      'Под этой темой есть другие',
      'There are topics under this one',
    ),
    text(
      'Алдымен астындағы тақырыптарды басқа тақырыпқа ауыстырыңыз.',
      'Сначала переведите нижние темы под другую.',
      'First move the topics under it elsewhere.',
    ),
    text(
      '«{topic}» тақырыбын төменгі деңгейге түсіруге болмайды.',
      'Тему «{topic}» нельзя перевести на нижний уровень.',
      'The topic “{topic}” cannot become one of the second level.',
    ),
  ),
};
