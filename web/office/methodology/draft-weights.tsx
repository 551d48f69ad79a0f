import { type Criterion, type Group, given } from '@esep/domain';
import { draftFields } from '@esep/intake';
import type { Speech } from '../../locales/speech.ts';
import { errorAt } from './draft-input.tsx';
import type { FormProps } from './draft-view.ts';
import { fieldLabel, fieldValue, fieldWords } from './labels.ts';
import { methodologyWords } from './words.ts';

/** Weights as a table: what applies, what it weighs, what it weighed, and its share of the total. */
export function WeightTable({ view, speech }: FormProps) {
  const words = methodologyWords[speech.language];
  const { weightColumns: columns } = words;
  const { groups } = view.draft.whole;
  const shares = sharesOf(view, speech);
  return (
    <div class="sheet-scroll">
      <table class="sheet weight-table">
        <thead>
          <tr>
            <th scope="col">{columns.applies}</th>
            <th scope="col">{columns.criterion}</th>
            <th scope="col" class="number">
              {columns.weight}
            </th>
            <th scope="col" class="number">
              {columns.was}
            </th>
            <th scope="col" class="number">
              {columns.share}
            </th>
          </tr>
        </thead>
        {groups.map((group, g) => (
          <GroupRows group={group} g={g} shares={shares} view={view} speech={speech} />
        ))}
        <tfoot>
          <tr>
            <td />
            <th scope="row">{words.all}</th>
            <td class="number" data-sum="groups">
              {shares.total}
            </td>
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface Shares {
  /** By pointer of a group or criterion. */
  readonly of: Readonly<Record<string, string>>;
  readonly sums: readonly string[];
  readonly total: string;
}

interface GroupProps extends FormProps {
  readonly group: Group;
  readonly g: number;
  readonly shares: Shares;
}

function GroupRows({ group, g, shares, view, speech }: GroupProps) {
  const words = methodologyWords[speech.language];
  const at = `/groups/${g}`;
  return (
    <tbody data-group={at}>
      <tr class="weight-group">
        <td />
        <th scope="rowgroup">{given(group.title, speech.language)}</th>
        <WeightCells at={at} shares={shares} view={view} speech={speech} />
      </tr>
      <WeightError at={at} view={view} />
      {group.criteria.map((criterion, c) => (
        <CriterionRow
          criterion={criterion}
          at={`${at}/criteria/${c}`}
          shares={shares}
          view={view}
          speech={speech}
        />
      ))}
      <tr class="weight-sum">
        <td />
        <th scope="row">{words.sum}</th>
        <td class="number" data-sum={at}>
          {shares.sums[g]}
        </td>
        <td />
        <td />
      </tr>
    </tbody>
  );
}

interface RowProps extends FormProps {
  readonly at: string;
  readonly shares: Shares;
}

function CriterionRow({ criterion, at, shares, view, speech }: RowProps & { readonly criterion: Criterion }) {
  const words = methodologyWords[speech.language];
  const key = `criterion:${criterion.id}`;
  const isOn = !view.ticks.off.includes(key);
  const isMoved = isOn === view.draft.base.off.includes(key) || (isOn && isChangedAt(at, view, speech));
  const title = given(criterion.title, speech.language);
  return (
    <>
      <tr class={isMoved ? 'row-moved' : undefined} data-criterion={at}>
        <td>
          <input
            type="checkbox"
            name="criterion"
            value={criterion.id}
            checked={isOn}
            aria-label={words.appliesOf(title)}
          />
        </td>
        <th scope="row">
          <a href={`#${at}/counting`}>{title}</a>
        </th>
        <WeightCells at={at} shares={shares} view={view} speech={speech} />
      </tr>
      <WeightError at={at} view={view} />
    </>
  );
}

/** Under the row, so that the columns stay as they are. */
function WeightError({ at, view }: { readonly at: string; readonly view: FormProps['view'] }) {
  const pointer = `${at}/weight`;
  const error = errorAt(view, pointer);
  if (!error) return null;
  return (
    <tr class="weight-error">
      <td />
      <td colspan={4}>
        <span class="field-error" id={`${pointer}-error`}>
          {error}
        </span>
      </td>
    </tr>
  );
}

/** The weight with its error, what it was, its share. */
function WeightCells({ at, shares, view, speech }: RowProps) {
  const words = methodologyWords[speech.language];
  const { draft, values } = view;
  const pointer = `${at}/weight`;
  const error = errorAt(view, pointer);
  const field = weightField(at, view);
  const was = field ? fieldWords(field, draft.base.whole, speech) : '';
  const isNew = wasOff(at, view);
  return (
    <>
      <td class={error ? 'number field-wrong' : 'number'}>
        <input
          id={pointer}
          name={pointer}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          class="weight-input"
          value={values[pointer]}
          data-was={isNew ? undefined : was}
          aria-label={fieldLabel(pointer, draft.whole, speech)}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? `${pointer}-error` : undefined}
        />
      </td>
      <td class={isChangedAt(at, view, speech) ? 'number weight-was' : 'number soft'}>{isNew ? '–' : was}</td>
      <td class="number" data-share={at}>
        {shares.of[at] ?? words.leftOut}
      </td>
    </>
  );
}

function weightField(at: string, { draft }: FormProps['view']) {
  return draftFields(draft.whole).find(({ pointer }) => pointer === `${at}/weight`);
}

function isChangedAt(at: string, view: FormProps['view'], speech: Speech): boolean {
  const field = weightField(at, view);
  return (
    field !== undefined && view.values[field.pointer] !== fieldValue(field, view.draft.base.whole, speech)
  );
}

/** Whether a criterion did not apply in the version that the draft was begun from. */
function wasOff(at: string, { draft }: FormProps['view']): boolean {
  const [, g, c] = /^\/groups\/(\d+)\/criteria\/(\d+)$/.exec(at) ?? [];
  const criterion = g === undefined ? undefined : draft.whole.groups[Number(g)]?.criteria[Number(c)];
  return criterion !== undefined && draft.base.off.includes(`criterion:${criterion.id}`);
}

/** Shares of what is shown in the fields; empty where a weight cannot be read. */
function sharesOf({ draft, values, ticks }: FormProps['view'], { f }: Speech): Shares {
  const weightAt = (at: string) => {
    const weight = Number((values[`${at}/weight`] ?? '').replace(',', '.'));
    return Number.isFinite(weight) && weight > 0 ? weight : 0;
  };
  const groups = draft.whole.groups.map(({ criteria }, g) => {
    const on = criteria.flatMap(({ id }, c) =>
      ticks.off.includes(`criterion:${id}`) ? [] : [`/groups/${g}/criteria/${c}`],
    );
    const sum = on.reduce((all, at) => all + weightAt(at), 0);
    return { at: `/groups/${g}`, on, sum, weight: sum > 0 ? weightAt(`/groups/${g}`) : 0 };
  });
  const total = groups.reduce((all, { weight }) => all + weight, 0);
  const of: Record<string, string> = {};
  for (const { at, on, sum, weight } of groups) {
    if (total === 0 || sum === 0) continue;
    of[at] = f.percent(weight / total);
    for (const one of on) of[one] = f.percent((weight / total) * (weightAt(one) / sum));
  }
  return { of, sums: groups.map(({ sum }) => f.decimal(sum)), total: f.decimal(total) };
}
