import { type AnyKind, type FieldLabel, isCivilDate, type Text } from '@esep/domain';
import { type FormEntries, type FormField, formFields, isCounted, rowsOf } from '@esep/intake';
import { type FieldShown, formWords, nestedChoices, nestedLabels, speechIn } from '@esep/web';
import type { Choice } from '../choices.ts';
import { kindsInWords } from '../problem.ts';
import type { OfficeVisit } from '../visit.ts';
import type { FieldErrors } from './form-errors.ts';
import { pickChoices, quarterChoices, rollRows } from './pick-choices.ts';

/** What a form holds at the moment. */
export interface FormState {
  readonly kind: AnyKind;
  readonly on: string;
  readonly entries: FormEntries;
  readonly errors: FieldErrors;
  /** The list to which a row is added, by its name. */
  readonly grows?: string | undefined;
  /** The subject stands: a correction cannot move an entry to another one. */
  readonly isFixed?: boolean;
}

type Picks = ReturnType<typeof pickChoices>;

interface Showing {
  readonly visit: OfficeVisit;
  readonly state: FormState;
  readonly picks: Picks;
}

/** The fields of the form as the page shows them, in the person's language. */
export async function shownFields(visit: OfficeVisit, state: FormState): Promise<readonly FieldShown[]> {
  const { kind, on } = state;
  const picks = pickChoices(visit, on, kind.subjectType);
  const showing: Showing = { visit, state, picks };
  return Promise.all(
    formFields(kind).map((field) => shownField(showing, field, `f.${field.name}`, kind.fields[field.name])),
  );
}

async function shownField(
  showing: Showing,
  field: FormField,
  name: string,
  label: FieldLabel | undefined,
): Promise<FieldShown> {
  const { visit, state } = showing;
  const { language } = visit;
  const values = state.entries.flatMap(([one, value]) => (one === name ? [value] : []));
  const inner = (path: string) =>
    Promise.all(
      field.fields.map((one) =>
        shownField(showing, one, `${path}.${one.name}`, { label: nestedLabels[one.name] ?? plain(one.name) }),
      ),
    );
  const rows = field.input === 'list' ? rowNumbers(state, name) : [];
  return {
    name,
    input: field.input,
    label: (label?.label ?? nestedLabels[field.name] ?? plain(field.name))[language],
    help: helpOf(showing, field, label),
    error: state.errors.of(name),
    required: field.required && !isSuggested(field, state),
    values,
    choices: await choicesOf(showing, field, label, values),
    fields: field.input === 'group' ? await inner(name) : [],
    rows: await Promise.all(rows.map((at) => inner(`${name}.${at}`))),
    maxLength: field.maxLength,
    ...(field.isOwn && state.isFixed ? { fixed: true } : {}),
    ...(field.source === 'subjects' ? { isOpen: true } : {}),
    ...(state.kind.name === 'sitting.held' && ['type', 'commission'].includes(field.name)
      ? { refreshes: true }
      : {}),
    ...(field.input === 'roll' ? { marks: await rollOf(showing, name) } : {}),
  };
}

/** The number of something new may be left to the office. */
function isSuggested({ isOwn }: FormField, { kind, isFixed = false }: FormState): boolean {
  return isOwn === true && !isFixed && isCounted(kind);
}

function helpOf(
  { visit: { language }, state }: Showing,
  field: FormField,
  label: FieldLabel | undefined,
): string | undefined {
  if (isSuggested(field, state)) return formWords[language].numberHelp;
  // Help that says how ids are written is for those who type them.
  if (field.input === 'quarter' || (field.source !== undefined && field.source !== 'subjects'))
    return undefined;
  const help = label?.help?.[language];
  return help && kindsInWords(help, language);
}

function rowNumbers({ entries, grows }: FormState, name: string): readonly number[] {
  const filled = rowsOf(name, entries);
  const next = (filled.at(-1) ?? -1) + 1;
  return filled.length === 0 || grows === name ? [...filled, next] : filled;
}

async function choicesOf(
  { visit, state, picks }: Showing,
  field: FormField,
  label: FieldLabel | undefined,
  values: readonly string[],
): Promise<readonly Choice[]> {
  const { language } = visit;
  if (field.source && field.input !== 'roll') {
    const offered = await picks(field.source);
    // Somebody who has left since still stands in what is corrected.
    const missing = values.filter((value) => value !== '' && !offered.some((one) => one.value === value));
    return field.source === 'subjects'
      ? offered
      : [...offered, ...missing.map((value) => ({ value, label: value }))];
  }
  if (field.input === 'quarter') {
    return quarterChoices(
      visit,
      isCivilDate(state.on) ? state.on : visit.deps.now().toISOString().slice(0, 10),
    );
  }
  const { f } = speechIn(language);
  const word = (value: string) =>
    label?.values?.[value]?.[language] ??
    nestedChoices[value]?.[language] ??
    (field.name === 'counters' ? f.counter(value as Parameters<typeof f.counter>[0]) : value);
  return field.choices.map((value) => ({ value, label: word(value) }));
}

function rollOf({ visit, state }: Showing, name: string) {
  const value = (field: string) => state.entries.find(([one]) => one === field)?.[1] ?? '';
  const marks = state.entries.filter(([one]) => one.startsWith(`${name}.`));
  return rollRows(visit, {
    on: state.on,
    commission: value('f.type') === 'commission' ? value('f.commission') : '',
    marks: Object.fromEntries(marks.map(([one, mark]) => [one.slice(name.length + 1), mark])),
  });
}

function plain(name: string): Text {
  return { kk: name, ru: name, en: name };
}
