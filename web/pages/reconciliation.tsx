import type { Chrome } from '../chrome.ts';
import { Notice } from '../components/forms.tsx';
import { Layout } from '../components/layout.tsx';
import type { ReconciliationView, TotalView } from '../views/reconciliation.ts';

interface ReconciliationProps {
  readonly chrome: Chrome;
  readonly view: ReconciliationView;
}

export function ReconciliationPage({ chrome, view }: ReconciliationProps) {
  const { t } = chrome.speech;
  return (
    <Layout
      chrome={chrome}
      title={t.reconciliation.title}
      description={t.reconciliation.lead}
      current="reconciliation"
    >
      <h1>{t.reconciliation.title}</h1>
      <p class="lead">{t.reconciliation.lead}</p>
      {view.totals.length === 0 ? (
        <Notice>
          <p>{t.reconciliation.none}</p>
        </Notice>
      ) : (
        <Notice tone={view.differing > 0 ? 'care' : 'good'}>
          <p>{view.summary}</p>
        </Notice>
      )}
      {view.totals.map((total) => (
        <Total chrome={chrome} total={total} />
      ))}
    </Layout>
  );
}

function Total({ chrome, total }: { readonly chrome: Chrome; readonly total: TotalView }) {
  return (
    <article class={total.differs ? 'printed printed-differs' : 'printed'}>
      <h2>{total.isCounted ? <a href={total.href}>{total.label}</a> : total.label}</h2>
      <TotalTable chrome={chrome} total={total} />
    </article>
  );
}

function Part({ part: { label, value, agrees, verdict } }: { readonly part: TotalView['parts'][number] }) {
  return (
    <tr class="compare-part">
      <th scope="row">{label}</th>
      <td class="number">{value}</td>
      <td class={agrees === false ? 'differs' : undefined}>{verdict}</td>
    </tr>
  );
}

/** A printed total beside everything that it should equal; parts that agree, often dozens, are folded away. */
export function TotalTable({ chrome, total }: { readonly chrome: Chrome; readonly total: TotalView }) {
  const { t, f } = chrome.speech;
  const agreeing = total.parts.filter(({ agrees }) => agrees === true);
  const others = total.parts.filter(({ agrees }) => agrees !== true);
  return (
    <>
      <table class="compare">
        <tbody>
          {others.map((part) => (
            <Part part={part} />
          ))}
          {total.comparisons.map(({ label, value, agrees, verdict }) => (
            <tr>
              <th scope="row">{label}</th>
              <td class="number">{value}</td>
              <td class={agrees ? 'agrees' : 'differs'}>{verdict}</td>
            </tr>
          ))}
          <tr class="compare-printed">
            <th scope="row">{t.reconciliation.printed}</th>
            <td class="number">{total.printed}</td>
            <td class="soft">{total.comparisons.length === 0 ? t.reconciliation.nothing : ''}</td>
          </tr>
        </tbody>
      </table>
      {agreeing.length > 0 && (
        <details>
          <summary>{t.reconciliation.agreeing(f.number(agreeing.length))}</summary>
          <table class="compare">
            <tbody>
              {agreeing.map((part) => (
                <Part part={part} />
              ))}
            </tbody>
          </table>
        </details>
      )}
      <p class="soft small">
        {`${t.reconciliation.source}: ${total.source} · `}
        <a href={total.entryHref}>{total.entry}</a>
      </p>
    </>
  );
}
