import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a sheet: column → cell, empty where nothing is written. */
export type Line = Readonly<Record<string, string>>;

const folder = join(import.meta.dirname, '..');

/** The lines of `facts/<name>.csv`; its notes, which begin with `#`, left out. A cell never holds a comma. */
export function sheet(name: string): readonly Line[] {
  return linesOf(`facts/${name}.csv`, ',');
}

/** The lines of `expected/<name>.tsv`, which `reckon.py` worked out. */
export function expectedTable(name: string): readonly Line[] {
  return linesOf(`expected/${name}.tsv`, '\t');
}

export function methodologyOfTheScript(): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(folder, 'facts/methodology-esep-1.json'), 'utf8'));
}

/** A cell of a line; a column that is not there is a mistake of the script. */
export function cell(line: Line, column: string): string {
  const value = line[column];
  if (value === undefined) throw new Error(`there is no column ${column} in ${JSON.stringify(line)}`);
  return value;
}

/** The words of a cell, or none. */
export function words(line: Line, column: string): readonly string[] {
  return cell(line, column).split(' ').filter(Boolean);
}

function linesOf(path: string, separator: string): readonly Line[] {
  const text = readFileSync(join(folder, path), 'utf8');
  const [head, ...rest] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const columns = (head ?? '').split(separator);
  return rest.map((line) => {
    const cells = line.split(separator);
    if (cells.length !== columns.length) throw new Error(`${path}: ${line} has ${cells.length} cells`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
