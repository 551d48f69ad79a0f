import type { Language } from '@esep/domain';
import { Notice } from '../../components/forms.tsx';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { SelectField, Submit, TextField } from '../parts.tsx';
import { Doubts } from './doubts.tsx';
import type { ColumnsView, PassedOverWhy } from './view.ts';
import { sheetWords } from './words.ts';

interface Props {
  readonly view: ColumnsView;
  readonly language: Language;
}

/** What each column of a file is, what stands in every row, and who the doubtful names are. */
export function columnsPage(language: Language, view: ColumnsView): OfficePage {
  const words = sheetWords[language];
  const { f } = speechIn(language);
  const wrong = Object.keys(view.faults).length > 0;
  return {
    title: words.columnsTitle,
    item: 'sheets',
    help: 'own-journals',
    wide: true,
    body: (
      <>
        <p class="register-path">
          <a href={`/${language}/office/sheets`}>{words.back}</a>
          <strong>{view.file}</strong>
        </p>
        <p class="lead">{words.columnsLead(f.number(view.rows))}</p>
        {view.problem && (
          <Notice tone="wrong" title={view.problem.title}>
            <p>{[view.problem.detail, view.problem.remedy].filter(Boolean).join(' ')}</p>
          </Notice>
        )}
        {wrong && (
          <Notice tone="wrong" title={words.faultsTitle}>
            {view.faults['columns'] && <p>{words.faults[view.faults['columns']]}</p>}
          </Notice>
        )}
        {view.asks && (
          <Notice tone="wrong">
            <p>
              <a href="#doubts">{words.doubtsAsk}</a>
            </p>
          </Notice>
        )}
        {view.entered && (
          <Notice tone="care">
            <p>{words.enteredBefore}</p>
          </Notice>
        )}
        <Place view={view} language={language} />
        <Facts view={view} language={language} />
        <form method="post" action={view.action} class="sheets-columns">
          <Csrf csrf={view.csrf} />
          <Columns view={view} language={language} />
          {view.doubts.length > 0 && <Doubts view={view} language={language} />}
          <Always view={view} language={language} />
          <div class="fields">
            <TextField
              name="mapping"
              label={words.keepAs}
              help={words.keepHelp}
              value={view.mapping}
              maxlength={80}
            />
          </div>
          <div class="actions">
            <Submit name="do" value="check">
              {words.check}
            </Submit>
          </div>
        </form>
      </>
    ),
  };
}

/** Where the table stands in the file and what it is about. */
function Place({ view, language }: Props) {
  const words = sheetWords[language];
  return (
    <form method="post" action={view.action} class="tools sheets-place">
      <Csrf csrf={view.csrf} />
      <SelectField name="kind" label={words.holds} choices={view.kinds} value={view.kind} />
      {view.sheets.length > 1 && (
        <SelectField name="sheet" label={words.sheet} choices={view.sheets} value={view.sheet} />
      )}
      <TextField
        name="heading"
        label={words.headingRow}
        value={String(view.heading)}
        inputmode="numeric"
        maxlength={5}
      />
      <Submit name="do" value="again" quiet>
        {words.again}
      </Submit>
    </form>
  );
}

function Facts({ view, language }: Props) {
  const { facts } = sheetWords[language];
  const { formulas, errors, hiddenRows, passedOver } = view.facts;
  const byWhy = Map.groupBy(passedOver, ({ why }) => why);
  const lines = (whole: readonly { readonly line: number }[]) =>
    whole
      .slice(0, 12)
      .map(({ line }) => line)
      .join(', ') + (whole.length > 12 ? ' …' : '');
  const said = [
    ...[...byWhy].map(
      ([why, rows]) => `${facts.passedOver[why as PassedOverWhy]} (${facts.lines(lines(rows))}).`,
    ),
    ...(formulas > 0 ? [facts.formulas(formulas)] : []),
    ...(errors > 0 ? [facts.errors(errors)] : []),
    ...(hiddenRows > 0 ? [facts.hiddenRows(hiddenRows)] : []),
  ];
  if (said.length === 0) return null;
  return (
    <ul class="sheets-facts soft small">
      {said.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  );
}

function Columns({ view, language }: Props) {
  const words = sheetWords[language];
  return (
    <div class="sheet-scroll">
      <table class="sheet sheets-mapping">
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.headingInFile}</th>
            <th scope="col">{words.examples}</th>
            <th scope="col">{words.goesTo}</th>
          </tr>
        </thead>
        <tbody>
          {view.columns.map(({ letter, heading, chosen, hidden, samples }, i) => {
            const fault = view.faults[`column-${i}`];
            return (
              <tr class={chosen === '' ? 'sheets-unused' : undefined}>
                <td class="soft">{letter}</td>
                <th scope="row">
                  {heading || <span class="soft">{words.noHeading(letter)}</span>}{' '}
                  {hidden && <span class="chip chip-care">{words.hidden}</span>}
                </th>
                <td class="sheets-samples soft">{samples.join(' · ')}</td>
                <td class={fault ? 'field field-wrong' : 'field'}>
                  <select
                    name={`column-${i}`}
                    aria-label={`${words.goesTo}: ${heading || words.noHeading(letter)}`}
                    aria-invalid={fault ? 'true' : undefined}
                    autofocus={fault !== undefined}
                  >
                    <option value="">{words.notEntered}</option>
                    {view.offered.map(({ value, label, required }) => (
                      <option value={value} selected={value === chosen}>
                        {required ? `${label} *` : label}
                      </option>
                    ))}
                  </select>
                  {fault && <p class="field-error">{words.faults[fault]}</p>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Fields without a column: those that must be filled stand open. */
function Always({ view, language }: Props) {
  const words = sheetWords[language];
  const isOpen = ({ required, value }: ColumnsView['fillable'][number]) => required || value !== '';
  const open = view.fillable.filter(isOpen);
  const more = view.fillable.filter((one) => !isOpen(one));
  return (
    <>
      {open.length > 0 && (
        <section>
          <h2>{words.always}</h2>
          <p class="soft small">{words.alwaysLead}</p>
          <AlwaysFields fields={open} view={view} language={language} />
        </section>
      )}
      {more.length > 0 && (
        <details class="sheets-more">
          <summary>{`${words.always}: ${words.moreAlways.toLowerCase()} (${more.length})`}</summary>
          <AlwaysFields fields={more} view={view} language={language} />
        </details>
      )}
    </>
  );
}

function AlwaysFields({ fields, view, language }: Props & { readonly fields: ColumnsView['fillable'] }) {
  const words = sheetWords[language];
  return (
    <div class="fields">
      {fields.map(({ name, heading, help, required, value, choices }) => {
        const fault = view.faults[`fixed-${name}`];
        const common = {
          name: `fixed-${name}`,
          label: required ? `${heading} *` : heading,
          help: help || undefined,
          error: fault && words.faults[fault],
        };
        return choices.length > 0 ? (
          <SelectField {...common} choices={choices} value={value} none="—" />
        ) : (
          <TextField {...common} value={value} />
        );
      })}
    </div>
  );
}
