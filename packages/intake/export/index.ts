export { type CsvForm, csvOf } from './csv.ts';
export { guardedCell, unguardedCell } from './guard.ts';
export { countingByKind, isSheetKind, type KindTableOptions, kindTable } from './kind-tables.ts';
export type { Table, TableCell, TableCellType, TableColumn } from './table.ts';
export { type SourceSheet, workbookOf } from './workbook.ts';
