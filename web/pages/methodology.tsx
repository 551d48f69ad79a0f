import type { Chrome } from '../chrome.ts';
import { Notice } from '../components/forms.tsx';
import { Layout } from '../components/layout.tsx';
import type { MethodologyView } from '../views/methodology.ts';

interface MethodologyProps {
  readonly chrome: Chrome;
  readonly view: MethodologyView | undefined;
}

export function MethodologyPage({ chrome, view }: MethodologyProps) {
  const { t } = chrome.speech;
  return (
    <Layout
      chrome={chrome}
      title={t.methodology.title}
      description={t.methodology.lead}
      current="methodology"
    >
      <h1>{t.methodology.title}</h1>
      <p class="lead">{t.methodology.lead}</p>
      {view ? (
        <Version chrome={chrome} view={view} />
      ) : (
        <Notice>
          <p>{t.methodology.none}</p>
        </Notice>
      )}
    </Layout>
  );
}

function Version({ chrome, view }: { readonly chrome: Chrome; readonly view: MethodologyView }) {
  const { t } = chrome.speech;
  return (
    <>
      <p>
        <strong>{view.title}</strong>
        {`. ${view.inForce}`}
        {view.trial && <span class="badge">{t.methodology.trial}</span>}
      </p>
      <p class="soft small">
        {`${t.methodology.decision}: ${view.decision} · ${t.methodology.adopted}: ${view.adoptedOn}`}
      </p>
      {view.groups.map((group) => (
        <section>
          <h2>
            {group.title}
            <span class="heading-note">{group.weight}</span>
          </h2>
          <ol class="criteria">
            {group.criteria.map(({ title, weight, share, formula, rules }) => (
              <li>
                <p class="criteria-head">
                  <strong>{title}</strong>
                  <span class="soft small">{weight}</span>
                </p>
                <svg class="weight-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="track" width="100" height="4" />
                  <rect class="fill" width={Math.round(share * 1000) / 10} height="4" />
                </svg>
                <p class="formula">{formula}</p>
                <p class="soft small">{rules.join(' ')}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <h2>{t.methodology.rules}</h2>
      <ul>
        {view.rules.map((rule) => (
          <li>{rule}</li>
        ))}
      </ul>
      {view.shown.length > 0 && (
        <>
          <h2>{t.methodology.shown}</h2>
          <p>{view.shown.join('; ')}.</p>
        </>
      )}
      {view.others.length > 0 && (
        <>
          <h2>{t.methodology.other}</h2>
          <ul>
            {view.others.map(({ label, href }) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
