import { createHash, randomBytes } from 'node:crypto';
import type { Json } from '@esep/domain';
import type { VaultStore } from '@esep/ledger';
import { createParts, keptDays } from '../jobs/parts.ts';
import type { ColumnMap } from './build-rows.ts';
import { foldText } from './letters.ts';
import type { FileFormat } from './workbook.ts';

/** A file that somebody sent, and how it is to be read. `desk/upload/<id>`, for 30 days. */
export type Upload = {
  readonly id: string;
  readonly file: string;
  readonly format: FileFormat;
  readonly account: string;
  readonly at: string;
  readonly kind: string;
  /** The sheet's place in the file, from 0, and the row of its heading. */
  readonly sheet: number;
  readonly heading: number;
  readonly map: ColumnMap;
  /** The name by which the mapping is kept; empty when it is not. */
  readonly mapping: string;
  /** Of the bytes: the same file sent again is known by it. */
  readonly digest: string;
  /** The job that tried the rows as they are read now. */
  readonly checkJob: string | null;
  /** Every job that recorded rows of this file, with the sheet that it read and the trial that it followed. */
  readonly imports: readonly { readonly job: string; readonly sheet: number; readonly check: string }[];
};

export type NewUpload = Omit<Upload, 'id' | 'at' | 'digest' | 'checkJob' | 'imports'>;

/** How one journal's columns are read, kept for the next time. `desk/mapping/<key>`. */
export type KeptMapping = {
  readonly name: string;
  readonly kind: string;
  /** Of the headings, in any order. */
  readonly fingerprint: string;
  /** Folded heading → column of ours. */
  readonly columns: Readonly<Record<string, string>>;
  readonly fixed: ColumnMap['fixed'];
  readonly answers: ColumnMap['answers'];
};

const uploads = 'desk/upload/';
const mappings = 'desk/mapping/';
const dayMs = 86_400_000;

/** Headings that the workbook of refused rows adds; they belong to no journal. */
export const reasonHeadings = {
  kk: 'Неге енгізілмеді',
  ru: 'Почему не внесено',
  en: 'Why not entered',
} as const;
const added = new Set(Object.values(reasonHeadings).map(foldText));

export const isReasonHeading = (heading: string) => added.has(foldText(heading));

/** The same for the same headings, whatever their order, case and empty columns. */
export function fingerprintOf(headings: readonly string[]): string {
  const known = headings.map(foldText).filter((heading) => heading !== '' && !added.has(heading));
  return createHash('sha256').update(known.sort().join('\n')).digest('hex').slice(0, 32);
}

/** What people sent, and the mappings that they kept. */
export function createUploads({ vault, now }: { readonly vault: VaultStore; readonly now: () => Date }) {
  const parts = createParts({ vault, now });
  const expiry = ({ at }: Upload) => new Date(Date.parse(at) + keptDays * dayMs);
  const keyOf = (name: string) =>
    mappings + createHash('sha256').update(foldText(name)).digest('hex').slice(0, 24);

  async function putAnyway(council: string, key: string, value: Json): Promise<void> {
    for (;;) {
      const before = await vault.get(council, key);
      if (await vault.put(council, key, value, before?.version ?? 0)) return;
    }
  }

  return {
    parts,

    /** The same bytes sent before share what was recorded of them. */
    async add(council: string, bytes: Uint8Array, upload: NewUpload): Promise<Upload> {
      const id = randomBytes(12).toString('hex');
      const digest = createHash('sha256').update(bytes).digest('hex');
      const same = (await this.list(council)).filter((one) => one.digest === digest);
      const imports = same.flatMap((one) => one.imports);
      const added: Upload = { ...upload, id, at: now().toISOString(), digest, checkJob: null, imports };
      await parts.putBytes(council, id, 'file', bytes);
      await vault.put(council, uploads + id, added, 0, expiry(added));
      return added;
    },

    async find(council: string, id: string): Promise<Upload | undefined> {
      return (await vault.get<Upload>(council, uploads + id))?.value;
    },

    /** Undefined when the upload is gone. */
    async change(council: string, id: string, change: Partial<Upload>): Promise<Upload | undefined> {
      for (;;) {
        const item = await vault.get<Upload>(council, uploads + id);
        if (!item) return undefined;
        const value: Upload = { ...item.value, ...change };
        if (await vault.put(council, uploads + id, value, item.version, expiry(value))) return value;
      }
    },

    /** The newest first. */
    async list(council: string): Promise<readonly Upload[]> {
      const items = await vault.query<Upload>(council, uploads, { limit: 500 });
      return items.map(({ value }) => value).sort((a, b) => b.at.localeCompare(a.at));
    },

    async remove(council: string, id: string): Promise<void> {
      const item = await vault.get(council, uploads + id);
      if (item) await vault.delete(council, uploads + id, item.version);
      await parts.clear(council, id);
    },

    keepMapping: (council: string, mapping: KeptMapping) => putAnyway(council, keyOf(mapping.name), mapping),

    async forgetMapping(council: string, name: string): Promise<void> {
      const item = await vault.get(council, keyOf(name));
      if (item) await vault.delete(council, keyOf(name), item.version);
    },

    async mappings(council: string): Promise<readonly KeptMapping[]> {
      const items = await vault.query<KeptMapping>(council, mappings, { limit: 500 });
      return items.map(({ value }) => value).sort((a, b) => a.name.localeCompare(b.name));
    },
  };
}

export type Uploads = ReturnType<typeof createUploads>;
