import type { MethodologyError, MethodologyWarning, Text } from '@esep/domain';
import { problem, text } from '../texts.ts';

/** Methodologies: what may not be adopted, and what may not be changed any more. */
export const methodologyProblems = {
  methodology_late: problem(
    422,
    text('Әдістеме кеш қабылданған', 'Методика принята поздно', 'The methodology comes too late'),
    text(
      'Әлі басталмаған тоқсанды көрсетіңіз: әдістеменің кері күші болмайды.',
      'Укажите ещё не начавшийся квартал: методика обратной силы не имеет.',
      'Name a quarter that has not begun: a methodology is never retroactive.',
    ),
    text(
      '{from} тоқсаны басталып кеткен.',
      'Квартал {from} уже начался.',
      'The quarter {from} has already begun.',
    ),
  ),
  methodology_in_force: problem(
    422,
    text(
      'Әдістеме күшіне еніп қойған',
      'Методика уже вступила в силу',
      'The methodology is already in force',
    ),
    text(
      'Келесі тоқсаннан бастап жаңа нұсқасын қабылдаңыз. Күшіндегі әдістемеде тек шешімнің нөмірі мен күнін түзетуге болады.',
      'Примите новую версию со следующего квартала. В действующей можно исправить только номер и дату решения.',
      'Adopt a new version from the next quarter. Of the one in force only the number and the date of the decision can be corrected.',
    ),
    text(
      '«{version}» әдістемесі қолданылатын тоқсан басталған.',
      'Квартал, с которого действует методика «{version}», уже начался.',
      'The quarter from which “{version}” holds has begun.',
    ),
  ),
  methodology_not_newest: problem(
    422,
    text(
      'Бұл тоқсанға кейінірек қабылданған әдістеме бар',
      'На этот квартал есть методика, принятая позже',
      'A methodology adopted later exists for this quarter',
    ),
    text(
      'Шешімнің күнін тексеріңіз: бір тоқсанға қабылданған екеуінің кейінгісі қолданылады.',
      'Проверьте дату решения: из двух методик на один квартал действует принятая позже.',
      'Check the date of the decision: of two for one quarter the one adopted later counts.',
    ),
    text(
      '{from} тоқсанына «{version}» әдістемесі {date} күні қабылданған.',
      'На {from} методика «{version}» принята {date}.',
      'For {from} the methodology “{version}” was adopted on {date}.',
    ),
  ),
  methodology_invalid: problem(
    422,
    text('Әдістеме қарама-қайшы', 'Методика противоречива', 'The methodology contradicts itself'),
    text(
      'errors тізіміндегі жерлерді түзетіңіз; ережелері docs/methodology.md файлында.',
      'Исправьте места из списка errors; правила — в docs/methodology.md.',
      'Correct the places listed in errors; the rules are in docs/methodology.md.',
    ),
  ),
};

/** What is wrong at one place of a methodology, or should be looked at there. */
export const methodologyTexts: Readonly<Record<MethodologyError | MethodologyWarning, Text>> = {
  id_twice: text(
    'Бұл белгі басқа топқа немесе өлшемшартқа берілген.',
    'Это обозначение уже дано другой группе или критерию.',
    'Another group or criterion has this id.',
  ),
  tiers_not_ordered: text(
    'Деңгейлер кемуі керек: 100 ≥ жоғары > жақсы > орташа > 0.',
    'Уровни должны убывать: 100 ≥ высокий > хороший > средний > 0.',
    'Tiers must descend: 100 ≥ high > good > middle > 0.',
  ),
  stock_counter_expected: text(
    'Мұнда кезең соңындағы жай-күйді білдіретін санауыш керек (бағдарлама, уәделер, көрсеткіштер).',
    'Здесь нужен счётчик состояния на конец периода (программа, обещания, показатели).',
    'A counter of how things stand is needed here (programme, promises, indicators).',
  ),
  flow_counter_expected: text(
    'Мұнда тоқсан ішінде болғанды санайтын санауыш керек.',
    'Здесь нужен счётчик того, что произошло за квартал.',
    'A counter of what happened in a quarter is needed here.',
  ),
  counter_twice: text(
    'Бір санауыш екі рет алынған.',
    'Один счётчик взят дважды.',
    'A counter is used twice.',
  ),
  nothing_counted: text(
    'Кемінде бір санауыштың салмағы оң болуы керек.',
    'Хотя бы у одного счётчика вес должен быть положительным.',
    'At least one counter must have a weight above zero.',
  ),
  cap_on_negative: text(
    'Шегерілетін санауышқа шек қойылмайды.',
    'У вычитаемого счётчика не бывает предела.',
    'A counter that is taken off cannot have a cap.',
  ),
  never_points: text(
    'Ең аз санға ешқашан жетуге болмайды: бұл өлшемшарт ұпай бермейді.',
    'Минимум недостижим: этот критерий никогда не даст баллов.',
    'The minimum can never be reached: this criterion would never give points.',
  ),
  norm_out_of_reach: text(
    'Шектеулерге байланысты нормаға жету мүмкін емес.',
    'Из-за пределов норма недостижима.',
    'Because of the caps nobody could reach the norm.',
  ),
  nothing_to_gain: text(
    'Мұнда нөлден артық ұпай алу мүмкін емес.',
    'Здесь нельзя получить больше нуля баллов.',
    'Nobody could get more than 0 points here.',
  ),
  yearly_levels_expected: text(
    '«under-a-year» ережесі соңғы төрт тоқсан бойынша деңгейлерге ғана қолданылады.',
    'Правило «under-a-year» применимо только к уровням за последние четыре квартала.',
    'The rule “under-a-year” is for levels over the last four quarters only.',
  ),
  weights_not_hundred: text(
    'Салмақтардың қосындысы 100 емес: олар тек арақатынас ретінде есептеледі, бірақ оқырман қателесуі мүмкін.',
    'Сумма весов не 100: они считаются только как соотношение, но читатель может ошибиться.',
    'The weights do not add up to 100: they count as ratios only, but a reader may be misled.',
  ),
  one_criterion_decides: text(
    'Бұл өлшемшарттың салмағы қалғандарының бәрінен артық.',
    'Этот критерий весит больше, чем все остальные вместе.',
    'This criterion outweighs all the others together.',
  ),
  norm_high: text(
    'Норма күніне бірден артық.',
    'Норма больше одного в день.',
    'The norm is more than one a day.',
  ),
};
