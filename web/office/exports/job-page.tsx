import type { Language } from '@esep/domain';
import { Notice } from '../../components/forms.tsx';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { Submit } from '../parts.tsx';
import { officeWords } from '../words.ts';
import { exportJobWords } from './job-words.ts';

/** How it stands with an export that a job makes. */
export interface ExportSaid {
  readonly title: string;
  /** `gone` is a file that was made and is no longer kept. */
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'gone';
  /** Entries that were read. */
  readonly done: number;
  readonly total: number;
  readonly isWriting: boolean;
  readonly askedAt: string;
  readonly href: string;
  /** Asks for the same once more. */
  readonly againHref: string;
  /** When it is there. */
  readonly file?: {
    readonly href: string;
    readonly bytes: number;
    /** A page for the printer, not a download. */
    readonly isPaper: boolean;
    readonly until: string;
  };
  /** For whoever may stop it. */
  readonly cancelAction?: string;
}

export interface ExportJobView {
  readonly csrf: string;
  readonly homeHref: string;
  readonly said: ExportSaid;
  readonly problem?:
    | { readonly title: string; readonly detail?: string; readonly remedy?: string }
    | undefined;
}

interface Props {
  readonly view: ExportJobView;
  readonly language: Language;
}

/** How far the making of a file is, or the file. */
export function exportJobPage(language: Language, view: ExportJobView): OfficePage {
  const words = exportJobWords[language];
  const { said, homeHref } = view;
  const titles = {
    waiting: words.making,
    running: words.making,
    done: words.ready,
    failed: words.notMade,
    cancelled: words.notMade,
    gone: words.gone,
  };
  const isOpen = said.state === 'waiting' || said.state === 'running';
  return {
    title: titles[said.state],
    item: 'exports',
    help: 'sheets-out',
    body: (
      <>
        <p class="register-path">
          <a href={homeHref}>{officeWords[language].items.exports}</a>
          <strong>{said.title}</strong>
        </p>
        {isOpen && <Progress view={view} language={language} />}
        {said.file && <Ready said={said} file={said.file} language={language} />}
        {!isOpen && !said.file && <NotThere view={view} language={language} />}
      </>
    ),
  };
}

function Progress({ view: { said, csrf }, language }: Props) {
  const words = exportJobWords[language];
  const { f } = speechIn(language);
  const { done, total, state, isWriting } = said;
  const isMoving = state === 'running' && !isWriting;
  return (
    <div class="sheets-progress" role="status">
      <progress
        value={isMoving ? done : isWriting ? total : undefined}
        max={total || 1}
        aria-label={words.progress}
      />
      <p>
        {state === 'waiting'
          ? words.waits
          : isWriting
            ? words.writing
            : words.read(f.number(done), f.number(total))}
      </p>
      <p class="soft small">{words.mayLeave}</p>
      {said.cancelAction && (
        <form method="post" action={said.cancelAction}>
          <Csrf csrf={csrf} />
          <Submit quiet>{words.cancel}</Submit>
        </form>
      )}
    </div>
  );
}

interface ReadyProps {
  readonly said: ExportSaid;
  readonly file: NonNullable<ExportSaid['file']>;
  readonly language: Language;
}

function Ready({ file, language }: ReadyProps) {
  const words = exportJobWords[language];
  const { f } = speechIn(language);
  return (
    <>
      <p class="actions">
        <a class="button" href={file.href} autofocus>
          {file.isPaper ? words.openPaper : words.take(words.size(file.bytes, f.number))}
        </a>
      </p>
      <p class="soft small">{words.keptUntil(f.instant(file.until))}</p>
    </>
  );
}

function NotThere({ view: { said, problem }, language }: Props) {
  const words = exportJobWords[language];
  const told = { cancelled: words.cancelled, gone: words.goneText }[said.state as string] ?? words.failed;
  return (
    <>
      <Notice tone={said.state === 'failed' ? 'wrong' : 'care'} title={problem?.title ?? told}>
        {problem && <p>{[problem.detail, problem.remedy, told].filter(Boolean).join(' ')}</p>}
      </Notice>
      <p class="actions">
        <a class="button" href={said.againHref}>
          {words.again}
        </a>
      </p>
    </>
  );
}

/** Files that were made within the last day, and those being made. */
export function MadeFiles({
  language,
  made,
}: {
  readonly language: Language;
  readonly made: readonly ExportSaid[];
}) {
  const words = exportJobWords[language];
  const { f } = speechIn(language);
  if (made.length === 0) return null;
  return (
    <section id="made" class="exports-made">
      <h2>{words.made}</h2>
      <p class="soft small">{words.madeLead}</p>
      <div class="sheet-scroll">
        <table class="sheet">
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.asked}</th>
              <th scope="col">{words.state}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {made.map(({ title, askedAt, state, file, href }) => (
              <tr>
                <th scope="row">
                  <a href={href}>{title}</a>
                </th>
                <td class="when">{f.instant(askedAt)}</td>
                <td>
                  <span
                    class={
                      state === 'failed' ? 'chip chip-wrong' : state === 'done' ? 'chip chip-good' : 'chip'
                    }
                  >
                    {words.states[state]}
                  </span>
                </td>
                <td>
                  {file && (
                    <a
                      href={file.href}
                      aria-label={`${title}: ${file.isPaper ? words.openPaper : words.take(words.size(file.bytes, f.number))}`}
                    >
                      {file.isPaper ? words.openPaper : words.take(words.size(file.bytes, f.number))}
                    </a>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
