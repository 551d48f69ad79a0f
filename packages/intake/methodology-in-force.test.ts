import { defaultMethodology, type JsonObject, registry } from '@esep/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { createMemoryStores } from '../../test/support/memory-store.ts';
import { codeOf, council, office, system } from '../../test/support/recorder-world.ts';
import { createRecorder, type Recorder } from './recorder.ts';

/** Of the council that `first` founds: v-1 holds from 2026-Q2, v-2 from 2026-Q4. Today it is August. */
let recorder: Recorder;
let today: string;
const seqs = new Map<string, number>();

const adopted = (version: string, from: string, more: JsonObject = {}): JsonObject => ({
  methodology: { ...defaultMethodology, version } as unknown as JsonObject,
  decision: '24/3',
  from,
  trial: false,
  ...more,
});

async function record(kind: string, on: string, body: JsonObject, id?: string): Promise<string> {
  const { results } = await recorder.record(council, [row(kind, on, body, id)], office);
  const [result] = results;
  if (id && result && 'seq' in result) seqs.set(id, result.seq);
  return codeOf(result);
}

const correct = (id: string, body: JsonObject, occurredOn?: string) =>
  record(
    'entry.corrected',
    today.slice(0, 10),
    {
      entry: seqs.get(id) ?? 0,
      body,
      reason: 'Қате жазылған',
      ...(occurredOn ? { occurredOn } : {}),
    },
    `c-${seqs.size}`,
  );
const withdraw = (id: string) =>
  record(
    'entry.withdrawn',
    today.slice(0, 10),
    { entry: seqs.get(id) ?? 0, reason: 'Қате' },
    `w-${seqs.size}`,
  );

beforeEach(async () => {
  seqs.clear();
  today = '2026-02-16T05:00:00Z';
  recorder = createRecorder({ ...createMemoryStores(), registry, now: () => new Date(today) });
  const founded = registry.kinds.get('council.founded')?.example.body as JsonObject;
  await recorder.record(
    council,
    [row('council.founded', '2026-01-05', { ...founded, firstSession: '2026-01-05' })],
    system,
  );
  expect(await record('methodology.adopted', '2026-02-16', adopted('v-1', '2026-Q2'), 'v-1')).toBe(
    'recorded',
  );
  today = '2026-08-03T05:00:00Z';
  expect(await record('methodology.adopted', '2026-08-03', adopted('v-2', '2026-Q4'), 'v-2')).toBe(
    'recorded',
  );
});

describe('a methodology whose quarter has begun', () => {
  it('is not corrected in anything that points depend on, although it is the council’s first', async () => {
    const heavier = { ...defaultMethodology, version: 'v-1', minWeightShare: 0.4 } as unknown as JsonObject;
    expect(await correct('v-1', adopted('v-1', '2026-Q2', { methodology: heavier }))).toBe(
      'methodology_in_force',
    );
    expect(await correct('v-1', adopted('v-1', '2026-Q3'))).toBe('methodology_in_force');
    expect(await correct('v-1', adopted('v-1', '2027-Q1'))).toBe('methodology_in_force');
    expect(await correct('v-1', adopted('v-1', '2026-Q2', { trial: true }))).toBe('methodology_in_force');
  });

  it('is corrected in its decision’s number and date', async () => {
    expect(await correct('v-1', adopted('v-1', '2026-Q2', { decision: '24/4' }), '2026-02-13')).toBe(
      'recorded',
    );
  });

  it('is not withdrawn', async () => {
    expect(await withdraw('v-1')).toBe('methodology_in_force');
  });

  it('keeps its day when another was adopted for the same quarter', async () => {
    today = '2026-03-02T05:00:00Z';
    expect(await record('methodology.adopted', '2026-03-02', adopted('v-3', '2026-Q2'), 'v-3')).toBe(
      'recorded',
    );
    today = '2026-08-03T05:00:00Z';
    expect(await correct('v-1', adopted('v-1', '2026-Q2'), '2026-03-20')).toBe('methodology_in_force');
    expect(await correct('v-1', adopted('v-1', '2026-Q2', { decision: '1' }))).toBe('recorded');
  });
});

describe('a methodology whose quarter is to come', () => {
  it('is corrected for a quarter to come, and not for one that runs', async () => {
    expect(await correct('v-2', adopted('v-2', '2027-Q1', { decision: '25/1' }))).toBe('recorded');
    expect(await correct('v-2', adopted('v-2', '2026-Q3'))).toBe('methodology_late');
  });

  it('is withdrawn until its quarter begins, and does not come back after', async () => {
    expect(await withdraw('v-2')).toBe('recorded');
    const withdrawal = [...seqs.keys()].at(-1) as string;
    today = '2026-11-02T05:00:00Z';
    expect(await withdraw(withdrawal)).toBe('methodology_in_force');
  });

  it('is not brought forward by taking back the correction that put it off', async () => {
    expect(await correct('v-2', adopted('v-2', '2027-Q1'))).toBe('recorded');
    const correction = [...seqs.keys()].at(-1) as string;
    today = '2026-11-02T05:00:00Z';
    expect(await withdraw(correction)).toBe('methodology_in_force');
  });

  it('is refused with all that is wrong, also as a correction', async () => {
    const tiers = { high: 1, good: 2, middle: 3 };
    const methodology = { ...defaultMethodology, version: 'v-2', tiers } as unknown as JsonObject;
    const { results } = await recorder.record(
      council,
      [
        row('entry.corrected', '2026-08-03', {
          entry: seqs.get('v-2') ?? 0,
          body: adopted('v-2', '2026-Q4', { methodology }),
          reason: 'Қате',
        }),
      ],
      office,
    );
    expect(codeOf(results[0])).toBe('methodology_invalid');
    expect(results[0]).toMatchObject({
      refusal: { errors: [{ field: '/body/body/methodology/tiers', code: 'tiers_not_ordered' }] },
    });
  });
});
