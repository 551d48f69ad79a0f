import { type Criterion, given } from '@esep/domain';
import { draftFields, type Wording } from '@esep/intake';
import type { Speech } from '../../locales/speech.ts';
import { fieldWords, titledLabel } from './labels.ts';
import { methodologyWords } from './words.ts';

export interface WordingChange {
  /** Of the form's field: a pointer, or `criterion:<id>` and the like for a tick. */
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Named anew in every draft, so that they are no change to tell. */
const naming = /^\/(version|title\/..)$/;

/** Everything that is set otherwise than in `from`, in the order of reading. Both have the same structure. */
export function changesOf(from: Wording, to: Wording, speech: Speech): readonly WordingChange[] {
  const [wasOff, isOff] = [new Set(from.off), new Set(to.off)];
  const fields = draftFields(to.whole).flatMap((field): readonly WordingChange[] => {
    const { pointer } = field;
    if (naming.test(pointer) || isLeftOut(pointer, to, isOff)) return [];
    const [before, after] = [fieldWords(field, from.whole, speech), fieldWords(field, to.whole, speech)];
    return before === after
      ? []
      : [{ field: pointer, label: titledLabel(pointer, to.whole, speech), before, after }];
  });
  return [...ticks(to, wasOff, isOff, speech), ...fields, ...shownChanges(from, to, speech)];
}

function isLeftOut(pointer: string, { whole }: Wording, off: ReadonlySet<string>): boolean {
  const [, g, c] = /^\/groups\/(\d+)\/criteria\/(\d+)\//.exec(pointer) ?? [];
  const criterion = g === undefined ? undefined : whole.groups[Number(g)]?.criteria[Number(c)];
  return criterion !== undefined && off.has(`criterion:${criterion.id}`);
}

function ticks(
  { whole }: Wording,
  wasOff: ReadonlySet<string>,
  isOff: ReadonlySet<string>,
  speech: Speech,
): readonly WordingChange[] {
  const words = methodologyWords[speech.language];
  const told = (isLeft: boolean) => (isLeft ? words.leftOut : words.on);
  return whole.groups
    .flatMap(({ criteria }) => criteria)
    .flatMap((criterion) => {
      const title = given(criterion.title, speech.language);
      const changed = (rule: string) =>
        wasOff.has(`${rule}:${criterion.id}`) !== isOff.has(`${rule}:${criterion.id}`);
      const change = (rule: string, label: string): readonly WordingChange[] => {
        const field = `${rule}:${criterion.id}`;
        return changed(rule)
          ? [{ field, label, before: told(wasOff.has(field)), after: told(isOff.has(field)) }]
          : [];
      };
      if (changed('criterion')) return change('criterion', title);
      if (isOff.has(`criterion:${criterion.id}`)) return [];
      return [
        ...(criterion.notApplicable ? change('except', `${title}: ${exceptLabel(criterion, speech)}`) : []),
        ...(criterion.withheld ? change('withheld', `${title}: ${withheldLabel(criterion, speech)}`) : []),
      ];
    });
}

export function exceptLabel({ notApplicable }: Criterion, { language }: Speech): string {
  return notApplicable ? methodologyWords[language].exceptOn[notApplicable] : '';
}

export function withheldLabel({ withheld }: Criterion, { language, f }: Speech): string {
  const words = methodologyWords[language];
  if (!withheld) return '';
  if (withheld.rule === 'stock') return words.withheldOn(f.counter(withheld.counter as never));
  return words.withheldShareOn(f.counter(withheld.of as never), f.counter(withheld.outOf as never));
}

function shownChanges(from: Wording, to: Wording, { language, f }: Speech): readonly WordingChange[] {
  const words = methodologyWords[language];
  const [was, is] = [new Set(from.whole.shown), new Set(to.whole.shown)];
  return [...new Set([...was, ...is])]
    .filter((counter) => was.has(counter) !== is.has(counter))
    .map((counter) => ({
      field: `shown:${counter}`,
      label: `${words.shown}: ${f.counter(counter)}`,
      before: was.has(counter) ? words.on : words.empty,
      after: is.has(counter) ? words.on : words.empty,
    }));
}
