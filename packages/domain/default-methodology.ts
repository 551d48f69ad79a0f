import type { Counter } from './counters.ts';
import type { Criterion, Methodology, Term } from './methodology.ts';

/**
 * The methodology that ships: a council adopts it as it is or with weights of its own. Where each figure comes from
 * stands in docs/methodology.md; weights and norms are the council's to set.
 */
export const defaultMethodology: Methodology = {
  version: 'esep-2',
  title: {
    kk: '«Есеп» әдістемесі, 2-нұсқа',
    ru: 'Методика «Есеп», версия 2',
    en: 'Esep methodology, version 2',
  },
  groups: [
    {
      id: 'work',
      title: { kk: 'Жұмыс нәтижелері', ru: 'Результаты работы', en: 'Work results' },
      weight: 70,
      criteria: work(),
    },
    {
      id: 'voters',
      title: { kk: 'Сайлаушылардың пікірі', ru: 'Отзывы избирателей', en: 'Voter feedback' },
      weight: 30,
      criteria: voters(),
    },
  ],
  minWeightShare: 0.5,
  tiers: { high: 80, good: 60, middle: 40 },
  provisional: { minDeputies: 6, minShare: 0.5 },
  shown: [
    'appeals.received',
    'appeals.templateReplies',
    'receptions.visitors',
    'receptions.invitationsOffered',
    'voters.invitationsIssued',
    'voters.invitationsCast',
    'meetings.attendees',
    'meetings.remote',
    'meetings.reports',
    'requests.sociallySignificant',
    'requests.onPromise',
    'learning.trainingHours',
    'outreach.publications',
    'outreach.reach',
  ],
};

function times(weight: number, counter: Counter, cap?: number): Term {
  return { counter, weight, ...(cap === undefined ? {} : { cap }) };
}

function work(): Criterion[] {
  return [
    {
      id: 'appeals-on-time',
      title: {
        kk: 'Мерзімінде жауап берілген өтініштер',
        ru: 'Обращения, на которые ответ дан в срок',
        en: 'Appeals answered in time',
      },
      weight: 15,
      measure: {
        form: 'share',
        of: [times(1, 'appeals.answeredOnTime')],
        outOf: [times(1, 'appeals.due')],
        min: 5,
        window: 'period',
      },
    },
    {
      id: 'appeals-solved',
      title: {
        kk: 'Азаматтар «шешілді» деп растаған өтініштер',
        ru: 'Обращения, решение которых подтвердили граждане',
        en: 'Appeals solved, as confirmed by citizens',
      },
      weight: 10,
      measure: {
        form: 'share',
        of: [times(1, 'appeals.confirmedSolved')],
        outOf: [times(1, 'appeals.confirmedSolved'), times(1, 'appeals.confirmedUnsolved')],
        min: 5,
        window: 'last-four',
      },
    },
    {
      id: 'receptions',
      title: {
        kk: 'Кесте бойынша өткізілген қабылдаулар',
        ru: 'Приёмы, проведённые по графику',
        en: 'Receptions held, of those scheduled',
      },
      weight: 10,
      measure: {
        form: 'share',
        of: [times(1, 'receptions.held')],
        outOf: [times(1, 'receptions.scheduled'), times(-1, 'receptions.excused')],
        min: 3,
        window: 'period',
      },
    },
    {
      id: 'meetings',
      title: { kk: 'Сайлаушылармен кездесулер', ru: 'Встречи с избирателями', en: 'Meetings with voters' },
      weight: 10,
      measure: {
        form: 'norm',
        of: [times(1, 'meetings.inDistrict'), times(0.5, 'meetings.elsewhere')],
        perMonth: 2,
      },
    },
    {
      id: 'sittings',
      title: { kk: 'Отырыстарға қатысу', ru: 'Участие в заседаниях', en: 'Sittings attended' },
      weight: 10,
      measure: {
        form: 'share',
        of: [times(1, 'sittings.plenaryAttended'), times(1, 'sittings.commissionAttended')],
        outOf: [
          times(1, 'sittings.plenaryHeld'),
          times(1, 'sittings.commissionHeld'),
          times(-1, 'sittings.excused'),
        ],
        min: 3,
        window: 'period',
      },
    },
    {
      id: 'requests',
      title: { kk: 'Депутаттық сауалдар', ru: 'Депутатские запросы', en: 'Deputy requests' },
      weight: 10,
      measure: {
        form: 'norm',
        of: [times(1, 'requests.initiated'), times(0.2, 'requests.signed', 5)],
        perMonth: 1,
      },
    },
    {
      id: 'promises',
      title: {
        kk: 'Сайлауалды бағдарлама: орындалған уәделер',
        ru: 'Предвыборная программа: выполненные обещания',
        en: 'Election programme: promises kept',
      },
      weight: 15,
      measure: {
        form: 'status-mean',
        statuses: [
          { counter: 'promises.kept', value: 1 },
          { counter: 'promises.partlyKept', value: 0.5 },
          { counter: 'promises.broken', value: 0 },
          { counter: 'promises.dueOpen', value: 0 },
        ],
        min: 3,
      },
      notApplicable: 'list-without-programme',
      withheld: { rule: 'stock', counter: 'programme.withheld' },
    },
    {
      id: 'indicators',
      title: {
        kk: 'Жоба көрсеткіштеріне қол жеткізу',
        ru: 'Достижение показателей проектов',
        en: 'Project indicators attained',
      },
      weight: 10,
      measure: {
        form: 'ppm-mean',
        ppm: 'projects.attainmentPpm',
        count: 'projects.indicatorsDue',
        min: 2,
      },
    },
    {
      id: 'plans',
      title: {
        kk: 'Үйлестірілген іс-қимыл жоспарының мерзімінде орындалуы',
        ru: 'Выполнение плана скоординированных действий в срок',
        en: 'Plan of coordinated actions: done in time',
      },
      weight: 5,
      measure: {
        form: 'share',
        of: [times(1, 'plans.actionsOnTime')],
        outOf: [times(1, 'plans.actionsDue')],
        min: 2,
        window: 'period',
      },
    },
    {
      id: 'openness',
      title: {
        kk: 'Ашықтық: бағдарлама жұртқа ашық',
        ru: 'Открытость: программа общедоступна',
        en: 'Openness: programme open to all',
      },
      weight: 2.5,
      measure: {
        form: 'levels',
        levels: [
          { counter: 'programme.public', points: 100 },
          { counter: 'programme.onRequest', points: 50 },
          { counter: 'programme.withheld', points: 0 },
        ],
      },
      notApplicable: 'list-without-programme',
    },
    {
      id: 'yearly-report',
      title: {
        kk: 'Ашықтық: сайлаушылар алдындағы жыл сайынғы есеп',
        ru: 'Открытость: ежегодный отчёт перед избирателями',
        en: 'Openness: yearly report to voters',
      },
      weight: 2.5,
      measure: {
        form: 'levels',
        levels: [{ counter: 'meetings.reports', points: 100 }],
        otherwise: 0,
        window: 'last-four',
      },
      notApplicable: 'under-a-year',
    },
  ];
}

function voters(): Criterion[] {
  return [
    {
      id: 'visitor-rating',
      title: {
        kk: 'Келушілердің қабылдаудан кейінгі бағасы',
        ru: 'Оценка посетителями после приёма',
        en: 'Visitors’ rating after receptions',
      },
      weight: 100,
      measure: {
        form: 'bayesian-mean',
        ratings: ['voters.rated1', 'voters.rated2', 'voters.rated3', 'voters.rated4', 'voters.rated5'],
        days: 'voters.receptionDays',
        priorWeight: 10,
        priorMean: 3,
        min: 10,
        minDays: 3,
      },
      withheld: {
        rule: 'share-below',
        of: 'receptions.invitationsOffered',
        outOf: 'receptions.visitors',
        share: 0.8,
        min: 10,
        window: 'last-four',
      },
    },
  ];
}
