import type {
  ConvocationRecord,
  DeputyRecord,
  Methodology,
  MethodologyProblem,
  MethodologyRecord,
} from '@esep/domain';
import { checkMethodology, InvalidMethodology, isPeriod, methodologySchema, Refusal } from '@esep/domain';
import type { DocumentReader, Partition } from '@esep/ledger';
import { sharedKey } from '@esep/ledger';
import {
  chronicleOf,
  type Frame,
  frameOf,
  type PeriodSummary,
  type SimulatedPeriod,
  simulate,
  type Tally,
} from '@esep/rating';
import { type FieldError, InvalidSubmission } from './errors.ts';
import { fieldErrors } from './field-errors.ts';

/** What is known of a methodology that somebody wrote. */
export type ReadMethodology =
  /** It has not even the shape: what the fields need. */
  | { readonly methodology: undefined; readonly errors: readonly FieldError[] }
  | { readonly methodology: Methodology; readonly problems: readonly MethodologyProblem[] };

/** Reads and checks a methodology. All that is wrong is told at once, by JSON pointers under `prefix`. */
export function readMethodology(value: unknown, prefix = ''): ReadMethodology {
  const parsed = methodologySchema.safeParse(value);
  if (!parsed.success) return { methodology: undefined, errors: fieldErrors(parsed.error, value, prefix) };
  return { methodology: parsed.data, problems: checkMethodology(parsed.data) };
}

export interface SimulationRequest {
  /** As somebody wrote it. */
  readonly methodology: unknown;
  /** Quarters, years or convocations; the newest four closed quarters when left out. */
  readonly periods?: unknown;
}

export interface Simulation {
  /** The last entry that was counted. */
  readonly asOf: number;
  readonly version: string;
  readonly warnings: readonly MethodologyProblem[];
  readonly periods: readonly SimulatedPeriod[];
}

const usualQuarters = 4;
const mostPeriods = 12;

/**
 * What a proposed methodology would have made of past periods. Reads only. Throws `Refusal`: `unknown_council`,
 * `InvalidSubmission` for what has not the shape or names a period that there is not, `InvalidMethodology`.
 */
export async function simulateMethodology(
  documents: DocumentReader,
  council: string,
  request: SimulationRequest,
): Promise<Simulation> {
  const read = readMethodology(request.methodology, '/methodology');
  if (!read.methodology) throw new InvalidSubmission(read.errors);
  const errors = read.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new InvalidMethodology(errors, '/methodology');
  const generation = await documents.serving(council);
  if (generation === undefined) throw new Refusal('unknown_council', undefined, { council });
  const partition = { council, generation };
  const { c: asOf } = await documents.cursor(partition, 'scorecards');
  const sources = await readSources(documents, partition);
  const tallies = Map.groupBy(await readTallies(documents, partition), ({ owner }) => owner);
  const periods = simulate({
    proposed: read.methodology,
    methodologies: sources.methodologies,
    deputies: sources.deputies,
    talliesOf: (deputy) => tallies.get(deputy) ?? [],
    frames: framesAsked(request.periods, sources),
  });
  return { asOf, version: read.methodology.version, warnings: read.problems, periods };
}

interface Sources {
  readonly deputies: readonly DeputyRecord[];
  readonly methodologies: readonly MethodologyRecord[];
  readonly periods: readonly PeriodSummary[];
  readonly frame: (period: string) => Frame | undefined;
}

async function readSources(documents: DocumentReader, partition: Partition): Promise<Sources> {
  const names = ['deputies', 'methodologies', 'months', 'convocations'];
  const found = await documents.get(partition, [...names.map(sharedKey), 'periods']);
  const shared = <Value>(name: string) =>
    (found.get(sharedKey(name))?.value ?? {}) as unknown as Readonly<Record<string, Value>>;
  const chronicle = chronicleOf(shared('months'), shared<ConvocationRecord>('convocations'));
  return {
    deputies: Object.values(shared<DeputyRecord>('deputies')),
    methodologies: Object.values(shared<MethodologyRecord>('methodologies')),
    periods: (found.get('periods')?.value ?? []) as unknown as readonly PeriodSummary[],
    frame: (period) => frameOf(period, chronicle),
  };
}

const pageSize = 1000;

async function readTallies(documents: DocumentReader, partition: Partition): Promise<readonly Tally[]> {
  const tallies: Tally[] = [];
  for (let after: string | undefined; ; ) {
    const page = await documents.query(partition, 'tally/', {
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    });
    tallies.push(...page.map(({ value }) => value as unknown as Tally));
    if (page.length < pageSize) return tallies;
    after = page.at(-1)?.key;
  }
}

function framesAsked(asked: unknown, { periods, frame }: Sources): readonly Frame[] {
  if (asked === undefined) {
    const quarters = periods.filter(({ period }) => period.includes('Q'));
    const closed = quarters.filter(({ status }) => status === 'closed');
    const usual = closed.length > 0 ? closed.slice(0, usualQuarters) : quarters.slice(0, 1);
    return usual.map(({ period }) => frame(period)).filter((one) => one !== undefined);
  }
  const fail = (field: string, code: string, params = {}) => new InvalidSubmission([{ field, code, params }]);
  if (!Array.isArray(asked)) throw fail('/periods', 'wrong_type', { expected: 'array' });
  if (asked.length > mostPeriods) throw fail('/periods', 'too_many', { limit: mostPeriods });
  const known = new Set(periods.map(({ period }) => period));
  return asked.map((period: unknown, i) => {
    const found = typeof period === 'string' && isPeriod(period) && known.has(period) && frame(period);
    if (!found) throw fail(`/periods/${i}`, 'not_one_of', { values: [...known].join(', ') });
    return found;
  });
}
