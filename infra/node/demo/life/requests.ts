import { addDays } from '@esep/domain';
import type { DemoDeputy } from '../council.ts';
import { type DemoPromise, seen } from './programmes.ts';
import { requestThemes } from './work-texts.ts';
import {
  type DemoRow,
  dayIn,
  happened,
  inOfficeOn,
  monthsOfWorld,
  numbered,
  type World,
  workingDayFrom,
} from './world.ts';

/** Deputy requests: initiated by one deputy, none to two a month, signed by some others; most answered within a month. */
export function requestRows(world: World, promises: readonly DemoPromise[]): DemoRow[] {
  const { random } = world;
  const rows: DemoRow[] = [];
  let number = 0;
  const used = new Set<string>();
  for (const month of monthsOfWorld(world)) {
    for (const deputy of world.deputies) {
      const { requests: zeal } = deputy.zeal;
      const count = Number(random.chance(0.25 + 0.75 * zeal)) + Number(random.chance(0.25 * zeal));
      for (let i = 0; i < count; i++) {
        number += 1;
        oneRequest(world, rows, { deputy, month, request: numbered('q', number), promises, used });
      }
    }
  }
  return rows;
}

interface OneRequest {
  readonly deputy: DemoDeputy;
  readonly month: string;
  readonly request: string;
  readonly promises: readonly DemoPromise[];
  /** What each deputy has asked about: nobody sends one request twice. */
  readonly used: Set<string>;
}

function oneRequest(
  world: World,
  rows: DemoRow[],
  { deputy, month, request, promises, used }: OneRequest,
): void {
  const { random } = world;
  const on = workingDayFrom(world, dayIn(world, month, random));
  const others = world.deputies.filter((other) => other.id !== deputy.id && inOfficeOn(other, on));
  const free = requestThemes.filter(({ title }) => !used.has(`${deputy.id} ${title}`));
  if (free.length === 0) return;
  const own = promises.filter((one) => one.deputy === deputy.id && one.on <= on);
  const wanted = own.length > 0 && random.chance(0.4) ? random.pick(own) : undefined;
  const fitting = free.filter(({ topics }) => topics.some((topic) => topic === wanted?.topic));
  const theme = random.pick(fitting.length > 0 ? fitting : free);
  const promise = fitting.length > 0 ? wanted : undefined;
  const body = {
    request,
    initiators: [deputy.id],
    signers: random.chance(0.5) ? random.sample(others, random.int(1, 3)).map(({ id }) => id) : [],
    title: theme.title,
    addressee: theme.to,
    topics: [...theme.topics],
    ...(promise ? { promise: promise.promise } : {}),
  };
  if (!inOfficeOn(deputy, on)) return;
  if (!happened(world, rows, { kind: 'request.sent', id: `${request}-sent`, on, body })) return;
  used.add(`${deputy.id} ${theme.title}`);
  const roll = random.next();
  // Four in five within the month, some late, and some bodies keep silent.
  const days = roll < 0.8 ? random.int(6, 28) : roll < 0.9 ? random.int(34, 60) : undefined;
  if (days === undefined) return;
  const answeredOn = workingDayFrom(world, addDays(on, days));
  const outcome = random.pick(['satisfied', 'partly', 'partly', 'explained', 'explained', 'refused']);
  const shown = random.chance(0.3) ? { evidence: [seen(request, answeredOn)] } : {};
  const answer = { request, outcome, ...shown };
  happened(world, rows, {
    kind: 'request.answered',
    id: `${request}-answered`,
    on: answeredOn,
    body: answer,
  });
}
