import type { Chrome } from '../chrome.ts';
import { Notice } from '../components/forms.tsx';
import { Layout } from '../components/layout.tsx';
import { Pager } from '../components/pager.tsx';

export interface CorrectionLine {
  readonly seq: number;
  readonly date: string;
  readonly text: string;
  readonly subject: string;
  readonly reason: string;
  readonly href: string;
  readonly targetHref: string;
}

export interface CorrectionsView {
  readonly lines: readonly CorrectionLine[];
  readonly page: number;
  readonly pages: number;
}

export function CorrectionsPage({
  chrome,
  view,
}: {
  readonly chrome: Chrome;
  readonly view: CorrectionsView;
}) {
  const { speech } = chrome;
  const { t, language } = speech;
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
        {view.lines.map(({ seq, date, text, subject, reason, href, targetHref }) => (
          <li>
            <p>
              <a href={targetHref}>{text}</a>
              <span class="soft">{` · ${subject}`}</span>
            </p>
            {reason && <p>{`${t.corrections.reason}: ${reason}`}</p>}
            <p class="soft small">
              {`${date} · `}
              <a href={href}>{t.entry.title(String(seq))}</a>
            </p>
          </li>
        ))}
      </ol>
      <Pager
        page={view.page}
        pages={view.pages}
        href={(page) => `/${language}/corrections?page=${page}`}
        speech={speech}
      />
    </Layout>
  );
}
