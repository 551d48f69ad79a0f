import {
  type CalendarRecord,
  type JsonObject,
  type Methodology,
  type Quarter,
  type Refusal,
  shippedTopics,
} from '@esep/domain';
import { contentId, makeCouncilKeys, type RowResult } from '@esep/intake';
import type { Council } from './open-council.ts';

/** An entry of a founding, and where its words came from. */
export interface FoundingRow {
  readonly kind: string;
  readonly id: string;
  readonly occurredOn: string;
  readonly body: JsonObject;
  readonly place?: string;
}

/** A row of a founding was refused; nothing was acknowledged, the folder can be made anew. */
export class FoundingRefused extends Error {
  override readonly name = 'FoundingRefused';
  readonly refused: readonly { readonly row: FoundingRow; readonly refusal: Refusal }[];

  constructor(refused: FoundingRefused['refused']) {
    super(`${refused.length} rows of the founding were refused`);
    this.refused = refused;
  }
}

type Founded = Omit<FoundingRow, 'kind' | 'id' | 'occurredOn'>;

export interface FoundingPlan {
  readonly on: string;
  readonly council: Founded;
  readonly calendars: readonly CalendarRecord[];
  readonly districts: readonly Founded[];
  readonly organizations: readonly (Founded & { readonly from: string })[];
  readonly deputies: readonly (Founded & { readonly from: string })[];
  /** Entries of any kind that follow, by day; their ids are those that an import of them would give. */
  readonly more?: readonly (Founded & { readonly kind: string; readonly occurredOn: string })[];
  readonly methodology: { methodology: Methodology; decision: string; from: Quarter; trial: boolean };
}

/** The entries that a council begins with, in the order in which they need each other. */
export function foundingRows({
  on,
  council,
  calendars,
  districts,
  organizations,
  deputies,
  more = [],
  methodology,
}: FoundingPlan): FoundingRow[] {
  const row = (
    kind: string,
    id: string,
    occurredOn: string,
    { body, place }: { body: unknown; place?: string | undefined },
  ) => ({
    kind,
    id,
    occurredOn,
    body: body as JsonObject,
    ...(place ? { place } : {}),
  });
  return [
    row('council.founded', 'founding', on, council),
    ...calendars.map((body) => row('calendar.set', `founding-calendar-${body.year}`, on, { body })),
    ...shippedTopics.map((body) => row('topic.defined', `founding-topic-${body.topic}`, on, { body })),
    ...districts.map((each) =>
      row('district.defined', `founding-district-${each.body['district']}`, on, each),
    ),
    ...organizations.map((each) =>
      row('organization.formed', `founding-organization-${each.body['organization']}`, each.from, each),
    ),
    ...deputies.map((each) =>
      row('deputy.seated', `founding-deputy-${each.body['deputy']}`, each.from, each),
    ),
    ...more.map((each) => {
      const { kind, occurredOn, body } = each;
      return row(kind, contentId({ kind, occurredOn, body }), occurredOn, each);
    }),
    row('methodology.adopted', 'founding-methodology', on, { body: methodology, place: 'methodology' }),
  ];
}

const rowsAtOnce = 500;

/** Makes the council's keys and records the rows. Throws `FoundingRefused` with all rows that were refused. */
export async function foundCouncil(
  council: Council,
  rows: readonly FoundingRow[],
  by: string,
): Promise<void> {
  await makeCouncilKeys(council.stores.vault, council.slug);
  const refused: { row: FoundingRow; refusal: Refusal }[] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const slice = rows.slice(start, start + rowsAtOnce);
    const submitted = slice.map(({ kind, id, occurredOn, body }) => ({ kind, id, occurredOn, body }));
    const { results } = await council.recorder.record(council.slug, submitted, {
      role: 'system',
      recordedBy: by,
    });
    refused.push(...refusedOf(slice, results));
  }
  if (refused.length) throw new FoundingRefused(causesOf(refused));
}

/** When the council itself was refused, that no row after it finds one is no news. */
function causesOf(refused: FoundingRefused['refused']): FoundingRefused['refused'] {
  const isCouncilRefused = refused.some(({ row }) => row.kind === 'council.founded');
  return isCouncilRefused ? refused.filter(({ refusal }) => refusal.code !== 'unknown_council') : refused;
}

function refusedOf(rows: readonly FoundingRow[], results: readonly RowResult[]) {
  return results.flatMap((result, index) =>
    result.outcome === 'refused' ? [{ row: rows[index] as FoundingRow, refusal: result.refusal }] : [],
  );
}
