import type { Language } from '@esep/domain';
import { speechIn } from '../../locales/speech.ts';
import { personView } from '../second/proposal-view.ts';
import { Part } from './part.tsx';
import type { PartProps, TodayView, WaitLine } from './view.ts';
import { todayWords } from './words.ts';

/** What waits for this person to confirm it, and what became of the own proposals. */
export function Waits({ language, view }: PartProps) {
  const words = todayWords[language];
  const { others, own, turnedDown, reviews, secondHref } = view.waits;
  const count = others.length + own.length + turnedDown.length + reviews;
  if (count === 0) return null;
  return (
    <Part id="waits" title={words.waits} count={count} empty="">
      <table class="sheet">
        <tbody>
          {others.map((line) => (
            <Line language={language} view={view} line={line} why={words.toConfirm} isOthers />
          ))}
          {reviews > 0 && (
            <tr>
              <td class="when" />
              <th scope="row">{words.reviews(reviews)}</th>
              <td>{words.toConfirm}</td>
              <td>
                <a href={`${secondHref}#ballots`} aria-label={`${words.look}: ${words.reviews(reviews)}`}>
                  {words.look}
                </a>
              </td>
            </tr>
          )}
          {turnedDown.map((line) => (
            <Line
              language={language}
              view={view}
              line={line}
              why={line.reason === undefined ? words.expired : `${words.turnedDown}: ${line.reason}`}
            />
          ))}
          {own.map((line) => (
            <Line language={language} view={view} line={line} why={words.own} />
          ))}
        </tbody>
      </table>
    </Part>
  );
}

interface LineProps {
  readonly language: Language;
  readonly view: TodayView;
  readonly line: WaitLine;
  readonly why: string;
  readonly isOthers?: boolean;
}

function Line({ language, view, line: { kind, more, by, at, href }, why, isOthers = false }: LineProps) {
  const words = todayWords[language];
  const { f } = speechIn(language, view.timeZone);
  const title = words.proposal(view.kinds.get(kind)?.title[language] ?? kind);
  return (
    <tr>
      <td class="when">{f.instant(at)}</td>
      <th scope="row">
        {title} {more > 0 && <span class="soft">{words.and(more)}</span>}
      </th>
      <td>
        {why} {isOthers && <span class="soft">({personView(by, '', language)})</span>}
      </td>
      <td>
        <a href={href} aria-label={`${words.look}: ${title}`}>
          {words.look}
        </a>
      </td>
    </tr>
  );
}
