import type { Language } from '@esep/domain';
import type { RowView } from './ranking-row.ts';

export interface Query {
  readonly q: string;
  /** The id of a peer group; empty for the whole council. */
  readonly group: string;
  /** `rank`, `name`, `total` or a group's id; anything else orders by rank. */
  readonly sort: string;
  readonly descending: boolean;
}

/** A heading that orders by its column. */
export interface SortLink {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly current: 'ascending' | 'descending' | undefined;
}

const longestQuery = 80;

/** Reads `?q=&group=&sort=&dir=`; whatever does not make sense is left out. */
export function readQuery(params: { readonly [name: string]: string | undefined }): Query {
  const sort = params['sort'] ?? 'rank';
  return {
    q: (params['q'] ?? '').trim().slice(0, longestQuery),
    group: (params['group'] ?? '').slice(0, longestQuery),
    sort,
    descending: params['dir'] ? params['dir'] === 'desc' : !ascendingFirst(sort),
  };
}

/** Every word typed must occur somewhere; case does not matter. */
export function matches(query: string, haystack: string): boolean {
  const text = haystack.toLocaleLowerCase();
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The rows in the wanted order; rows that have nothing in that column stay last either way. */
export function sortRows(rows: readonly RowView[], query: Query, language: Language): readonly RowView[] {
  const direction = query.descending ? -1 : 1;
  const collator = new Intl.Collator(language);
  const byName = (a: RowView, b: RowView) => collator.compare(a.name, b.name);
  if (query.sort === 'name') return [...rows].sort((a, b) => direction * byName(a, b));
  const value = (row: RowView): number | null => {
    if (query.sort === 'total') return row.total;
    const group = row.groups.find(({ id }) => id === query.sort);
    return group ? group.points : row.rank;
  };
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null)
      return Number(x === null) - Number(y === null) || (b.total ?? 0) - (a.total ?? 0);
    return direction * (x - y) || byName(a, b);
  });
}

/** The address that orders by `column`, or turns the order round when it already does. */
export function addressOf(path: string, query: Query, column: string): Pick<SortLink, 'href' | 'current'> {
  const isCurrent = query.sort === column;
  const descending = isCurrent ? !query.descending : !ascendingFirst(column);
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  if (query.group) params.set('group', query.group);
  if (column !== 'rank' || descending) {
    params.set('sort', column);
    params.set('dir', descending ? 'desc' : 'asc');
  }
  const search = params.toString();
  return {
    href: search ? `${path}?${search}` : path,
    current: isCurrent ? (query.descending ? 'descending' : 'ascending') : undefined,
  };
}

function ascendingFirst(column: string): boolean {
  return column === 'rank' || column === 'name';
}
