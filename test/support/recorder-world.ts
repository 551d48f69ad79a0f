import { registry } from '@esep/domain';
import { createRecorder, type RowResult } from '@esep/intake';
import { createFolding, type Derive } from '@esep/ledger';
import { expect } from 'vitest';
import { foundingRows, row } from './council.ts';
import { createMemoryStores, type MemoryOptions } from './memory-store.ts';

export const council = 'test';
export const office = { role: 'office', recordedBy: 'office/aaaaaa' } as const;
export const system = { role: 'system', recordedBy: 'system/test' } as const;
export const noRankings: Derive = () => [];

export function world(options: MemoryOptions = {}) {
  const stores = createMemoryStores(options);
  const woken: number[] = [];
  const recorder = createRecorder({
    ...stores,
    registry,
    now: () => new Date('2026-03-20T05:00:00Z'),
    recorded: (_, size) => woken.push(size),
  });
  const folding = createFolding({ ...stores, registry, derive: noRankings, onFault: () => {} });
  const other = () => createRecorder({ ...stores, registry, now: () => new Date('2026-03-20T05:00:00Z') });
  return { ...stores, recorder, other, woken, fold: () => folding.catchUp(council) };
}

export async function founded(options: MemoryOptions = {}) {
  const made = world(options);
  const { results } = await made.recorder.record(council, foundingRows(), system);
  expect(results.map(codeOf)).toEqual(results.map(() => 'recorded'));
  return { ...made, founding: results.length };
}

export function codeOf(result: RowResult | undefined): string {
  return result?.outcome === 'refused' ? result.refusal.code : String(result?.outcome);
}

export const meeting = (body: object = {}, id?: string) =>
  row(
    'meeting.held',
    '2026-03-02',
    {
      meeting: 'm-1',
      deputies: ['d-01'],
      district: 'o-01',
      remote: false,
      attendees: 12,
      report: false,
      ...body,
    },
    id,
  );
