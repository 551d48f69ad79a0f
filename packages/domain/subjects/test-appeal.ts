import type { JsonObject } from '../entry.ts';
import type { Fact } from '../test-builders.ts';
import { fact } from '../test-builders.ts';

/** What happens to one appeal, for tests of its terms and rows. */

/** Registered on Monday 14 September 2026, to be assigned or forwarded by the 17th, due on Monday 5 October. */
export const received = fact(
  'appeal.received',
  '2026-09-14',
  { appeal: '17', channel: 'whatsapp', topic: 'roads-repair', district: 'o-01' },
  { registeredOn: '2026-09-14', assignBy: '2026-09-17', due: '2026-10-05' },
);
export const about = (kind: string, on: string, more: JsonObject = {}, door?: JsonObject): Fact =>
  fact(`appeal.${kind}`, on, { appeal: '17', ...more }, door);
export const assigned = (on = '2026-09-15', deputy = 'd-01') =>
  about('assigned', on, { deputy }, { ifLate: { due: '2026-10-30' } });
export const extended = (on: string, until: string, due = until) =>
  about('extended', on, { until, reason: `sha256:${'0'.repeat(64)}` }, { due });
export const forwarded = (on: string) => about('forwarded', on, { to: `sha256:${'0'.repeat(64)}` });
export const answered = (on: string) => about('answered', on);
export const overdue = (on: string) => about('overdue', on);
export const confirmed = (on: string, solved: boolean) => about('confirmed', on, { solved });
export const marked = (on: string, template: boolean, markedBy = 'second-person') =>
  about('marked', on, { template }, { markedBy });
export const reopened = (on: string, due: string) =>
  about('reopened', on, {}, { registeredOn: on, assignBy: '2026-10-15', due });
