import { editionsWords } from '../boards/editions.words.ts';
import type { Speech } from '../locales/speech.ts';
import type { ChangesView, EditionView } from '../views/edition.ts';
import { TierMark } from './bar.tsx';

interface EditionProps {
  readonly view: EditionView;
  readonly speech: Speech;
}

/** The frozen ranking; points by criterion in a table of their own, which may be wider than the screen. */
export function EditionTable({ view, speech }: EditionProps) {
  const { t, language } = speech;
  const words = editionsWords[language];
  const ranked = view.rows.filter(({ hasTotal }) => hasTotal);
  const others = view.rows.filter(({ hasTotal }) => !hasTotal);
  return (
    <>
      <section class="wide" aria-label={view.title} tabindex={0}>
        <table class="edition edition-ranks">
          <thead>
            <tr>
              <th scope="col">{t.ranking.rank}</th>
              <th scope="col">{t.ranking.deputy}</th>
              <th scope="col" class="number">
                {t.ranking.total}
              </th>
              <th scope="col">{t.ranking.range}</th>
              <th scope="col">{words.robust}</th>
              <th scope="col">{t.ranking.tier}</th>
            </tr>
          </thead>
          <tbody>
            {ranked.map(({ rank, range, robust, name, href, total, tier }) => (
              <tr>
                <td class="rank">{rank}</td>
                <th scope="row">
                  <a href={href}>{name}</a>
                </th>
                <td class="number">{total}</td>
                <td class="nowrap" data-label={t.ranking.range}>
                  {range}
                </td>
                <td class="nowrap" data-label={words.robust}>
                  {robust}
                </td>
                <td>{tier && <TierMark tier={tier} label={t.ranking.tiers[tier]} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {others.length > 0 && (
        <>
          <h2>{t.ranking.notEnough}</h2>
          <ul class="unranked">
            {others.map(({ name, href }) => (
              <li>
                <a class="unranked-name" href={href}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="soft small">{words.rangeHelp}</p>
      <p class="soft small">{words.robustHelp}</p>
      <details class="legend">
        <summary>{words.byCriterion}</summary>
        <section class="wide" aria-label={words.byCriterion} tabindex={0}>
          <table class="edition">
            <thead>
              <tr>
                <th scope="col">{t.ranking.deputy}</th>
                {view.criteria.map((title) => (
                  <th scope="col" class="number">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...ranked, ...others].map(({ name, href, points }) => (
                <tr>
                  <th scope="row">
                    <a href={href}>{name}</a>
                  </th>
                  {points.map((text) => (
                    <td class="number">{text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </>
  );
}

/** What changed, deputy by deputy, and the entries that made the difference. */
export function EditionChanges({
  changes,
  speech,
}: {
  readonly changes: ChangesView;
  readonly speech: Speech;
}) {
  const words = editionsWords[speech.language];
  const { title, deputies, roster } = changes;
  return (
    <section>
      <h2>{title}</h2>
      {deputies.length === 0 && <p class="soft">{words.unchanged}</p>}
      <ul class="edition-changes">
        {deputies.map(({ name, href, told, criteria }) => (
          <li>
            <p>
              <a href={href}>{name}</a>
              {told.length > 0 && `: ${told.join('; ')}`}
            </p>
            {criteria.map((one) => (
              <p class="small">
                {one.told}
                {one.entries.length > 0 && (
                  <span class="soft">
                    {`. ${words.because}: `}
                    <Entries links={one.entries} />
                    {one.more && ` ${one.more}`}
                  </span>
                )}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {roster.length > 0 && (
        <p class="small">
          {`${words.roster}: `}
          <Entries links={roster} />
        </p>
      )}
    </section>
  );
}

function Entries({ links }: { readonly links: readonly { readonly text: string; readonly href: string }[] }) {
  return (
    <>
      {links.map(({ text, href }, i) => (
        <>
          {i > 0 && ', '}
          <a href={href}>{text}</a>
        </>
      ))}
    </>
  );
}
