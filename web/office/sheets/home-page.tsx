import type { Language } from '@esep/domain';
import { Notice } from '../../components/forms.tsx';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { describedBy, Labelled, SelectField, Submit } from '../parts.tsx';
import { uploadWords } from '../upload-words.ts';
import { officeWords } from '../words.ts';
import type { SheetsView } from './view.ts';
import { sheetWords } from './words.ts';

interface Props {
  readonly view: SheetsView;
  readonly language: Language;
}

/** Where a file is sent, templates are taken, and what was sent before. */
export function sheetsPage(language: Language, view: SheetsView): OfficePage {
  const words = sheetWords[language];
  return {
    title: officeWords[language].items.sheets,
    item: 'sheets',
    help: 'sheets',
    islands: ['upload-size.js'],
    body: (
      <>
        <p class="lead">{words.lead}</p>
        <SendForm view={view} language={language} />
        <Sent view={view} language={language} />
        {view.kept.length > 0 && <Kept view={view} language={language} />}
        <section id="templates">
          <h2>{words.templates}</h2>
          <p class="soft small">{words.templatesLead}</p>
          <ul class="sheets-templates">
            {view.kinds.map(({ value, label }) => (
              <li>
                <a href={`/${language}/office/sheets/templates/${value}`} download>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      </>
    ),
  };
}

function SendForm({ view, language }: Props) {
  const words = sheetWords[language];
  const { problem } = view;
  const file = { name: 'file', label: words.file, help: words.fileHelp(view.mostMb), error: problem?.title };
  return (
    <form
      class="sheets-send"
      method="post"
      action={`/${language}/office/sheets`}
      enctype="multipart/form-data"
    >
      {problem && (
        <Notice tone="wrong" title={problem.title}>
          <p>{[problem.detail, problem.remedy].filter(Boolean).join(' ')}</p>
        </Notice>
      )}
      <Csrf csrf={view.csrf} />
      <div class="fields">
        <Labelled {...file}>
          <input
            id="file"
            name="file"
            type="file"
            required
            data-most={String(view.mostMb * 1_000_000)}
            data-too-large={uploadWords[language].sheetTooLarge(view.mostMb)}
            accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            {...describedBy(file)}
          />
        </Labelled>
        <SelectField name="kind" label={words.holds} choices={view.kinds} none={words.guess} />
      </div>
      <div class="actions">
        <Submit>{words.read}</Submit>
        <a href="#templates">{words.templates}</a>
      </div>
    </form>
  );
}

function Sent({ view, language }: Props) {
  const words = sheetWords[language];
  const { f } = speechIn(language);
  return (
    <section>
      <h2>{words.sent}</h2>
      <p class="soft small">{words.sentLead}</p>
      {view.sent.length === 0 ? (
        <p>{words.noneSent}</p>
      ) : (
        <div class="sheet-scroll">
          <table class="sheet">
            <thead>
              <tr>
                <th scope="col">{words.file}</th>
                <th scope="col">{words.kind}</th>
                <th scope="col">{words.at}</th>
                <th scope="col">{words.state}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {view.sent.map(({ file, kind, at, state, href, removeAction }) => (
                <tr>
                  <th scope="row">
                    <a href={href}>{file}</a>
                  </th>
                  <td>{kind}</td>
                  <td>{f.instant(at)}</td>
                  <td>{state ? words.stateOf(state, f.number) : words.notChecked}</td>
                  <td>
                    <form method="post" action={removeAction}>
                      <Csrf csrf={view.csrf} />
                      <button type="submit" class="link-button" aria-label={`${words.remove}: ${file}`}>
                        {words.remove}
                      </button>
                    </form>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Kept({ view, language }: Props) {
  const words = sheetWords[language];
  return (
    <section>
      <h2>{words.kept}</h2>
      <p class="soft small">{words.keptLead}</p>
      <table class="sheet">
        <caption class="hidden">{words.kept}</caption>
        <tbody>
          {view.kept.map(({ name, kind }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{kind}</td>
              <td>
                <form method="post" action={`/${language}/office/sheets/mappings/forget`}>
                  <Csrf csrf={view.csrf} />
                  <input type="hidden" name="name" value={name} />
                  <button type="submit" class="link-button" aria-label={`${words.forget}: ${name}`}>
                    {words.forget}
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
