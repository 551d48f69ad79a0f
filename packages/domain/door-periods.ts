import { convocationsIn } from './convocations.ts';
import type { DoorView } from './kind.ts';
import type { ConvocationRecord } from './records.ts';
import type { Period, Quarter } from './time.ts';
import { convocationNumber, quarterOf, quartersOf, shiftQuarter } from './time.ts';

/** The quarters of a period; of a convocation those up to today or its last day. None of a convocation that nobody opened. */
export async function periodQuarters(period: Period, view: DoorView): Promise<readonly Quarter[]> {
  const number = convocationNumber(period);
  if (number === undefined) return quartersOf(period);
  const convocations = convocationsIn(await view.collection<ConvocationRecord>('convocations'));
  const found = convocations.find(({ convocation }) => convocation === number);
  if (!found) return [];
  const quarters: Quarter[] = [];
  const last = quarterOf(found.to ?? view.today);
  for (let quarter = quarterOf(found.from); quarter <= last; quarter = shiftQuarter(quarter, 1)) {
    quarters.push(quarter);
  }
  return quarters;
}
