import { type AnyKind, Refusal, type Registry } from '@esep/domain';
import { type FoundTable, findHeading, type TablePlace, tableAt } from './find-table.ts';
import { guessColumns, headingGuesser } from './headings.ts';
import { foldText } from './letters.ts';
import type { Lists } from './names.ts';
import type { RawSheet } from './raw-sheet.ts';
import { sheetKinds } from './sheet-kinds.ts';
import { fingerprintOf, isReasonHeading, type KeptMapping, type Upload } from './uploads.ts';
import type { RawWorkbook } from './workbook.ts';

/** How a file would be read, guessed from its headings and what was kept before. */
export type ProposedReading = Pick<Upload, 'kind' | 'sheet' | 'heading' | 'map' | 'mapping'>;

export interface Guessing {
  readonly registry: Registry;
  readonly lists: Lists;
  readonly kept: readonly KeptMapping[];
  /** Kinds that the person may enter. */
  readonly allowed: readonly string[];
  /** What the person says that the file holds; guessed when left out. */
  readonly kind?: string | undefined;
}

/**
 * The sheet, its heading and what its columns are. A mapping that was kept for the same headings wins; else the kind whose headings
 * are known best. Throws `Refusal` `sheet_no_table` when no row looks like a heading.
 */
export function proposeReading(workbook: RawWorkbook, guessing: Guessing): ProposedReading {
  const { registry, lists, kept, allowed, kind: said } = guessing;
  const kinds = sheetKinds(registry).filter(({ name }) =>
    said === undefined ? allowed.includes(name) : name === said,
  );
  let best: { kind: AnyKind; sheet: number; place: TablePlace; worth: number } | undefined;
  for (const kind of kinds) {
    const guess = headingGuesser(kind, lists);
    for (const [sheet, raw] of workbook.sheets.entries()) {
      const place = findHeading(raw, guess);
      if (!place) continue;
      const isKept = kept.some(
        (one) => one.kind === kind.name && one.fingerprint === fingerprintOf(place.headings),
      );
      const worth = isKept ? Number.POSITIVE_INFINITY : fits(kind, place, guess);
      if (!best || worth > best.worth) best = { kind, sheet, place, worth };
    }
  }
  if (!best) throw new Refusal('sheet_no_table', '/file');
  const { kind, sheet, place } = best;
  return {
    kind: kind.name,
    sheet,
    heading: place.heading[0] as number,
    ...proposeMap(kind, place.headings, guessing),
  };
}

/** Required columns that are found say more than any others. */
function fits(
  kind: AnyKind,
  { headings, score }: TablePlace,
  guess: ReturnType<typeof headingGuesser>,
): number {
  const found = guessColumns(headings, guess).filter((column) => column !== undefined && column !== 'id');
  const required = Object.entries(kind.fields).filter(([field]) =>
    found.some((column) => column?.split('.')[0] === field),
  ).length;
  return score + required * 2;
}

/** What the columns are: as they were kept by this name of headings, else by guess. */
export function proposeMap(
  kind: AnyKind,
  headings: readonly string[],
  { lists, kept }: Pick<Guessing, 'lists' | 'kept'>,
): Pick<ProposedReading, 'map' | 'mapping'> {
  const fingerprint = fingerprintOf(headings);
  const before = kept.find((one) => one.kind === kind.name && one.fingerprint === fingerprint);
  if (before) {
    const columns = headings.map((heading) => before.columns[foldText(heading)] ?? '');
    return { map: { columns, fixed: before.fixed, answers: before.answers }, mapping: before.name };
  }
  const guess = headingGuesser(kind, lists);
  const guessed = guessColumns(
    headings.map((heading) => (isReasonHeading(heading) ? '' : heading)),
    guess,
  );
  return { map: { columns: guessed.map((column) => column ?? ''), fixed: {}, answers: {} }, mapping: '' };
}

/** The sheet that the upload names and the table in it. Throws `Refusal` `sheet_no_table`. */
export function openTable(
  workbook: RawWorkbook,
  { sheet, heading }: Pick<Upload, 'sheet' | 'heading'>,
  kind: AnyKind,
  lists: Lists,
): { readonly raw: RawSheet; readonly table: FoundTable } {
  const raw = workbook.sheets[sheet];
  const table = raw && tableAt(raw, heading, headingGuesser(kind, lists));
  if (!raw || !table) throw new Refusal('sheet_no_table', '/file');
  return { raw, table };
}
