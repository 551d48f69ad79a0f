/** A value as the index keeps it: ids and hashes, not their words. */
export type CellValue = string | number | boolean | readonly string[] | undefined;

/** A name that was given is kept whole, as JSON, for each language to take its own. */
export function cellValue(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : undefined;
}
