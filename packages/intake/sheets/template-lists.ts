import type { Feature, Image } from 'write-excel-file/node';

/** What the library calls the bytes of a file. */
export type Content = Image['content'];

/** A column of the first sheet whose cells offer what stands in a column of another sheet. Columns from 0. */
export interface CellList {
  readonly column: number;
  readonly sheet: string;
  readonly from: number;
  readonly values: number;
  /** The cell may say more than one of them. */
  readonly loose: boolean;
}

const lastRow = 5_000;

/** Lists to choose from in cells, which write-excel-file has no option for. A value of one's own is warned of, and kept if meant. */
export function listFeature(lists: readonly CellList[]): Feature<Content> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            sheetIndex !== 0 || lists.length === 0
              ? xml
              : xml.replace(
                  /<\/sheetData>(<mergeCells[\s\S]*?<\/mergeCells>)?/,
                  (whole) => whole + validations(lists),
                ),
        },
      },
    },
  };
}

function validations(lists: readonly CellList[]): string {
  const all = lists.map(({ column, sheet, from, values, loose }) => {
    const [own, there] = [lettersOf(column), lettersOf(from)];
    const warns = loose ? '' : ' showErrorMessage="1"';
    const source = `'${sheet.replaceAll("'", "''")}'!$${there}$2:$${there}$${values + 1}`;
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1"${warns} sqref="${own}2:${own}${lastRow}"><formula1>${source}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

/** What spreadsheets call a column: 0 → A, 27 → AB. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}
