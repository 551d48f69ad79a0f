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
  for (const month of monthsOfWorld(world)) {
    for (const deputy of world.deputies) {
      const { requests: zeal } = deputy.zeal;
      const count = Number(random.chance(0.25 + 0.75 * zeal)) + Number(random.chance(0.25 * zeal));
      for (let i = 0; i < count; i++) {
        number += 1;
        oneRequest(world, rows, { deputy, month, request: numbered('q', number), promises });
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
}

function oneRequest(world: World, rows: DemoRow[], { deputy, month, request, promises }: OneRequest): void {
  const { random } = world;
  const on = workingDayFrom(world, dayIn(world, month, random));
  const others = world.deputies.filter((other) => other.id !== deputy.id && inOfficeOn(other, on));
  const own = promises.filter((promise) => promise.deputy === deputy.id && promise.on <= on);
  const promise = own.length > 0 && random.chance(0.4) ? random.pick(own) : undefined;
  const fitting = requestThemes.filter(({ topics }) =>
    (topics as readonly string[]).includes(promise?.topic ?? ''),
  );
  const theme = random.pick(fitting.length > 0 ? fitting : requestThemes);
  const body = {
    request,
    initiators: [deputy.id],
    signers: random.chance(0.5) ? random.sample(others, random.int(1, 3)).map(({ id }) => id) : [],
    title: theme.title,
    addressee: theme.to,
    topics: [...theme.topics],
    ...(promise && fitting.length > 0 ? { promise: promise.promise } : {}),
  };
  if (!inOfficeOn(deputy, on)) return;
  if (!happened(world, rows, { kind: 'request.sent', id: `${request}-sent`, on, body })) return;
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
