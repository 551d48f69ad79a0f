import type { Chrome } from '../chrome.ts';
import { Notice } from '../components/forms.tsx';
import { Layout } from '../components/layout.tsx';
import { ChangeTable } from '../components/shown.tsx';
import type { ChangeRow } from '../views/entry.ts';

export interface CorrectionLine {
  readonly seq: number;
  readonly date: string;
  /** The role in words, and the pseudonym. */
  readonly author: string;
  readonly text: string;
  readonly subject: string;
  readonly reason: string;
  /** What a correction changed, field by field; none for a withdrawal. */
  readonly rows: readonly ChangeRow[];
  readonly href: string;
  readonly targetHref: string;
}

export interface CorrectionsView {
  readonly lines: readonly CorrectionLine[];
  readonly newer: string | undefined;
  readonly older: string | undefined;
}

export function CorrectionsPage({
  chrome,
  view,
}: {
  readonly chrome: Chrome;
  readonly view: CorrectionsView;
}) {
  const { speech } = chrome;
  const { t } = speech;
  return (
    <Layout
      chrome={chrome}
      title={t.corrections.title}
      description={t.corrections.lead}
      current="corrections"
    >
      <h1>{t.corrections.title}</h1>
      <p class="lead">{t.corrections.lead}</p>
      {view.lines.length === 0 && (
        <Notice>
          <p>{t.corrections.none}</p>
        </Notice>
      )}
      <ol class="corrections">
        {view.lines.map(({ seq, date, author, text, subject, reason, rows, href, targetHref }) => (
          <li>
            <p>
              <a href={targetHref}>{text}</a>
              <span class="soft">{` · ${subject}`}</span>
            </p>
            {reason && <p>{`${t.corrections.reason}: ${reason}`}</p>}
            {rows.length > 0 && <ChangeTable rows={rows} speech={speech} />}
            <p class="soft small">
              {`${date} · ${author} · `}
              <a href={href}>{t.entry.title(String(seq))}</a>
            </p>
          </li>
        ))}
      </ol>
      {(view.newer || view.older) && (
        <nav class="pager" aria-label={t.site.pages}>
          {view.newer && (
            <a href={view.newer} rel="prev">
              {t.corrections.newer}
            </a>
          )}
          {view.older && (
            <a href={view.older} rel="next">
              {t.corrections.older}
            </a>
          )}
        </nav>
      )}
    </Layout>
  );
}
