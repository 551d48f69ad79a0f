import { type AppealRow, type Calendars, type CouncilRecord, isCivilDate, openTerm } from '@esep/domain';
import { type OpenedCitizen, openCases } from '@esep/intake';
import { authorOf } from '@esep/staff';
import { type JournalLine, journalPage } from '@esep/web';
import type { Area } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { caseDepsOf } from './asking.ts';
import { labelsOf } from './labels.ts';
import { officeNameOf } from './office-name.ts';

export const journal: Area = () => [
  { method: 'GET', path: '/appeals/journal', act: 'registers.read', handle: (visit) => show(visit, false) },
  { method: 'POST', path: '/appeals/journal', act: 'cases.read', handle: (visit) => show(visit, true) },
];

/** Appeals registered within two dates, this month unless told; with citizens' data it is one noted look at all of them. */
async function show(visit: OfficeVisit, withData: boolean): Promise<Response> {
  const { form, query } = visit;
  const view = await visit.look();
  const asked = (name: string) => (withData ? form.text(name) : (query[name] ?? ''));
  const from = isCivilDate(asked('from')) ? asked('from') : `${view.today.slice(0, 8)}01`;
  const to = isCivilDate(asked('to')) ? asked('to') : view.today;
  const rows = await rowsBetween(visit, from, to);
  const by = authorOf(visit.session.person);
  const appeals = rows.map(({ appeal }) => appeal);
  const citizens = withData
    ? await openCases(caseDepsOf(visit), visit.deps.council, { appeals, by })
    : new Map<string, OpenedCitizen>();
  const labels = await labelsOf(visit, view);
  const { council } = await view.collection<CouncilRecord>('council');
  const lines = rows.map(
    (row): JournalLine => ({
      ...row,
      deputyName: labels.deputy(row.deputy),
      topicName: labels.topic(row.topic),
      channelName: labels.channel(row.channel),
      citizen: shownOf(citizens.get(row.appeal)),
    }),
  );
  return visit.page(
    journalPage(visit.language, {
      council: council?.name ?? {},
      office: await officeNameOf(visit),
      ...{ from, to, lines, withData },
      mayRead: visit.may('cases.read'),
      wrongSpan: from > to,
      csrf: visit.session.csrf,
      href: visit.href,
    }),
    from > to ? 422 : 200,
  );
}

async function rowsBetween(visit: OfficeVisit, from: string, to: string) {
  const reader = await visit.reader();
  const calendars = await reader.collection<Calendars[string]>('calendars');
  const rows = await reader.rows<AppealRow>('appeals');
  return rows
    .filter(({ registeredOn }) => registeredOn >= from && registeredOn <= to)
    .map((row) => ({ ...row, dueOn: row.due ?? openTerm(row.since, calendars).due }));
}

function shownOf(citizen: OpenedCitizen | undefined): JournalLine['citizen'] {
  if (citizen === undefined || citizen === 'erased') return citizen;
  const { name, address, phone, text } = citizen;
  return { name, contacts: [address, phone].filter(Boolean).join(', '), text };
}
