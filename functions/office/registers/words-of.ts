import {
  type DeputyRecord,
  type DistrictRecord,
  type GivenText,
  given,
  type Language,
  type OrganizationRecord,
  type TopicRecord,
  textHash,
  topicsInUse,
} from '@esep/domain';
import { speechIn } from '@esep/web';
import type { OfficeScope } from '../scope.ts';
import type { CellValue } from './cell-value.ts';
import type { Column } from './columns.ts';

/** Names of everything that lines refer to, in one language. */
export interface NameBook {
  readonly language: Language;
  nameOf(source: Column['source'], id: string): string;
  /** A public text; undefined for one that was withheld or is not known. */
  text(hash: string): string | undefined;
  /** Makes those texts known. */
  readTexts(hashes: Iterable<string>): Promise<void>;
}

const textsAtOnce = 500;

export async function nameBook(scope: OfficeScope): Promise<NameBook> {
  const { language, deps } = scope;
  const view = await scope.look();
  const [deputies, districts, topics, organizations] = await Promise.all([
    view.collection<DeputyRecord>('deputies'),
    view.collection<DistrictRecord>('districts'),
    view.collection<TopicRecord>('topics'),
    view.collection<OrganizationRecord>('organizations'),
  ]);
  const names: Readonly<Record<string, Readonly<Record<string, { readonly name: GivenText }>>>> = {
    deputies,
    districts,
    topics: topicsInUse(topics),
    organizations,
    commissions: organizations,
  };
  const texts = new Map<string, string | undefined>();
  return {
    language,
    nameOf(source, id) {
      const found = source && names[source];
      return found && Object.hasOwn(found, id)
        ? given((found[id] as { name: GivenText }).name, language)
        : id;
    },
    text: (hash) => texts.get(hash),
    async readTexts(hashes) {
      const missing = [...new Set(hashes)].filter((hash) => !texts.has(hash));
      for (let at = 0; at < missing.length; at += textsAtOnce) {
        const found = await deps.texts.get(deps.council, missing.slice(at, at + textsAtOnce));
        for (const hash of missing.slice(at, at + textsAtOnce)) texts.set(hash, found.get(hash)?.text);
      }
    },
  };
}

export function isHash(value: CellValue): value is string {
  return typeof value === 'string' && textHash.test(value);
}

/** A cell in words; numbers and dates stay what they are, for whoever sorts or writes a sheet. */
export function wordsOf(
  column: Column,
  value: CellValue,
  book: NameBook,
): string | number | boolean | undefined {
  if (value === undefined || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') {
    return value.map((id) => book.nameOf(column.source, id)).join(', ');
  }
  if (isHash(value)) return book.text(value);
  if (column.source) return book.nameOf(column.source, value);
  const word = column.values?.[value]?.[book.language];
  if (word !== undefined) return word;
  if (column.type === 'name') return given(JSON.parse(value) as GivenText, book.language);
  return column.type === 'quarter' ? speechIn(book.language).f.periodLong(value) : value;
}
