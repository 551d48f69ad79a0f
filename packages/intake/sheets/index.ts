export { readDate } from './dates.ts';
export { foldText, mendLetters } from './letters.ts';
export { type ListName, type Lists, type Match, matchName, type Named } from './names.ts';
export {
  ownNumber,
  type Readable,
  readableCells,
  rowHeadings,
  type SheetColumn,
  sheetColumns,
} from './sheet-columns.ts';
