import {
  type Criterion,
  defaultMethodology,
  type Group,
  type Methodology,
  type MethodologyProblem,
} from '@esep/domain';
import type { FieldError } from '../errors.ts';
import { readMethodology } from '../methodologies.ts';

/** A methodology with everything that may be ticked in it, and what is not ticked. */
// Types, so that they are JSON to the compiler.
export type Wording = {
  /** Also criteria and rules that are left out: ticked again, they are as they were. */
  readonly whole: Methodology;
  /** `criterion:<id>`, `withheld:<id>`, `except:<id>`. */
  readonly off: readonly string[];
};

/** A methodology on its way to the council's decision. Nothing of it counts. */
export type MethodologyDraft = Wording & {
  readonly id: string;
  /** Version that it was begun from, as it was then: what changed is told against it. */
  readonly base: { readonly version: string } & Wording;
  /** For colleagues; it goes nowhere else. */
  readonly note: string;
  /** `role/pseudonym`. */
  readonly savedBy: string;
  /** RFC 3339. */
  readonly savedAt: string;
  /** Where its adoption waits for a second person. */
  readonly proposal?: string;
};

/** A draft of everything in `from`, and of what ships besides, left out. `taken` are versions that have a name already. */
export function beginDraft(
  from: Methodology,
  taken: readonly string[],
): Pick<MethodologyDraft, 'base' | 'whole' | 'off'> {
  const known = new Set(from.groups.flatMap(({ id, criteria }) => [id, ...criteria.map((one) => one.id)]));
  const besides = (group: Group) => group.criteria.filter(({ id }) => !known.has(id));
  const shipped = new Map(defaultMethodology.groups.map((group) => [group.id, group]));
  const groups: Group[] = from.groups.map((group) => {
    const same = shipped.get(group.id);
    return { ...group, criteria: [...group.criteria, ...(same ? besides(same) : [])] };
  });
  for (const group of defaultMethodology.groups) {
    if (!known.has(group.id) && besides(group).length > 0)
      groups.push({ ...group, criteria: besides(group) });
  }
  const all = groups.flatMap(({ criteria }) => criteria);
  const whole = { ...from, groups };
  const off = all.filter(({ id }) => !known.has(id)).map(({ id }) => `criterion:${id}`);
  const version = nextVersion(from.version, taken);
  return {
    base: { version: from.version, whole, off },
    whole: { ...whole, version, title: renamed(from, version) },
    off,
  };
}

const numbered = /^(.*?)-?(\d+)$/;

/** `esep-3` after `esep-2`: the first number that nobody has used. */
function nextVersion(version: string, taken: readonly string[]): string {
  const [, name = version, number = '1'] = numbered.exec(version) ?? [];
  let n = Number(number);
  do n++;
  while (taken.includes(`${name}-${n}`));
  return `${name.slice(0, 50)}-${n}`;
}

/** The number in the title, where the title has the version's. */
function renamed({ title, version }: Methodology, next: string): Methodology['title'] {
  const [old, now] = [version, next].map((one) => numbered.exec(one)?.[2]);
  if (old === undefined || now === undefined) return title;
  const told = new RegExp(`(?<!\\d)${old}(?!\\d)`);
  return Object.fromEntries(
    Object.entries(title).map(([language, text]) => [language, text?.replace(told, now)]),
  );
}

/** What a draft comes to. */
export interface ChosenMethodology {
  /** As far as it has the shape; what is wrong with it stands in `errors`. */
  readonly value: object;
  readonly methodology: Methodology | undefined;
  /** By pointers into `whole`. */
  readonly errors: readonly FieldError[];
  readonly warnings: readonly MethodologyProblem[];
}

/** The methodology that a wording stands for: what is ticked, checked as a door would. */
export function chosenOf({ whole, off }: Wording): ChosenMethodology {
  const left = new Set(off);
  const places: { readonly group: number; readonly criteria: readonly number[] }[] = [];
  const groups = whole.groups.flatMap((group, g) => {
    const kept = group.criteria.flatMap((one, c) => (left.has(`criterion:${one.id}`) ? [] : [{ one, c }]));
    if (kept.length === 0) return [];
    places.push({ group: g, criteria: kept.map(({ c }) => c) });
    return [{ ...group, criteria: kept.map(({ one }) => ruled(one, left)) }];
  });
  const value = { ...whole, groups };
  /** A pointer into the methodology, as one into `whole`. */
  const placed = (field: string) =>
    field.replace(/^\/groups\/(\d+)(?:\/criteria\/(\d+))?/, (pointer, g: string, c: string | undefined) => {
      const place = places[Number(g)];
      if (!place) return pointer;
      return `/groups/${place.group}${c === undefined ? '' : `/criteria/${place.criteria[Number(c)]}`}`;
    });
  const read = readMethodology(value);
  if (!read.methodology) {
    const errors = read.errors.map((error) => ({ ...error, field: placed(error.field) }));
    return { value, methodology: undefined, errors, warnings: [] };
  }
  const problems = read.problems.map((problem) => ({ ...problem, field: placed(problem.field) }));
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    value,
    methodology: errors.length > 0 ? undefined : read.methodology,
    errors: errors.map(({ code, field }) => ({ code, field, params: {} })),
    warnings: problems.filter(({ severity }) => severity === 'warning'),
  };
}

function ruled({ withheld, notApplicable, ...criterion }: Criterion, left: ReadonlySet<string>): Criterion {
  return {
    ...criterion,
    ...(notApplicable && !left.has(`except:${criterion.id}`) ? { notApplicable } : {}),
    ...(withheld && !left.has(`withheld:${criterion.id}`) ? { withheld } : {}),
  };
}
