import type { FeedbackView } from '../views/feedback.ts';

const width = 320;
const row = 28;
const labelWidth = 118;

/** How visitors rated, best first: horizontal bars keep the words readable on a phone. */
export function Histogram({
  bars,
  described,
}: Pick<FeedbackView, 'described'> & { bars: NonNullable<FeedbackView['bars']> }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const span = width - labelWidth - 40;
  return (
    <svg class="histogram" viewBox={`0 0 ${width} ${row * bars.length}`} role="img" aria-label={described}>
      {[...bars].reverse().map(({ rating, label, count, text }, i) => {
        const length = (span * count) / most;
        return (
          <g>
            <text x="0" y={i * row + 18}>{`${rating}`}</text>
            <text class="histogram-label" x="16" y={i * row + 18}>
              {label}
            </text>
            <rect class="track" x={labelWidth} y={i * row + 6} width={span} height="16" rx="2" />
            <rect class="fill" x={labelWidth} y={i * row + 6} width={Math.round(length)} height="16" rx="2" />
            <text class="histogram-count" x={width} y={i * row + 18} text-anchor="end">
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
