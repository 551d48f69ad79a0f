import type { Language } from '@esep/domain';
import { plural } from '../../locales/plural.ts';

/** Words of the page where a second person looks. A missing one does not compile. */
export interface SecondWords {
  readonly lead: string;
  readonly proposals: string;
  readonly noProposals: string;
  readonly ballots: string;
  readonly noBallots: string;
  readonly disputes: string;
  readonly noDisputes: string;
  readonly settled: string;
  readonly by: (author: string, when: string) => string;
  readonly until: (date: string) => string;
  readonly expired: (date: string) => string;
  readonly you: string;
  readonly yours: string;
  readonly going: string;
  readonly trouble: (title: string) => string;
  readonly withdraws: (seq: string) => string;
  readonly corrects: (seq: string) => string;
  readonly weight: string;
  readonly alsoRules: string;
  readonly unchanged: string;
  readonly accept: string;
  readonly refuse: string;
  readonly refuseWhy: string;
  readonly refuseHelp: string;
  readonly takeBack: string;
  readonly onlyReading: string;
  readonly when: string;
  readonly what: string;
  readonly proposer: string;
  readonly who: string;
  readonly result: string;
  readonly states: Readonly<Record<'accepted' | 'refused' | 'taken-back' | 'expired', string>>;
  readonly ballotReasons: Readonly<Record<'burst' | 'more-than-issued' | 'unreadable', string>>;
  readonly ballotNumbers: (cast: number, issued: number) => string;
  readonly ballotFirst: (decision: 'count' | 'discard', author: string) => string;
  readonly ballotNobody: string;
  readonly ballotMine: string;
  readonly count: string;
  readonly discard: string;
  readonly discardHelp: string;
  readonly disputeDays: (days: number) => string;
  readonly aboutEntry: (seq: string) => string;
  readonly aboutPeriod: (period: string) => string;
  readonly answer: string;
  readonly answerHelp: string;
  readonly outcome: string;
  readonly answerText: string;
  readonly correction: string;
  readonly correctionHelp: string;
  readonly defer: string;
}

const ruDays = { one: 'день', few: 'дня', many: 'дней', other: 'дня' } as const;
const ruBallots = { one: 'бюллетень', few: 'бюллетеня', many: 'бюллетеней', other: 'бюллетеня' } as const;
const ruCards = { one: 'карточке', other: 'карточкам' } as const;

export const secondWords: Readonly<Record<Language, SecondWords>> = {
  kk: {
    lead: 'Мұндағы жазбалар екінші адам растағаннан кейін ғана журналға түседі. Өз ұсынысыңызды өзіңіз растай алмайсыз.',
    proposals: 'Растауды күтіп тұр',
    noProposals: 'Растауды күтіп тұрған ештеңе жоқ.',
    ballots: 'Бөлек қойылған бюллетеньдер',
    noBallots: 'Бөлек қойылған бюллетень жоқ.',
    disputes: 'Жауап күткен қарсылықтар',
    noDisputes: 'Жауап күткен қарсылық жоқ.',
    settled: 'Соңғы 30 күнде шешілгендер',
    by: (author, when) => `${author} · ${when}`,
    until: (date) => `${date} дейін расталуы керек`,
    expired: (date) => `мерзімі ${date} өтті`,
    you: 'сіз',
    yours: 'Бұл — сіздің ұсынысыңыз: оны басқа адам растайды.',
    going: 'Растау басталып, аяқталмай қалды. «Растау» түймесін қайта басыңыз: жазба екі рет енгізілмейді.',
    trouble: (title) => `Растау кезінде қабылданбады: ${title}. Себебі түзелгенше осылай тұра береді.`,
    withdraws: (seq) => `№ ${seq} жазба қайтарып алынады`,
    corrects: (seq) => `№ ${seq} жазба түзетіледі`,
    weight: 'салмағы',
    alsoRules: 'ережесі де өзгереді',
    unchanged: 'Ешбір өріс өзгермейді.',
    accept: 'Растау',
    refuse: 'Қабылдамау',
    refuseWhy: 'Қабылдамау себебі',
    refuseHelp: 'Ұсынған адам оқиды; жарияланбайды.',
    takeBack: 'Ұсынысты қайтарып алу',
    onlyReading: 'Рөліңіз тек қарауға рұқсат береді.',
    when: 'Қашан',
    what: 'Не',
    proposer: 'Кім ұсынды',
    who: 'Кім шешті',
    result: 'Нәтижесі',
    states: {
      accepted: 'Расталды',
      refused: 'Қабылданбады',
      'taken-back': 'Қайтарып алынды',
      expired: 'Мерзімі өтті',
    },
    ballotReasons: {
      burst: 'Қысқа уақытта тым көп пікір келді',
      'more-than-issued': 'Берілген карточкадан көп пікір келді',
      unreadable: 'Оқылмайтын бюллетень бар',
    },
    ballotNumbers: (cast, issued) => `${issued} карточкаға ${cast} бюллетень`,
    ballotFirst: (decision, author) =>
      `${author} «${decision === 'count' ? 'санау' : 'жарамсыз деп тану'}» деп шешті. Келіссеңіз, сол түймені басыңыз; басқаша шешсеңіз, есеп қайта басталады.`,
    ballotNobody: 'Екі адам бірдей шешкенде ғана күшіне енеді.',
    ballotMine: 'Сіз шештіңіз. Енді екінші адам шешуі керек.',
    count: 'Санау',
    discard: 'Жарамсыз деп тану',
    discardHelp: 'Жарамсыз деп танылған бюллетень қалпына келтірілмейді.',
    disputeDays: (days) => `${days} күн күтуде`,
    aboutEntry: (seq) => `№ ${seq} жазба туралы`,
    aboutPeriod: (period) => `${period} көрсеткіші туралы`,
    answer: 'Жауап беру',
    answerHelp: 'Даулы жазбаны енгізбеген адам жауап береді. Жауапты бәрі оқиды.',
    outcome: 'Шешім',
    answerText: 'Негіздеме',
    correction: 'Түзету жазбасының нөмірі',
    correctionHelp: 'Жазба туралы қарсылық қабылданса, міндетті',
    defer: 'Шығарылымнан кейінге қалдыру — «Шығарылымдар» бетінде.',
  },
  ru: {
    lead: 'Эти записи попадут в журнал только после подтверждения вторым человеком. Своё предложение подтвердить нельзя.',
    proposals: 'Ждут подтверждения',
    noProposals: 'Ничего не ждёт подтверждения.',
    ballots: 'Отложенные бюллетени',
    noBallots: 'Отложенных бюллетеней нет.',
    disputes: 'Возражения без ответа',
    noDisputes: 'Возражений без ответа нет.',
    settled: 'Решено за последние 30 дней',
    by: (author, when) => `${author} · ${when}`,
    until: (date) => `подтвердить до ${date}`,
    expired: (date) => `срок истёк ${date}`,
    you: 'вы',
    yours: 'Это ваше предложение: его подтверждает другой человек.',
    going: 'Подтверждение начато, но не закончено. Нажмите «Подтвердить» ещё раз: дважды запись не появится.',
    trouble: (title) => `При подтверждении не принято: ${title}. Ждёт, пока причина не устранена.`,
    withdraws: (seq) => `Запись № ${seq} будет отозвана`,
    corrects: (seq) => `Запись № ${seq} будет исправлена`,
    weight: 'вес',
    alsoRules: 'меняются и правила',
    unchanged: 'Ни одно поле не меняется.',
    accept: 'Подтвердить',
    refuse: 'Отклонить',
    refuseWhy: 'Почему отклоняете',
    refuseHelp: 'Прочтёт автор предложения; не публикуется.',
    takeBack: 'Забрать предложение',
    onlyReading: 'Ваша роль позволяет только смотреть.',
    when: 'Когда',
    what: 'Что',
    proposer: 'Кто предложил',
    who: 'Кто решил',
    result: 'Решение',
    states: {
      accepted: 'Подтверждено',
      refused: 'Отклонено',
      'taken-back': 'Забрано автором',
      expired: 'Срок истёк',
    },
    ballotReasons: {
      burst: 'За короткое время пришло слишком много отзывов',
      'more-than-issued': 'Отзывов больше, чем выдано карточек',
      unreadable: 'Есть бюллетень, который не читается',
    },
    ballotNumbers: (cast, issued) =>
      `${cast} ${plural('ru', cast, ruBallots)} по ${issued} ${plural('ru', issued, ruCards)}`,
    ballotFirst: (decision, author) =>
      `${author}: решение «${decision === 'count' ? 'посчитать' : 'признать недействительными'}». Согласны — нажмите ту же кнопку; другое решение начнёт счёт согласных заново.`,
    ballotNobody: 'Решение действует, когда его одинаково приняли двое.',
    ballotMine: 'Вы уже решили. Теперь должен решить второй человек.',
    count: 'Посчитать',
    discard: 'Признать недействительными',
    discardHelp: 'Недействительные бюллетени восстановить нельзя.',
    disputeDays: (days) => `ждёт ${days} ${plural('ru', days, ruDays)}`,
    aboutEntry: (seq) => `о записи № ${seq}`,
    aboutPeriod: (period) => `о показателе за ${period}`,
    answer: 'Ответить',
    answerHelp: 'Отвечает тот, кто не вносил спорную запись. Ответ прочтут все.',
    outcome: 'Решение',
    answerText: 'Обоснование',
    correction: 'Номер записи с исправлением',
    correctionHelp: 'Обязателен, если возражение о записи принято',
    defer: 'Отложить до после выпуска можно на странице «Выпуски».',
  },
  en: {
    lead: 'These entries reach the ledger only when a second person confirms them. Nobody confirms a proposal of their own.',
    proposals: 'Waiting to be confirmed',
    noProposals: 'Nothing waits to be confirmed.',
    ballots: 'Ballots set aside',
    noBallots: 'No ballots are set aside.',
    disputes: 'Disputes without an answer',
    noDisputes: 'No dispute waits for an answer.',
    settled: 'Settled in the last 30 days',
    by: (author, when) => `${author} · ${when}`,
    until: (date) => `to be confirmed by ${date}`,
    expired: (date) => `expired on ${date}`,
    you: 'you',
    yours: 'This proposal is yours: another person confirms it.',
    going: 'Confirming began and was not finished. Press “Confirm” again: nothing is recorded twice.',
    trouble: (title) => `Refused when it was confirmed: ${title}. It waits until that is put right.`,
    withdraws: (seq) => `Entry ${seq} will be withdrawn`,
    corrects: (seq) => `Entry ${seq} will be corrected`,
    weight: 'weight',
    alsoRules: 'rules change too',
    unchanged: 'No field changes.',
    accept: 'Confirm',
    refuse: 'Refuse',
    refuseWhy: 'Why you refuse',
    refuseHelp: 'For whoever proposed it; not published.',
    takeBack: 'Take the proposal back',
    onlyReading: 'Your role may only read this.',
    when: 'When',
    what: 'What',
    proposer: 'Proposed by',
    who: 'Decided by',
    result: 'Result',
    states: { accepted: 'Confirmed', refused: 'Refused', 'taken-back': 'Taken back', expired: 'Expired' },
    ballotReasons: {
      burst: 'Too many ballots within a short time',
      'more-than-issued': 'More ballots than cards were issued',
      unreadable: 'A ballot cannot be read',
    },
    ballotNumbers: (cast, issued) =>
      `${cast} ${cast === 1 ? 'ballot' : 'ballots'} for ${issued} ${issued === 1 ? 'card' : 'cards'}`,
    ballotFirst: (decision, author) =>
      `${author} decided to ${decision === 'count' ? 'count' : 'discard'} them. To agree, press the same button; another decision starts over.`,
    ballotNobody: 'A decision holds once two people have made the same.',
    ballotMine: 'You have decided. Now a second person must.',
    count: 'Count them',
    discard: 'Discard them',
    discardHelp: 'Discarded ballots cannot be brought back.',
    disputeDays: (days) => `waiting for ${days} ${days === 1 ? 'day' : 'days'}`,
    aboutEntry: (seq) => `about entry ${seq}`,
    aboutPeriod: (period) => `about the score of ${period}`,
    answer: 'Answer',
    answerHelp: 'Somebody answers who did not record the disputed entry. Everybody will read it.',
    outcome: 'Outcome',
    answerText: 'Reasons',
    correction: 'Number of the entry that puts it right',
    correctionHelp: 'Required when a dispute about an entry is accepted',
    defer: 'To defer it until after an edition, use the page “Editions”.',
  },
};
