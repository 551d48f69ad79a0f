import {
  addDays,
  type GivenText,
  type JsonObject,
  lastDay,
  type Quarter,
  quarterOf,
  shiftQuarter,
} from '@esep/domain';
import { printedComposition } from '../parties.ts';
import { type DemoRow, happened, type World, workingDayFrom } from './world.ts';

const source = {
  report: 'Мәслихаттың тоқсандық есебі (ойдан шығарылған)',
  booklet: 'Буклет «Состав маслихата» (вымышленный)',
} as const;

/**
 * What an invented report printed: the requests of the oldest quarter, which agree with the ledger deputy by deputy; those
 * of the next, where two deputies are given more than they sent; and a composition whose parts do not add up.
 */
export function printedRows(world: World, recorded: readonly DemoRow[]): DemoRow[] {
  const rows: DemoRow[] = [];
  const q1 = quarterOf(world.from);
  const q2 = shiftQuarter(q1, 1);
  requestsTotal(world, rows, q1, sentBy(recorded, q1));
  const sent = sentBy(recorded, q2);
  const wrong = [...sent.keys()].slice(2, 4);
  const printed = new Map([...sent].map(([id, count]) => [id, wrong.includes(id) ? count + 1 : count]));
  requestsTotal(world, rows, q2, printed);
  happened(world, rows, {
    kind: 'total.printed',
    id: 'total-composition',
    on: workingDayFrom(world, addDays(lastDay(q1), 20)),
    body: {
      total: 'composition',
      label: { kk: 'Мәслихаттың құрамы', ru: 'Состав маслихата', en: 'Composition of the maslikhat' },
      value: 32,
      source: source.booklet,
      // An interface is not JSON to the compiler, though its values are.
      parts: printedComposition.map(({ party, seats }) => ({
        label: party?.name ?? selfNominated,
        value: seats,
      })) as unknown as JsonObject[],
      seats: { on: lastDay(q1) },
    },
  });
  return rows;
}

const selfNominated: GivenText = {
  kk: 'Өзін-өзі ұсынған',
  ru: 'Самовыдвижение',
  en: 'Self-nominated',
};

const romans = ['I', 'II', 'III', 'IV'] as const;

/** Requests by their initiator, without those that were withdrawn. */
function sentBy(recorded: readonly DemoRow[], quarter: Quarter): ReadonlyMap<string, number> {
  const withdrawn = new Set(
    recorded.filter(({ kind }) => kind === 'entry.withdrawn').map(({ id }) => id.replace(/-withdrawn$/, '')),
  );
  const sent = new Map<string, number>();
  for (const { kind, id, occurredOn, body } of recorded) {
    if (kind !== 'request.sent' || quarterOf(occurredOn) !== quarter || withdrawn.has(id)) continue;
    const { initiators } = body as { readonly initiators?: readonly string[] };
    for (const deputy of initiators ?? []) sent.set(deputy, (sent.get(deputy) ?? 0) + 1);
  }
  return new Map([...sent].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function requestsTotal(
  world: World,
  rows: DemoRow[],
  quarter: Quarter,
  printed: ReadonlyMap<string, number>,
): void {
  const name = (id: string) => world.deputies.find((deputy) => deputy.id === id)?.name ?? { kk: id };
  const parts = [...printed].map(([deputy, value]) => ({ label: name(deputy), value, deputy }));
  const [year, n] = [quarter.slice(0, 4), Number(quarter.slice(6))];
  const roman = romans[n - 1];
  happened(world, rows, {
    kind: 'total.printed',
    id: `total-requests-${quarter}`,
    on: workingDayFrom(world, addDays(lastDay(quarter), 12)),
    body: {
      total: `requests-${quarter.toLowerCase()}`,
      label: {
        kk: `Депутаттық сауалдар, ${year} жылғы ${roman} тоқсан`,
        ru: `Депутатские запросы, ${roman} квартал ${year} года`,
        en: `Deputy requests, quarter ${n} of ${year}`,
      },
      value: parts.reduce((sum, { value }) => sum + value, 0),
      source: source.report,
      // An interface is not JSON to the compiler, though its values are.
      parts: parts as unknown as JsonObject[],
      counted: { counters: ['requests.initiated'], from: quarter, to: quarter },
    },
  });
}
