import type { AppealRow, CivilDate, Language } from '@esep/domain';
import { appealWords } from '../../boards/appeal-shared.words.ts';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { type Choice, SelectField, Submit, TextField } from '../parts.tsx';
import { Keys } from '../registers/keys.tsx';
import { officeWords } from '../words.ts';
import { leftInWords } from './left.ts';
import { type AppealShow, appealShows } from './list-words-shape.ts';
import { appealListWords } from './words.ts';

export interface ListedAppeal extends AppealRow {
  /** By when the citizen must have an answer; absent once there is nothing to wait for. */
  readonly dueOn?: CivilDate;
}

export interface AppealListView {
  readonly today: CivilDate;
  readonly rows: readonly ListedAppeal[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly pageRows: number;
  readonly asked: {
    readonly show: AppealShow;
    readonly deputy: string;
    readonly topic: string;
    readonly channel: string;
    readonly number: string;
  };
  readonly deputies: readonly Choice[];
  readonly topics: readonly Choice[];
  readonly channels: readonly Choice[];
  /** Who may not open cases has nothing to register or to find by a citizen. */
  readonly mayWrite: boolean;
  readonly csrf: string;
  readonly href: (path: string) => string;
}

/** Open appeals by due date, or those that were asked for. */
export function appealListPage(language: Language, view: AppealListView): OfficePage {
  const words = appealListWords[language];
  return {
    title: words.title,
    item: 'appeals',
    help: 'appeals',
    wide: true,
    islands: ['appeals.js'],
    body: (
      <>
        <div class="actions appeals-actions">
          {view.mayWrite && (
            <a class="button" href={view.href('/appeals/new')} data-key="n">
              {words.newTitle}
            </a>
          )}
          <a class="button button-quiet" href={view.href('/appeals/journal')}>
            {words.journal}
          </a>
        </div>
        {view.mayWrite && <Find language={language} view={view} />}
        <Filters language={language} view={view} />
        <Table language={language} view={view} />
        <Pages language={language} view={view} />
        <Keys language={language} />
      </>
    ),
  };
}

interface Props {
  readonly language: Language;
  readonly view: AppealListView;
}

function Find({ language, view: { csrf, href } }: Props) {
  const { find } = appealListWords[language];
  return (
    <form class="tools appeals-find" method="post" action={href('/appeals/find')}>
      <Csrf csrf={csrf} />
      <TextField name="sought" label={find.what} placeholder={find.help} dataKey="/" required />
      <Submit quiet>{find.go}</Submit>
    </form>
  );
}

function Filters({ language, view }: Props) {
  const words = appealListWords[language];
  const { asked, deputies, topics, channels, href } = view;
  const states = appealShows.map((value) => ({ value, label: words.states[value] }));
  return (
    <form class="tools appeals-filters" method="get" action={href('/appeals')}>
      <SelectField name="show" label={words.state} value={asked.show} choices={states} />
      <SelectField
        name="deputy"
        label={words.deputy}
        value={asked.deputy}
        choices={deputies}
        none={words.anyDeputy}
      />
      <SelectField
        name="topic"
        label={words.topic}
        value={asked.topic}
        choices={topics}
        none={words.anyTopic}
      />
      <SelectField
        name="channel"
        label={words.channel}
        value={asked.channel}
        choices={channels}
        none={words.anyChannel}
      />
      <TextField name="number" label={words.number} value={asked.number} type="search" />
      <Submit quiet>{officeWords[language].filter}</Submit>
      <a href={href('/appeals')}>{officeWords[language].clear}</a>
    </form>
  );
}

function Table({ language, view }: Props) {
  const words = appealListWords[language];
  if (view.rows.length === 0) return <p>{words.none}</p>;
  return (
    <div class="sheet-scroll">
      <table class="sheet appeals-table" data-rows>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.left}</th>
            <th scope="col">{words.deputy}</th>
            <th scope="col">{words.topic}</th>
            <th scope="col">{words.channel}</th>
            <th scope="col">{words.registered}</th>
            <th scope="col">{words.standing}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <Row language={language} view={view} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const labelOf = (choices: readonly Choice[], value: string | undefined) =>
  choices.find((choice) => choice.value === value)?.label ?? value ?? '';

function Row({ language, view, row }: Props & { readonly row: ListedAppeal }) {
  const words = appealListWords[language];
  const { f } = speechIn(language);
  const isLate = row.dueOn !== undefined && row.dueOn < view.today;
  return (
    <tr>
      <td>
        <a href={view.href(`/appeals/${row.appeal}`)} data-open>
          {row.appeal}
        </a>
      </td>
      <td>{row.dueOn && f.dateShort(row.dueOn)}</td>
      <td class={isLate ? 'appeals-late' : undefined}>
        {row.dueOn && leftInWords(language, view.today, row.dueOn)}
      </td>
      <td>{row.deputy ? labelOf(view.deputies, row.deputy) : <em>{words.noDeputy}</em>}</td>
      <td>{labelOf(view.topics, row.topic)}</td>
      <td>{labelOf(view.channels, row.channel)}</td>
      <td>{f.dateShort(row.registeredOn)}</td>
      <td>
        {appealWords[language].statuses[row.status]}
        {row.reopened > 0 && ` · ${words.reopened}`}
      </td>
    </tr>
  );
}

function Pages({ language, view }: Props) {
  const words = appealListWords[language];
  const { asked, page, pages, pageRows, count, rows, href } = view;
  if (count === 0) return null;
  const to = (n: number) => href(`/appeals?${new URLSearchParams({ ...asked, page: String(n) })}`);
  const from = (page - 1) * pageRows + 1;
  return (
    <nav class="actions" aria-label={words.title}>
      <span>{words.shown(from, from + rows.length - 1, count)}</span>
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          {words.earlier}
        </a>
      )}
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          {words.later}
        </a>
      )}
    </nav>
  );
}

export interface FoundView {
  readonly sought: string;
  readonly found: readonly { readonly appeal: string; readonly name?: string }[] | undefined;
  readonly error?: string;
  readonly csrf: string;
  readonly href: (path: string) => string;
}

/** What was found by a phone or a number; nothing of it stands in the address. */
export function foundAppealsPage(language: Language, view: FoundView): OfficePage {
  const { find } = appealListWords[language];
  return {
    title: find.title,
    item: 'appeals',
    help: 'appeals',
    elsewhere: '/appeals',
    body: (
      <>
        <p class="crumb">
          <a href={view.href('/appeals')}>{officeWords[language].items.appeals}</a>
        </p>
        <form class="tools appeals-find" method="post" action={view.href('/appeals/find')}>
          <Csrf csrf={view.csrf} />
          <TextField
            name="sought"
            label={find.what}
            placeholder={find.help}
            value={view.sought}
            error={view.error}
            dataKey="/"
            required
            autofocus={!view.found?.length}
          />
          <Submit>{find.go}</Submit>
        </form>
        {view.found && <FoundList language={language} found={view.found} href={view.href} alone />}
      </>
    ),
  };
}

/** A list on a page of its own, or beside the phone in the form. */
export function FoundList({
  language,
  found,
  href,
  alone = false,
}: {
  readonly language: Language;
  readonly found: NonNullable<FoundView['found']>;
  readonly href: FoundView['href'];
  /** There is no form on the page that would be left. */
  readonly alone?: boolean;
}) {
  const { find } = appealListWords[language];
  if (found.length === 0) return <p class="found">{find.nobody}</p>;
  return (
    <div class="found">
      <p>{find.found(found.length)}</p>
      <ul>
        {found.map(({ appeal, name }, at) => (
          <li>
            <a
              href={href(`/appeals/${appeal}`)}
              {...(alone
                ? { 'data-focus': at === 0 ? '' : undefined }
                : { target: '_blank', rel: 'noopener' })}
            >
              {appeal}
            </a>
            {name && ` · ${name}`}
          </li>
        ))}
      </ul>
      {found.some(({ name }) => name !== undefined) && <p class="field-help">{find.noted}</p>}
    </div>
  );
}
