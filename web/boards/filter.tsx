import { Button } from '../components/forms.tsx';
import type { FilterWords } from './filter.words.ts';

export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

interface FilterProps {
  readonly action: string;
  readonly choices: readonly Choice[];
  /** Kept as they are: the period that is looked at. */
  readonly kept?: Readonly<Record<string, string>>;
  readonly words: FilterWords;
}

/** Choices that a plain form sends in the address, so that what is shown can be linked to. */
export function Filter({ action, choices, kept = {}, words }: FilterProps) {
  const filtered = choices.some(({ chosen }) => chosen !== undefined);
  return (
    <search>
      <form class="finder board-filter" method="get" action={action} aria-label={words.filter}>
        {Object.entries(kept).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {choices.map(({ name, label, chosen, options }) => (
          <div class="field">
            <label for={`f-${name}`}>{label}</label>
            <select id={`f-${name}`} name={name}>
              <option value="">{words.all}</option>
              {options.map((option) => (
                <option value={option.value} selected={option.value === chosen}>
                  {option.label}
                </option>
              ))}
            </select>
          </div>
        ))}
        <Button quiet>{words.show}</Button>
        {filtered && <a href={hrefWith(action, kept)}>{words.clear}</a>}
      </form>
    </search>
  );
}

/** The address with what is asked for, without what is not: `/kk/promises?state=kept`. */
export function hrefWith(path: string, asked: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}
