import { randomBytes } from 'node:crypto';
import type { Language } from '@esep/domain';
import { createParts, type Table } from '@esep/intake';
import type { VaultStore } from '@esep/ledger';
import type { PaperHead } from '@esep/web';

/** Days for which a file that a job made can be fetched; the vault's sweep takes it away then. */
export const fileDays = 1;

/** A table for the printer. */
export interface TablePaper {
  readonly table: Table;
  readonly head: PaperHead;
}

export const fileId = '[0-9a-f]{32}';

/** A file that lies ready, without its bytes. */
export type KeptFile = {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
} /** `gzip`: the bytes are packed, as a browser takes them. */ & (
  | { readonly is: 'download'; readonly encoding?: 'gzip' }
  /** A table for the printer, as JSON: its page is made for who fetches it. */
  | { readonly is: 'paper'; readonly language: Language }
);

/** Files that jobs made, as uploaded sheets lie: in parts in the vault, each under an address that nobody can guess. */
export function createKeptFiles({ vault, now }: { readonly vault: VaultStore; readonly now: () => Date }) {
  const parts = createParts({ vault, now, days: fileDays });

  return {
    /** The file's id. What an interrupted worker kept before is found by nobody, and goes as all of them do. */
    async keep(council: string, file: KeptFile, bytes: Uint8Array): Promise<string> {
      const id = randomBytes(16).toString('hex');
      await parts.putBytes(council, id, 'file', bytes);
      await parts.putValue(council, id, 'about', file);
      return id;
    },

    /** Undefined when there is none, or no longer. */
    async about(council: string, id: string): Promise<KeptFile | undefined> {
      return parts.value<KeptFile>(council, id, 'about');
    },

    async bytes(council: string, id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
      const bytes = await parts.bytes(council, id, 'file');
      return bytes && new Uint8Array(bytes);
    },

    async paper(council: string, id: string): Promise<TablePaper | undefined> {
      const bytes = await this.bytes(council, id);
      return bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as TablePaper);
    },
  };
}

export type KeptFiles = ReturnType<typeof createKeptFiles>;
