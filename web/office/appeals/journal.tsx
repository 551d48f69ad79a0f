import { type AppealRow, type CivilDate, type GivenText, given, type Language } from '@esep/domain';
import { appealWords } from '../../boards/appeal-shared.words.ts';
import { Notice } from '../../components/forms.tsx';
import { Csrf, type OfficePage } from '../frame.tsx';
import { SheetScroll, Submit, TextField } from '../parts.tsx';
import { officeWords } from '../words.ts';
import { journalWords } from './journal-words.ts';

export interface JournalLine extends AppealRow {
  readonly dueOn: CivilDate;
  readonly deputyName: string;
  readonly topicName: string;
  readonly channelName: string;
  /** Only with citizens' data; `erased` where they were erased. */
  readonly citizen?:
    | { readonly name: string; readonly contacts: string; readonly text: string }
    | 'erased'
    | undefined;
}

export interface JournalView {
  readonly council: GivenText;
  /** The office's name and contacts; empty where nobody set any. */
  readonly office: GivenText;
  readonly from: string;
  readonly to: string;
  readonly lines: readonly JournalLine[];
  readonly withData: boolean;
  readonly mayRead: boolean;
  readonly wrongSpan: boolean;
  readonly csrf: string;
  readonly href: (path: string) => string;
}

/** The journal in its customary form, for printing on A4 across. */
export function journalPage(language: Language, view: JournalView): OfficePage {
  const words = journalWords[language];
  const office = given(view.office, language);
  return {
    title: words.title,
    item: 'appeals',
    help: 'appeals-journal',
    wide: true,
    islands: ['appeals.js'],
    body: (
      <>
        <Choose language={language} view={view} />
        <div class="journal">
          <p class="journal-council">
            {given(view.council, language)}
            {office && <small class="journal-office">{office}</small>}
          </p>
          <h2>{words.heading}</h2>
          {view.lines.length === 0 ? <p>{words.none}</p> : <Lines language={language} view={view} />}
        </div>
      </>
    ),
  };
}

interface Props {
  readonly language: Language;
  readonly view: JournalView;
}

function Choose({ language, view }: Props) {
  const words = journalWords[language];
  const { from, to, csrf, href, mayRead, withData } = view;
  return (
    <div class="no-print">
      {view.wrongSpan && <Notice tone="wrong">{words.wrongSpan}</Notice>}
      <form class="tools" method="get" action={href('/appeals/journal')}>
        <TextField name="from" label={words.from} value={from} type="date" required />
        <TextField name="to" label={words.to} value={to} type="date" required />
        <Submit quiet>{words.show}</Submit>
        <button type="button" class="button print-button" hidden>
          {officeWords[language].print}
        </button>
      </form>
      {mayRead && !withData && (
        <form class="actions" method="post" action={href('/appeals/journal')}>
          <Csrf csrf={csrf} />
          <input type="hidden" name="from" value={from} />
          <input type="hidden" name="to" value={to} />
          <Submit quiet>{words.withData}</Submit>
          <span class="field-help">{words.withDataHelp}</span>
        </form>
      )}
      {withData && (
        <p class="actions">
          <a href={href(`/appeals/journal?${new URLSearchParams({ from, to })}`)}>{words.withoutData}</a>
        </p>
      )}
    </div>
  );
}

function Lines({ language, view: { lines, withData } }: Props) {
  const { columns, heading, total } = journalWords[language];
  return (
    <>
      <SheetScroll label={heading}>
        <table class="sheet journal-table">
          <thead>
            <tr>
              <th scope="col">{columns.number}</th>
              <th scope="col">{columns.registered}</th>
              {withData && <th scope="col">{columns.who}</th>}
              {withData && <th scope="col">{columns.contacts}</th>}
              <th scope="col">{columns.what}</th>
              <th scope="col">{columns.channel}</th>
              <th scope="col">{columns.deputy}</th>
              <th scope="col">{columns.due}</th>
              <th scope="col">{columns.answered}</th>
              <th scope="col">{columns.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line language={language} line={line} withData={withData} />
            ))}
          </tbody>
        </table>
      </SheetScroll>
      <p>{total(lines.length)}</p>
    </>
  );
}

/** `23.11.2026`, as journals have it in all three languages: short, and never in two lines. */
function inFigures(day: CivilDate): string {
  return day.split('-').reverse().join('.');
}

interface LineProps {
  readonly language: Language;
  readonly line: JournalLine;
  readonly withData: boolean;
}

function Line({ language, line, withData }: LineProps) {
  const { citizen } = line;
  const known = citizen === 'erased' ? undefined : citizen;
  const erased = citizen === 'erased' ? journalWords[language].erased : '';
  return (
    <tr>
      <td>{line.appeal}</td>
      <td>{inFigures(line.registeredOn)}</td>
      {withData && <td>{known?.name ?? erased}</td>}
      {withData && <td>{known?.contacts}</td>}
      <td>
        {line.topicName}
        {known && <span class="journal-text">{known.text}</span>}
      </td>
      <td>{line.channelName}</td>
      <td>{line.deputyName}</td>
      <td>{inFigures(line.dueOn)}</td>
      <td>{line.answeredOn && inFigures(line.answeredOn)}</td>
      <td>{appealWords[language].statuses[line.status]}</td>
    </tr>
  );
}
