import type { Language } from '@esep/domain';
import { speechIn } from '../../locales/speech.ts';
import type { OfficePage } from '../frame.tsx';
import { officeWords } from '../words.ts';
import { Changes } from './changes.tsx';
import { DueTable } from './due-table.tsx';
import { Part } from './part.tsx';
import { Ranks } from './ranks.tsx';
import type { BackgroundLine, PartProps, TodayView } from './view.ts';
import { Waits } from './waits.tsx';
import { todayWords } from './words.ts';

/** What there is to do today, the most pressing first; every line leads to the form that settles it. */
export function todayPage(language: Language, view: TodayView): OfficePage {
  const words = todayWords[language];
  const { f } = speechIn(language, view.timeZone);
  const { late, soon, sittings } = view;
  const keepsWork = sittings === undefined;
  return {
    title: `${officeWords[language].items.today}, ${f.date(view.on)}`,
    item: 'today',
    help: 'today',
    body: (
      <div class="today">
        {sittings && <Sittings language={language} view={view} />}
        {keepsWork && (
          <>
            <Receptions language={language} view={view} />
            <Part id="late" title={words.late} count={late.length} empty={words.allDone} tone="wrong">
              <DueTable language={language} lines={late} today={view.on} />
            </Part>
            <Part id="soon" title={words.soon} count={soon.length} empty={words.noSoon}>
              <DueTable language={language} lines={soon} today={view.on} />
            </Part>
          </>
        )}
        <Waits language={language} view={view} />
        <Background
          {...{ language, view, lines: view.failed }}
          {...{ id: 'failed', title: words.failed, tone: 'wrong' }}
        />
        <Background {...{ language, view, lines: view.running }} id="running" title={words.running} />
        <Drafts language={language} view={view} />
        <Changes language={language} view={view} />
        <Ranks language={language} view={view} />
      </div>
    ),
  };
}

function Sittings({ language, view: { sittings } }: PartProps) {
  const words = todayWords[language];
  const { f } = speechIn(language);
  if (!sittings) return null;
  return (
    <Part id="sittings" title={words.sittings} count={sittings.newest.length} empty="">
      <table class="sheet">
        <tbody>
          {sittings.newest.map(({ sitting, on, present, absent, excused, href }) => (
            <tr>
              <td class="when">{f.date(on)}</td>
              <th scope="row">
                <a href={href}>№ {sitting}</a>
              </th>
              <td>{words.roll(present, absent, excused)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="actions">
        <a class="button" href={sittings.newHref}>
          {words.newSitting}
        </a>
      </p>
    </Part>
  );
}

function Receptions({ language, view: { receptions, receptionsHref } }: PartProps) {
  const words = todayWords[language];
  return (
    <Part id="receptions" title={words.receptions} count={receptions.length} empty={words.noReceptions}>
      <ul class="today-people">
        {receptions.map(({ deputy, time, status }) => (
          <li>
            {time && <span class="when">{time}</span>} {deputy}{' '}
            <span class={status === 'held' ? 'chip chip-good' : 'chip'}>{words.status[status]}</span>
          </li>
        ))}
      </ul>
      {receptionsHref && (
        <p class="actions">
          <a class="button" href={receptionsHref}>
            {words.openDay}
          </a>
        </p>
      )}
    </Part>
  );
}

interface BackgroundProps extends PartProps {
  readonly id: string;
  readonly title: string;
  readonly tone?: 'wrong';
  readonly lines: readonly BackgroundLine[];
}

/** Imports and exports that failed, or that are at work. */
function Background({ language, view: { timeZone }, id, title, tone, lines }: BackgroundProps) {
  const words = todayWords[language];
  const { f } = speechIn(language, timeZone);
  if (lines.length === 0) return null;
  return (
    <Part id={id} title={title} count={lines.length} empty="" {...(tone ? { tone } : {})}>
      <table class="sheet">
        <tbody>
          {lines.map(({ title: name, at, isExport, href }) => (
            <tr>
              <td class="when">{f.instant(at)}</td>
              <th scope="row">{name}</th>
              <td>{isExport ? words.sheetOut : words.sheetIn}</td>
              <td>
                <a href={href} aria-label={`${words.look}: ${name}`}>
                  {words.look}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Drafts({ language, view: { drafts, kinds, timeZone } }: PartProps) {
  const words = todayWords[language];
  const { f } = speechIn(language, timeZone);
  if (drafts.length === 0) return null;
  return (
    <Part id="drafts" title={words.drafts} count={drafts.length} empty="">
      <table class="sheet">
        <tbody>
          {drafts.map(({ kind, at, href }) => (
            <tr>
              <td class="when">{f.instant(at)}</td>
              <th scope="row">{kinds.get(kind)?.title[language] ?? kind}</th>
              <td>
                <a href={href} aria-label={`${words.goOn}: ${kinds.get(kind)?.title[language] ?? kind}`}>
                  {words.goOn}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
