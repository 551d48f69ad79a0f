import type { Language } from '@esep/domain';
import { speechIn } from '../../locales/speech.ts';
import { SheetLinks } from '../exports/links.tsx';
import { Csrf, type OfficePage } from '../frame.tsx';
import type { Choice } from '../parts.tsx';
import { officeWords } from '../words.ts';
import { Keys } from './keys.tsx';
import { stateTones } from './titles.ts';
import { registerWords } from './words.ts';

export interface RegisterView {
  readonly register: string;
  readonly title: string;
  readonly csrf: string;
  readonly query: Readonly<Record<string, string>>;
  readonly columns: readonly {
    readonly id: string;
    readonly title: string;
    readonly type: 'text' | 'number' | 'date' | 'flag';
    readonly sorted: 'ascending' | 'descending' | undefined;
    readonly href: string;
  }[];
  readonly rows: readonly {
    readonly href: string;
    readonly state: string | undefined;
    readonly cells: readonly (string | number | boolean | undefined)[];
  }[];
  /** Lines that fit, and how many there are at all. */
  readonly count: number;
  readonly whole: number;
  readonly page: number;
  readonly pages: number;
  readonly filters: readonly {
    readonly name: 'deputy' | 'district' | 'topic' | 'state' | 'quarter';
    readonly choices: readonly Choice[];
  }[];
  readonly forms: readonly { readonly title: string; readonly href: string }[];
  readonly views: readonly { readonly name: string; readonly href: string; readonly current: boolean }[];
  /** Where the same lines are taken out as a sheet; absent for who may not. */
  readonly sheetHref?: string;
  pageHref(page: number): string;
  href(path: string): string;
}

/** One register: filters above, a dense table, pages below. */
export function registerPage(language: Language, view: RegisterView): OfficePage {
  return {
    title: view.title,
    item: 'registers',
    help: 'registers',
    wide: true,
    body: (
      <>
        <div class="actions register-new">
          {view.forms.map(({ title, href }, at) => (
            <a
              class={at === 0 ? 'button' : 'button button-quiet'}
              href={href}
              data-key={at === 0 ? 'n' : undefined}
            >
              + {title}
            </a>
          ))}
          <a href={view.href('/registers')}>{registerWords[language].allRegisters}</a>
          <span class="register-count" role="status">
            {registerWords[language].lines(speechIn(language).f.number(view.count), view.count)}
          </span>
        </div>
        <Filters view={view} language={language} />
        <Views view={view} language={language} />
        <Table view={view} language={language} />
        <Pages view={view} language={language} />
        {view.sheetHref && <SheetLinks language={language} href={view.sheetHref} what={view.title} />}
        <Keys language={language} />
      </>
    ),
  };
}

interface Props {
  readonly view: RegisterView;
  readonly language: Language;
}

function Filters({ view, language }: Props) {
  const words = registerWords[language];
  const shared = officeWords[language];
  const any = {
    deputy: words.anyDeputy,
    district: words.anyDistrict,
    topic: words.anyTopic,
    state: words.anyState,
    quarter: words.anyQuarter,
  };
  const label = {
    deputy: words.deputy,
    district: words.district,
    topic: words.topic,
    state: speechState[language],
    quarter: words.quarter,
  };
  const isFiltered = Object.entries(view.query).some(([name, value]) => name !== 'sort' && value !== '');
  return (
    <form
      class="tools register-tools no-print"
      method="get"
      action={view.href(`/registers/${view.register}`)}
    >
      {view.query['sort'] && <input type="hidden" name="sort" value={view.query['sort']} />}
      <div class="field register-find">
        <label for="q">{shared.search}</label>
        <input
          id="q"
          name="q"
          type="search"
          value={view.query['q']}
          placeholder={words.find}
          autocomplete="off"
          data-key="/"
        />
      </div>
      {view.filters.map(({ name, choices }) => (
        <div class="field">
          <label for={name}>{label[name]}</label>
          <select id={name} name={name}>
            <option value="">{any[name]}</option>
            {choices.map((choice) => (
              <option value={choice.value} selected={choice.value === view.query[name]}>
                {choice.label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button type="submit" class="button button-quiet">
        {words.show}
      </button>
      {isFiltered && <a href={view.href(`/registers/${view.register}`)}>{shared.clear}</a>}
    </form>
  );
}

const speechState: Readonly<Record<Language, string>> = { kk: 'Күйі', ru: 'Состояние', en: 'State' };

function Views({ view, language }: Props) {
  const words = registerWords[language];
  const query = new URLSearchParams(view.query).toString();
  if (view.views.length === 0 && query === '') return null;
  const action = view.href(`/registers/${view.register}/views`);
  return (
    <div class="register-views no-print">
      {view.views.length > 0 && <span class="quiet">{words.views}:</span>}
      {view.views.map(({ name, href, current }) => (
        <form method="post" action={action}>
          <Csrf csrf={view.csrf} />
          <input type="hidden" name="name" value={name} />
          <a href={href} aria-current={current ? 'true' : undefined}>
            {name}
          </a>
          <button type="submit" name="do" value="drop" class="link-button" aria-label={words.dropView(name)}>
            ×
          </button>
        </form>
      ))}
      {query !== '' && !view.views.some(({ current }) => current) && (
        <form method="post" action={action}>
          <Csrf csrf={view.csrf} />
          <input type="hidden" name="query" value={query} />
          <input
            name="name"
            required
            maxlength={40}
            autocomplete="off"
            aria-label={words.viewName}
            placeholder={words.viewName}
          />
          <button type="submit" name="do" value="keep" class="link-button">
            {words.keepView}
          </button>
        </form>
      )}
    </div>
  );
}

function Table({ view, language }: Props) {
  const words = registerWords[language];
  if (view.rows.length === 0) {
    return <p class="lead">{view.whole === 0 ? words.noneYet : words.none}</p>;
  }
  return (
    <section class="sheet-scroll" aria-label={view.title} tabindex={0}>
      <table class="sheet register" data-rows>
        <thead>
          <tr>
            {view.columns.map(({ title, type, sorted, href }) => (
              <th scope="col" class={type === 'number' ? 'num' : undefined} aria-sort={sorted}>
                <a href={href}>{title}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <Row row={row} view={view} language={language} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, view, language }: Props & { readonly row: RegisterView['rows'][number] }) {
  const { f } = speechIn(language);
  const written = (cell: string | number | boolean | undefined, type: string) => {
    if (cell === undefined || cell === false) return '';
    if (cell === true) return registerWords[language].yes;
    if (typeof cell === 'number') return f.number(cell);
    return type === 'date' ? f.dateShort(cell) : cell;
  };
  return (
    <tr class={row.state === 'withdrawn' ? 'register-gone' : undefined}>
      {row.cells.map((cell, at) => {
        const { id, type } = view.columns[at] as RegisterView['columns'][number];
        const text = written(cell, type);
        if (at === 0) {
          return (
            <th scope="row">
              <a href={row.href} data-open>
                {text}
              </a>
            </th>
          );
        }
        if (id === 'state') return <td>{text !== '' && <span class={chipOf(row.state)}>{text}</span>}</td>;
        return <td class={cellClass(type)}>{text}</td>;
      })}
    </tr>
  );
}

function cellClass(type: string): string | undefined {
  return type === 'number' ? 'num' : type === 'date' ? 'register-date' : undefined;
}

function chipOf(state: string | undefined): string {
  const tone = state === undefined ? undefined : stateTones[state];
  return tone ? `chip chip-${tone}` : 'chip';
}

function Pages({ view, language }: Props) {
  const words = registerWords[language];
  if (view.pages < 2) return null;
  return (
    <nav class="register-pages no-print" aria-label={words.pages}>
      {view.page > 1 && (
        <a href={view.pageHref(view.page - 1)} rel="prev">
          {words.previous}
        </a>
      )}
      <span>{words.page(view.page, view.pages)}</span>
      {view.page < view.pages && (
        <a href={view.pageHref(view.page + 1)} rel="next">
          {words.next}
        </a>
      )}
    </nav>
  );
}
