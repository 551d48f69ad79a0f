import type { Chrome } from '../chrome.ts';
import { Layout } from '../components/layout.tsx';

export interface VerifyView {
  readonly size: string;
  readonly root: string | undefined;
  readonly checkpoint: string | undefined;
}

export function VerifyPage({ chrome, view }: { readonly chrome: Chrome; readonly view: VerifyView }) {
  const { t } = chrome.speech;
  const { verify } = t;
  const api = `/api/v1/${chrome.slug}`;
  return (
    <Layout chrome={chrome} title={verify.title} description={verify.lead} current="verify">
      <h1>{verify.title}</h1>
      <p class="lead">{verify.lead}</p>
      <h2>{verify.now}</h2>
      <dl class="fields">
        <div>
          <dt>{verify.size}</dt>
          <dd>{view.size}</dd>
        </div>
        <div>
          <dt>{verify.root}</dt>
          <dd class="hash">{view.root ?? t.ranking.rootMissing}</dd>
        </div>
      </dl>
      <h3>{verify.signed}</h3>
      {view.checkpoint ? <pre>{view.checkpoint}</pre> : <p class="soft">{verify.noCheckpoint}</p>}
      <h2>{verify.steps}</h2>
      <ol class="steps">
        <li>
          <p>{verify.step1}</p>
          <pre>{`npx esep verify ${chrome.baseUrl}`}</pre>
          <p>{verify.step2}</p>
        </li>
        <li>
          <p>{verify.step3}</p>
          <pre>
            {`curl -o checkpoint ${chrome.baseUrl}${api}/checkpoint\nnpx esep verify ${chrome.baseUrl} --since checkpoint`}
          </pre>
        </li>
        <li>
          <p>{verify.step4}</p>
          <ul>
            <li>
              <a href={`${api}/ledger`}>{verify.pieces.ledger}</a>
            </li>
            <li>
              <a href={`${api}/texts`}>{verify.pieces.texts}</a>
            </li>
            <li>
              <a href={`${api}/checkpoint`}>{verify.pieces.checkpoint}</a>
            </li>
            <li>
              <a href="/api">{verify.pieces.api}</a>
            </li>
          </ul>
        </li>
      </ol>
      <h2>{verify.what}</h2>
      <ul>
        {verify.proves.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p>{verify.provesNot}</p>
    </Layout>
  );
}
