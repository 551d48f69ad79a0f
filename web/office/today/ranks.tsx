import { Arrow } from '../../components/bar.tsx';
import { speechIn } from '../../locales/speech.ts';
import { Part } from './part.tsx';
import { rankWords } from './rank-words.ts';
import type { PartProps, RankMove } from './view.ts';

/** Whose place in the running quarter differs from what the public saw last. */
export function Ranks({ language, view: { ranks } }: PartProps) {
  const words = rankWords[language];
  const { f } = speechIn(language);
  const quarter = f.periodLong(ranks.quarter);
  if (ranks.state !== 'compared') {
    const said = ranks.state === 'no-ranks' ? words.noRanks(quarter) : words.nothingBefore;
    return <Part id="ranks" title={words.ranks} count={0} empty={said} />;
  }
  const { before, moves, count, rankingHref } = ranks;
  const seen = (before.isEdition ? words.seenEdition : words.seenRanking)(f.periodLong(before.period));
  const left = count - moves.length;
  return (
    <Part id="ranks" title={words.ranks} count={count} empty={words.sameRanks(quarter, seen)}>
      <p class="soft">
        {words.comparedWith(quarter)} <a href={before.href}>{seen}</a>.
      </p>
      <table class="sheet">
        <tbody>
          {moves.map((move) => (
            <tr>
              <td class="when">
                <Places move={move} said={words.places(move.from, move.to)} />
              </td>
              <th scope="row">{move.name}</th>
              <td>{words.movedBy(move.from, move.to)}</td>
              <td>
                <a href={move.href} aria-label={`${words.why}: ${move.name}`}>
                  {words.why}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">
        {left > 0 && `${words.moreMoved(left)} `}
        <a href={rankingHref}>{words.wholeRanking}</a>
      </p>
    </Part>
  );
}

/** `12 → 7` for the eye, in words for the ear. */
function Places({ move: { from, to }, said }: { readonly move: RankMove; readonly said: string }) {
  return (
    <>
      <span class="today-places" aria-hidden="true">
        <span>{from ?? '—'}</span>
        <Arrow right />
        <span>{to ?? '—'}</span>
      </span>
      <span class="hidden">{said}</span>
    </>
  );
}
