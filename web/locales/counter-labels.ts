import type { Counter, Text } from '@esep/domain';

const text = (kk: string, ru: string, en: string): Text => ({ kk, ru, en });

/** What each counter counts, as it stands in formulas and lists. A counter without a label does not compile. */
export const counterLabels: Readonly<Record<Counter, Text>> = {
  'appeals.received': text('тіркелген өтініштер', 'зарегистрированные обращения', 'appeals registered'),
  'appeals.due': text('жауап мерзімі келген өтініштер', 'обращения, срок которых наступил', 'appeals due'),
  'appeals.answeredOnTime': text(
    'мерзімінде жауап берілген өтініштер',
    'обращения с ответом в срок',
    'appeals answered in time',
  ),
  'appeals.answeredLate': text(
    'кешігіп жауап берілген өтініштер',
    'обращения с ответом после срока',
    'appeals answered late',
  ),
  'appeals.overdue': text(
    'мерзімі өткен, жауапсыз өтініштер',
    'просроченные обращения без ответа',
    'appeals overdue without an answer',
  ),
  'appeals.confirmedSolved': text(
    'азамат «шешілді» деп растаған өтініштер',
    'обращения, решение которых подтвердил гражданин',
    'appeals the citizen confirmed as solved',
  ),
  'appeals.confirmedUnsolved': text(
    'азамат «шешілмеді» деген өтініштер',
    'обращения, не решённые, по словам гражданина',
    'appeals the citizen says are not solved',
  ),
  'appeals.forwardedOnTime': text(
    'мерзімінде құзыретті органға жіберілген өтініштер',
    'обращения, вовремя перенаправленные по компетенции',
    'appeals forwarded in time',
  ),
  'appeals.forwardedLate': text(
    'құзыретті органға кешігіп жіберілген өтініштер',
    'обращения, перенаправленные с опозданием',
    'appeals forwarded late',
  ),
  'appeals.templateReplies': text(
    'формалды деп белгіленген жауаптар',
    'ответы, отмеченные как формальные',
    'replies marked as template replies',
  ),
  'receptions.scheduled': text('белгіленген қабылдаулар', 'назначенные приёмы', 'receptions scheduled'),
  'receptions.held': text('өткен қабылдаулар', 'проведённые приёмы', 'receptions held'),
  'receptions.missed': text('өтпеген қабылдаулар', 'несостоявшиеся приёмы', 'receptions missed'),
  'receptions.excused': text(
    'дәлелді себеппен өтпеген қабылдаулар',
    'приёмы, не состоявшиеся по уважительной причине',
    'receptions missed for a valid reason',
  ),
  'receptions.visitors': text('қабылдауға келгендер', 'посетители приёмов', 'visitors received'),
  'receptions.invitationsOffered': text(
    'келушілерге ұсынылған шақырулар',
    'приглашения, предложенные посетителям',
    'invitations offered to visitors',
  ),
  'meetings.inDistrict': text(
    'өз округіндегі кездесулер',
    'встречи в своём округе',
    'meetings in own district',
  ),
  'meetings.elsewhere': text('басқа жердегі кездесулер', 'встречи в других местах', 'meetings elsewhere'),
  'meetings.remote': text(
    'шалғай елді мекендердегі кездесулер',
    'встречи в отдалённых населённых пунктах',
    'meetings in remote settlements',
  ),
  'meetings.attendees': text('кездесулерге қатысқандар', 'участники встреч', 'people at meetings'),
  'meetings.reports': text('сайлаушылар алдындағы есептер', 'отчёты перед избирателями', 'reports to voters'),
  'sittings.plenaryHeld': text('пленарлық отырыстар', 'пленарные заседания', 'plenary sessions held'),
  'sittings.plenaryAttended': text(
    'қатысқан пленарлық отырыстар',
    'посещённые пленарные заседания',
    'plenary sessions attended',
  ),
  'sittings.commissionHeld': text('комиссия отырыстары', 'заседания комиссий', 'commission sittings held'),
  'sittings.commissionAttended': text(
    'қатысқан комиссия отырыстары',
    'посещённые заседания комиссий',
    'commission sittings attended',
  ),
  'sittings.excused': text(
    'дәлелді себеппен қатыспаған отырыстар',
    'заседания, пропущенные по уважительной причине',
    'sittings missed for a valid reason',
  ),
  'requests.initiated': text(
    'бастамашы болған сауалдар',
    'инициированные запросы',
    'deputy requests initiated',
  ),
  'requests.signed': text('қол қойған сауалдар', 'подписанные запросы', 'deputy requests signed'),
  'requests.onPromise': text(
    'уәдеге қатысты сауалдар',
    'запросы по обещаниям',
    'deputy requests about a promise',
  ),
  'requests.sociallySignificant': text(
    'әлеуметтік маңызы бар сауалдар',
    'социально значимые запросы',
    'socially significant deputy requests',
  ),
  'plans.actionsDue': text(
    'мерзімі келген іс-шаралар',
    'мероприятия, срок которых наступил',
    'planned actions due',
  ),
  'plans.actionsLate': text(
    'мерзімінен кеш орындалған іс-шаралар',
    'мероприятия, выполненные после срока',
    'planned actions done late',
  ),
  'meetings.onPromise': text(
    'өз уәделері туралы кездесулер',
    'встречи по своим обещаниям',
    'meetings about own promises',
  ),
  'requests.answered': text(
    'жауап берілген сауалдар',
    'запросы, на которые дан ответ',
    'deputy requests answered',
  ),
  'requests.unanswered': text(
    'мерзімінде жауап берілмеген сауалдар',
    'запросы без ответа в срок',
    'deputy requests left without an answer',
  ),
  'learning.trainingHours': text(
    'біліктілікті арттыру, академиялық сағат',
    'повышение квалификации, академических часов',
    'academic hours of training',
  ),
  'outreach.publications': text(
    'БАҚ пен әлеуметтік желілердегі жарияланымдар',
    'публикации в СМИ и социальных сетях',
    'publications in the media and social networks',
  ),
  'outreach.advisoryMeetings': text(
    'қатысқан консультативтік кеңес жиналыстары',
    'встречи консультативных советов с участием депутата',
    'meetings of advisory councils attended',
  ),
  'outreach.reach': text('жарияланымдардың қамтуы', 'охват публикаций', 'reach of publications'),
  'plans.actionsOnTime': text(
    'мерзімінде орындалған іс-шаралар',
    'мероприятия, выполненные в срок',
    'planned actions done in time',
  ),
  'voters.rated1': text('«1» деген бағалар', 'оценки «1»', 'ratings of 1'),
  'voters.rated2': text('«2» деген бағалар', 'оценки «2»', 'ratings of 2'),
  'voters.rated3': text('«3» деген бағалар', 'оценки «3»', 'ratings of 3'),
  'voters.rated4': text('«4» деген бағалар', 'оценки «4»', 'ratings of 4'),
  'voters.rated5': text('«5» деген бағалар', 'оценки «5»', 'ratings of 5'),
  'voters.invitationsIssued': text(
    'берілген шақырулар (саналған күні бойынша)',
    'выданные приглашения (по дню подсчёта)',
    'invitations issued (by the day of counting)',
  ),
  'voters.invitationsCast': text(
    'пайдаланылған шақырулар (саналған күні бойынша)',
    'использованные приглашения (по дню подсчёта)',
    'invitations used (by the day of counting)',
  ),
  'voters.receptionDays': text(
    'пікір түскен қабылдау күндері',
    'дни приёма с отзывами',
    'reception days with feedback',
  ),
  'time.monthsClosed': text('жабылған айлар', 'закрытые месяцы', 'months closed'),
  'programme.public': text('бағдарлама жұртқа ашық', 'программа общедоступна', 'programme is public'),
  'programme.onRequest': text(
    'бағдарлама сұрау бойынша беріледі',
    'программа предоставляется по запросу',
    'programme is given on request',
  ),
  'programme.withheld': text(
    'бағдарлама берілмейді',
    'программа не предоставляется',
    'programme is withheld',
  ),
  'promises.notStarted': text('басталмаған уәделер', 'не начатые обещания', 'promises not started'),
  'promises.inProgress': text('орындалып жатқан уәделер', 'выполняемые обещания', 'promises in progress'),
  'promises.kept': text('орындалған уәделер', 'выполненные обещания', 'promises kept'),
  'promises.partlyKept': text(
    'ішінара орындалған уәделер',
    'частично выполненные обещания',
    'promises partly kept',
  ),
  'promises.broken': text('орындалмаған уәделер', 'невыполненные обещания', 'promises broken'),
  'promises.unverifiable': text(
    'тексеруге келмейтін уәделер',
    'обещания, которые нельзя проверить',
    'promises that cannot be checked',
  ),
  'promises.dueOpen': text(
    'мерзімі өтіп, аяқталмаған уәделер',
    'обещания, срок которых прошёл',
    'promises past their date',
  ),
  'projects.indicatorsDue': text(
    'мерзімі келген көрсеткіштер',
    'показатели, срок которых наступил',
    'indicators due',
  ),
  'projects.attainmentPpm': text(
    'көрсеткіштер орындалуының қосындысы',
    'сумма выполнения показателей',
    'sum of the indicators’ attainment',
  ),
};
