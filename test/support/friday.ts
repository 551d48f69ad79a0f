import { expect } from 'vitest';
import { row } from './council.ts';
import type { OfficeWorld } from './office-world.ts';
import { slug } from './running-council.ts';

export const on = '2026-03-20';
export const dayPath = `/receptions/day/${on}`;

/** Receptions of `d-01` … on one day, scheduled a week before. */
export async function schedule(office: OfficeWorld, deputies = 2, day = on): Promise<readonly string[]> {
  const ids = Array.from({ length: deputies }, (_, i) => `${day}-d-0${i + 1}`);
  const rows = ids.map((reception, i) =>
    row('reception.scheduled', '2026-03-13', {
      ...{ reception, deputy: `d-0${i + 1}`, on: day },
      ...{ from: '10:00', to: '11:00' },
    }),
  );
  const by = { role: 'office', recordedBy: 'office/t' } as const;
  const { results } = await office.deps.recorder.record(slug, rows, by);
  expect(results.every(({ outcome }) => outcome === 'recorded')).toBe(true);
  await office.council.recompute.run(slug);
  return ids;
}

/** What the day's page says of a reception's visitors. */
export function countOf(html: string, reception: string): string | undefined {
  const rowHtml = html.split(`<tr id="${reception}"`)[1] ?? '';
  return /desk-number">(\d+)</.exec(rowHtml)?.[1];
}

export const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';

export const codesIn = (html: string) => [...html.matchAll(/class="code">([^<]+)</g)].map(([, code]) => code);

/** The kinds of the newest entries, oldest first. */
export async function newest(office: OfficeWorld, number: number) {
  const size = await office.deps.ledger.size(slug);
  return (await office.deps.ledger.read(slug, size - number, number)).map(({ entry }) => entry);
}
