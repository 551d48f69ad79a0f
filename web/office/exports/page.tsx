import type { Language, Period } from '@esep/domain';
import { speechIn } from '../../locales/speech.ts';
import type { OfficePage } from '../frame.tsx';
import { type Choice, SelectField, Submit, TextField } from '../parts.tsx';
import { officeWords } from '../words.ts';
import { type ExportSaid, MadeFiles } from './job-page.tsx';
import { SheetLinks } from './links.tsx';
import { exportWords } from './words.ts';

export interface Listed {
  readonly id: string;
  readonly title: string;
}

export interface ExportsView {
  readonly period: Period | undefined;
  readonly periods: readonly Period[];
  readonly deputies: readonly Choice[];
  readonly registers: readonly Listed[];
  readonly kinds: readonly (Listed & { readonly rows: number })[];
  /** What jobs made within a day, or make. */
  readonly made: readonly ExportSaid[];
  readonly days: { readonly from: string; readonly to: string; readonly error?: string | undefined };
}

interface PartProps {
  readonly view: ExportsView;
  readonly language: Language;
}

/** Everything that leaves the office as a table or on paper. */
export function exportsPage(language: Language, view: ExportsView): OfficePage {
  const words = exportWords[language];
  return {
    title: officeWords[language].items.exports,
    item: 'exports',
    help: 'sheets-out',
    body: (
      <>
        <p class="lead">{words.lead}</p>
        <MadeFiles language={language} made={view.made} />
        {view.period === undefined ? (
          <p>{words.noRanking}</p>
        ) : (
          <Rankings view={view} period={view.period} language={language} />
        )}
        {view.registers.length > 0 && <Registers view={view} language={language} />}
        <Entries view={view} language={language} />
        <p class="soft small">{words.formsHelp}</p>
      </>
    ),
  };
}

function Rankings({ view, period, language }: PartProps & { readonly period: Period }) {
  const words = exportWords[language];
  const { f } = speechIn(language);
  const own = `/${language}/office/exports`;
  const labels = view.periods.map((one) => ({ value: one, label: f.periodLong(one) }));
  return (
    <>
      <form class="tools" method="get" action={own}>
        <SelectField name="period" label={words.period} choices={labels} value={period} />
        <Submit quiet>{words.choose}</Submit>
      </form>
      <table class="sheet exports-list">
        <caption class="hidden">{f.periodLong(period)}</caption>
        <tbody>
          <tr>
            <th scope="row">{`${words.ranking}, ${f.periodLong(period)}`}</th>
            <td>
              <SheetLinks language={language} href={`${own}/ranking?period=${period}`} what={words.ranking} />
            </td>
          </tr>
          <tr>
            <th scope="row">{words.scorecards}</th>
            <td>
              <SheetLinks
                language={language}
                href={`${own}/scorecards?period=${period}`}
                what={words.scorecards}
              />
            </td>
          </tr>
          <tr>
            <th scope="row">{words.forSession}</th>
            <td>
              <a href={`${own}/session?period=${period}`}>{words.booklet}</a>
              <span class="soft small exports-note">{words.forSessionLead}</span>
            </td>
          </tr>
        </tbody>
      </table>
      <form class="tools" method="get" action={`${own}/scorecards`}>
        <input type="hidden" name="period" value={period} />
        <SelectField name="deputy" label={words.scorecard} choices={view.deputies} />
        <button type="submit" class="button button-quiet" name="as" value="xlsx">
          {words.excel}
        </button>
        <button type="submit" class="button button-quiet" name="as" value="csv-semicolon">
          {words.csvExcel}
        </button>
        <button type="submit" class="button button-quiet" name="as" value="print">
          {words.print}
        </button>
      </form>
    </>
  );
}

function Registers({ view, language }: PartProps) {
  const words = exportWords[language];
  return (
    <section>
      <h2>{words.registers}</h2>
      <p class="soft small">{words.registersLead}</p>
      <table class="sheet exports-list">
        <caption class="hidden">{words.registers}</caption>
        <tbody>
          {view.registers.map(({ id, title }) => (
            <tr>
              <th scope="row">{title}</th>
              <td>
                <SheetLinks
                  language={language}
                  href={`/${language}/office/exports/registers/${id}`}
                  what={title}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Entries({ view, language }: PartProps) {
  const words = exportWords[language];
  const { from, to, error } = view.days;
  const query = new URLSearchParams(Object.entries({ from, to }).filter(([, day]) => day !== ''));
  const own = `/${language}/office/exports/entries`;
  const href = (kind: string) => `${own}/${kind}${query.size > 0 ? `?${query}` : ''}`;
  return (
    <section id="entries">
      <h2>{words.entries}</h2>
      <p class="soft small">{words.entriesLead}</p>
      <form class="tools" method="get" action={`/${language}/office/exports#entries`}>
        {view.period !== undefined && <input type="hidden" name="period" value={view.period} />}
        <TextField name="from" type="date" label={words.from} value={from} />
        <TextField name="to" type="date" label={words.to} value={to} error={error} />
        <Submit quiet>{words.narrow}</Submit>
      </form>
      {view.kinds.length === 0 ? (
        <p>{words.noEntries}</p>
      ) : (
        <table class="sheet exports-list">
          <caption class="hidden">{words.entries}</caption>
          <tbody>
            <tr>
              <th scope="row">{words.allKinds}</th>
              <td class="number" />
              <td>
                <SheetLinks language={language} href={href('all')} what={words.allKinds} forms={['xlsx']} />
              </td>
            </tr>
            {view.kinds.map(({ id, title, rows }) => (
              <tr>
                <th scope="row">{title}</th>
                <td class="number soft">{words.rows(rows)}</td>
                <td>
                  <SheetLinks language={language} href={href(id)} what={title} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
