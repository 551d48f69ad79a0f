import { Refusal } from '@esep/domain';
import { fingerprintOf, foldText, lettersOf, nobody, rawOf, yesNo } from '@esep/intake';
import { columnsPage } from '@esep/web';
import { byLabel } from '../choices.ts';
import { problemOf } from '../problem.ts';
import type { OfficeVisit } from '../visit.ts';
import { askCheck } from './ask-job.ts';
import { faultsOf, type MapFaults, mapOf, missingColumns, openDoubts, readAgain } from './read-again.ts';
import { findUpload, kindChoices, type OpenUpload, openUpload, refuseSecond } from './sources.ts';

const samples = 3;
const mostDoubts = 200;

interface Said {
  readonly faults: MapFaults;
  /** Names that were just found doubtful: the person is asked before anything is tried. */
  readonly asks: boolean;
  readonly refusal?: Refusal;
}

/** What the columns of a file are: guessed, or as they were kept, and to be put right. */
export async function showColumns(visit: OfficeVisit): Promise<Response> {
  return shown(visit, await openUpload(visit, visit.params['upload'] ?? ''));
}

async function shown(
  visit: OfficeVisit,
  open: OpenUpload,
  { faults, asks, refusal }: Said = { faults: {}, asks: false },
): Promise<Response> {
  const { language, session } = visit;
  const { upload, workbook, raw, table, columns, kind, lists } = open;
  const { map } = upload;
  const missing = new Set(missingColumns(kind, columns, { ...map, fixed: {} }));
  const offered = columns.map(({ name, heading, required }) => ({ value: name, label: heading, required }));
  const doubts = openDoubts(open, { ...map, answers: {} }).slice(0, mostDoubts);
  const problem = refusal && problemOf(refusal, language, '');
  const page = columnsPage(language, {
    csrf: session.csrf,
    action: visit.href(`/sheets/uploads/${upload.id}`),
    file: upload.file,
    kinds: kindChoices(visit),
    kind: kind.name,
    sheets: workbook.sheets.map(({ name }, i) => ({ value: String(i), label: name || upload.file })),
    sheet: String(upload.sheet),
    heading: upload.heading + 1,
    rows: table.rows.length,
    entered: upload.imports.some(({ sheet }) => sheet === upload.sheet),
    facts: {
      formulas: raw.facts.formulas,
      errors: raw.facts.errors,
      hiddenRows: raw.facts.hiddenRows,
      passedOver: table.passedOver,
    },
    columns: table.headings.map((heading, i) => ({
      ...{ letter: lettersOf(i), heading, chosen: map.columns[i] ?? '' },
      hidden: raw.facts.hiddenColumns.includes(i),
      samples: samplesOf(table.rows, i),
    })),
    offered,
    fillable: columns
      .filter(({ name, key }) => name !== 'id' && key === undefined && !map.columns.includes(name))
      .map((column) => filled(visit, column, { lists, map, isMissing: missing.has(column.name) })),
    doubts: doubts.map(({ list, text, near, rows }) => ({
      name: `answer-${list}-${foldText(text)}`,
      ...{ list, text, rows },
      value: map.answers[list]?.[foldText(text)] ?? '',
      near: near.flatMap((id) => lists[list].filter((one) => one.id === id)).map(choiceOf(visit)),
    })),
    lists: Object.fromEntries(
      Object.entries(lists).map(([list, named]) => [list, byLabel(visit, named.map(choiceOf(visit)))]),
    ),
    nobody,
    mapping: upload.mapping,
    ...{ faults, asks, problem },
  });
  const isWrong = problem !== undefined || asks || Object.keys(faults).length > 0;
  return visit.page(page, isWrong ? 422 : 200);
}

/** A field that gets the same value in every row. What is asked with yes or no says no until somebody says yes. */
function filled(
  visit: OfficeVisit,
  { name, heading, help, type, choices, refers, list }: OpenUpload['columns'][number],
  {
    lists,
    map,
    isMissing,
  }: { readonly isMissing: boolean } & Pick<OpenUpload, 'lists'> & Pick<OpenUpload['upload'], 'map'>,
) {
  const [yes, no] = yesNo[visit.language];
  const offered =
    type === 'flag'
      ? [
          { value: 'true', label: yes },
          { value: 'false', label: no },
        ]
      : refers && !list
        ? byLabel(visit, lists[refers].map(choiceOf(visit)))
        : choices;
  const usual = type === 'flag' && isMissing ? 'false' : '';
  const value = map.fixed[name] ?? usual;
  return { name, heading, help, required: isMissing, value, choices: offered };
}

const choiceOf =
  ({ language }: OfficeVisit) =>
  ({ id, name }: OpenUpload['lists']['deputies'][number]) => ({
    value: id,
    label: (name as Record<string, string | undefined>)[language] ?? name.kk ?? id,
  });

function samplesOf(rows: OpenUpload['table']['rows'], column: number): readonly string[] {
  const filled = rows.map(({ cells }) => rawOf(cells[column] ?? null)).filter((text) => text !== '');
  return [...new Set(filled)].slice(0, samples).map((text) => text.slice(0, 60));
}

/** Keeps what the columns are and tries the rows; or reads the file anew, as another kind or from another row. */
export async function saveColumns(visit: OfficeVisit): Promise<Response> {
  const { deps, form, params } = visit;
  const id = params['upload'] ?? '';
  if (form.text('do') === 'again') return again(visit, id);
  const open = await openUpload(visit, id);
  await refuseSecond(visit, open.kind.name);
  const map = mapOf(form, open);
  const mapping = form.text('mapping').slice(0, 80);
  const typed: OpenUpload = { ...open, upload: { ...open.upload, map, mapping } };
  const faults = faultsOf(map, open);
  if (Object.keys(faults).length > 0) return shown(visit, typed, { faults, asks: false });
  const isAsked = (list: string, text: string) => form.has(`answer-${list}-${foldText(text)}`);
  if (
    openDoubts(open, map)
      .slice(0, mostDoubts)
      .some(({ list, text }) => !isAsked(list, text))
  ) {
    return shown(visit, typed, { faults, asks: true });
  }
  const { uploads } = deps.jobs;
  const changed = await uploads.change(deps.council, id, { map, mapping, checkJob: null });
  if (!changed) throw new Refusal('not_found');
  if (mapping !== '') await keep(visit, { ...open, upload: changed });
  return askCheck(visit, changed);
}

async function keep({ deps }: OfficeVisit, { upload, table }: OpenUpload): Promise<void> {
  const { map, mapping, kind } = upload;
  const columns = Object.fromEntries(
    table.headings.map((heading, i) => [foldText(heading), map.columns[i] ?? '']),
  );
  const { fixed, answers } = map;
  await deps.jobs.uploads.keepMapping(deps.council, {
    ...{ name: mapping, kind, fingerprint: fingerprintOf(table.headings), columns, fixed, answers },
  });
}

async function again(visit: OfficeVisit, id: string): Promise<Response> {
  try {
    await readAgain(visit, await findUpload(visit, id));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'not_found') throw error;
    return shown(visit, await openUpload(visit, id), { faults: {}, asks: false, refusal: error });
  }
  return visit.redirect(`/sheets/uploads/${id}`);
}
