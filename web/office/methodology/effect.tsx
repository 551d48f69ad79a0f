import type { Speech } from '../../locales/speech.ts';
import { type EffectRow, type EffectSources, effectShown, quarterLines } from './effect-view.ts';
import { methodologyWords } from './words.ts';

interface EffectProps {
  readonly sources: EffectSources;
  readonly speech: Speech;
  /** Where quarters lead when the draft cannot be saved. */
  readonly href?: string;
  /** What is typed was not taken: the effect is of what was saved before. */
  readonly isStale?: boolean;
}

/** As many as are seen at once; the others are a press away. */
const firstRows = 8;

/** What a draft would make of past quarters, beside the form. */
export function Effect({ sources, speech, href, isStale = false }: EffectProps) {
  const words = methodologyWords[speech.language];
  const shown = effectShown(sources, speech);
  if (!shown) return <p class="soft">{words.noPeriods}</p>;
  return (
    <>
      <p class="soft small">{words.effectOf(String(sources.asOf))}</p>
      {isStale && <p class="small">{words.effectStale}</p>}
      <h3>{shown.title}</h3>
      <p class="effect-sum">{shown.sentences.join(' ')}</p>
      <Quarters sources={sources} speech={speech} current={shown.period} {...(href ? { href } : {})} />
      {shown.moving.length > 0 && <Moves rows={shown.moving.slice(0, firstRows)} speech={speech} />}
      {shown.moving.length > firstRows && (
        <details>
          <summary>{words.furtherMoves(shown.moving.length - firstRows)}</summary>
          <Moves rows={shown.moving.slice(firstRows)} speech={speech} />
        </details>
      )}
      {shown.resting.length > 0 && (
        <details open={shown.moving.length === 0 && shown.resting.some(({ because }) => because !== '')}>
          <summary>{words.rest(shown.resting.length)}</summary>
          <Moves rows={shown.resting} speech={speech} />
        </details>
      )}
    </>
  );
}

function Moves({ rows, speech }: { readonly rows: readonly EffectRow[]; readonly speech: Speech }) {
  const words = methodologyWords[speech.language];
  const { effectColumns: columns } = words;
  return (
    <div class="sheet-scroll">
      <table class="sheet effect-table">
        <thead>
          <tr>
            <th scope="col" rowspan={2}>
              {columns.deputy}
            </th>
            <th scope="colgroup" colspan={3} class="number">
              {words.rankGroup}
            </th>
            <th scope="colgroup" colspan={2} class="number">
              {words.totalGroup}
            </th>
          </tr>
          <tr>
            <th scope="col" class="number">
              {columns.before}
            </th>
            <th scope="col" class="number">
              {columns.after}
            </th>
            <th scope="col" class="number">
              {columns.moved}
            </th>
            <th scope="col" class="number">
              {columns.total}
            </th>
            <th scope="col" class="number">
              {columns.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                {row.name}
                {row.because && <span class="effect-because">{row.because}</span>}
              </th>
              <td class="number">{row.ranks[0]}</td>
              <td class="number">{row.ranks[1]}</td>
              <td class="number">
                <Move row={row} speech={speech} />
              </td>
              <td class="number">{row.total}</td>
              <td class="number">{row.difference}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Move({ row: { places, mark }, speech }: { readonly row: EffectRow; readonly speech: Speech }) {
  const words = methodologyWords[speech.language];
  if (mark) return <span class="effect-mark">{mark}</span>;
  if (!places) return <>–</>;
  const [sign, told] = places > 0 ? ['+', words.up(places)] : ['−', words.down(-places)];
  return (
    <span class={places > 0 ? 'effect-up' : 'effect-down'}>
      <span aria-hidden="true">{`${sign}${Math.abs(places)}`}</span>
      <span class="hidden">{told}</span>
    </span>
  );
}

interface QuartersProps {
  readonly sources: EffectSources;
  readonly speech: Speech;
  readonly current: string;
  readonly href?: string;
}

function Quarters({ sources, speech, current, href }: QuartersProps) {
  const words = methodologyWords[speech.language];
  const { quarterColumns: columns } = words;
  return (
    <>
      {!href && <p class="soft small">{words.quartersHelp}</p>}
      <div class="sheet-scroll">
        <table class="sheet effect-table">
          <thead>
            <tr>
              <th scope="col">{columns.quarter}</th>
              <th scope="col" class="number">
                {columns.moved}
              </th>
              <th scope="col" class="number">
                {columns.enter}
              </th>
              <th scope="col" class="number">
                {columns.leave}
              </th>
              <th scope="col" class="number">
                {columns.greatest}
              </th>
            </tr>
          </thead>
          <tbody>
            {quarterLines(sources, speech).map(({ period, title, moved, enter, leave, greatest }) => (
              <tr>
                <th scope="row">
                  {href ? (
                    <a
                      href={`${href}?period=${period}`}
                      aria-current={period === current ? 'true' : undefined}
                    >
                      {title}
                    </a>
                  ) : (
                    <button
                      type="submit"
                      form="draft"
                      name="period"
                      value={period}
                      class="link-button"
                      aria-current={period === current ? 'true' : undefined}
                    >
                      {title}
                    </button>
                  )}
                </th>
                <td class="number">{moved}</td>
                <td class="number">{enter}</td>
                <td class="number">{leave}</td>
                <td class="number">{greatest}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
