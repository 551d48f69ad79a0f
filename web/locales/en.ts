import { enRecords } from './en-records.ts';
import type { PluralForms } from './plural.ts';
import { plural } from './plural.ts';
import { roman } from './roman.ts';

const count = (n: number, forms: PluralForms) => `${group(n)} ${plural('en', n, forms)}`;
const group = (n: number) => new Intl.NumberFormat('en').format(n);

/** English pages. This object is also the shape that the other catalogues must fill. */
export const en = {
  language: 'English',
  site: {
    name: 'Esep',
    skip: 'Skip to the content',
    menu: 'Pages',
    pages: 'Pages of the list',
    languages: 'Language',
    demonstration: 'Demonstration. The deputies and everything recorded about them are invented.',
    source: 'Esep is open source: anyone can run it and recompute every figure.',
  },
  nav: {
    ranking: 'Ranking',
    boards: 'Work',
    feedback: 'Feedback',
    methodology: 'Methodology',
    verify: 'Check it',
    corrections: 'Corrections',
    reconciliation: 'Reconciliation',
    privacy: 'Privacy',
    api: 'Open data and API',
  },
  boards: {
    title: 'The work of the maslikhat',
    lead: 'Everything that is recorded besides the ranking: what was promised, asked, answered and done.',
  },
  counted: {
    entries: (n: number) => count(n, { one: 'entry', other: 'entries' }),
    deputies: (n: number) => count(n, { one: 'deputy', other: 'deputies' }),
    ballots: (n: number) => count(n, { one: 'ballot', other: 'ballots' }),
    days: (n: number) => count(n, { one: 'day', other: 'days' }),
    months: (n: number) => count(n, { one: 'month', other: 'months' }),
    points: (text: string, n: number) => `${text} ${plural('en', n, { one: 'point', other: 'points' })}`,
  },
  period: {
    quarter: (quarter: number, year: string) => `Q${quarter} ${year}`,
    quarterLong: (quarter: number, year: string) =>
      `${['first', 'second', 'third', 'fourth'][quarter - 1]} quarter of ${year}`,
    year: (year: string) => year,
    yearLong: (year: string) => `year ${year}`,
    convocation: (number: number) => `convocation ${roman(number)}`,
    choose: 'Period',
    earlier: 'Earlier periods',
    running: 'running',
    closed: 'closed',
  },
  ranking: {
    title: 'Ranking of deputies',
    lead: (deputies: string, period: string) =>
      `${deputies}, ${period}. Every point opens the entries it was counted from.`,
    rank: 'Rank',
    range: 'Rank range',
    rangeOf: (best: string, worst: string) => `${best}–${worst}`,
    rankOf: (rank: string, best: string, worst: string) => `rank ${rank}, range ${best} to ${worst}`,
    deputy: 'Deputy',
    total: 'Total',
    tier: 'Tier',
    change: 'Change',
    changeSince: (period: string) => `against ${period}`,
    up: (n: number) => `up ${n}`,
    down: (n: number) => `down ${n}`,
    same: 'same rank',
    newcomer: 'new',
    moreCounted: 'More is counted than a period ago: a criterion has its first data, so the total may fall.',
    moreCountedShort: 'more is counted',
    sortBy: 'Order by',
    sortedBy: (column: string) => `Order by: ${column}`,
    search: 'Find a deputy',
    searchHint: 'Name, party, district',
    find: 'Show',
    clear: 'Show all',
    found: (n: number, query: string) => `Found for “${query}”: ${n}`,
    foundNone: (query: string) => `Nobody found for “${query}”. Check the spelling or show all.`,
    provisional: 'Provisional: the period is still running and the figures will change.',
    notRankedYet:
      'No ranks yet: too few deputies have enough data in this period. Points are shown as they stand.',
    trial: 'Trial methodology: points are shown, but nothing is published as a result.',
    notEnough: 'Not enough data',
    notEnoughHelp:
      'Listed by name, without a rank: the criteria with data hold less of the weight than is needed.',
    rangeHelp:
      'Rank range: where the rank could lie if chance had fallen otherwise. It holds in 90% of cases for each deputy taken alone, not for all ranges together.',
    legend: 'How to read the table',
    empty: 'No ranking yet',
    emptyHelp: 'Nothing that counts has been recorded yet. The ranking will appear here by itself.',
    asOf: (n: string) => `As of entry ${n}`,
    root: 'Root hash',
    rootMissing: 'being computed',
    methodology: (version: string) => `Methodology ${version}`,
    noMethodology: 'No methodology has been adopted for this period.',
    updated: 'The ranking has been brought up to date.',
    tiers: { high: 'high', good: 'good', middle: 'middle', low: 'low' },
    share: (points: string) => `${points} of 100`,
    outOf100: 'of 100',
    noPoints: 'no points',
  },
  deputy: {
    back: 'All deputies',
    elected: { district: 'Single-mandate district', list: 'Party list' },
    selfNominated: 'Self-nominated',
    noParty: 'No party',
    membershipRoles: {
      chair: 'chair',
      'deputy-chair': 'deputy chair',
      secretary: 'secretary',
      member: 'member',
    },
    roles: {
      chair: 'Chair of the maslikhat',
      'commission-head': 'Chair of a standing commission',
      deputy: 'Deputy',
    },
    party: 'Party',
    how: 'Elected by',
    role: 'Role',
    commissions: 'Standing commissions',
    faction: 'Faction',
    groups: 'Deputy groups',
    districts: 'Districts',
    contacts: 'Contacts',
    phone: 'Phone',
    email: 'E-mail',
    reception: 'Reception',
    hours: 'Reception hours',
    replaces: 'Took the seat of',
    replacedBy: 'Succeeded by',
    formerly: 'Former roles',
    mandate: 'In office',
    leave: 'Approved leave',
    since: (date: string) => `since ${date}`,
    span: (from: string, to: string) => `${from} – ${to}`,
    left: 'No longer in office',
    card: (period: string) => `Scorecard, ${period}`,
    ofRanked: (n: string) => `of ${n} ranked`,
    unranked: 'Not ranked',
    enough: (have: string, need: string) =>
      `Criteria with data hold ${have} of the weight; a rank needs ${need}.`,
    tooLittle: 'There is too little data for a total. Below is what has been recorded so far, not a verdict.',
    how100: 'How the total is made',
    howHelp:
      'Each line: points out of 100, multiplied by its weight. Open a line to see the formula with its numbers, and the entries behind them.',
    criterion: 'Criterion',
    points: 'Points',
    weight: 'Weight',
    weightHelp: 'share of the total after weights of lines without points are shared out',
    contribution: 'Adds to the total',
    total: 'Total',
    group: (title: string, weight: string) => `${title}: ${weight} of the total`,
    newLine: 'first data in this period',
    weighs: (nominal: string, now: string) => `Weight ${nominal} by the methodology, ${now} in this total.`,
    formula: 'Formula',
    numbers: 'With the numbers',
    counts: 'Counted',
    evidence: 'Entries behind it',
    noEvidence: 'No entry has moved this line in the period.',
    allEvidence: (n: number) => `All: ${group(n)}`,
    shown: 'Shown, not scored',
    shownHelp: 'Counted for the public; gives no points.',
    feedback: 'Voters’ feedback',
    feedbackHelp: (ballots: string, days: string) =>
      `${ballots} from ${days} of receptions over the last four quarters.`,
    feedbackHidden:
      'Ratings are shown once enough ballots from enough reception days have been counted. Fewer could point to a person.',
    ratings: ['very bad', 'bad', 'fair', 'good', 'very good'],
    rating: (n: number, word: string) => `${n}, ${word}`,
    histogram: (parts: string) => `How visitors rated: ${parts}`,
    invitations: 'Invitations issued and used',
    issuedCast: (issued: string, cast: string) => `${issued} issued, ${cast} used`,
    timeline: 'What happened',
    timelineHelp: 'Newest first. Each line leads to its entries in the ledger.',
    timelineEmpty: 'Nothing has been recorded in this period.',
    timelineAll: 'Whole list',
    undated: 'Nothing is known yet for this period.',
    unknown: 'There is no such deputy.',
    lines: (name: string) => `Entries about ${name}`,
    filtered: (criterion: string) => `Only what “${criterion}” counts`,
    noFilter: 'Show everything',
    monthsInOffice: (months: string) => `${months} in office, net of leave`,
  },
  measure: {
    and: ' + ',
    times: (weight: string, label: string) => `${weight} × ${label}`,
    minus: (weight: string, label: string) => `− ${weight === '1' ? '' : `${weight} × `}${label}`,
    capped: (label: string, cap: string) => `${label} (at most ${cap} a quarter)`,
    share: (a: string, b: string) => `100 × (${a}) ÷ (${b})`,
    shareMin: (min: string) => `No points while the divisor is below ${min}.`,
    norm: (x: string, perMonth: string) =>
      `100 × the part of the norm that was reached: (${x}) ÷ (${perMonth} × months in office), at most 1 in each quarter`,
    normMore:
      'More than the norm earns nothing extra. Months of approved leave do not count. A year or a convocation is the mean of its quarters.',
    bayes: (mean: string, weight: string) =>
      `100 × (mean − 1) ÷ 4, where the mean of the ratings 1–5 begins as ${weight} ratings of ${mean}, so that a few ballots do not swing it`,
    bayesMin: (min: string, days: string) => `No points below ${min} ratings or ${days} reception days.`,
    status: (parts: string) => `100 × the mean over items that are due: ${parts}`,
    statusValue: (label: string, value: string) => `${label} count ${value}`,
    statusMin: (min: string) => `No points with fewer than ${min} such items.`,
    ppm: '100 × the mean attainment of the indicators that are due; each is actual ÷ planned, at most 1',
    levels: (parts: string) => `By level: ${parts}`,
    level: (label: string, points: string) => `${label} – ${points}`,
    otherwise: (points: string) => `none of these – ${points}`,
    lastFour: 'Counted over the last four quarters.',
    yearly:
      'Counted over the last four quarters; until a quarter is closed, the four before it count as well.',
    thisPeriod: 'Counted over the period.',
    stock: 'The state at the end of the period.',
    notApplicable: {
      'list-without-programme':
        'Does not apply to a deputy elected by party list who has no programme of their own.',
      'under-a-year':
        'Does not apply to one who was not in office for the whole of these quarters or was on leave throughout, nor before the maslikhat has kept its records here for so long; what was done counts all the same.',
    },
    withheldStock: (label: string) => `0 points when recorded as “${label}”.`,
    withheldShare: (of: string, outOf: string, share: string) =>
      `0 points, as if withheld, when ${of} are under ${share} of ${outOf}.`,
    withheldFrom: (outOf: string, min: string) => `This rule applies once ${outOf} reach ${min}.`,
    equals: (left: string, right: string) => `${left} = ${right}`,
    monthServed: (month: string, served: string, days: string) =>
      `${month}: ${served} of ${days} days in office and not on leave`,
    quarterLine: (quarter: string, x: string, norm: string, share: string) =>
      `${quarter}: ${x} ÷ ${norm} gives ${share}`,
    meanLine: (n: string) => `Mean: ${n}`,
  },
  none: {
    'no-data': 'nothing to count from yet',
    'not-applicable': {
      'list-without-programme': 'does not apply: no programme of their own',
      'under-a-year': 'does not apply yet: less than four quarters in office or on record',
    },
    'before-first-month': 'no month is closed yet',
    'no-months-served': 'not in office, or on leave throughout',
    underMinimum: (have: string, need: string, of: MinimumOf) => `${minimumOf[of]}: ${have}, needed: ${need}`,
  },
  withheld: {
    stock: (label: string) => `Withheld, so 0 points: ${label}.`,
    share: (of: string, a: string, outOf: string, b: string, share: string) =>
      `Withheld, so 0 points. ${of}: ${a}; ${outOf}: ${b}; at least ${share} is needed.`,
  },
  ...enRecords,
};

export type Catalogue = typeof en;

type MinimumOf = 'cases' | 'ratings' | 'reception-days' | 'items';

const minimumOf: Readonly<Record<MinimumOf, string>> = {
  cases: 'cases',
  ratings: 'ratings',
  'reception-days': 'reception days',
  items: 'items due',
};
