import type { CivilDate } from '@esep/domain';
import type { Child } from 'hono/jsx';
import type { Speech } from '../../locales/speech.ts';
import type { OfficePage } from '../frame.tsx';
import { exportWords } from './words.ts';

export interface PaperHead {
  /** The council's name. */
  readonly council: string;
  readonly title: string;
  readonly period: string;
  readonly today: CivilDate;
  /** What has to be known before the numbers are read. */
  readonly remarks: readonly string[];
  /** Lines under the text: which entries the numbers follow from. */
  readonly source: readonly string[];
  readonly chair: string;
  /** With lines to sign on. */
  readonly signed: boolean;
}

interface PaperProps {
  readonly head: PaperHead;
  readonly backHref: string;
  readonly children?: Child;
  readonly speech: Speech;
}

/** What is printed for a session of the council: the browser's print makes sheets, or a tagged PDF, of it. */
export function paperPage({ head, backHref, children, speech }: PaperProps): OfficePage {
  const words = exportWords[speech.language];
  return {
    title: `${head.title}, ${head.period}`,
    item: 'exports',
    help: 'sheets-out',
    islands: ['print-button.js'],
    wide: true,
    body: (
      <>
        <p class="actions no-print">
          <button type="button" class="button" data-print hidden>
            {words.printButton}
          </button>
          <span class="soft">{words.printHint}</span>
          <a href={backHref}>{words.back}</a>
        </p>
        <article class="paper">
          <header class="paper-head">
            <p class="paper-council">{head.council}</p>
            <p class="paper-title">{head.title}</p>
            <p>{head.period}</p>
          </header>
          {head.remarks.map((remark) => (
            <p class="paper-remark">{remark}</p>
          ))}
          {children}
          <footer class="paper-foot">
            {head.signed && <Signatures head={head} speech={speech} />}
            {head.source.map((line) => (
              <p class="paper-source">{line}</p>
            ))}
            <p class="paper-source">{words.printedOn(speech.f.date(head.today))}</p>
          </footer>
        </article>
      </>
    ),
  };
}

function Signatures({ head, speech }: { readonly head: PaperHead; readonly speech: Speech }) {
  const words = exportWords[speech.language];
  const lines = [
    { office: words.chair, name: head.chair },
    { office: words.secretary, name: '' },
  ];
  return (
    <div class="paper-signatures">
      {lines.map(({ office, name }) => (
        <div class="paper-signature">
          <span>{office}</span>
          <span class="paper-line">{words.signature}</span>
          <span class={name ? 'paper-name' : 'paper-line'}>{name || words.signName}</span>
        </div>
      ))}
    </div>
  );
}
