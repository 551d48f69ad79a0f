import type { Scorecard } from '@esep/rating';
import type { Speech } from '../locales/speech.ts';

export interface FeedbackView {
  /** Shares of the ratings 1 … 5; absent while there are too few to be shown. */
  readonly bars:
    | readonly {
        readonly rating: number;
        readonly label: string;
        readonly count: number;
        readonly text: string;
      }[]
    | undefined;
  readonly summary: string;
  /** The whole histogram in words, for those who do not see it. */
  readonly described: string;
}

/** How visitors rated, from the first criterion that reads ratings; undefined when the methodology has none. */
export function feedbackView(card: Scorecard, { t, f }: Speech): FeedbackView | undefined {
  const working = card.criteria.map((line) => line.working).find(({ form }) => form === 'bayesian-mean');
  if (working?.form !== 'bayesian-mean') return undefined;
  const { histogram, n, days, min, minDays } = working;
  const summary = t.deputy.feedbackHelp(t.counted.ballots(n), t.counted.days(days));
  if (n < min || days < minDays) return { bars: undefined, summary: t.deputy.feedbackHidden, described: '' };
  const bars = histogram.map((count, i) => ({
    rating: i + 1,
    label: t.deputy.ratings[i] ?? '',
    count,
    text: f.number(count),
  }));
  const parts = bars.map(({ rating, label, text }) => `${t.deputy.rating(rating, label)}: ${text}`);
  return { bars, summary, described: t.deputy.histogram(parts.join('; ')) };
}
