import type {
  ConvocationRecord,
  DeputyRecord,
  DisputeRecord,
  EditionRecord,
  MethodologyRecord,
} from '@esep/domain';
import { daysToDispute } from '@esep/domain';
import type { Ranking } from '@esep/rating';
import { chronicleOf, spanOf } from '@esep/rating';
import type { Chrome } from '../chrome.ts';
import { EditionChanges, EditionTable } from '../components/edition.tsx';
import { Notice } from '../components/forms.tsx';
import { Layout } from '../components/layout.tsx';
import type { EditionBody, EditionView } from '../views/edition.ts';
import { editionView } from '../views/edition.ts';
import { editionName } from '../views/edition-name.ts';
import type { Visit } from '../visit.ts';
import { contentOf, open } from '../visit.ts';
import type { BoardPage } from './board-page.ts';
import { editionsWords } from './editions.words.ts';

type Records<Value> = Readonly<Record<string, Value>>;

/** All editions, newest period first. */
export const editionsPage: BoardPage = {
  path: '/editions',
  words: editionsWords,
  async page(visit) {
    const { chrome, documents } = await open(visit, ['shared/editions']);
    const { language, f } = chrome.speech;
    const words = editionsWords[language];
    const editions = contentOf<Records<EditionRecord>>(documents, 'shared/editions', {});
    const listed = Object.values(editions).sort((a, b) =>
      a.period === b.period ? b.number - a.number : a.period < b.period ? 1 : -1,
    );
    return (
      <Layout chrome={chrome} title={words.title} description={words.lead} current="boards">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p class="soft">{words.rule(String(daysToDispute))}</p>
        {listed.length === 0 ? (
          <Notice>
            <p>{words.none}</p>
          </Notice>
        ) : (
          <ul class="edition-list">
            {listed.map((one) => (
              <li>
                <a href={`/${language}/editions/${one.edition}`}>{editionName(one.edition, chrome.speech)}</a>
                <span class="badge">{words.status[statusOf(one, editions)]}</span>
                <p class="soft small">
                  {one.published && `${words.published}: ${f.date(one.published.on)} · `}
                  {`${words.previewed}: ${f.date(one.previewed.on)}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Layout>
    );
  },
};

function statusOf(one: EditionRecord, editions: Records<EditionRecord>): 'official' | 'earlier' | 'preview' {
  if (!one.published) return 'preview';
  return editions[`${one.period}-${one.number + 1}`]?.published ? 'earlier' : 'official';
}

/** One edition, for ever as it was. */
export const editionPage: BoardPage = {
  path: '/editions/:edition',
  words: editionsWords,
  listed: false,
  async page(visit) {
    const { deps, params, partition } = visit;
    const { chrome, documents } = await open(visit, [
      'shared/editions',
      'shared/deputies',
      'shared/methodologies',
    ]);
    const editions = contentOf<Records<EditionRecord>>(documents, 'shared/editions', {});
    const id = params['edition'] ?? '';
    const record = Object.hasOwn(editions, id) ? editions[id] : undefined;
    if (!record) return undefined;
    const { seq } = record.published ?? record.previewed;
    const ranking = `ranking/${record.period}`;
    const [[recorded], live] = await Promise.all([
      deps.ledger.read(deps.council, seq - 1, 1),
      deps.documents.get(partition, [ranking]),
    ]);
    if (!recorded) return undefined;
    const body = recorded.entry.body as unknown as EditionBody;
    const methodologies = contentOf<Records<MethodologyRecord>>(documents, 'shared/methodologies', {});
    const view = editionView(
      {
        record,
        body,
        editions,
        deputies: contentOf<Records<DeputyRecord>>(documents, 'shared/deputies', {}),
        methodology: methodologies[body.methodology]?.methodology,
        live: contentOf<Ranking | undefined>(live, ranking, undefined),
      },
      chrome.speech,
    );
    const disputes = await disputesOf(visit, record.period);
    return <Edition chrome={chrome} view={view} period={record.period} disputes={disputes} />;
  },
};

async function disputesOf({ deps, partition }: Visit, period: string): Promise<number> {
  const keys = ['shared/months', 'shared/convocations'];
  const [rows, documents] = await Promise.all([
    deps.documents.query(partition, 'row/disputes/'),
    deps.documents.get(partition, keys),
  ]);
  const chronicle = chronicleOf(
    contentOf<Records<boolean>>(documents, 'shared/months', {}),
    contentOf<Records<ConvocationRecord>>(documents, 'shared/convocations', {}),
  );
  const quarters = new Set(spanOf(period, chronicle)?.quarters);
  return rows.filter(({ value }) =>
    (value as unknown as DisputeRecord).quarters.some((one) => quarters.has(one)),
  ).length;
}

interface EditionProps {
  readonly chrome: Chrome;
  readonly view: EditionView;
  readonly period: string;
  readonly disputes: number;
}

function Edition({ chrome, view, period, disputes }: EditionProps) {
  const { speech } = chrome;
  const { t, f, language } = speech;
  const words = editionsWords[language];
  return (
    <Layout chrome={chrome} title={view.title} description={words.lead} current="boards">
      <p class="crumb">
        <a href={`/${language}/editions`}>{words.title}</a>
      </p>
      <h1>{view.title}</h1>
      {view.replaced && (
        <Notice tone="care">
          <p>
            <a href={view.replaced.href}>{view.replaced.text}</a>
          </p>
        </Notice>
      )}
      <Notice tone={view.published ? 'good' : 'care'}>
        <p>{view.status}</p>
      </Notice>
      {view.differs !== undefined && (
        <p>
          {`${view.differs ? words.changedSince : words.asLive} `}
          <a href={`/${language}/rankings/${period}`}>{words.live}</a>
        </p>
      )}
      <EditionTable view={view} speech={speech} />
      {view.changes.map((changes) => (
        <EditionChanges changes={changes} speech={speech} />
      ))}
      {view.deferred.length > 0 && (
        <p>
          {`${words.deferred}: `}
          {view.deferred.map(({ text, href }, i) => (
            <>
              {i > 0 && ', '}
              <a href={href}>{text}</a>
            </>
          ))}
        </p>
      )}
      <p>
        <a href={`/${language}/disputes`}>{words.disputes(f.number(disputes))}</a>
      </p>
      <dl class="fields">
        <div>
          <dt>{words.entry}</dt>
          <dd>
            <a href={view.entry.href}>{view.entry.text}</a>
          </dd>
        </div>
        <div>
          <dt>{t.entry.root(String(view.size))}</dt>
          <dd class="hash">{view.root}</dd>
        </div>
        <div>
          <dt>{t.ranking.methodology(view.methodology)}</dt>
          <dd>
            <a href={`/${language}/methodology?version=${view.methodology}`}>{view.methodology}</a>
          </dd>
        </div>
      </dl>
      <p class="small">
        <a href={`/${language}/verify`}>{words.verify}</a>
      </p>
    </Layout>
  );
}
