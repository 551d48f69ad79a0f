import type { Language } from '@esep/domain';
import writeExcelFile, { type Cell as WrittenCell } from 'write-excel-file/node';
import type { TableRow } from './find-table.ts';
import type { Cell } from './raw-sheet.ts';
import { cellOf } from './template.ts';
import { isReasonHeading, reasonHeadings } from './uploads.ts';

/**
 * The rows that were refused as they stood in the file, each with its reasons in a column at the end. Mended, it can be uploaded
 * as it is: the added column is passed over.
 */
export async function refusedWorkbook(
  headings: readonly string[],
  rows: readonly (TableRow & { readonly reasons: string })[],
  language: Language,
): Promise<Uint8Array> {
  const own = headings.flatMap((heading, i) => (isReasonHeading(heading) ? [] : [{ heading, i }]));
  const bold = (value: string): WrittenCell => ({
    value,
    type: String,
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'top',
  });
  const data = rows.map(({ cells, reasons }): WrittenCell[] => [
    ...own.map(({ i }) => written(cells[i] ?? null)),
    { value: reasons, type: String, wrap: true, textColor: '#9f1239' },
  ]);
  const head = [
    ...own.map(({ heading }) => (heading === '' ? null : bold(heading))),
    bold(reasonHeadings[language]),
  ];
  const columns = [
    ...own.map(({ heading }) => ({ width: Math.min(30, Math.max(12, heading.length + 2)) })),
    { width: 70 },
  ];
  return writeExcelFile([head, ...data], { columns, stickyRowsCount: 1 }).toBuffer();
}

function written(cell: Cell): WrittenCell {
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  if (cell instanceof Date) return { value: cell, type: Date, format: 'dd.mm.yyyy' };
  return cellOf(cell);
}
