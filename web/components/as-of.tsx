import type { Speech } from '../locales/speech.ts';

interface AsOfProps {
  readonly asOf: number;
  readonly root: string | undefined;
  readonly methodology: string | undefined;
  readonly speech: Speech;
}

/** Which entries and which rules the numbers above follow from. */
export function AsOf({ asOf, root, methodology, speech }: AsOfProps) {
  const { t, language } = speech;
  return (
    <p class="as-of">
      <a href={`/${language}/entries/${asOf}`}>{t.ranking.asOf(String(asOf))}</a>
      <span>
        {`${t.ranking.root}: `}
        <span class="hash">{root ?? t.ranking.rootMissing}</span>
      </span>
      {methodology && (
        <a href={`/${language}/methodology?version=${methodology}`}>{t.ranking.methodology(methodology)}</a>
      )}
    </p>
  );
}
