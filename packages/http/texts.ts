import type { Text } from '@esep/domain';

/** One text in three languages, in the order of `languages`; a missing one does not compile. */
export function text(kk: string, ru: string, en: string): Text {
  return { kk, ru, en };
}

export type Params = Readonly<Record<string, string | number>>;

/** The template with `{name}` replaced; undefined when a value is missing, so that nobody reads a gap. */
export function fill(template: string, params: Params): string | undefined {
  let whole = true;
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) whole = false;
    return String(value);
  });
  return whole ? filled : undefined;
}

/** Something that went wrong, in words: what (title, detail) and what to do about it (remedy). */
export interface ProblemText {
  readonly status: number;
  readonly title: Text;
  /** What is wrong here, with the values; left out when one is not known. */
  readonly detail?: Text;
  readonly remedy: Text;
}

export function problem(status: number, title: Text, remedy: Text, detail?: Text): ProblemText {
  return { status, title, remedy, ...(detail ? { detail } : {}) };
}
