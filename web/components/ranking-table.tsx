import type { Speech } from '../locales/speech.ts';
import type { RankingView } from '../views/ranking.ts';
import type { SortLink } from '../views/ranking-query.ts';
import type { RowView } from '../views/ranking-row.ts';
import { Arrow, Bar, TierMark, Whisker } from './bar.tsx';

interface TableProps {
  readonly view: RankingView;
  readonly speech: Speech;
}

const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/**
 * A table on a wide screen, rows of their own shape on a narrow one. The roles are said outright: browsers forget
 * them when a table is laid out as a grid.
 */
export function RankingTable({ view, speech }: TableProps) {
  const { t } = speech;
  const sort = new Map(view.sorts.map((link) => [link.id, link]));
  const groups = view.rows[0]?.groups ?? [];
  return (
    <>
      <SortChoices links={view.sorts} speech={speech} />
      <table class="ranking" {...roles.table} aria-label={`${t.ranking.title}, ${view.periodLong}`}>
        <thead {...roles.rowgroup}>
          <tr {...roles.row}>
            <SortableHead link={sort.get('rank')} speech={speech} />
            <th {...roles.columnheader} scope="col">
              {t.ranking.range}
            </th>
            <SortableHead link={sort.get('name')} speech={speech} />
            <SortableHead link={sort.get('total')} speech={speech} numeric />
            <th {...roles.columnheader} scope="col">
              {t.ranking.tier}
            </th>
            {groups.map(({ id }) => (
              <SortableHead link={sort.get(id)} speech={speech} />
            ))}
            {view.since && (
              <th {...roles.columnheader} scope="col">
                {t.ranking.change}
              </th>
            )}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {view.rows.map((row) => (
            <Row row={row} view={view} speech={speech} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** On a narrow screen the headings are not seen, so the orders are offered as a list to open. */
function SortChoices({ links, speech }: { readonly links: readonly SortLink[]; readonly speech: Speech }) {
  const { t } = speech;
  const current = links.find((link) => link.current) ?? links[0];
  return (
    <details class="sorts">
      <summary>{`${t.ranking.sortBy}: ${current?.label ?? ''}`}</summary>
      <ul>
        {links.map(({ href, label, current }) => (
          <li>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {label}
              {current && <Arrow down={current === 'descending'} />}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface HeadProps {
  readonly link: SortLink | undefined;
  readonly speech: Speech;
  readonly numeric?: boolean;
}

function SortableHead({ link, speech, numeric = false }: HeadProps) {
  if (!link) return null;
  return (
    <th {...roles.columnheader} scope="col" class={numeric ? 'number' : undefined} aria-sort={link.current}>
      <a href={link.href} aria-label={speech.t.ranking.sortedBy(link.label)}>
        {link.label}
      </a>
      {link.current && <Arrow down={link.current === 'descending'} />}
    </th>
  );
}

function Row({ row, view, speech }: { readonly row: RowView } & TableProps) {
  const { t } = speech;
  return (
    <tr {...roles.row}>
      <td {...roles.cell} class="cell-rank rank">
        {row.rank ?? '–'}
      </td>
      <td {...roles.cell} class="cell-range">
        <Range row={row} positions={view.positions} speech={speech} />
      </td>
      <th {...roles.rowheader} scope="row" class="cell-who who">
        <a href={row.href}>{row.name}</a>
        <span class="who-meta">{row.meta}</span>
      </th>
      <td {...roles.cell} class="cell-total total number">
        {row.totalText}
      </td>
      <td {...roles.cell} class="cell-tier">
        {row.tier && <TierMark tier={row.tier} label={t.ranking.tiers[row.tier]} />}
      </td>
      {row.groups.map(({ title, points, text }, i) => (
        <td {...roles.cell} class="cell-bars">
          <span class="bar-title">{title}</span>
          <Bar points={points} text={text} colour={i} />
        </td>
      ))}
      {view.since && (
        <td {...roles.cell} class="cell-change">
          <ChangeMark row={row} speech={speech} />
        </td>
      )}
    </tr>
  );
}

function Range({ row, positions, speech }: { readonly row: RowView; positions: number; speech: Speech }) {
  const { rank, best, worst } = row;
  if (rank === null || best === null || worst === null) return null;
  const { t } = speech;
  return (
    <>
      <span class="range" aria-hidden="true">
        {`(${t.ranking.rangeOf(String(best), String(worst))})`}
      </span>
      <span class="hidden">{t.ranking.rankOf(String(rank), String(best), String(worst))}</span>
      <Whisker rank={rank} best={best} worst={worst} positions={positions} />
    </>
  );
}

function ChangeMark({ row, speech }: { readonly row: RowView; readonly speech: Speech }) {
  const { t } = speech;
  const { change } = row;
  if (change.kind === 'none') return null;
  const moved = change.kind === 'up' || change.kind === 'down';
  const said = moved
    ? t.ranking[change.kind](change.places)
    : change.kind === 'same'
      ? t.ranking.same
      : t.ranking.newcomer;
  return (
    <>
      <span class={`change change-${change.kind}`}>
        {moved && <Arrow down={change.kind === 'down'} />}
        <span aria-hidden="true">{moved ? change.places : change.kind === 'same' ? '=' : said}</span>
        <span class="hidden">{said}</span>
      </span>
      {row.moreCounted && <span class="change-more">{t.ranking.moreCountedShort}</span>}
    </>
  );
}

/** Deputies without enough data: by name, no rank, no total. */
export function UnrankedTable({ view, speech }: TableProps) {
  const { t } = speech;
  return (
    <section aria-labelledby="unranked">
      <h2 id="unranked">{t.ranking.notEnough}</h2>
      <p class="soft small">{t.ranking.notEnoughHelp}</p>
      <ul class="unranked">
        {view.unranked.map((row) => (
          <li>
            <a class="unranked-name" href={row.href}>
              {row.name}
            </a>
            <span class="who-meta">{row.meta}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
