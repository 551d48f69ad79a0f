import type { Recorder } from '../recorder.ts';
import type { SubmittedRow } from '../submission.ts';

/** Records one entry of Esep's own, at most once by its id, and returns its number. Throws `Refusal`. */
export async function recordOne(
  recorder: Recorder,
  council: string,
  row: SubmittedRow,
  by: string,
): Promise<number> {
  const { results } = await recorder.record(council, [row], { role: 'system', recordedBy: by });
  const [result] = results;
  if (result?.outcome === 'refused') throw result.refusal;
  if (!result || !('seq' in result)) throw new Error('a single row is recorded, known or refused');
  return result.seq;
}
