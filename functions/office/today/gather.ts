import type { BoardReader } from '@esep/boards';
import {
  type CouncilRecord,
  type DeputyRecord,
  type EditionRecord,
  firstDayToPublish,
  given,
  isSamePerson,
  lastDay,
  quarterOf,
  type SittingRow,
} from '@esep/domain';
import { isExpired, openReviews, type Proposal, readProposals } from '@esep/intake';
import { tallyKey } from '@esep/ledger';
import { authorOf } from '@esep/staff';
import type { PublicView, TodayView, WaitsView } from '@esep/web';
import type { OfficeVisit } from '../visit.ts';
import { backgroundOf } from './background.ts';
import { dueWork } from './due.ts';
import { ranksOf } from './ranks.ts';
import type { CountDay } from './recorded.ts';

const zone = 'Asia/Almaty';
/** Days for which a refusal of one's proposal is shown. */
const shownDays = 7;

/** Everything that there is to do for this person today. */
export async function todayView(visit: OfficeVisit, countDay: CountDay): Promise<TodayView> {
  const reader = await visit.reader();
  const [deputies, councils, editions] = await Promise.all([
    reader.collection<DeputyRecord>('deputies'),
    reader.collection<CouncilRecord>('council'),
    reader.collection<EditionRecord>('editions'),
  ]);
  const timeZone = councils['council']?.timeZone ?? zone;
  const [due, waits, background, drafts, changes, ranks, sittings] = await Promise.all([
    dueWork(visit, reader, deputies),
    waitsOf(visit),
    backgroundOf(visit),
    draftsOf(visit),
    publicOf(visit, reader, { deputies, editions, timeZone, countDay }),
    ranksOf(visit, reader, { deputies, editions }),
    sittingsOf(visit, reader),
  ]);
  const { language } = visit;
  return {
    on: reader.today,
    timeZone,
    late: due.late,
    soon: due.soon,
    receptions: due.receptions.map(({ deputy, from, to, status }) => ({
      deputy: deputies[deputy] ? given(deputies[deputy].name, language) : deputy,
      ...(from ? { time: to ? `${from}–${to}` : from } : {}),
      status,
    })),
    receptionsHref: visit.may('receptions.run') ? visit.href(`/receptions/day/${reader.today}`) : undefined,
    waits,
    ...background,
    drafts,
    changes,
    ranks,
    sittings,
    kinds: visit.deps.registry.kinds,
  };
}

async function waitsOf(visit: OfficeVisit): Promise<WaitsView> {
  const { deps, session } = visit;
  const { vault, council, now } = deps;
  const self = authorOf(session.person);
  const [proposals, reviews] = await Promise.all([
    readProposals(vault, council),
    openReviews(vault, council),
  ]);
  const mayDecide = visit.may('second.decide');
  const open = proposals.filter(({ state }) => state === 'open' || state === 'accepting');
  const since = new Date(now().getTime() - shownDays * 86_400_000).toISOString();
  const isOwn = ({ by }: Proposal) => isSamePerson(by, self);
  const line = ({ id, rows, by, at, reason, state }: Proposal) => ({
    kind: String(rows[0]?.kind),
    more: rows.length - 1,
    by,
    at,
    ...(reason === undefined ? {} : { reason }),
    href: visit.href(state === 'refused' ? '/second#settled' : `/second#proposal-${id}`),
  });
  const readsAll = mayDecide || visit.may('audit.read');
  return {
    others: readsAll ? open.filter((one) => !isOwn(one) && !isExpired(one, now())).map(line) : [],
    own: open.filter((one) => isOwn(one) && !isExpired(one, now())).map(line),
    turnedDown: proposals
      .filter(
        (one) =>
          isOwn(one) &&
          ((one.state === 'refused' && (one.decidedAt ?? '') >= since) || isExpired(one, now())),
      )
      .map(line),
    reviews: mayDecide ? reviews.filter(({ by }) => !by.some((one) => isSamePerson(one, self))).length : 0,
    secondHref: visit.href('/second'),
  };
}

/** What the person began and did not send. */
async function draftsOf(visit: OfficeVisit): Promise<TodayView['drafts']> {
  const { vault, council } = visit.deps;
  const prefix = `desk/drafts/${visit.session.person.account}/`;
  const found = await vault.query<{ kind: string; changedAt: string }>(council, prefix, { limit: 50 });
  const drafts = found.map(({ key, value: { kind, changedAt } }) => ({
    kind,
    at: changedAt,
    href: visit.href(`/forms/${kind}?draft=${key.slice(prefix.length)}`),
  }));
  return drafts.sort((a, b) => (a.at < b.at ? 1 : -1));
}

interface PublicSources {
  readonly editions: Readonly<Record<string, EditionRecord>>;
  readonly deputies: Readonly<Record<string, DeputyRecord>>;
  readonly timeZone: string;
  readonly countDay: CountDay;
}

/** What the public sees of today already: public pages follow the ledger at once, editions do not. */
async function publicOf(
  visit: OfficeVisit,
  reader: BoardReader,
  { deputies, editions, timeZone, countDay }: PublicSources,
): Promise<PublicView> {
  const { language, deps } = visit;
  const quarter = quarterOf(reader.today);
  const [{ first, kinds }, partition] = await Promise.all([
    countDay(reader.today, timeZone),
    visit.partition(),
  ]);
  const keys = new Map(Object.keys(deputies).map((deputy) => [tallyKey(deputy, quarter), deputy]));
  const tallies = await deps.documents.get(partition, [...keys.keys()]);
  const moved = [...tallies]
    .filter(([, { asOf }]) => asOf >= first)
    .map(([key]) => deputies[keys.get(key) as string] as DeputyRecord);
  const all = Object.values(editions);
  const published = all.filter((one) => one.published).sort((a, b) => (onOf(a) < onOf(b) ? -1 : 1));
  const last = published.at(-1);
  const waiting = all.find((one) => !one.published);
  return {
    kinds: [...kinds].sort((a, b) => b[1] - a[1]).map(([kind, count]) => ({ kind, count })),
    moved: moved.map(({ deputy, name }) => ({
      name: given(name, language),
      href: `/${language}/deputies/${deputy}`,
    })),
    quarter,
    quarterEnds: lastDay(quarter),
    edition: last && { period: last.period, on: onOf(last), href: `/${language}/editions/${last.edition}` },
    preview: waiting && { period: waiting.period, from: firstDayToPublish(waiting.previewed.on) },
  };
}

function onOf({ published }: EditionRecord): string {
  return published?.on ?? '';
}

/** For whoever keeps the rolls: the newest sittings, with the form for the next. */
async function sittingsOf(visit: OfficeVisit, reader: BoardReader): Promise<TodayView['sittings']> {
  if (visit.session.person.role !== 'commission-secretary') return undefined;
  const rows = await reader.rows<SittingRow>('sittings', `${reader.today.slice(0, 4)}-`);
  const newest = [...rows].sort((a, b) => (a.on < b.on ? 1 : -1)).slice(0, 5);
  return {
    newHref: visit.href('/forms/sitting.held?back=/'),
    newest: newest.map(({ sitting, on, present, absent, excused }) => ({
      ...{ sitting, on, present, absent, excused },
      href: visit.href(`/registers/sittings/${encodeURIComponent(`sitting:${sitting}`)}`),
    })),
  };
}
