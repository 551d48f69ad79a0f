import { type AppealRow, type Calendars, openTerm, slug } from '@esep/domain';
import { findCases, InvalidSubmission, readSought } from '@esep/intake';
import { authorOf } from '@esep/staff';
import {
  type AppealShow,
  appealListPage,
  appealListWords,
  appealShows,
  FoundList,
  foundAppealsPage,
  type ListedAppeal,
} from '@esep/web';
import { deputyChoices, topicChoices } from '../choices.ts';
import type { Area } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { caseDepsOf } from './asking.ts';
import { channelChoices } from './labels.ts';

const pageRows = 50;
const running: ReadonlySet<string> = new Set(['unassigned', 'open', 'overdue']);

export const lists: Area = () => [
  { method: 'GET', path: '/appeals', act: 'registers.read', handle: list },
  { method: 'POST', path: '/appeals/find', act: 'cases.read', handle: find },
];

async function list(visit: OfficeVisit): Promise<Response> {
  const { query, language } = visit;
  const show = appealShows.find((one) => one === query['show']) ?? 'open';
  const [deputy, topic, channel, number] = ['deputy', 'topic', 'channel', 'number'].map(
    (name) => query[name]?.trim() ?? '',
  ) as [string, string, string, string];
  const { today, rows: all } = await rowsOf(
    visit,
    show === 'all' || show === 'answered' || show === 'forwarded',
  );
  const found = all.filter(
    (row) =>
      isShown(row, show, today) &&
      (!deputy || row.deputy === deputy) &&
      (!topic || row.topic === topic) &&
      (!channel || row.channel === channel) &&
      row.appeal.includes(number.toLowerCase()),
  );
  const pages = Math.max(1, Math.ceil(found.length / pageRows));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(query['page'])) || 1));
  return visit.page(
    appealListPage(language, {
      ...{ today, page, pages, pageRows },
      rows: found.slice((page - 1) * pageRows, page * pageRows),
      count: found.length,
      asked: { show, deputy, topic, channel, number },
      deputies: await deputyChoices(visit),
      topics: await topicChoices(visit),
      channels: channelChoices(visit),
      mayWrite: visit.may('cases.write'),
      csrf: visit.session.csrf,
      href: visit.href,
    }),
  );
}

/** Waiting ones by due date, the most overdue first; settled ones by the day of registration, the newest first. */
async function rowsOf(visit: OfficeVisit, settled: boolean) {
  const reader = await visit.reader();
  const calendars = await reader.collection<Calendars[string]>('calendars');
  const rows = await reader.rows<AppealRow>(settled ? 'appeals' : 'appeals-open');
  const listed = rows.map((row): ListedAppeal => {
    if (!running.has(row.status)) return row;
    const dueOn = row.due ?? openTerm(row.since, calendars).due;
    return { ...row, dueOn };
  });
  const key = ({ dueOn, appeal }: ListedAppeal) => `${dueOn ?? ''} ${appeal}`;
  const byDue = (a: ListedAppeal, b: ListedAppeal) => (key(a) < key(b) ? -1 : 1);
  return { today: reader.today, rows: settled ? listed.reverse() : listed.sort(byDue) };
}

function isShown({ status, dueOn }: ListedAppeal, show: AppealShow, today: string): boolean {
  switch (show) {
    case 'open':
      return running.has(status);
    case 'overdue':
      return running.has(status) && dueOn !== undefined && dueOn < today;
    case 'unassigned':
      return status === 'unassigned';
    case 'answered':
      return status.startsWith('answered');
    case 'forwarded':
      return status.startsWith('forwarded');
    default:
      return true;
  }
}

/** By phone, e-Otinish number or number of the appeal. With `part`, or from the form of a new appeal, by its phone. */
async function find(visit: OfficeVisit): Promise<Response> {
  const { form, language, deps, c } = visit;
  const { find: words } = appealListWords[language];
  const isPart = form.has('part');
  const sought = form.has('samePhone') || isPart ? form.text('phone') : form.text('sought');
  const base = { sought, csrf: visit.session.csrf, href: visit.href };
  const asked = soughtOf(sought);
  if (asked === undefined) {
    if (isPart) return c.html(words.wrong);
    return visit.page(foundAppealsPage(language, { ...base, found: undefined, error: words.wrong }), 422);
  }
  const by = authorOf(visit.session.person);
  const found =
    typeof asked === 'string'
      ? await byNumber(visit, asked)
      : await findCases(caseDepsOf(visit), deps.council, { by, sought: asked });
  if (isPart) return c.html(`${FoundList({ language, found, href: visit.href })}`);
  const [only] = found;
  if (typeof asked === 'string' && only && found.length === 1)
    return visit.redirect(`/appeals/${only.appeal}`);
  return visit.page(foundAppealsPage(language, { ...base, found }));
}

/** A phone, else the number of an appeal if it may be one of this office's, else an e-Otinish number. */
function soughtOf(sought: string) {
  try {
    return readSought({ phone: sought });
  } catch (error) {
    if (!(error instanceof InvalidSubmission)) throw error;
  }
  if (slug.safeParse(sought.toLowerCase()).success && /^([a-z]-)?\d{1,4}(-\d+)?$/i.test(sought)) {
    return sought.toLowerCase();
  }
  try {
    return readSought({ eOtinish: sought });
  } catch (error) {
    if (error instanceof InvalidSubmission) return undefined;
    throw error;
  }
}

async function byNumber(visit: OfficeVisit, appeal: string) {
  const history = await (await visit.look()).history(`appeal:${appeal}`);
  return history.length > 0 ? [{ appeal }] : [];
}
