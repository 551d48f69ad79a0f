/** What a spreadsheet program would take for a formula (OWASP, CSV injection), also behind apostrophes. */
const formulaLike = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;

/**
 * Text that no spreadsheet program runs when it opens the CSV: one apostrophe before what looks like the beginning of a
 * formula. `unguardedCell` takes it away again, whatever the text was.
 */
export function guardedCell(text: string): string {
  return formulaLike.test(text) ? `'${text}` : text;
}

export function unguardedCell(text: string): string {
  return guarded.test(text) ? text.slice(1) : text;
}
