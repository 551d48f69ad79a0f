import type { SheetFacts } from './scan-sheet.ts';

export type Cell = string | number | boolean | Date | null;

/** One sheet as it stands in the file: no row and no column left out, formulas by their last value. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly facts: SheetFacts;
}
