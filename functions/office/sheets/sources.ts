import { type AnyKind, given, Refusal } from '@esep/domain';
import {
  type Lists,
  openTable,
  type RawSheet,
  type RawWorkbook,
  readLists,
  readWorkbook,
  type SheetColumn,
  sheetColumns,
  sheetKinds,
  type Upload,
} from '@esep/intake';
import { actOfKind, readDeskSettings } from '@esep/staff';
import type { Choice } from '../choices.ts';
import type { OfficeVisit } from '../visit.ts';

/** Kinds that the person may enter from sheets, by what their language calls them. */
export function kindsOf(visit: OfficeVisit): readonly AnyKind[] {
  const { language, deps } = visit;
  return sheetKinds(deps.registry)
    .filter(({ name }) => visit.may(actOfKind(name)))
    .sort((a, b) => given(a.title, language).localeCompare(given(b.title, language), language));
}

export function kindChoices(visit: OfficeVisit): readonly Choice[] {
  return kindsOf(visit).map(({ name, title }) => ({ value: name, label: given(title, visit.language) }));
}

/** Throws `Refusal` `sheet_needs_second` for a kind that waits for a second person: rows of a sheet would pass by them. */
export async function refuseSecond({ deps }: OfficeVisit, kind: string): Promise<void> {
  const { settings } = await readDeskSettings(deps.vault, deps.council);
  if (settings.secondPerson.includes(kind)) throw new Refusal('sheet_needs_second', '/kind');
}

/** The last workbook that was read, by its upload: a person looks at one file for a while. */
let last: { readonly id: string; readonly workbook: RawWorkbook } | undefined;

export async function workbookOf({ deps }: OfficeVisit, id: string): Promise<RawWorkbook> {
  if (last?.id === id) return last.workbook;
  const bytes = await deps.jobs.uploads.parts.bytes(deps.council, id, 'file');
  if (!bytes) throw new Refusal('not_found');
  const workbook = await readWorkbook(bytes);
  last = { id, workbook };
  return workbook;
}

/** A file that was sent, read as it is to be read. */
export interface OpenUpload {
  readonly upload: Upload;
  readonly kind: AnyKind;
  readonly lists: Lists;
  readonly workbook: RawWorkbook;
  readonly raw: RawSheet;
  readonly table: ReturnType<typeof openTable>['table'];
  /** The kind's columns with headings in the person's language. */
  readonly columns: readonly SheetColumn[];
}

/** Throws `Refusal` `not_found` for a file that is gone or was never there, `sheet_no_table` for a row without headings. */
export async function openUpload(visit: OfficeVisit, id: string): Promise<OpenUpload> {
  const upload = await findUpload(visit, id);
  return readUpload(visit, upload);
}

export async function findUpload({ deps }: OfficeVisit, id: string): Promise<Upload> {
  const upload = await deps.jobs.uploads.find(deps.council, id);
  if (!upload) throw new Refusal('not_found');
  return upload;
}

export async function readUpload(visit: OfficeVisit, upload: Upload): Promise<OpenUpload> {
  const kind = kindsOf(visit).find(({ name }) => name === upload.kind);
  if (!kind) throw new Refusal('role_forbids');
  const [workbook, lists] = await Promise.all([workbookOf(visit, upload.id), readLists(await visit.look())]);
  const columns = sheetColumns(kind, visit.language, lists);
  return { upload, kind, lists, workbook, columns, ...openTable(workbook, upload, kind, lists) };
}
