import { type CivilDate, daysBetween, type Language } from '@esep/domain';
import { speechIn } from '../../locales/speech.ts';
import type { DueLine } from './view.ts';
import { todayWords } from './words.ts';

interface DueProps {
  readonly language: Language;
  readonly lines: readonly DueLine[];
  readonly today: CivilDate;
}

/** Lines that are shown at once; the rest opens. */
const shownLines = 8;
/** Deputies who are named in a line. */
const namedDeputies = 2;

/** One line each, the date first, the step to take last. */
export function DueTable({ language, lines, today }: DueProps) {
  const rest = lines.slice(shownLines);
  return (
    <>
      <Lines language={language} lines={lines.slice(0, shownLines)} today={today} />
      {rest.length > 0 && (
        <details>
          <summary>{todayWords[language].more(rest.length)}</summary>
          <Lines language={language} lines={rest} today={today} />
        </details>
      )}
    </>
  );
}

function Lines({ language, lines, today }: DueProps) {
  const words = todayWords[language];
  const { f } = speechIn(language);
  return (
    <div class="sheet-scroll">
      <table class="sheet due">
        <thead>
          <tr>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.todo}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ what, number, due, deputies, href }) => (
            <tr>
              <td class="when">
                {f.dateShort(due)} <span class="soft">{distance(due, today, language)}</span>
              </td>
              <th scope="row">{words.things[what](number)}</th>
              <td>
                {deputies.slice(0, namedDeputies).join(', ')}
                {deputies.length > namedDeputies && ` +${deputies.length - namedDeputies}`}
              </td>
              <td>
                {href ? (
                  <a href={href} aria-label={`${words.steps[what]}: ${words.things[what](number)}`}>
                    {words.steps[what]}
                  </a>
                ) : (
                  <span class="soft">{words.steps[what]}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function distance(due: CivilDate, today: CivilDate, language: Language): string {
  const words = todayWords[language];
  if (due === today) return words.today;
  const days = daysBetween(due, today);
  return days > 0 ? words.daysLate(days) : words.inDays(-days);
}
