import type { Language } from '@esep/domain';
import { Notice } from '../../components/forms.tsx';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { Submit } from '../parts.tsx';
import { officeWords } from '../words.ts';
import { type OutcomeShow, outcomeShows, type SheetJobView } from './view.ts';
import { sheetWords } from './words.ts';

interface Props {
  readonly view: SheetJobView;
  readonly language: Language;
}

/** How far the work on a file is, or what came of each of its rows. */
export function sheetJobPage(language: Language, view: SheetJobView): OfficePage {
  const words = sheetWords[language];
  const { job } = view;
  const isOver = job.state !== 'waiting' && job.state !== 'running';
  const title = isOver
    ? job.isImport
      ? words.entered
      : words.checked
    : job.isImport
      ? words.entering
      : words.checking;
  return {
    title,
    item: 'sheets',
    help: 'sheets',
    wide: true,
    body: (
      <>
        <p class="register-path">
          <a href={view.homeHref}>{words.back}</a>
          <strong>{view.file}</strong>
          {view.kind && <span class="soft">{view.kind}</span>}
        </p>
        {isOver ? <Over view={view} language={language} /> : <Progress view={view} language={language} />}
      </>
    ),
  };
}

function Progress({ view, language }: Props) {
  const words = sheetWords[language];
  const { f } = speechIn(language);
  const { done, total, state } = view.job;
  return (
    <div class="sheets-progress" role="status">
      <progress value={total === 0 ? undefined : done} max={total || 1} aria-label={words.state} />
      <p>
        {state === 'waiting' || total === 0 ? words.waits : words.progress(f.number(done), f.number(total))}
      </p>
      <p class="soft small">{words.mayLeave}</p>
      <form method="post" action={`${view.self}/cancel`}>
        <Csrf csrf={view.csrf} />
        <Submit quiet>{words.cancel}</Submit>
      </form>
    </div>
  );
}

function Over({ view, language }: Props) {
  const words = sheetWords[language];
  const { job, result, problem, isGone } = view;
  if (!result) {
    const told = isGone ? words.gone : job.state === 'cancelled' ? words.cancelled : words.failed;
    return (
      <>
        <Notice tone={job.state === 'cancelled' ? 'care' : 'wrong'} title={problem?.title ?? told}>
          {problem && <p>{[problem.detail, problem.remedy, told].filter(Boolean).join(' ')}</p>}
        </Notice>
        <p class="actions">
          {isGone ? (
            <a href={view.homeHref}>{words.otherFile}</a>
          ) : (
            <a href={view.columnsHref}>{words.changeColumns}</a>
          )}
        </p>
      </>
    );
  }
  return (
    <>
      <Counts view={view} language={language} />
      <Notes view={view} language={language} />
      <div class="actions">
        {view.enterAction && <Enter view={view} language={language} />}
        {(job.counts?.refused ?? 0) > 0 && <a href={`${view.self}/refused`}>{words.takeRefused}</a>}
        <a href={view.columnsHref}>{words.changeColumns}</a>
        {job.isImport && <a href={view.registersHref}>{officeWords[language].items.registers}</a>}
        {job.isImport && <a href={view.homeHref}>{words.otherFile}</a>}
      </div>
      <Rows view={view} language={language} />
    </>
  );
}

function Enter({ view, language }: Props) {
  const words = sheetWords[language];
  const fits = view.job.counts?.fits ?? 0;
  if (fits === 0) return <span class="soft">{words.nothingToEnter}</span>;
  return (
    <form method="post" action={view.enterAction}>
      <Csrf csrf={view.csrf} />
      <button type="submit" class="button" autofocus>
        {words.enter(fits)}
      </button>
    </form>
  );
}

/** Counts of each outcome, which are at once the filter of the rows. */
function Counts({ view, language }: Props) {
  const words = sheetWords[language];
  const { f } = speechIn(language);
  const { counts, isImport } = view.job;
  if (!counts) return null;
  const all = counts.fits + counts.recorded + counts.known + counts.refused;
  const shown = outcomeShows.filter((show) => show !== (isImport ? 'fits' : 'recorded'));
  return (
    <nav class="sheets-counts" aria-label={words.rows}>
      {shown.map((show) => (
        <a
          class={`sheets-count sheets-${show}`}
          href={show === 'all' ? view.self : `${view.self}?show=${show}`}
          aria-current={view.result?.show === show ? 'true' : undefined}
        >
          <span class="sheets-number">{f.number(show === 'all' ? all : counts[show])}</span>
          <span>{words.shows[show]}</span>
        </a>
      ))}
    </nav>
  );
}

function Notes({ view, language }: Props) {
  const words = sheetWords[language];
  const { job, unused = [], passedOver = 0 } = view;
  return (
    <ul class="sheets-facts soft small">
      {!job.isImport && <li>{words.nothingYet}</li>}
      {(job.counts?.known ?? 0) > 0 && <li>{words.knownHelp}</li>}
      {unused.length > 0 && <li>{`${words.unused}: ${unused.join(', ')}.`}</li>}
      {passedOver > 0 && <li>{words.passed(passedOver)}</li>}
    </ul>
  );
}

const tones: Readonly<Record<Exclude<OutcomeShow, 'all'>, string>> = {
  fits: 'chip chip-good',
  recorded: 'chip chip-good',
  known: 'chip',
  refused: 'chip chip-wrong',
};

function Rows({ view, language }: Props) {
  const words = sheetWords[language];
  const { result } = view;
  if (!result || result.rows.length === 0) return <p>{words.noRows}</p>;
  return (
    <>
      <section class="sheet-scroll" aria-label={words.rows} tabindex={0}>
        <table class="sheet sheets-rows">
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.state}</th>
              {result.headings.map((heading) => (
                <th scope="col">{heading}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.rows.map(({ line, outcome, cells, reasons }) => (
              <>
                <tr>
                  <th scope="row" class="num">
                    {line}
                  </th>
                  <td>
                    <span class={tones[outcome]}>{words.outcomes[outcome]}</span>
                  </td>
                  {cells.map(({ raw, read }) => (
                    <td>
                      {read ?? raw}
                      {read !== undefined && <span class="sheets-raw">{raw}</span>}
                    </td>
                  ))}
                </tr>
                {reasons.length > 0 && (
                  <tr class="sheets-reasons">
                    <td />
                    <td colspan={result.headings.length + 1}>
                      {reasons.map((reason) => (
                        <p>{reason}</p>
                      ))}
                    </td>
                  </tr>
                )}
              </>
            ))}
          </tbody>
        </table>
      </section>
      <Pages view={view} language={language} />
    </>
  );
}

function Pages({ view, language }: Props) {
  const words = sheetWords[language];
  const { result, self } = view;
  if (!result || result.pages < 2) return null;
  const { page, pages, show } = result;
  const href = (to: number) => `${self}?${show === 'all' ? '' : `show=${show}&`}page=${to}`;
  return (
    <nav class="register-pages" aria-label={words.pages}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {words.previous}
        </a>
      )}
      <span>{words.page(page, pages)}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  );
}
