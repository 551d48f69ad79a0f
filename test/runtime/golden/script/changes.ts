import { entry, type ScriptEntry } from './entry.ts';
import { cell, type Line, sheet } from './sheets.ts';

/** A correction or withdrawal, in the order of the sheet. */
export interface Change {
  readonly id: string;
  readonly day: string;
  /** What it may move, worked out by hand: `d-05 2026-Q3 meetings.inDistrict` → 1. */
  readonly effect: Readonly<Record<string, number>>;
  /** The entry, once the number of what it names is known. */
  toEntry(seqOf: (id: string) => number): ScriptEntry;
}

/** `recorded` are the entries of the diary, which a correction repeats but for what was wrong. */
export function changes(recorded: readonly ScriptEntry[]): readonly Change[] {
  const byId = new Map(recorded.map((one) => [one.id, one]));
  return sheet('changes').map((line) => {
    const [id, day, target] = [cell(line, 'change'), cell(line, 'day'), cell(line, 'entry')];
    const reason = cell(line, 'reason');
    return {
      id,
      day,
      effect: effectOf(line),
      toEntry(seqOf) {
        const names = { entry: seqOf(target), reason };
        if (cell(line, 'what') === 'withdraw') return entry('entry.withdrawn', id, day, names);
        return entry('entry.corrected', id, day, {
          ...names,
          ...mended(byId.get(target), cell(line, 'new')),
        });
      },
    };
  });
}

function effectOf(line: Line): Readonly<Record<string, number>> {
  const moves = cell(line, 'effect').split('; ').filter(Boolean);
  return Object.fromEntries(
    moves.map((move) => {
      const [deputy, quarter, counter, by] = move.split(' ');
      return [`${deputy} ${quarter} ${counter}`, Number(by)];
    }),
  );
}

/** The whole body as it should have been, and the day if that was wrong: `district=o-05`, `roll.d-08=present`. */
function mended(wrong: ScriptEntry | undefined, right: string) {
  if (!wrong) throw new Error('a correction names an entry of the diary');
  const [field = '', value = ''] = right.split('=');
  if (field === 'occurredOn') return { body: wrong.body, occurredOn: value };
  if (field.startsWith('roll.')) {
    const roll = { ...(wrong.body['roll'] as object), [field.slice('roll.'.length)]: value };
    return { body: { ...wrong.body, roll } };
  }
  const isNumber = typeof wrong.body[field] === 'number';
  return { body: { ...wrong.body, [field]: isNumber ? Number(value) : value } };
}
