import type { Chrome } from '../chrome.ts';
import { Layout } from '../components/layout.tsx';

export function PrivacyPage({ chrome }: { readonly chrome: Chrome }) {
  const { t } = chrome.speech;
  return (
    <Layout chrome={chrome} title={t.privacy.title} description={t.privacy.lead} current="privacy">
      <h1>{t.privacy.title}</h1>
      <p class="lead">{t.privacy.lead}</p>
      <ul class="steps">
        {t.privacy.points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      <p>{t.privacy.limit}</p>
    </Layout>
  );
}

interface MessageProps {
  readonly chrome: Chrome;
  readonly title: string;
  readonly text: string;
  readonly note?: string;
}

/** Not found, a fault, not ready: what it is, and a way on. */
export function MessagePage({ chrome, title, text, note }: MessageProps) {
  const { t, language } = chrome.speech;
  return (
    <Layout chrome={chrome} title={title} unlisted>
      <h1>{title}</h1>
      <p>{text}</p>
      {note && <p class="soft small">{note}</p>}
      <p>
        <a href={`/${language}/`}>{t.errors.home}</a>
      </p>
    </Layout>
  );
}
