import { disputesWords } from '../boards/disputes.words.ts';
import type { Chrome } from '../chrome.ts';
import { Notice } from '../components/forms.tsx';
import { Layout } from '../components/layout.tsx';
import { Notes } from '../components/notes.tsx';
import { ChangeTable, Fields } from '../components/shown.tsx';
import type { EntryView } from '../views/entry.ts';
import type { NoteView } from '../views/notes.ts';

interface EntryProps {
  readonly chrome: Chrome;
  readonly view: EntryView;
}

export function EntryPage({
  chrome,
  view,
  notes = [],
}: EntryProps & { readonly notes?: readonly NoteView[] }) {
  const { t, language } = chrome.speech;
  const { entry } = t;
  return (
    <Layout chrome={chrome} title={`${entry.title(String(view.seq))}: ${view.title}`} description={view.help}>
      <p class="crumb">{`${entry.title(String(view.seq))} (${entry.of(String(view.size))})`}</p>
      <h1>{view.title}</h1>
      <p class="lead">{view.help}</p>
      {view.changedBy.map(({ text, href }) => (
        <Notice tone="care">
          <p>
            <a href={href}>{text}</a>
          </p>
        </Notice>
      ))}
      {view.aside && (
        <Notice tone="care">
          <p>{view.aside}</p>
        </Notice>
      )}
      <dl class="fields">
        <Row label={entry.subject} value={view.subject} />
        <Row label={entry.occurred} value={view.occurredOn} />
        <Row label={entry.recorded} value={view.recordedAt} />
        <Row label={entry.by} value={view.recordedBy} />
        {view.confirmedBy && <Row label={entry.confirmedBy} value={view.confirmedBy} />}
        <Row label={entry.id} value={view.id} code />
      </dl>
      {notes.length > 0 && (
        <>
          <h2>{disputesWords[language].note.heading}</h2>
          <Notes notes={notes} language={language} hidesAbout />
        </>
      )}
      {view.edition && (
        <p>
          <a href={view.edition.href}>{view.edition.text}</a>
        </p>
      )}
      <Changes chrome={chrome} view={view} />
      <h2>{entry.fields}</h2>
      {view.fields.length > 0 ? <Fields fields={view.fields} /> : <p class="soft">{entry.empty}</p>}
      {view.door.length > 0 && (
        <>
          <h2>{entry.door}</h2>
          <Fields fields={view.door} />
        </>
      )}
      {view.history.length > 1 && (
        <>
          <h2>{entry.history}</h2>
          <ol class="history">
            {view.history.map(({ seq, text, href, current }) => (
              <li>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {entry.title(String(seq))}
                </a>
                {` ${text}`}
              </li>
            ))}
          </ol>
        </>
      )}
      <Proof chrome={chrome} view={view} />
      <nav class="pager" aria-label={t.site.pages}>
        {view.previousHref && (
          <a href={view.previousHref} rel="prev">
            {entry.previous}
          </a>
        )}
        {view.nextHref && (
          <a href={view.nextHref} rel="next">
            {entry.next}
          </a>
        )}
      </nav>
    </Layout>
  );
}

function Row({
  label,
  value,
  code = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly code?: boolean;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd class={code ? 'hash' : undefined}>{value}</dd>
    </div>
  );
}

/** What a correction changes, field by field. */
function Changes({ chrome, view }: EntryProps) {
  const { entry } = chrome.speech.t;
  if (!view.changes) return null;
  const { text, href, rows } = view.changes;
  return (
    <>
      <h2>
        <a href={href}>{text}</a>
      </h2>
      {rows.length > 0 && (
        <>
          <ChangeTable rows={rows} speech={chrome.speech} />
          <p class="soft small">{entry.unchanged}</p>
        </>
      )}
    </>
  );
}

function Proof({ chrome, view }: EntryProps) {
  const { entry } = chrome.speech.t;
  const { proof } = view;
  return (
    <>
      <h2>{entry.proof}</h2>
      {proof ? (
        <>
          <p>{entry.proofHelp(String(view.seq), String(proof.size))}</p>
          <dl class="fields">
            <Row label={entry.root(String(proof.size))} value={proof.root} code />
            <Row label={entry.leaf} value={proof.leaf} code />
            <div>
              <dt>{`${entry.path} (${proof.path.length})`}</dt>
              <dd>
                <ol class="path hash">
                  {proof.path.map((hash) => (
                    <li>{hash}</li>
                  ))}
                </ol>
              </dd>
            </div>
          </dl>
        </>
      ) : (
        <p class="soft">{entry.proofMissing}</p>
      )}
      <h3>{entry.canonical}</h3>
      <pre>{view.canonical}</pre>
    </>
  );
}
