import type { Table, TableCell } from '@esep/intake';
import { type RegisterCell, registerRows } from '../registers/rows.ts';
import { indexOf } from '../registers/subject-index.ts';
import type { OfficeScope } from '../scope.ts';
import type { Made } from './answer.ts';
import type { ExportAsked } from './asked.ts';

/** A register as its page shows it with the same filters, whole. Throws `Refusal` `not_found` for a register that there is not. */
export async function makeRegister(scope: OfficeScope, { id, filters }: ExportAsked): Promise<Made> {
  const { deps, language } = scope;
  const found = await registerRows(scope, id, filters);
  const table: Table = {
    name: found.title,
    columns: found.columns.map(({ title, type }) => ({ heading: title, type })),
    rows: found.rows.map(({ cells }) => cells.map(cellOf)),
  };
  return {
    tables: [table],
    file: `esep-${found.register}`,
    source: { what: found.title, asOf: indexOf(deps).head(), publicPath: `/${language}/verify` },
  };
}

function cellOf(cell: RegisterCell): TableCell {
  return cell ?? null;
}
