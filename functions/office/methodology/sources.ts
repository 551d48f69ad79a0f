import {
  type DeputyRecord,
  type Methodology,
  type MethodologyRecord,
  quarterOf,
  Refusal,
  shiftQuarter,
} from '@esep/domain';
import { fieldText } from '@esep/http';
import {
  chosenOf,
  type FieldError,
  isExpired,
  type KeptDraft,
  type MethodologyDraft,
  readMethodologyDraft,
  readProposals,
  simulateMethodology,
} from '@esep/intake';
import { sharedKey } from '@esep/ledger';
import { methodologyFor, type PeriodSummary } from '@esep/rating';
import type { DraftRemark, EffectSources } from '@esep/web';
import { documentsOf } from '../editions/read.ts';
import type { OfficeVisit } from '../visit.ts';

type Records<Value> = Readonly<Record<string, Value>>;

/** Every version that was adopted, by its name, also what is not folded yet. */
export async function adoptedVersions(visit: OfficeVisit): Promise<Records<MethodologyRecord>> {
  return (await visit.look()).collection<MethodologyRecord>('methodologies');
}

/** Versions by the quarter from which they hold, the newest first, and where each stands today. */
export async function versionLines(visit: OfficeVisit) {
  const records = Object.values(await adoptedVersions(visit));
  const { today } = await visit.look();
  const quarter = quarterOf(today);
  const now = methodologyFor({ period: quarter, quarters: [quarter] }, records);
  const newest = (a: MethodologyRecord, b: MethodologyRecord) =>
    b.from.localeCompare(a.from) || b.adoptedOn.localeCompare(a.adoptedOn);
  return [...records].sort(newest).map((record) => ({
    record,
    state:
      record === now ? ('now' as const) : record.from > quarter ? ('coming' as const) : ('past' as const),
  }));
}

export type DraftState = 'open' | 'waits' | 'adopted';

/** Where each draft stands: adopted, waiting for a second person, or being written. */
export async function statesOf(visit: OfficeVisit): Promise<(draft: MethodologyDraft) => DraftState> {
  const { vault, council, now } = visit.deps;
  const [records, proposals] = await Promise.all([adoptedVersions(visit), readProposals(vault, council)]);
  const waiting = new Set(
    proposals
      .filter((one) => (one.state === 'open' || one.state === 'accepting') && !isExpired(one, now()))
      .map(({ id }) => id),
  );
  return ({ whole, proposal }) => {
    if (proposal !== undefined && waiting.has(proposal)) return 'waits';
    return proposal !== undefined && Object.hasOwn(records, whole.version) ? 'adopted' : 'open';
  };
}

/** Throws `Refusal` `not_found`. */
export async function findKeptDraft(visit: OfficeVisit): Promise<KeptDraft> {
  const kept = await readMethodologyDraft(visit.deps.vault, visit.deps.council, visit.params['draft'] ?? '');
  if (!kept) throw new Refusal('not_found');
  return kept;
}

const usualQuarters = 4;

/** What the draft as it is saved would have made of past quarters; undefined when it cannot be counted. */
export async function effectOf(
  visit: OfficeVisit,
  draft: MethodologyDraft,
  asked: string | undefined,
): Promise<EffectSources | undefined> {
  const { methodology } = chosenOf(draft);
  if (!methodology) return undefined;
  const { deps } = visit;
  const content = await documentsOf(visit, ['periods', sharedKey('deputies')]);
  const closed = content<readonly PeriodSummary[]>('periods', [])
    .filter(({ period, status }) => period.includes('Q') && status === 'closed')
    .map(({ period }) => period);
  const periods = closed.slice(0, usualQuarters);
  if (periods.length === 0) return undefined;
  const simulation = await simulateMethodology(deps.documents, deps.council, { methodology, periods });
  const records = await adoptedVersions(visit);
  const known = [...Object.values(records).map((record) => record.methodology), methodology];
  return {
    asOf: simulation.asOf,
    periods: simulation.periods,
    period: periods.find((period) => period === asked) ?? periods[0],
    deputies: content<Records<DeputyRecord>>(sharedKey('deputies'), {}),
    criteria: titlesIn(known),
  };
}

function titlesIn(methodologies: readonly Methodology[]): EffectSources['criteria'] {
  const criteria = methodologies.flatMap(({ groups }) => groups.flatMap((group) => group.criteria));
  return Object.fromEntries(criteria.map(({ id, title }) => [id, title]));
}

/** Quarters from which a new version may hold: those to come; a council's first may also govern what has begun. */
export async function quartersToCome(visit: OfficeVisit) {
  const { today } = await visit.look();
  const isFirst = Object.keys(await adoptedVersions(visit)).length === 0;
  const next = shiftQuarter(quarterOf(today), 1);
  const from = isFirst ? -4 : 0;
  return { next, quarters: Array.from({ length: 6 - from }, (_, i) => shiftQuarter(next, i + from)) };
}

/** Codes in words, for the form. */
export function remarks(
  { language }: OfficeVisit,
  errors: readonly Pick<FieldError, 'field' | 'code' | 'params'>[],
): readonly DraftRemark[] {
  return errors.map(({ field, code, params }) => ({ field, told: fieldText(code, language, params) }));
}
