/**
 * Everything a tally can count, `area.name`. Flow counters belong to the quarter in which the fact falls; stock
 * counters are kept as changes, so that a sum from the start of the convocation gives the stock.
 */
export const flowCounters = [
  'appeals.received',
  'appeals.due',
  'appeals.answeredOnTime',
  'appeals.answeredLate',
  'appeals.overdue',
  'appeals.confirmedSolved',
  'appeals.confirmedUnsolved',
  'appeals.forwardedOnTime',
  'appeals.forwardedLate',
  'appeals.templateReplies',
  'receptions.scheduled',
  'receptions.held',
  'receptions.missed',
  'receptions.excused',
  'receptions.visitors',
  'receptions.invitationsOffered',
  'meetings.inDistrict',
  'meetings.elsewhere',
  'meetings.remote',
  'meetings.attendees',
  'meetings.reports',
  'sittings.plenaryHeld',
  'sittings.plenaryAttended',
  'sittings.commissionHeld',
  'sittings.commissionAttended',
  'sittings.excused',
  'requests.initiated',
  'requests.signed',
  'requests.onPromise',
  'requests.sociallySignificant',
  'plans.actionsDue',
  'plans.actionsOnTime',
  'meetings.onPromise',
  'requests.answered',
  'requests.unanswered',
  'plans.actionsLate',
  'learning.trainingHours',
  'outreach.publications',
  'outreach.reach',
  'outreach.advisoryMeetings',
  'voters.rated1',
  'voters.rated2',
  'voters.rated3',
  'voters.rated4',
  'voters.rated5',
  'voters.invitationsIssued',
  'voters.invitationsCast',
  'voters.receptionDays',
  'time.monthsClosed',
] as const;

export const stockCounters = [
  'programme.public',
  'programme.onRequest',
  'programme.withheld',
  'promises.notStarted',
  'promises.inProgress',
  'promises.kept',
  'promises.partlyKept',
  'promises.broken',
  'promises.unverifiable',
  'promises.dueOpen',
  'projects.indicatorsDue',
  'projects.attainmentPpm',
] as const;

export type FlowCounter = (typeof flowCounters)[number];
export type StockCounter = (typeof stockCounters)[number];
export type Counter = FlowCounter | StockCounter;

export const counters: readonly Counter[] = [...flowCounters, ...stockCounters];

const stock = new Set<string>(stockCounters);

export function isStock(counter: Counter): counter is StockCounter {
  return stock.has(counter);
}
