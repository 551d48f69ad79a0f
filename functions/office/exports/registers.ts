import type { Table, TableCell } from '@esep/intake';
import type { RegisterCell, RegisterQuery } from '../registers/rows.ts';
import { registerRows } from '../registers/rows.ts';
import type { OfficeVisit } from '../visit.ts';
import { answerTables } from './answer.ts';

const filters = ['q', 'deputy', 'district', 'topic', 'state', 'quarter', 'sort'] as const;

/** A register as its page shows it with the same filters, whole. Throws `Refusal` `not_found` for a register that there is not. */
export async function takeRegister(visit: OfficeVisit): Promise<Response> {
  const { deps, query, params, language } = visit;
  const asked = Object.fromEntries(filters.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  const found = await registerRows(visit, params['register'] ?? '', asked as RegisterQuery);
  const table: Table = {
    name: found.title,
    columns: found.columns.map(({ title, type }) => ({ heading: title, type })),
    rows: found.rows.map(({ cells }) => cells.map(cellOf)),
  };
  return answerTables(visit, {
    tables: [table],
    file: `esep-${found.register}`,
    source: {
      what: found.title,
      asOf: await deps.ledger.size(deps.council),
      publicPath: `/${language}/verify`,
    },
  });
}

function cellOf(cell: RegisterCell): TableCell {
  return cell ?? null;
}
