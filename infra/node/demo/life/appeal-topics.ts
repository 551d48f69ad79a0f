import { addDays, type JsonObject, shippedTopics } from '@esep/domain';
import type { Random } from '../random.ts';
import { type DemoRow, happened, type World } from './world.ts';

/** Which standing commission answers for which topic (the ids of `council.ts`). */
const commissions: Readonly<Record<string, string>> = {
  work: 'k-1',
  'rights-budget': 'k-1',
  land: 'k-2',
  social: 'k-3',
  education: 'k-3',
  health: 'k-3',
  safety: 'k-4',
  rights: 'k-4',
  other: 'k-4',
  roads: 'k-5',
  utilities: 'k-5',
  housing: 'k-5',
  transport: 'k-5',
  environment: 'k-6',
  'social-youth': 'k-7',
  'social-culture': 'k-7',
};

/** The topics that commissions answer for are defined once more with the commission, the day after the founding. */
export function topicRows(world: World): DemoRow[] {
  const rows: DemoRow[] = [];
  for (const topic of shippedTopics) {
    const commission = commissions[topic.topic];
    if (commission === undefined) continue;
    // An interface is not JSON to the compiler, though its values are.
    const body = { ...topic, commission } as unknown as JsonObject;
    happened(world, rows, {
      kind: 'topic.defined',
      id: `topic-${topic.topic}`,
      on: addDays(world.from, 1),
      body,
    });
  }
  return rows;
}

const always: Readonly<Record<string, number>> = {
  'roads-repair': 5,
  'roads-lighting': 4,
  'roads-village': 3,
  'utilities-water': 5,
  'utilities-tariffs': 3,
  'utilities-waste': 3,
  'housing-queue': 4,
  'housing-unsafe': 2,
  'housing-yards': 3,
  'education-kindergartens': 3,
  'education-schools': 2,
  'health-clinics': 4,
  'health-medicines': 3,
  'health-rural': 3,
  'social-benefits': 4,
  'social-disability': 3,
  'social-youth': 1,
  'social-culture': 2,
  'land-plots': 3,
  'land-pastures': 2,
  'environment-air': 3,
  'environment-dumps': 2,
  'environment-animals': 2,
  'transport-routes': 4,
  'transport-rural': 2,
  'safety-traffic': 2,
  'safety-order': 1,
  'work-jobs': 2,
  'work-wages': 1,
  'rights-violence': 1,
  'rights-budget': 1,
  'other-services': 2,
};

/** What citizens write of in some months more than in others: `months` from 1 to 12. */
const seasonal: readonly {
  readonly topic: string;
  readonly months: readonly number[];
  readonly weight: number;
}[] = [
  { topic: 'roads-winter', months: [11, 12, 1, 2, 3], weight: 12 },
  { topic: 'utilities-heating', months: [10, 11, 12, 1, 2], weight: 14 },
  { topic: 'safety-floods', months: [3, 4, 5], weight: 12 },
  { topic: 'roads-repair', months: [4, 5, 6, 7], weight: 8 },
  { topic: 'utilities-water', months: [6, 7, 8], weight: 10 },
  { topic: 'land-pastures', months: [5, 6, 7], weight: 6 },
  { topic: 'education-places', months: [8, 9], weight: 12 },
  { topic: 'education-buses', months: [9, 10], weight: 8 },
  { topic: 'environment-dumps', months: [4, 5], weight: 6 },
];

/** What an appeal of that month is about. */
export function appealTopic(random: Random, month: number): string {
  const weights = [
    ...Object.entries(always).map(([topic, weight]) => ({ topic, weight })),
    ...seasonal.filter(({ months }) => months.includes(month)),
  ];
  let left = random.next() * weights.reduce((sum, { weight }) => sum + weight, 0);
  for (const { topic, weight } of weights) {
    left -= weight;
    if (left < 0) return topic;
  }
  return 'other';
}
