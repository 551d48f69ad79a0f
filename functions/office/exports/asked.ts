import { isCivilDate, type Language, Refusal } from '@esep/domain';
import { isSheetKind } from '@esep/intake';
import { type ExportForm, isExportForm } from '@esep/web';
import type { OfficeVisit } from '../visit.ts';

/**
 * Entries that an export may read, or rows that it may write, while the person's browser waits: 5,000 take a quarter of a second to
 * read and up to a second to write as a workbook (docs/office.md). More is a job, so that no page waits and no request runs out of time.
 */
export const mostAtOnce = 5_000;

/** An export as it was asked for; all that a job needs to make it. The same in the same state of the ledger is the same job. */
export type ExportAsked = {
  readonly what: 'entries' | 'register';
  /** A kind, `all` kinds, or a register. */
  readonly id: string;
  readonly as: ExportForm;
  /** From which day to which, or the filters of a register. */
  readonly filters: Readonly<Record<string, string>>;
  readonly language: Language;
  /** For the address of the public page that a file names. */
  readonly baseUrl: string;
  /** Entries of the ledger when it was asked for. */
  readonly size: number;
};

const registerFilters = ['q', 'deputy', 'district', 'topic', 'state', 'quarter', 'sort'] as const;

/** Throws `Refusal` `not_found` for a kind or a form that there is not. */
export async function entriesAsked(visit: OfficeVisit): Promise<ExportAsked> {
  const { deps, params, query } = visit;
  const id = params['kind'] ?? '';
  const kind = deps.registry.kinds.get(id);
  if (id !== 'all' && !(kind && isSheetKind(kind))) throw new Refusal('not_found');
  const asked = await askedOf(visit, 'entries', id, daysOf(query));
  // A sheet a kind: only a workbook has several.
  if (id === 'all' && asked.as !== 'xlsx') throw new Refusal('not_found');
  return asked;
}

/** Throws `Refusal` `not_found` for a form that there is not. */
export async function registerAsked(visit: OfficeVisit): Promise<ExportAsked> {
  const { params, query } = visit;
  const filters = registerFilters.flatMap((name) => (query[name] ? [[name, query[name]] as const] : []));
  return askedOf(visit, 'register', params['register'] ?? '', Object.fromEntries(filters));
}

async function askedOf(
  { deps, language, query }: OfficeVisit,
  what: ExportAsked['what'],
  id: string,
  filters: ExportAsked['filters'],
): Promise<ExportAsked> {
  const as = query['as'];
  if (!isExportForm(as)) throw new Refusal('not_found');
  const { council, ledger, baseUrl } = deps;
  return { what, id, as, filters, language, baseUrl, size: await ledger.size(council) };
}

/** From one day to another, both included; what is not a day is left out, and the end is open. */
export function daysOf({ from = '', to = '' }: OfficeVisit['query']): Readonly<Record<string, string>> {
  return { ...(isCivilDate(from) ? { from } : {}), ...(isCivilDate(to) ? { to } : {}) };
}
