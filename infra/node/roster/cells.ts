import { type GivenText, type JsonObject, languages } from '@esep/domain';
import type { SheetRow } from './sheets.ts';

type Cells = SheetRow['cells'];

/** The columns `<column>_kk`, `_ru`, `_en` as one name; undefined when all are empty. */
export function name(cells: Cells, column: string): GivenText | undefined {
  const forms = languages.flatMap((language) => {
    const text = cells[`${column}_${language}`];
    return text === undefined ? [] : [[language, text] as const];
  });
  return forms.length ? Object.fromEntries(forms) : undefined;
}

/** As a number where it is one; what is not stays text and is refused at the door with the field's name. */
export function number(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : text;
}

/** Without the members that are undefined. */
export function json(value: Readonly<Record<string, unknown>>): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as JsonObject;
}
