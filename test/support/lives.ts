import { type Row, row } from './council.ts';

/** What happens to one subject after the other in a plausible council, in the order of recording: every kind that can be corrected. */

/** One entry, and the body that it should have had. */
export interface Step {
  readonly row: Row;
  readonly role: 'office' | 'connector' | 'system';
  readonly mended: Row['body'];
}

function step(
  kind: string,
  on: string,
  body: Row['body'],
  mended: Row['body'] = {},
  role: Step['role'] = 'office',
): Step {
  return { row: row(kind, on, body), role, mended: { ...body, ...mended } };
}

const name = (kk: string) => ({ kk, ru: kk, en: kk });

function about(what: string, id: string) {
  return (
    happened: string,
    on: string,
    body: Row['body'] = {},
    mended: Row['body'] = {},
    role?: Step['role'],
  ) => step(`${what}.${happened}`, on, { [what]: id, ...body }, mended, role);
}

const appeal = about('appeal', 'a-1');
const forwarded = about('appeal', 'a-2');
const late = about('appeal', 'a-3');
const appeals = [
  appeal('received', '2026-02-02', { channel: 'letter' }, { channel: 'phone' }),
  appeal('assigned', '2026-02-03', { deputy: 'd-01' }, { deputy: 'd-02' }),
  appeal('extended', '2026-02-10', { until: '2026-03-20', reason: 'Тексеру' }, { until: '2026-03-10' }),
  appeal('answered', '2026-02-20'),
  appeal('confirmed', '2026-02-24', { solved: true }, { solved: false }, 'connector'),
  appeal('marked', '2026-02-25', { template: false }, { template: true }, 'connector'),
  appeal('reopened', '2026-03-02'),
  appeal('answered', '2026-03-05'),
  forwarded('received', '2026-02-02', { channel: 'letter' }, { channel: 'post' }),
  forwarded('assigned', '2026-02-02', { deputy: 'd-01' }, { deputy: 'd-03' }),
  forwarded('forwarded', '2026-02-03', { to: 'Басқарма' }, { to: 'Департамент' }),
  late('received', '2026-02-02', { channel: 'letter' }, { channel: 'phone' }),
  late('assigned', '2026-02-03', { deputy: 'd-01' }, { deputy: 'd-02' }),
  late('overdue', '2026-02-23', {}, {}, 'system'),
  late('answered', '2026-02-26'),
];

const held = about('reception', 'r-1');
const missed = about('reception', 'r-2');
const past = about('reception', 'r-3');
const plan = { deputy: 'd-01', on: '2026-02-06' };
const receptions = [
  held('scheduled', '2026-02-02', plan, { place: 'Орталық к., 1' }),
  held('held', '2026-02-06', { visitors: 5 }, { visitors: 6 }),
  step('invitations.issued', '2026-02-06', { reception: 'r-1', number: 3 }, {}, 'system'),
  missed('scheduled', '2026-02-02', plan, { deputy: 'd-02' }),
  missed('missed', '2026-02-06', { excused: false }, { excused: true, reason: 'other' }),
  past('scheduled', '2026-02-02', plan, { deputy: 'd-02' }),
  step('deadline.passed', '2026-02-13', { subject: 'reception:r-3', due: '2026-02-13' }, {}, 'system'),
  past('held', '2026-02-06', { visitors: 5 }, { visitors: 6 }),
];

const promise = about('promise', 'p-1');
const request = about('request', 'q-1');
const late_ = about('request', 'q-2');
const asked = { initiators: ['d-01'], signers: ['d-02'], title: 'Су туралы', promise: 'p-1' };
const promises = [
  step(
    'organization.formed',
    '2026-01-06',
    { organization: 'party-1', type: 'party', name: name('Партия') },
    { name: name('Партия 1') },
  ),
  step(
    'thesis.defined',
    '2026-01-06',
    { thesis: 't-1', organization: 'party-1', number: 1, name: name('Тезис') },
    { number: 2 },
  ),
  step(
    'programme.published',
    '2026-01-06',
    { deputy: 'd-01', availability: 'public', quality: 'own' },
    { quality: 'own-with-party' },
  ),
  promise(
    'made',
    '2026-01-07',
    { deputy: 'd-01', text: 'Су', due: '2026-03-31', thesis: 't-1' },
    { due: '2026-04-30' },
  ),
  promise('progressed', '2026-01-20', { status: 'in-progress', reason: 'Жоба' }, { reason: 'Жоба бар' }),
  request('sent', '2026-02-02', asked, { signers: ['d-03'] }),
  request('answered', '2026-02-20', { outcome: 'partly' }, { outcome: 'satisfied' }),
  late_('sent', '2026-02-02', asked, { signers: [] }),
  step('deadline.passed', '2026-03-02', { subject: 'request:q-2', due: '2026-03-02' }, {}, 'system'),
  late_('answered', '2026-03-05', { outcome: 'partly' }, { outcome: 'refused' }),
  promise('progressed', '2026-03-06', { status: 'kept', reason: 'Бітті' }, { status: 'partly-kept' }),
];

const others = Object.fromEntries(['d-03', 'd-04', 'd-05', 'd-06'].map((id) => [id, 'present']));
const taught = { provider: 'Академия', from: '2026-02-19', to: '2026-02-20' };
const indicator = about('indicator', 'i-1');
const planned = { title: 'Су құбыры', unit: 'км', deputies: ['d-01'], planned: 10 };
const action = about('action', 'x-1');
const undone = about('action', 'x-2');
const activity = {
  plan: 'pl-1',
  title: 'Сабақ',
  deputies: ['d-01'],
  due: '2026-03-02',
  outcome: '12 мектеп',
};
const works = [
  indicator('planned', '2026-01-06', { ...planned, quarter: '2026-Q1' }, { planned: 11 }),
  indicator('updated', '2026-02-02', { quarter: '2026-Q1', actual: 5 }, { actual: 6 }),
  indicator('planned', '2026-02-10', { ...planned, quarter: '2026-Q2' }, { planned: 12 }),
  indicator('updated', '2026-03-02', { quarter: '2026-Q1', actual: 9 }, { actual: 8 }),
  step(
    'plan.agreed',
    '2026-01-06',
    { plan: 'pl-1', with: 'prosecutor', title: 'Жоспар', from: '2026-01-06', to: '2026-12-31' },
    { with: 'police' },
  ),
  action('planned', '2026-01-08', activity, { due: '2026-03-05' }),
  action('completed', '2026-02-20', { result: 'Өтті' }, { result: '12 мектепте өтті' }),
  undone('planned', '2026-01-08', activity, { deputies: ['d-02'] }),
  step('deadline.passed', '2026-03-02', { subject: 'action:x-2', due: '2026-03-02' }, {}, 'system'),
  undone('missed', '2026-03-04', { reason: 'Карантин' }, { reason: 'Басқа' }),
  step('organization.formed', '2026-01-06', { organization: 'club', type: 'advisory', name: name('Клуб') }),
  step(
    'advisory.met',
    '2026-02-11',
    { advisory: 'adv-1', organization: 'club', deputies: ['d-01'], participants: 20, title: 'Жастар' },
    { participants: 24 },
  ),
  step(
    'sitting.held',
    '2026-02-12',
    { sitting: 's-1', type: 'plenary', roll: { 'd-01': 'present', 'd-02': 'absent', ...others } },
    { roll: { 'd-01': 'present', 'd-02': 'excused', ...others } },
  ),
  step(
    'meeting.held',
    '2026-02-13',
    { meeting: 'm-1', deputies: ['d-01'], remote: false, attendees: 9 },
    { attendees: 10 },
  ),
  step(
    'report.delivered',
    '2026-02-16',
    { report: 'rep-1', deputy: 'd-01', attendees: 40 },
    { attendees: 41 },
  ),
  step(
    'training.completed',
    '2026-02-20',
    { training: 'tr-1', deputies: ['d-01'], title: 'Оқу', ...taught, hours: 8 },
    { hours: 16 },
  ),
  step(
    'outreach.published',
    '2026-02-20',
    { outreach: 'o-1', deputies: ['d-01'], channel: 'radio', title: 'Жол' },
    { channel: 'tv' },
  ),
  step(
    'feedback.counted',
    '2026-03-02',
    { deputy: 'd-01', batch: 1, histogram: [0, 0, 1, 1, 1], newReceptionDays: 2, issued: 5, cast: 3 },
    {},
    'system',
  ),
  step('month.closed', '2026-01-31', { month: '2026-01' }, {}, 'system'),
  step(
    'total.printed',
    '2026-03-02',
    { total: 't-1', label: name('Сауалдар'), value: 3, source: 'Есеп' },
    { value: 4 },
  ),
];

const newcomer = { deputy: 'd-07', name: name('Жаңа депутат'), elected: 'list', districts: [] };
const roster = [
  step(
    'district.defined',
    '2026-01-06',
    { district: 'o-07', name: name('№ 7') },
    { name: name('№ 7 округ') },
  ),
  step(
    'organization.formed',
    '2026-01-06',
    { organization: 'k-1', type: 'commission', name: name('Бюджет') },
    { name: name('Экономика') },
  ),
  step(
    'topic.defined',
    '2026-01-06',
    { topic: 'jol', name: name('Жол'), commission: 'k-1' },
    { name: name('Жолдар') },
  ),
  step(
    'topic.defined',
    '2026-01-07',
    { topic: 'jol-jondeu', parent: 'jol', name: name('Жөндеу') },
    { name: name('Жол жөндеу') },
  ),
  step('deputy.seated', '2026-01-06', newcomer, { name: name('Жаңа Депутат') }),
  step(
    'membership.began',
    '2026-01-07',
    { deputy: 'd-07', organization: 'k-1', role: 'member' },
    { role: 'secretary' },
  ),
  step(
    'leave.approved',
    '2026-01-20',
    { deputy: 'd-07', from: '2026-02-02', to: '2026-02-06', reason: 'annual' },
    { to: '2026-02-09' },
  ),
  step('membership.ended', '2026-02-20', { deputy: 'd-07', organization: 'k-1' }),
  step('deputy.left', '2026-02-27', { deputy: 'd-07', reason: 'resigned' }, { reason: 'other' }),
  step('topic.retired', '2026-03-02', { topic: 'jol-jondeu' }),
  step('organization.dissolved', '2026-03-03', { organization: 'k-1' }),
  step(
    'calendar.set',
    '2026-01-06',
    { year: 2027, holidays: ['2027-03-08'], workingDays: [] },
    { holidays: [] },
  ),
  step(
    'convocation.opened',
    '2026-03-05',
    { convocation: 9, firstSession: '2026-03-05' },
    { firstSession: '2026-03-06' },
  ),
];

/** By area; each is lived through in a council of its own. */
export const lives: Readonly<Record<string, readonly Step[]>> = {
  appeals,
  receptions,
  promises,
  works,
  roster,
};

/** One dispute and its answer, of an entry that the caller recorded about the deputy. */
export function disputeOf(entry: number, deputy: string): readonly Step[] {
  const said = { deputy, entry, text: 'Олай емес' };
  return [
    step('dispute.raised', '2026-03-10', { dispute: 'k-1', ...said }, { text: 'Мүлде олай емес' }),
    step(
      'dispute.answered',
      '2026-03-12',
      { dispute: 'k-1', outcome: 'refused', text: 'Хаттама бар' },
      { text: 'Хаттамасы бар' },
    ),
    step('reply.published', '2026-03-13', { reply: 'y-1', ...said }, { text: 'Түсіндіремін' }),
  ];
}
