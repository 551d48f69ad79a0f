import { type AnyKind, Refusal } from '@esep/domain';
import {
  type ColumnMap,
  findDoubts,
  foldText,
  headingGuesser,
  type NameAnswers,
  ownNumber,
  proposeMap,
  tableAt,
  type Upload,
} from '@esep/intake';
import type { OfficeForm } from '../form.ts';
import type { OfficeVisit } from '../visit.ts';
import { kindsOf, type OpenUpload, readUpload, refuseSecond, workbookOf } from './sources.ts';

/** What the form of the columns says, not yet kept. */
export function mapOf(form: OfficeForm, { table, columns }: OpenUpload): ColumnMap {
  const known = new Set(columns.map(({ name }) => name));
  const chosen = table.headings.map((_, i) => form.text(`column-${i}`));
  const answers: Record<string, Record<string, string>> = {};
  for (const [name, value] of form.entries) {
    const [, list, text] = /^answer-(deputies|districts|topics|organizations)-(.+)$/.exec(name) ?? [];
    if (list && text && value !== '') answers[list] = { ...answers[list], [text]: value };
  }
  const fixed = form.entries.flatMap(([name, value]) => {
    const column = name.startsWith('fixed-') ? name.slice('fixed-'.length) : '';
    return known.has(column) && value !== '' ? [[column, value] as const] : [];
  });
  return {
    columns: chosen.map((name) => (known.has(name) ? name : '')),
    fixed: Object.fromEntries(fixed),
    answers: answers as NameAnswers,
  };
}

/** What is wrong with the columns, by the names of fields; empty when the rows can be tried. */
export type MapFaults = Readonly<Record<string, 'twice' | 'missing' | 'nothing'>>;

export function faultsOf(map: ColumnMap, { columns, kind }: OpenUpload): MapFaults {
  const faults: Record<string, 'twice' | 'missing' | 'nothing'> = {};
  if (map.columns.every((name) => name === '')) faults['columns'] = 'nothing';
  const seen = new Set<string>();
  for (const [i, name] of map.columns.entries()) {
    if (name !== '' && seen.has(name)) faults[`column-${i}`] = 'twice';
    seen.add(name);
  }
  for (const name of missingColumns(kind, columns, map)) faults[`fixed-${name}`] = 'missing';
  return faults;
}

/** Required columns that nothing fills. A number of its own is made where a sheet has none; a roll may name some. */
export function missingColumns(
  kind: AnyKind,
  columns: OpenUpload['columns'],
  map: ColumnMap,
): readonly string[] {
  const filled = new Set([...map.columns, ...Object.keys(map.fixed)]);
  const number = ownNumber(kind);
  return columns
    .filter(({ name, required, key }) => required && name !== number && key === undefined)
    .map(({ name }) => name)
    .filter((name) => !filled.has(name));
}

/** Names that are doubtful and have no answer yet. */
export function openDoubts({ kind, table, lists }: OpenUpload, map: ColumnMap) {
  return findDoubts(kind, table, map, lists).filter(
    ({ list, text }) => map.answers[list]?.[foldText(text)] === undefined,
  );
}

/** Nothing is left to ask: the headings are the template's own, or this journal's as it was kept. */
export function isSure(open: OpenUpload): boolean {
  const { upload, kind, lists, table } = open;
  const { map, mapping } = upload;
  const guess = headingGuesser(kind, lists);
  const knowsAll = table.headings.every((heading, i) =>
    map.columns[i] === '' ? foldText(heading) === '' : guess(heading)[0]?.score === 3,
  );
  return (
    (mapping !== '' || knowsAll) &&
    Object.keys(faultsOf(map, open)).length === 0 &&
    openDoubts(open, map).length === 0
  );
}

/** The file with another kind, sheet or row of headings; its columns are guessed anew. */
export async function readAgain(visit: OfficeVisit, upload: Upload): Promise<Upload> {
  const { form, deps } = visit;
  const { uploads } = deps.jobs;
  const kind = kindsOf(visit).find(({ name }) => name === form.text('kind'));
  if (!kind) throw new Refusal('not_a_form');
  await refuseSecond(visit, kind.name);
  const { lists } = await readUpload(visit, upload);
  const workbook = await workbookOf(visit, upload.id);
  const sheet = Number(form.text('sheet') || upload.sheet);
  const raw = workbook.sheets[sheet];
  const heading = Number(form.text('heading')) - 1;
  const table = raw && tableAt(raw, heading, headingGuesser(kind, lists));
  if (!table) throw new Refusal('sheet_no_table', '/heading');
  const kept = await uploads.mappings(deps.council);
  const place = { kind: kind.name, sheet, heading, ...proposeMap(kind, table.headings, { lists, kept }) };
  const changed = await uploads.change(deps.council, upload.id, { ...place, checkJob: null });
  if (!changed) throw new Refusal('not_found');
  return changed;
}
