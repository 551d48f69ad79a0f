import type { Language } from '@esep/domain';
import { type DeputyRecord, given, pseudonymOf } from '@esep/domain';
import type { Review } from '@esep/intake';
import { speechIn } from '../../locales/speech.ts';
import { Csrf } from '../frame.tsx';
import { personView } from './proposal-view.ts';
import type { SecondPageView } from './view.ts';
import { secondWords } from './words.ts';

/** Ballots that were set aside, with what two people must decide. */
export function Ballots({ language, view }: { readonly language: Language; readonly view: SecondPageView }) {
  const words = secondWords[language];
  return (
    <div class="sheet-scroll">
      <table class="sheet">
        <tbody>
          {view.ballots.reviews.map((review) => {
            const mine = review.by.some((one) => pseudonymOf(one) === view.self);
            return (
              <tr>
                <th scope="row">
                  {placeOf(review, view, language)}
                  <span class="second-reason">{words.ballotReasons[review.reason]}</span>
                  <span class="second-reason">{numbersOf(review, view, language)}</span>
                </th>
                <td>
                  {review.decision && !mine
                    ? words.ballotFirst(review.decision, personView(review.by[0] ?? '', view.self, language))
                    : mine
                      ? words.ballotMine
                      : words.ballotNobody}
                </td>
                <td>{view.may.decide && <Decide language={language} view={view} review={review} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface DecideProps {
  readonly language: Language;
  readonly view: SecondPageView;
  readonly review: Review;
}

function Decide({ language, view, review }: DecideProps) {
  const words = secondWords[language];
  const mine = review.by.some((one) => pseudonymOf(one) === view.self);
  const place = placeOf(review, view, language);
  return (
    <form method="post" action={`/${language}/office/second/ballots/${review.reception}`} class="decide">
      <Csrf csrf={view.csrf} />
      {(['count', 'discard'] as const)
        .filter((decision) => !(mine && review.decision === decision))
        .map((decision) => (
          <button
            type="submit"
            name="decision"
            value={decision}
            class={decision === 'count' ? 'button' : 'button button-quiet'}
            aria-label={`${words[decision]}: ${place}`}
          >
            {words[decision]}
          </button>
        ))}
      <p class="field-help">{words.discardHelp}</p>
    </form>
  );
}

function placeOf({ reception }: Review, { ballots, sources }: SecondPageView, language: Language): string {
  const known = ballots.receptions.get(reception);
  if (!known) return reception;
  const deputy: DeputyRecord | undefined = sources.known.deputies[known.deputy];
  return `${deputy ? given(deputy.name, language) : known.deputy}, ${speechIn(language).f.date(known.on)}`;
}

function numbersOf({ reception }: Review, { ballots }: SecondPageView, language: Language): string {
  const { cast = 0, issued = 0 } = ballots.numbers.get(reception) ?? {};
  return secondWords[language].ballotNumbers(cast, issued);
}
