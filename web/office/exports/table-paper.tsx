import type { Table, TableCell, TableCellType } from '@esep/intake';
import type { Speech } from '../../locales/speech.ts';
import type { OfficePage } from '../frame.tsx';
import { type PaperHead, paperPage } from './paper.tsx';

/** Columns that a sheet of A4 on end holds readably. */
const portrait = 8;

/** Any table for the printer: a wide one lies across the sheet. */
export function tablePaper(
  { table, head, backHref }: { readonly table: Table; readonly head: PaperHead; readonly backHref: string },
  speech: Speech,
): OfficePage {
  const { columns, rows } = table;
  return paperPage({
    head,
    backHref,
    speech,
    children: (
      <div class={columns.length > portrait ? 'paper-wide' : undefined}>
        <table class="sheet paper-table">
          <caption class="hidden">{table.name}</caption>
          <thead>
            <tr>
              {columns.map(({ heading, type }) => (
                <th scope="col" class={type === 'number' ? 'number' : undefined}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {columns.map(({ type }, i) => (
                  <td class={type === 'number' ? 'number' : undefined}>
                    {shown(row[i] ?? null, type, speech)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    ),
  });
}

function shown(cell: TableCell, type: TableCellType, { f }: Speech): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? '+' : '−';
  if (typeof cell === 'number') return f.plain(cell);
  return type === 'date' && /^\d{4}-\d\d-\d\d$/.test(cell) ? f.dateShort(cell) : cell;
}
