export { type BuiltRow, buildRows, type ColumnMap, columnOfField, findDoubts } from './build-rows.ts';
export { readDate } from './dates.ts';
export { type FoundTable, findHeading, type PassedOver, tableAt } from './find-table.ts';
export { guessColumns, headingGuesser } from './headings.ts';
export { foldText, mendLetters } from './letters.ts';
export { readLists } from './lists.ts';
export { type ListName, type Lists, type Match, matchName, type Named } from './names.ts';
export { openTable, type ProposedReading, proposeMap, proposeReading } from './open-upload.ts';
export type { Cell, RawSheet } from './raw-sheet.ts';
export { type Doubt, type NameAnswers, nobody } from './read-cell.ts';
export { refusedWorkbook } from './refused-workbook.ts';
export {
  ownNumber,
  type Readable,
  readableCell,
  readableCells,
  rowHeadings,
  type SheetColumn,
  sheetColumns,
  yesNo,
} from './sheet-columns.ts';
export { sheetKinds } from './sheet-kinds.ts';
export { rawOf, type ShownCell, type ShownTable, shownRows } from './shown-rows.ts';
export { cellOf, templateWorkbook } from './template.ts';
export { lettersOf } from './template-lists.ts';
export {
  createUploads,
  fingerprintOf,
  isReasonHeading,
  type KeptMapping,
  type Upload,
  type Uploads,
} from './uploads.ts';
export {
  checkUploads,
  counted,
  importUploads,
  type OutcomeCounts,
  type RowOutcome,
  readOutcomes,
  refusalOf,
} from './work-on-upload.ts';
export { type FileFormat, type RawWorkbook, readWorkbook, uploadLimits } from './workbook.ts';
