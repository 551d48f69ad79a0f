import { beforeEach, expect } from 'vitest';
import { meetings, methodologyOf, onTime } from '../../packages/rating/test-builders.ts';
import { row } from '../../test/support/council.ts';
import { createMemoryStores, type MemoryStores } from '../../test/support/memory-store.ts';
import { type RunningCouncil, runCouncil } from '../../test/support/running-council.ts';

/** The council of the running test, and what stores it. */
export let council: RunningCouncil;
export let stores: MemoryStores;
/** Entries of the three meetings. */
export let own: Readonly<Record<string, number>>;

const methodology = methodologyOf(onTime(2), meetings(1));
export const held = (meeting: string, deputy: string, on: string, more: object = {}) =>
  row('meeting.held', on, {
    meeting,
    deputies: [deputy],
    district: `o-${deputy.slice(2)}`,
    remote: false,
    attendees: 20,
    report: false,
    ...more,
  });

function appeal(id: string, deputy: string, answered: boolean) {
  return [
    row('appeal.received', '2026-01-12', { appeal: id, channel: 'letter' }),
    row('appeal.assigned', '2026-01-13', { appeal: id, deputy }),
    ...(answered ? [row('appeal.answered', '2026-01-20', { appeal: id })] : []),
  ];
}

export async function recorded(...rows: ReturnType<typeof row>[]): Promise<number[]> {
  const { json } = await council.postBatch(rows);
  const seqs = json.results.map((one: { seq?: number; code?: string }) => one.seq ?? one.code);
  await council.settle();
  return seqs;
}

export async function onDay(day: string): Promise<void> {
  council.setNow(`${day}T05:00:00Z`);
  await council.sweep.run();
  await council.settle();
}

export const preview = (period = '2026-Q1') => council.ask('/editions', { period });
export const publish = (edition = '2026-Q1-1', refusals = {}) =>
  council.ask(`/editions/${edition}/publish`, { refusals });
export const asDeputy = (deputy: string) => ({ role: 'deputy', who: deputy }) as const;
export const second = { who: 'second' } as const;

/** Another council than that of `beforeEach`: under the methodology of a trial, without a deed. */
export async function beginOnTrial(): Promise<void> {
  stores = createMemoryStores();
  council = await runCouncil(stores);
  await council.found();
}

/** Six deputies; the first three did something in the first quarter, and d-02's meeting was entered as held elsewhere. */
export function withEditions(): void {
  beforeEach(async () => {
    stores = createMemoryStores();
    council = await runCouncil(stores);
    await council.found({ methodology, from: '2026-01-01' });
    const deputies = ['d-01', 'd-02', 'd-03'];
    const rows = deputies.flatMap((deputy, i) => [
      ...appeal(`a-${i}-1`, deputy, true),
      ...appeal(`a-${i}-2`, deputy, i !== 2),
    ]);
    await recorded(...rows);
    const [first, elsewhere, third] = await recorded(
      held('m-1', 'd-01', '2026-02-10'),
      held('m-2', 'd-02', '2026-02-11', { district: 'o-05' }),
      held('m-3', 'd-03', '2026-02-12'),
    );
    own = { first: first as number, elsewhere: elsewhere as number, third: third as number };
  });
}

export const raised = (dispute: string, deputy: string, about: object, on = '2026-04-06') =>
  row('dispute.raised', on, { dispute, deputy, ...about, text: 'Кездесу өз округімде өтті' });
export const answered = (dispute: string, outcome: string, more: object = {}, on = '2026-04-10') =>
  row('dispute.answered', on, { dispute, outcome, text: 'Тексерілді', ...more });
export const mended = () =>
  row('entry.corrected', '2026-04-09', {
    entry: own['elsewhere'],
    body: held('m-2', 'd-02', '2026-02-11').body,
    reason: 'Округ қате көрсетілген',
  });

export async function firstEdition(): Promise<void> {
  await onDay('2026-04-02');
  expect((await preview()).status).toBe(201);
  await onDay('2026-04-13');
  expect((await publish()).status).toBe(201);
  await council.settle();
}
