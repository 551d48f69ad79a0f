import type { DisputeRecord } from '@esep/domain';
import { daysBetween } from '@esep/domain';
import { defineBoard } from './board.ts';

/** A dispute with how long it has waited, or did until its answer; texts stand as their hashes. */
export interface DisputeLine extends DisputeRecord {
  readonly days: number;
}

/** What deputies objected to, and what became of it: open ones first, the oldest on top. */
export interface DisputesBoard {
  readonly open: readonly DisputeLine[];
  /** Newest answer first. */
  readonly answered: readonly DisputeLine[];
  readonly outcomes: Readonly<Record<'accepted' | 'partly' | 'refused', number>>;
  /** Days to the answer, in the middle of all that were answered; null while none was. */
  readonly medianDays: number | null;
}

export const disputesBoard = defineBoard<DisputesBoard>({
  name: 'disputes',
  summary: 'Disputes of deputies, open and answered, with the days that each took',
  parameters: { deputy: 'Only those of this deputy.' },
  async read(reader, query) {
    const all = await reader.rows<DisputeRecord>('disputes');
    const asked = query['deputy'] ? all.filter(({ deputy }) => deputy === query['deputy']) : all;
    const lines = asked.map((one) => ({
      ...one,
      days: daysBetween(one.raisedOn, one.answer?.on ?? reader.today),
    }));
    const answered = lines.filter(({ answer }) => answer).sort((a, b) => answeredAt(b) - answeredAt(a));
    const count = (outcome: string) => answered.filter(({ answer }) => answer?.outcome === outcome).length;
    return {
      open: lines.filter(({ answer }) => !answer),
      answered,
      outcomes: { accepted: count('accepted'), partly: count('partly'), refused: count('refused') },
      medianDays: median(answered.map(({ days }) => days)),
    };
  },
});

function answeredAt({ answer }: DisputeRecord): number {
  return answer?.seq ?? 0;
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
