import type { Speech } from '../locales/speech.ts';
import type { PeriodLink } from '../views/periods.ts';

/** So many stand in a row; the rest wait behind a summary. */
const inRow = 5;

export function PeriodSwitch({
  links,
  speech,
}: {
  readonly links: readonly PeriodLink[];
  readonly speech: Speech;
}) {
  if (links.length < 2) return null;
  const recent = links.slice(0, inRow);
  const earlier = links.slice(inRow);
  return (
    <nav aria-label={speech.t.period.choose}>
      <PeriodList links={recent} />
      {earlier.length > 0 && (
        <details class="earlier" open={earlier.some(({ current }) => current)}>
          <summary>{speech.t.period.earlier}</summary>
          <PeriodList links={earlier} />
        </details>
      )}
    </nav>
  );
}

function PeriodList({ links }: { readonly links: readonly PeriodLink[] }) {
  return (
    <ul class="periods">
      {links.map(({ href, label, state, current }) => (
        <li>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
            {state && <span class="state">{state}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
