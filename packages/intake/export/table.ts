/** How the cells of a column are typed in a workbook. A `date` is written `2026-10-02`, with days as they are in the council. */
export type TableCellType = 'text' | 'number' | 'date' | 'flag';

export interface TableColumn {
  readonly heading: string;
  readonly type: TableCellType;
}

/** Null is an empty cell. A value that does not fit its column's type is written as text. */
export type TableCell = string | number | boolean | null;

/** One sheet, whatever file it is written to. */
export interface Table {
  /** The tab of a workbook. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}
