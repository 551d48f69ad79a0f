import type { Speech } from '../../locales/speech.ts';
import type { RankingView } from '../../views/ranking.ts';
import type { OfficePage } from '../frame.tsx';
import { type PaperHead, paperPage } from './paper.tsx';
import type { ReadCard, ReadRanking } from './read.ts';
import { exportWords } from './words.ts';

export interface SessionPaper {
  readonly head: PaperHead;
  readonly ranking: ReadRanking;
  readonly showsRanking: boolean;
  readonly cards: readonly ReadCard[];
  readonly backHref: string;
}

/** The ranking with its ranges, then scorecards. */
export function sessionPaper(paper: SessionPaper, speech: Speech): OfficePage {
  const { head, ranking, showsRanking, cards, backHref } = paper;
  return paperPage({
    head,
    backHref,
    speech,
    children: (
      <>
        {showsRanking && <PaperRanking view={ranking.view} head={head} speech={speech} />}
        {cards.length > 0 && (
          <div class={showsRanking ? 'paper-cards paper-next' : 'paper-cards'}>
            {cards.map((card) => (
              <PaperCard card={card} view={ranking.view} speech={speech} />
            ))}
          </div>
        )}
      </>
    ),
  });
}

/** Said again at the top of every sheet, for eyes only: the table has its caption. */
function RunningHead({ head, columns }: { readonly head: PaperHead; readonly columns: number }) {
  return (
    <tr class="paper-running">
      <td colspan={columns}>
        <span aria-hidden="true">{`${head.council} · ${head.title} · ${head.period}`}</span>
      </td>
    </tr>
  );
}

interface RankingProps {
  readonly view: RankingView;
  readonly head: PaperHead;
  readonly speech: Speech;
}

function PaperRanking({ view, head, speech }: RankingProps) {
  const { t, language } = speech;
  const words = exportWords[language];
  const groups = view.rows[0]?.groups ?? [];
  return (
    <section>
      <table class="sheet paper-table">
        <caption>{`${t.ranking.title}, ${view.periodLong}`}</caption>
        <thead>
          <RunningHead head={head} columns={5 + groups.length} />
          <tr>
            <th scope="col">{t.ranking.rank}</th>
            <th scope="col">{t.ranking.range}</th>
            <th scope="col">{t.ranking.deputy}</th>
            <th scope="col" class="number">
              {t.ranking.total}
            </th>
            <th scope="col">{t.ranking.tier}</th>
            {groups.map(({ title }) => (
              <th scope="col" class="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr>
              <td>{row.rank ?? '–'}</td>
              <td>{row.best === null ? '' : t.ranking.rangeOf(String(row.best), String(row.worst))}</td>
              <th scope="row">
                {row.name}
                <span class="paper-meta">{row.meta}</span>
              </th>
              <td class="number paper-total">{row.totalText}</td>
              <td>{row.tier && t.ranking.tiers[row.tier]}</td>
              {row.groups.map(({ points, text }) => (
                <td class="number">{points === null ? '–' : text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="paper-source">{words.rangeNote}</p>
      {view.unranked.length > 0 && (
        <>
          <h2>{words.noTotal}</h2>
          <p>{view.unranked.map(({ name }) => name).join('; ')}</p>
        </>
      )}
    </section>
  );
}

interface CardProps {
  readonly card: ReadCard;
  readonly view: RankingView;
  readonly speech: Speech;
}

function PaperCard({ card, view, speech }: CardProps) {
  const { t, f, language } = speech;
  const words = exportWords[language];
  const row = [...view.rows, ...view.unranked].find(({ deputy }) => deputy === card.deputy.deputy);
  const { rank = null, best = null, worst = null } = row ?? {};
  return (
    <section class="paper-card">
      <h2>{card.name}</h2>
      <p class="paper-meta">{[row?.meta, card.commissions].filter(Boolean).join(' · ')}</p>
      <p>
        {card.totalText ? `${t.deputy.total}: ` : t.ranking.notEnough}
        <strong>{card.totalText}</strong>
        {rank !== null && ` · ${t.ranking.rankOf(String(rank), String(best), String(worst))}`}
      </p>
      <table class="sheet paper-table">
        <caption class="hidden">{`${words.scorecard}: ${card.name}`}</caption>
        <thead>
          <tr>
            <th scope="col">{t.deputy.criterion}</th>
            <th scope="col">{words.counted}</th>
            <th scope="col" class="number">
              {t.deputy.points}
            </th>
            <th scope="col" class="number">
              {t.deputy.weight}
            </th>
            <th scope="col" class="number">
              {t.deputy.contribution}
            </th>
          </tr>
        </thead>
        {card.groups.map((group) => (
          <tbody>
            <tr class="paper-group">
              <th scope="rowgroup" colspan={2}>
                {group.title}
              </th>
              <td class="number">{group.points === null ? '–' : f.points(group.points)}</td>
              <td class="number">{group.weight}</td>
              <td class="number">{group.contribution}</td>
            </tr>
            {group.criteria.map((criterion) => (
              <tr>
                <th scope="row">{criterion.title}</th>
                <td>
                  {criterion.counts.map(({ label, value }) => `${label}: ${value}`).join('; ')}
                  {criterion.remark && <span class="paper-meta">{criterion.remark}</span>}
                </td>
                <td class="number">{criterion.points === null ? '–' : criterion.pointsText}</td>
                <td class="number">{criterion.weight}</td>
                <td class="number">{criterion.contribution}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
