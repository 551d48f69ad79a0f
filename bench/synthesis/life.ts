import { addDays, daysBetween, firstDay, lastDay as lastDayOf, monthOf } from '@esep/domain';
import { createRandom } from '../../infra/node/demo/random.ts';
import { commissions, deputies, districtOf, firstDayOf, founding } from './founding.ts';
import { type Row, row } from './rows.ts';

/**
 * Subjects begun per 79 entries, in the proportions of a council's month: 300 appeals of three entries, 60 receptions
 * and 30 requests of two, 90 meetings and 15 sittings.
 */
const mix = { appeal: 20, reception: 4, meeting: 6, request: 2, sitting: 1 } as const;
type Begun = keyof typeof mix;
const draws = Object.entries(mix).flatMap(([name, weight]) => Array<Begun>(weight).fill(name as Begun));

/** An entry that is known today and happens later. */
type Agenda = Map<string, Omit<Row, 'id'>[]>;

/**
 * Five years of a council of 32 up to `lastDay`, exactly `size` entries, day by day, the same for the same
 * arguments. Nothing that had to be answered or held by `lastDay` is left open, so a sweep finds nothing to do.
 */
export function* councilLife(size: number, lastDay: string): Generator<Row> {
  const first = firstDayOf(lastDay);
  const days = daysBetween(first, lastDay) + 1;
  const random = createRandom('bench');
  const agenda: Agenda = new Map();
  let recorded = 0;
  let subjects = 0;
  const numbered = ({ kind, occurredOn, body }: Omit<Row, 'id'>): Row => {
    recorded += 1;
    return row(kind, `s-${recorded}`, occurredOn, body);
  };
  for (const entry of founding(lastDay)) {
    recorded += 1;
    yield entry;
  }
  for (let n = 0; n < days; n++) {
    const day = addDays(first, n);
    const quota = Math.floor((size * (n + 1)) / days);
    if (day.endsWith('-01') && n > 31) yield numbered(closedMonth(day));
    for (const entry of agenda.get(day) ?? []) if (recorded < size) yield numbered(entry);
    agenda.delete(day);
    while (recorded < quota) {
      subjects += 1;
      // The last day takes what is complete in itself, so that the count comes out.
      const name = n + 1 < days ? random.pick(draws) : 'meeting';
      const [now, ...later] = begin[name](`b-${subjects}`, day, random);
      yield numbered(now as Omit<Row, 'id'>);
      for (const entry of later) plan(agenda, entry, lastDay);
    }
  }
}

function plan(agenda: Agenda, entry: Omit<Row, 'id'>, lastDay: string): void {
  if (entry.occurredOn > lastDay) return;
  const planned = agenda.get(entry.occurredOn);
  if (planned) planned.push(entry);
  else agenda.set(entry.occurredOn, [entry]);
}

function closedMonth(firstOfNext: string): Omit<Row, 'id'> {
  const month = monthOf(addDays(firstOfNext, -1));
  return { kind: 'month.closed', occurredOn: lastDayOf(month), body: { month } };
}

type Random = ReturnType<typeof createRandom>;
type Begin = (id: string, day: string, random: Random) => readonly Omit<Row, 'id'>[];

const channels = ['reception', 'letter', 'e-otinish', 'phone', 'web', 'messenger'];

const begin: Record<Begun, Begin> = {
  appeal(appeal, day, random) {
    const deputy = random.pick(deputies);
    return [
      { kind: 'appeal.received', occurredOn: day, body: { appeal, channel: random.pick(channels) } },
      { kind: 'appeal.assigned', occurredOn: addDays(day, random.int(1, 2)), body: { appeal, deputy } },
      // Before the fifteenth working day; what is late is for the sweep to see, not for a benchmark.
      { kind: 'appeal.answered', occurredOn: addDays(day, random.int(4, 18)), body: { appeal } },
    ];
  },
  reception(reception, day, random) {
    const deputy = random.pick(deputies);
    const on = addDays(day, random.int(1, 14));
    const held = random.chance(0.9);
    return [
      {
        kind: 'reception.scheduled',
        occurredOn: day,
        body: { reception, deputy, on, from: '10:00', to: '13:00' },
      },
      held
        ? { kind: 'reception.held', occurredOn: on, body: { reception, visitors: random.int(1, 25) } }
        : { kind: 'reception.missed', occurredOn: on, body: { reception, excused: false } },
    ];
  },
  meeting(meeting, day, random) {
    const deputy = random.pick(deputies);
    const district = random.chance(0.7) ? districtOf(deputy) : 'o-01';
    const body = {
      meeting,
      deputies: [deputy],
      district,
      remote: random.chance(0.3),
      attendees: random.int(5, 90),
      report: random.chance(0.1),
    };
    return [{ kind: 'meeting.held', occurredOn: day, body }];
  },
  request(request, day, random) {
    const [initiator, ...signers] = random.sample(deputies, random.int(1, 6));
    const body = {
      request,
      initiators: [initiator as string],
      signers,
      title: random.pick(titles),
      sociallySignificant: random.chance(0.4),
    };
    // Within the month in which an answer is due.
    const answered = addDays(day, random.int(5, 27));
    const answer = { request, outcome: random.pick(['satisfied', 'partly', 'explained', 'refused']) };
    return [
      { kind: 'request.sent', occurredOn: day, body },
      { kind: 'request.answered', occurredOn: answered, body: answer },
    ];
  },
  sitting(sitting, day, random) {
    const plenary = random.chance(1 / 15);
    const commission = random.pick(commissions);
    const members = plenary ? deputies : commission.members;
    const roll = Object.fromEntries(
      members.map((deputy) => [deputy, random.chance(0.9) ? 'present' : 'absent']),
    );
    const body = plenary
      ? { sitting, type: 'plenary', roll }
      : { sitting, type: 'commission', commission: commission.id, roll };
    return [{ kind: 'sitting.held', occurredOn: day, body }];
  },
};

const titles = [
  'On the repair of a road',
  'On street lighting',
  'On a bus route',
  'On a school roof',
  'On drinking water',
];

/** The quarter that a posted entry moves. */
export function daysOfQuarter(quarter: string): { readonly from: string; readonly to: string } {
  return { from: firstDay(quarter), to: lastDayOf(quarter) };
}
