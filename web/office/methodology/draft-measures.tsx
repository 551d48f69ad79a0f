import { type Criterion, given } from '@esep/domain';
import { draftFields } from '@esep/intake';
import { formulaWords } from '../../views/formula.ts';
import { CheckField } from '../parts.tsx';
import { exceptLabel, withheldLabel } from './changes.ts';
import { DraftInput, errorAt } from './draft-input.tsx';
import type { FormProps } from './draft-view.ts';
import { fieldValue } from './labels.ts';
import { methodologyWords } from './words.ts';

interface PartProps extends FormProps {
  /** Pointer of the group or criterion. */
  readonly at: string;
}

const languages = ['kk', 'ru', 'en'] as const;

/** A group's names, shut: they are set once. */
export function GroupName({ at, view, speech }: PartProps) {
  const words = methodologyWords[speech.language];
  return (
    <details class="methodology-part" open={hasError(at, view, /\/title(\/..)?$/)}>
      <summary>{words.names}</summary>
      <Names at={at} view={view} speech={speech} />
    </details>
  );
}

function Names({ at, view, speech }: PartProps) {
  const error = errorAt(view, `${at}/title`);
  return (
    <>
      {error && <p class="field-error">{error}</p>}
      <div class="fields">
        {languages.map((one) => (
          <DraftInput pointer={`${at}/title/${one}`} view={view} speech={speech} />
        ))}
      </div>
    </>
  );
}

interface CriterionProps extends PartProps {
  readonly criterion: Criterion;
}

/** How a criterion is counted: the rule in words as it is saved, and its numbers as fields. Open where something changed. */
export function CriterionParts({ criterion, at, view, speech }: CriterionProps) {
  const words = methodologyWords[speech.language];
  const { draft, ticks } = view;
  const { id, withheld, notApplicable } = criterion;
  const changed = isChangedIn(at, id, view, speech);
  const wrong = hasError(at, view, /\/(measure|withheld|notApplicable|title)(\/|$)/);
  const fields = draftFields(draft.whole).filter(
    ({ pointer }) => pointer.startsWith(`${at}/measure/`) || pointer.startsWith(`${at}/withheld/`),
  );
  const own = fields.filter(({ pointer }) => pointer.startsWith(`${at}/measure/`));
  const { formula, rules } = formulaWords(criterion, speech);
  return (
    <details class="methodology-part" open={changed || wrong}>
      <summary>
        {given(criterion.title, speech.language)}
        {changed && <span class="chip chip-care">{words.changed}</span>}
        {ticks.off.includes(`criterion:${id}`) && <span class="chip">{words.leftOut}</span>}
      </summary>
      <p class="formula" id={`${at}/counting`}>
        {formula}
      </p>
      <p class="soft small">{rules.join(' ')}</p>
      <Wrong at={at} known={fields.map(({ pointer }) => pointer)} view={view} />
      <div class="fields">
        {own.map(({ pointer }) => (
          <DraftInput pointer={pointer} view={view} speech={speech} />
        ))}
      </div>
      {withheld && (
        <Rule rule="withheld" id={id} label={withheldLabel(criterion, speech)} view={view} speech={speech} />
      )}
      {withheld?.rule === 'share-below' && (
        <div class="fields">
          <DraftInput pointer={`${at}/withheld/share`} view={view} speech={speech} />
          <DraftInput pointer={`${at}/withheld/min`} view={view} speech={speech} />
        </div>
      )}
      {notApplicable && (
        <Rule rule="except" id={id} label={exceptLabel(criterion, speech)} view={view} speech={speech} />
      )}
      <details class="methodology-part" open={hasError(at, view, /\/title(\/..)?$/)}>
        <summary>{words.names}</summary>
        <Names at={at} view={view} speech={speech} />
      </details>
    </details>
  );
}

interface RuleProps extends FormProps {
  readonly rule: 'withheld' | 'except';
  readonly id: string;
  readonly label: string;
}

function Rule({ rule, id, label, view }: RuleProps) {
  return (
    <CheckField name={rule} value={id} label={label} checked={!view.ticks.off.includes(`${rule}:${id}`)} />
  );
}

/** What is wrong with the criterion as a whole, and with no field of it. */
function Wrong({
  at,
  known,
  view,
}: {
  readonly at: string;
  readonly known: readonly string[];
  readonly view: FormProps['view'];
}) {
  const said = view.errors.filter(
    ({ field }) =>
      /\/(measure|withheld|notApplicable)(\/|$)/.test(field) &&
      field.startsWith(`${at}/`) &&
      !known.includes(field),
  );
  return (
    <>
      {said.map(({ told }) => (
        <p class="field-error">{told}</p>
      ))}
    </>
  );
}

function hasError(at: string, { errors }: FormProps['view'], of: RegExp): boolean {
  return errors.some(({ field }) => field.startsWith(`${at}/`) && of.test(field.slice(at.length)));
}

function isChangedIn(
  at: string,
  id: string,
  { draft, values, ticks }: FormProps['view'],
  speech: FormProps['speech'],
): boolean {
  const typed = draftFields(draft.whole).some(
    (field) =>
      /\/(measure|withheld)\//.test(field.pointer) &&
      field.pointer.startsWith(`${at}/`) &&
      values[field.pointer] !== fieldValue(field, draft.base.whole, speech),
  );
  const isTickChanged = ['withheld', 'except'].some(
    (rule) => ticks.off.includes(`${rule}:${id}`) !== draft.base.off.includes(`${rule}:${id}`),
  );
  return typed || isTickChanged;
}
