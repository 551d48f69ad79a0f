import type { JsonObject } from '../entry.ts';
import { Refusal } from '../errors.ts';
import { registry } from '../registry.ts';
import type { Fact } from '../test-builders.ts';
import { fact, viewOf } from '../test-builders.ts';

/** A council with two districts and two deputies; d-02 left, and d-01 has leave in November. */
export const council: readonly Fact[] = [
  fact('calendar.set', '2026-01-05', { year: 2026, holidays: ['2026-12-16'], workingDays: [] }),
  fact('district.defined', '2026-01-05', { district: 'o-01', name: { ru: 'Округ № 1' } }),
  fact('district.defined', '2026-01-05', { district: 'o-02', name: { ru: 'Округ № 2' } }),
  seated('d-01', '2026-01-05', ['o-01']),
  seated('d-02', '2026-01-05', ['o-02']),
  fact('deputy.left', '2026-06-30', { deputy: 'd-02', reason: 'resigned' }),
  fact('leave.approved', '2026-10-01', {
    deputy: 'd-01',
    from: '2026-11-02',
    to: '2026-11-20',
    reason: 'annual',
  }),
];

export function seated(deputy: string, on: string, districts: readonly string[]): Fact {
  const body = { deputy, name: { kk: deputy }, elected: 'district', districts };
  return fact('deputy.seated', on, body);
}

const today = '2026-12-01';
const office = { role: 'office', recordedBy: 'office/test' } as const;

/** What the kind's door works out, or `code /field` of its refusal. */
export async function door(
  submitted: Fact,
  more: readonly Fact[] = [],
  on = today,
  by = office,
): Promise<unknown> {
  const kind = registry.kinds.get(submitted.kind);
  const body = kind?.schema.parse(submitted.body);
  try {
    return await kind?.door?.(
      { id: 'x', occurredOn: submitted.on, body, ...by },
      viewOf(on, [...council, ...more]),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `${error.code} ${error.field}`;
  }
}

export function example(kind: string, on: string, more: JsonObject): Fact {
  return fact(kind, on, { ...(registry.kinds.get(kind)?.example.body as JsonObject), ...more });
}
