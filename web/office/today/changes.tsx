import { speechIn } from '../../locales/speech.ts';
import type { PartProps } from './view.ts';
import { todayWords } from './words.ts';

/** What the public sees of today, and when it sees the next edition. */
export function Changes({ language, view: { changes, kinds, timeZone } }: PartProps) {
  const words = todayWords[language];
  const { f } = speechIn(language, timeZone);
  const { moved, edition, preview, quarter, quarterEnds } = changes;
  const recorded = changes.kinds.reduce((sum, { count }) => sum + count, 0);
  const titled = changes.kinds.map(
    ({ kind, count }) => `${kinds.get(kind)?.title[language] ?? kind} (${f.number(count)})`,
  );
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.changes}</h2>
      <ul class="today-changes">
        <li>
          {recorded === 0 ? words.nothingRecorded : `${words.recordedToday(recorded)} ${titled.join(', ')}.`}
        </li>
        <li>
          {moved.length === 0 ? (
            words.noneMoved
          ) : (
            <>
              {words.moved}{' '}
              {moved.map(({ name, href }, i) => (
                <>
                  {i > 0 && ', '}
                  <a href={href}>{name}</a>
                </>
              ))}
              .
            </>
          )}{' '}
          <span class="soft">{words.live}</span>
        </li>
        <li>
          {edition ? (
            <a href={edition.href}>{words.lastEdition(f.periodLong(edition.period), f.date(edition.on))}</a>
          ) : (
            words.noEdition
          )}{' '}
          {preview
            ? words.preview(f.periodLong(preview.period), f.date(preview.from))
            : words.noPreview(f.periodLong(quarter), f.date(quarterEnds))}
        </li>
      </ul>
    </section>
  );
}
