import type {
  Belonged,
  Counter,
  DeputyRecord,
  OrganizationRecord,
  Period,
  Quarter,
  SittingRow,
} from '@esep/domain';
import { firstDay, isPeriod, isQuarter, lastDay, quarterOf, quartersOf, shiftQuarter } from '@esep/domain';
import type { BoardReader } from './board.ts';
import { defineBoard } from './board.ts';
import { everyOrganization, isMemberOn, type Member, membersByOrganization } from './organizations.ts';

/** One party, faction, commission or group: who belongs to it, and what its members did in a quarter or a year. */
export interface OrganizationBoard {
  readonly organization: OrganizationRecord | Belonged;
  /** Today's, the chair first. */
  readonly members: readonly Member[];
  /** Memberships and roles that are over, the latest first. */
  readonly before: readonly Member[];
  readonly period: Period;
  readonly previous: Period;
  /** Absent when it has not begun. */
  readonly next?: Period;
  /** Deputies who were members on any day of the period. */
  readonly counted: readonly Pick<Member, 'deputy' | 'name'>[];
  /** Over those deputies and the quarters in which each was a member; counters that nothing moved are 0. */
  readonly sums: readonly { readonly counter: Counter; readonly sum: number }[];
  /** Of a standing commission, newest first. */
  readonly sittings: readonly SittingRow[];
}

/** Work that a number can be given for; points are no matter of an organization's. */
const shown: readonly Counter[] = [
  'appeals.received',
  'appeals.answeredOnTime',
  'appeals.answeredLate',
  'appeals.overdue',
  'appeals.confirmedSolved',
  'receptions.held',
  'receptions.visitors',
  'meetings.inDistrict',
  'meetings.elsewhere',
  'meetings.attendees',
  'sittings.plenaryAttended',
  'sittings.commissionAttended',
  'requests.initiated',
  'requests.signed',
];

export const organizationBoard = defineBoard<OrganizationBoard>({
  name: 'organization',
  summary:
    'One party, faction, commission or group: members with dated roles, and sums of their work in a period',
  parameters: {
    organization: 'An organization’s id, as in the board `organizations`.',
    period: 'A quarter such as 2026-Q4 or a year; the running quarter otherwise.',
  },
  async read(reader, query) {
    const [organizations, deputies] = await Promise.all([
      reader.collection<OrganizationRecord>('organizations'),
      reader.collection<DeputyRecord>('deputies'),
    ]);
    const organization = everyOrganization(organizations, deputies).find(
      (one) => one.organization === query['organization'] && one.type !== 'council',
    );
    if (!organization) return undefined;
    const period = periodIn(query, reader);
    const all = membersByOrganization(deputies, organizations).get(organization.organization) ?? [];
    const counted = all.filter(
      ({ from, to }) => from <= lastDay(period) && (to ?? '9999') >= firstDay(period),
    );
    const next = shifted(period, 1);
    return {
      organization,
      members: all.filter((member) => isMemberOn(member, reader.today)),
      before: all
        .filter(({ to }) => to !== undefined && to < reader.today)
        .sort((a, b) => (b.to ?? '').localeCompare(a.to ?? '')),
      period,
      previous: shifted(period, -1),
      ...(firstDay(next) <= reader.today ? { next } : {}),
      counted: [...new Map(counted.map(({ deputy, name }) => [deputy, { deputy, name }])).values()],
      sums: await sumsOf(reader, counted, period),
      sittings: organization.type === 'commission' ? await sittingsOf(reader, organization, period) : [],
    };
  },
});

function periodIn(query: Readonly<Record<string, string | undefined>>, { today }: BoardReader): Period {
  const asked = query['period'];
  return asked && isPeriod(asked) && firstDay(asked) <= today ? asked : quarterOf(today);
}

function shifted(period: Period, by: number): Period {
  return isQuarter(period) ? shiftQuarter(period, by) : String(Number(period) + by);
}

/** A quarter counts as a whole for who was a member on any day of it: nothing is recorded by the day. */
async function sumsOf(reader: BoardReader, members: readonly Member[], period: Period) {
  const quarters = new Map<string, Set<Quarter>>();
  for (const { deputy, from, to } of members) {
    const own = quartersOf(period).filter(
      (quarter) => from <= lastDay(quarter) && (to ?? '9999') >= firstDay(quarter),
    );
    quarters.set(deputy, new Set([...(quarters.get(deputy) ?? []), ...own]));
  }
  const sums = new Map<Counter, number>(shown.map((counter) => [counter, 0]));
  const read = [...quarters].map(async ([deputy, own]) => [own, await reader.tallies(deputy)] as const);
  for (const [own, tallies] of await Promise.all(read)) {
    for (const quarter of own) {
      for (const counter of shown) {
        sums.set(counter, (sums.get(counter) ?? 0) + (tallies[quarter]?.[counter] ?? 0));
      }
    }
  }
  return [...sums].map(([counter, sum]) => ({ counter, sum }));
}

async function sittingsOf(reader: BoardReader, { organization }: Belonged, period: Period) {
  const years = await reader.rows<SittingRow>('sittings', period.slice(0, 4));
  return years
    .filter(
      ({ commission, on }) => commission === organization && on >= firstDay(period) && on <= lastDay(period),
    )
    .reverse();
}
