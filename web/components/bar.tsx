import type { Tier } from '@esep/rating';

/** Points out of 100 as a bar beside the number. The number is the text; the bar is for the eye only. */
export function Bar({ points, text, colour }: { points: number | null; text: string; colour: number }) {
  return (
    <div class={`bar bar-${colour % 4}`}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width="100" height="8" />
        {points !== null && points > 0 && <rect class="fill" width={points} height="8" />}
      </svg>
      <span class="bar-value">
        {points === null ? (
          <>
            <span class="soft" aria-hidden="true">
              –
            </span>
            <span class="hidden">{text}</span>
          </>
        ) : (
          text
        )}
      </span>
    </div>
  );
}

/** Drawn, because the font that is shipped has no arrows. */
export function Arrow({
  down = false,
  right = false,
}: {
  readonly down?: boolean;
  readonly right?: boolean;
}) {
  return (
    <svg class="arrow" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <path d={right ? 'M8.5 5l-6 4V1z' : down ? 'M5 8.5 1 2.5h8z' : 'M5 1.5 9 7.5H1z'} />
    </svg>
  );
}

interface WhiskerProps {
  /** In pixels. */
  readonly width?: number;
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
  readonly positions: number;
}

const inset = 4;

/** The rank on a line of all ranks, with the span in which it may lie. */
export function Whisker({ width = 76, rank, best, worst, positions }: WhiskerProps) {
  const at = (place: number) =>
    Math.round((inset + ((place - 1) / Math.max(1, positions - 1)) * (width - 2 * inset)) * 10) / 10;
  return (
    <svg class="whisker" viewBox={`0 0 ${width} 10`} width={width} height="10" aria-hidden="true">
      <rect class="axis" x="0" y="4.5" width={width} height="1" />
      <rect x={at(best)} y="3.5" width={Math.max(1, at(worst) - at(best))} height="3" rx="1.5" />
      <circle cx={at(rank)} cy="5" r="3.5" />
    </svg>
  );
}

const steps: Readonly<Record<Tier, number>> = { low: 1, middle: 2, good: 3, high: 4 };

/** Four steps filled up to the tier, and the word. */
export function TierMark({ tier, label }: { tier: Tier; label: string }) {
  return (
    <span class="tier">
      <svg viewBox="0 0 19 12" width="19" height="12" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <rect
            class={step > steps[tier] ? 'off' : undefined}
            x={(step - 1) * 5}
            y={12 - step * 3}
            width="4"
            height={step * 3}
          />
        ))}
      </svg>
      {label}
    </span>
  );
}
