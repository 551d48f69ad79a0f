import type { Language } from '@esep/domain';
import type { BoardWords } from './board-page.ts';

interface Words extends BoardWords {
  readonly none: string;
  readonly rule: (days: string) => string;
  readonly edition: (number: string, period: string) => string;
  readonly period: string;
  readonly published: string;
  readonly previewed: string;
  readonly status: Readonly<Record<'official' | 'earlier' | 'preview', string>>;
  readonly publishedOn: (date: string) => string;
  readonly previewedOn: (date: string, until: string, earliest: string) => string;
  readonly replacedBy: (edition: string) => string;
  readonly changedSince: string;
  readonly asLive: string;
  readonly live: string;
  readonly entry: string;
  readonly robust: string;
  readonly robustHelp: string;
  readonly rangeHelp: string;
  readonly byCriterion: string;
  readonly sinceEdition: (edition: string) => string;
  readonly sincePreview: string;
  readonly unchanged: string;
  readonly moved: (criterion: string, from: string, to: string) => string;
  readonly total: (from: string, to: string) => string;
  readonly rank: (from: string, to: string) => string;
  readonly because: string;
  readonly more: (count: string) => string;
  readonly roster: string;
  readonly newcomer: string;
  readonly othersMoved: string;
  readonly deferred: string;
  readonly disputes: (count: string) => string;
  readonly verify: string;
  readonly official: (edition: string, date: string) => string;
  readonly running: (edition: string, date: string, until: string) => string;
  readonly differs: string;
  readonly noEdition: string;
}

export const editionsWords: Readonly<Record<Language, Words>> = {
  kk: {
    title: 'Рейтинг шығарылымдары',
    lead: 'Шығарылым — кезеңнің өзгермейтін ресми рейтингі. Кейінгі жазбалар оны өзгертпейді, жаңа шығарылымға әкеледі.',
    none: 'Әзірге бірде-бір шығарылым жоқ.',
    rule: (days) =>
      `Шығарылым алдымен депутаттарға көрсетіледі: қарсылық білдіруге ${days} толық күн беріледі. Жауапсыз қарсылық тұрғанда шығарылым себебі жазылмай жарияланбайды.`,
    edition: (number, period) => `${period}, ${number}-шығарылым`,
    period: 'Кезең',
    published: 'Жарияланды',
    previewed: 'Алдын ала көрсетілді',
    status: { official: 'ресми', earlier: 'бұрынғы', preview: 'алдын ала көрсетілген' },
    publishedOn: (date) => `Жарияланған күні: ${date}. Бұл сандар енді өзгермейді.`,
    previewedOn: (date, until, earliest) =>
      `Алдын ала көрсетілген күні: ${date}. Депутаттар ${until} күнін қоса алғанда қарсылық білдіре алады; ең ерте жариялау күні: ${earliest}.`,
    replacedBy: (edition) => `Бұл — бұрынғы шығарылым. Кейінгісі: ${edition}`,
    changedSince: 'Шығарылымнан кейін енгізілген жазбалар осы кезеңнің сандарын өзгертті.',
    asLive: 'Осы кезеңнің қазіргі сандары шығарылымдағымен бірдей.',
    live: 'Қазіргі сандар',
    entry: 'Шығарылым жазбасы',
    robust: 'Басқа салмақтарда',
    robustHelp:
      '«Басқа салмақтарда»: өлшемшарттардың салмағын 1 000 рет кездейсоқ, 25 пайызға дейін өзгерткенде депутат 90 пайыз жағдайда осы орындардың арасында қалады.',
    rangeHelp:
      '«Орын аралығы»: кездейсоқтықты ескергенде әр депутаттың орны 90 пайыз ықтималдықпен осы аралықта жатады.',
    byCriterion: 'Өлшемшарттар бойынша ұпайлар',
    sinceEdition: (edition) => `Алдыңғы шығарылымнан бері не өзгерді және неге (${edition})`,
    sincePreview: 'Алдын ала көрсетілгеннен бері не өзгерді және неге',
    unchanged: 'Ештеңе өзгермеді.',
    moved: (criterion, from, to) => `${criterion}: ${from} еді, ${to} болды`,
    total: (from, to) => `ұпайы ${from} еді, ${to} болды`,
    rank: (from, to) => `орны ${from} еді, ${to} болды`,
    because: 'Себеп болған жазбалар',
    more: (count) => `және тағы ${count}`,
    roster: 'Мандат, демалыс немесе айларды жабу туралы жазбалар',
    newcomer: 'жоқ',
    othersMoved: 'өз сандары өзгермеді, орны басқалардың өзгерісінен жылжыды',
    deferred: 'Жауабы кейінге қалдырылған қарсылықтар',
    disputes: (count) => `Осы кезең туралы қарсылықтар: ${count}`,
    verify: 'Бұл сандарды өз компьютеріңізде қайта есептеп шығуға болады',
    official: (edition, date) => `Ресми рейтинг: ${edition}, жарияланған күні ${date}`,
    running: (edition, date, until) =>
      `${edition} алдын ала көрсетілді (${date}); қарсылықтар ${until} күнін қоса алғанда қабылданады`,
    differs: 'Төмендегі сандар кейінгі жазбаларды да қамтиды және ресми рейтингтен өзгеше.',
    noEdition: 'Бұл кезеңнің ресми шығарылымы әлі жарияланбаған.',
  },
  ru: {
    title: 'Выпуски рейтинга',
    lead: 'Выпуск — официальный рейтинг периода, который не меняется. Поздние записи ведут к новому выпуску.',
    none: 'Выпусков пока нет.',
    rule: (days) =>
      `Сначала выпуск показывают депутатам: на возражения даётся полных дней: ${days}. Пока на возражение не ответили, без обоснования выпуск не публикуют.`,
    edition: (number, period) => `${period}, выпуск ${number}`,
    period: 'Период',
    published: 'Опубликован',
    previewed: 'Показан предварительно',
    status: { official: 'официальный', earlier: 'прежний', preview: 'предварительный показ' },
    publishedOn: (date) => `Эти числа больше не меняются: выпуск опубликован ${date}`,
    previewedOn: (date, until, earliest) =>
      `Предварительный показ: ${date} Депутаты могут возражать по ${until} включительно, публикация — не раньше ${earliest}`,
    replacedBy: (edition) => `Это прежний выпуск. Следующий: ${edition}`,
    changedSince: 'Записи, внесённые после выпуска, изменили числа этого периода.',
    asLive: 'Нынешние числа этого периода те же, что в выпуске.',
    live: 'Нынешние числа',
    entry: 'Запись выпуска',
    robust: 'При других весах',
    robustHelp:
      '«При других весах»: если 1 000 раз случайно изменить веса критериев в пределах 25 %, в 90 % случаев место депутата остаётся в этих границах.',
    rangeHelp:
      '«Диапазон мест»: с учётом случайности место каждого депутата лежит в этих границах с вероятностью 90 %.',
    byCriterion: 'Баллы по критериям',
    sinceEdition: (edition) => `Что изменилось с прошлого выпуска и почему (${edition})`,
    sincePreview: 'Что изменилось с предварительного показа и почему',
    unchanged: 'Ничего не изменилось.',
    moved: (criterion, from, to) => `${criterion}: было ${from}, стало ${to}`,
    total: (from, to) => `баллы: было ${from}, стало ${to}`,
    rank: (from, to) => `место: было ${from}, стало ${to}`,
    because: 'Записи, из-за которых это изменилось',
    more: (count) => `и ещё ${count}`,
    roster: 'Записи о мандатах, отпусках и закрытии месяцев',
    newcomer: 'нет',
    othersMoved: 'свои числа не изменились, место сдвинули изменения у других',
    deferred: 'Возражения, ответ на которые отложен',
    disputes: (count) => `Возражений об этом периоде: ${count}`,
    verify: 'Эти числа можно пересчитать на своём компьютере',
    official: (edition, date) => `Официальный рейтинг: ${edition}, опубликован ${date}`,
    running: (edition, date, until) =>
      `${edition}: показан предварительно ${date}, возражения принимаются по ${until} включительно`,
    differs: 'Числа ниже учитывают и более поздние записи и отличаются от официальных.',
    noEdition: 'Официальный выпуск за этот период ещё не опубликован.',
  },
  en: {
    title: 'Editions of the ranking',
    lead: 'An edition is the official ranking of a period and never changes. Later entries lead to a new edition.',
    none: 'There is no edition yet.',
    rule: (days) =>
      `An edition is shown to the deputies first: they have ${days} whole days to dispute it. While a dispute is open, an edition is not published without a reason.`,
    edition: (number, period) => `${period}, edition ${number}`,
    period: 'Period',
    published: 'Published',
    previewed: 'Previewed',
    status: { official: 'official', earlier: 'earlier', preview: 'preview' },
    publishedOn: (date) => `Published on ${date}. These figures never change again.`,
    previewedOn: (date, until, earliest) =>
      `Previewed on ${date}. Deputies may dispute it up to and including ${until}; it is published on ${earliest} at the earliest.`,
    replacedBy: (edition) => `This is an earlier edition. The next one: ${edition}`,
    changedSince: 'Entries recorded after this edition have changed the figures of this period.',
    asLive: 'The figures of this period are still those of the edition.',
    live: 'The figures now',
    entry: 'Entry of the edition',
    robust: 'Under other weights',
    robustHelp:
      '“Under other weights”: when the weights of the criteria are changed at random by up to 25%, 1,000 times over, the rank stays within these bounds in 90% of the draws.',
    rangeHelp:
      '“Rank range”: chance considered, the rank of each deputy lies within these bounds with a probability of 90%.',
    byCriterion: 'Points by criterion',
    sinceEdition: (edition) => `What changed since the edition before, and why (${edition})`,
    sincePreview: 'What changed since the preview, and why',
    unchanged: 'Nothing changed.',
    moved: (criterion, from, to) => `${criterion}: ${from} before, ${to} now`,
    total: (from, to) => `points ${from} before, ${to} now`,
    rank: (from, to) => `rank ${from} before, ${to} now`,
    because: 'Entries that made the difference',
    more: (count) => `and ${count} more`,
    roster: 'Entries about mandates, leave and the closing of months',
    newcomer: 'none',
    othersMoved: 'own figures are the same; the rank moved because others’ did',
    deferred: 'Disputes deferred',
    disputes: (count) => `Disputes about this period: ${count}`,
    verify: 'You can work these figures out anew on your own computer',
    official: (edition, date) => `Official ranking: ${edition}, published on ${date}`,
    running: (edition, date, until) =>
      `${edition}: previewed on ${date}, disputes are taken up to and including ${until}`,
    differs: 'The figures below include later entries and differ from the official ones.',
    noEdition: 'No official edition of this period has been published yet.',
  },
};
