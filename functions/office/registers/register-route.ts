import { type AnyKind, given, type Language, quarterOf, Refusal } from '@esep/domain';
import { actOfKind, doorRole } from '@esep/staff';
import { type RegisterView, registerPage, registerTitles, speechIn } from '@esep/web';
import { deputyChoices, districtChoices, topicChoices } from '../choices.ts';
import type { OfficeVisit } from '../visit.ts';
import { type Register, registerOf, registers } from './registers.ts';
import { findLines, hashesOf, type RegisterQuery, rowOf, sortOf, stateWord, tableColumns } from './rows.ts';
import { type IndexLine, indexOf } from './subject-index.ts';
import { dropView, keepView, savedViews } from './views.ts';

const pageLines = 50;
const filterNames = ['q', 'deputy', 'district', 'topic', 'state', 'quarter', 'sort'] as const;

/** The page of one register. */
export async function showRegister(visit: OfficeVisit): Promise<Response> {
  const id = visit.params['register'] ?? '';
  const query = queryOf(visit);
  const { register, lines, book, whole } = await findLines(visit, id, query);
  const pages = Math.max(1, Math.ceil(lines.length / pageLines));
  const page = Math.min(pages, Math.max(1, Number(visit.query['page']) || 1));
  const shown = lines.slice((page - 1) * pageLines, page * pageLines);
  await book.readTexts(shown.flatMap(hashesOf));
  const sort = sortOf(register, query['sort']);
  const address = (more: Readonly<Record<string, string>>) =>
    visit.href(`/registers/${id}${search({ ...query, ...more })}`);
  const view: RegisterView = {
    register: id,
    title: registerTitles[register.id][visit.language],
    csrf: visit.session.csrf,
    query,
    columns: tableColumns(register).map((column) => {
      const isSorted = column.id === sort.column.id;
      return {
        id: column.id,
        title: column.label[visit.language],
        type:
          column.type === 'number' || column.type === 'date' || column.type === 'flag' ? column.type : 'text',
        sorted: isSorted ? (sort.down ? 'descending' : 'ascending') : undefined,
        href: address({ sort: isSorted && !sort.down ? `-${column.id}` : column.id }),
      };
    }),
    rows: shown.map((line) => ({
      href: visit.href(subjectPath(register, line)),
      state: line.state,
      cells: rowOf(register, line, book).cells,
    })),
    count: lines.length,
    whole,
    page,
    pages,
    filters: await filtersOf(visit, register),
    forms: formLinks(visit, register),
    views: (await savedViews(visit, id)).map((saved) => ({
      name: saved.name,
      href: visit.href(`/registers/${id}?${saved.query}`),
      current: saved.query === new URLSearchParams(query).toString(),
    })),
    ...(visit.may('sheets.out') ? { sheetHref: visit.href(`/exports/registers/${id}${search(query)}`) } : {}),
    pageHref: (to) => address({ page: String(to) }),
    href: visit.href,
  };
  return visit.page(registerPage(visit.language, view));
}

/** Keeps or drops a view. */
export async function changeViews(visit: OfficeVisit): Promise<Response> {
  const id = visit.params['register'] ?? '';
  if (!registerOf(id)) throw new Refusal('not_found');
  const { form } = visit;
  const name = form.text('name');
  if (form.text('do') === 'drop') {
    await dropView(visit, id, name);
    return visit.redirect(`/registers/${id}`, 'deleted');
  }
  const query = new URLSearchParams(form.text('query')).toString();
  await keepView(visit, id, { name, query });
  return visit.redirect(`/registers/${id}${query === '' ? '' : `?${query}`}`, 'saved');
}

function queryOf({ query }: OfficeVisit): RegisterQuery & Record<string, string> {
  return Object.fromEntries(filterNames.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
}

function search(query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? '' : `?${text}`;
}

/** Filters that tell lines of the register apart. */
async function filtersOf(visit: OfficeVisit, register: Register): Promise<RegisterView['filters']> {
  const lines = indexOf(visit.deps).lines(register.id);
  const some = (has: (line: IndexLine) => boolean) => lines.some(has);
  const states = [...new Set(lines.flatMap(({ state }) => state ?? []))];
  const stateLabel = (state: string) => stateWord(register, state)?.[visit.language] ?? state;
  const filters: (RegisterView['filters'][number] | undefined)[] = [
    some(({ deputies }) => deputies.length > 0)
      ? { name: 'deputy', choices: await deputyChoices(visit) }
      : undefined,
    some(({ districts }) => districts.length > 0)
      ? { name: 'district', choices: await districtChoices(visit) }
      : undefined,
    some(({ topics }) => topics.length > 0)
      ? { name: 'topic', choices: await topicChoices(visit) }
      : undefined,
    states.length > 0
      ? { name: 'state', choices: states.sort().map((value) => ({ value, label: stateLabel(value) })) }
      : undefined,
    lines.length > 0 ? { name: 'quarter', choices: quartersOf(lines, visit.language) } : undefined,
  ];
  return filters.filter((filter) => filter !== undefined);
}

function quartersOf(lines: readonly IndexLine[], language: Language) {
  const quarters = [...new Set(lines.map(({ on }) => quarterOf(on)))].sort().reverse();
  return quarters.map((value) => ({ value, label: speechIn(language).f.periodLong(value) }));
}

/** Where a line leads: the history of its subject, at its own entry where the subject has many lines. */
export function subjectPath(
  register: Register,
  { subject, seq }: Pick<IndexLine, 'subject' | 'seq'>,
): string {
  const path = `/registers/${register.id}/${encodeURIComponent(subject)}`;
  return register.each === undefined ? path : `${path}#e${seq}`;
}

/** Whether the person may record the kind: by their role, and by the kind's own list. */
export function mayRecord(visit: OfficeVisit, kind: AnyKind | undefined): boolean {
  if (!kind || !visit.visitor) return false;
  return visit.may(actOfKind(kind.name)) && kind.recordedBy.includes(doorRole(visit.visitor.person.role));
}

/** Forms of what begins a line of the register. */
export function formLinks(
  visit: OfficeVisit,
  register: Register,
): readonly { readonly title: string; readonly href: string }[] {
  return register.begins.flatMap((name) => {
    const kind = visit.deps.registry.kinds.get(name);
    if (!kind || !mayRecord(visit, kind)) return [];
    return [{ title: given(kind.title, visit.language), href: visit.href(`/forms/${name}`) }];
  });
}

/** Lines of each register, withdrawn ones left out. */
export function registerCounts(visit: OfficeVisit): Readonly<Record<string, number>> {
  const index = indexOf(visit.deps);
  return Object.fromEntries(
    registers.map(({ id }) => [id, index.lines(id).filter(({ state }) => state !== 'withdrawn').length]),
  );
}
