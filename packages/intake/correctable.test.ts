import { kindNames } from '@esep/domain';
import { expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { disputeOf, lives, type Step } from '../../test/support/lives.ts';
import { council, founded, office } from '../../test/support/recorder-world.ts';
import type { Recorder, RowResult } from './recorder.ts';

/** By who records them for good: nobody mends what Esep alone says, and a methodology in force is held by its kind. */
const neverCorrected = [
  'council.founded',
  'methodology.adopted',
  'edition.previewed',
  'edition.published',
  'dispute.deferred',
  'entry.corrected',
  'entry.withdrawn',
  'ledger.restored',
];

function told(result: RowResult | undefined): string {
  if (result?.outcome !== 'refused') return String(result?.outcome);
  return `${result.refusal.code} ${result.refusal.field} ${JSON.stringify(result.refusal)}`;
}

async function record(recorder: Recorder, { row: submitted, role }: Step, by = 'test'): Promise<number> {
  const { results } = await recorder.record(council, [submitted], { role, recordedBy: `${role}/${by}` });
  expect([submitted.kind, submitted.body, told(results[0])]).toEqual([
    submitted.kind,
    submitted.body,
    'recorded',
  ]);
  return (results[0] as { seq: number }).seq;
}

/** After each step of a life all steps before it are mended, the newest first: an early mistake is found late. */
async function liveAndMend(recorder: Recorder, steps: readonly Step[]): Promise<void> {
  const seqs: number[] = [];
  for (const [at, step] of steps.entries()) {
    seqs.push(await record(recorder, step, `writer-${at}`));
    for (let i = at; i >= 0; i--) {
      const { row: first, role, mended } = steps[i] as Step;
      const body = { entry: seqs[i], reason: 'Қате', body: mended };
      const change = row('entry.corrected', '2026-03-20', body);
      const { results } = await recorder.record(council, [change], {
        role,
        recordedBy: `${role}/writer-${i}`,
      });
      expect([first.kind, `after ${step.row.kind}`, told(results[0])]).toEqual([
        first.kind,
        `after ${step.row.kind}`,
        'recorded',
      ]);
    }
  }
}

it.each(Object.entries(lives))('whatever came after it, an entry of %s can be mended', async (_, steps) => {
  const { recorder } = await founded();
  await liveAndMend(recorder, steps);
});

it('a dispute can be put better, and its answer, after it was answered', async () => {
  const { recorder } = await founded();
  const meeting = lives['works']?.find(({ row: { kind } }) => kind === 'meeting.held') as Step;
  await liveAndMend(recorder, disputeOf(await record(recorder, meeting), 'd-01'));
});

it('but no correction takes the place of something told later', async () => {
  const { recorder } = await founded();
  const planned = (quarter: string) => ({
    indicator: 'i-1',
    title: 'Су',
    unit: 'км',
    deputies: ['d-01'],
    planned: 5,
    quarter,
  });
  const rows = ['2026-Q1', '2026-Q2'].map((quarter) =>
    row('indicator.planned', '2026-01-06', planned(quarter)),
  );
  const { results } = await recorder.record(council, rows, office);
  const entry = (results[0] as { seq: number }).seq;
  const moved = row('entry.corrected', '2026-03-20', { entry, reason: 'Қате', body: planned('2026-Q2') });
  const after = await recorder.record(council, [moved], office);
  expect(told(after.results[0])).toContain('indicator_already_planned');
});

it('every kind is lived through, but for those that nobody corrects', () => {
  const lived = [...Object.values(lives).flat(), ...disputeOf(1, 'd-01')].map(({ row: { kind } }) => kind);
  expect([...new Set([...lived, ...neverCorrected])].sort()).toEqual([...kindNames].sort());
});
