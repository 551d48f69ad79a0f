import type { Json } from '@esep/domain';
import type { VaultStore } from '@esep/ledger';

/** In base64 a part stays under the 250 KB that every store takes as one item. */
const partBytes = 180_000;
export const keptDays = 30;

const dayMs = 86_400_000;

interface Parts {
  readonly vault: VaultStore;
  readonly now: () => Date;
  /** Days after which they are gone; 30 unless told. */
  readonly days?: number;
}

/** Bytes and values that belong to a job or an upload: `desk/job-part/<id>/<name>`. They go by themselves. */
export function createParts({ vault, now, days = keptDays }: Parts) {
  const keyOf = (id: string, name: string) => `desk/job-part/${id}/${name}`;
  const expiry = () => new Date(now().getTime() + days * dayMs);

  /** Puts the value, whatever stood there: a handler that goes on after an interruption writes the same again. */
  async function putValue(council: string, id: string, name: string, value: Json): Promise<void> {
    const key = keyOf(id, name);
    for (;;) {
      const before = await vault.get(council, key);
      if (await vault.put(council, key, value, before?.version ?? 0, expiry())) return;
    }
  }

  return {
    putValue,

    async value<Value = Json>(council: string, id: string, name: string): Promise<Value | undefined> {
      return (await vault.get<Value>(council, keyOf(id, name)))?.value;
    },

    /** The values whose names begin so, by name. */
    async values<Value = Json>(council: string, id: string, prefix: string): Promise<readonly Value[]> {
      const values: Value[] = [];
      let after: string | undefined;
      for (;;) {
        const options = { limit: 50, ...(after === undefined ? {} : { after }) };
        const items = await vault.query<Value>(council, keyOf(id, prefix), options);
        values.push(...items.map(({ value }) => value));
        after = items.at(-1)?.key;
        if (items.length < 50) return values;
      }
    },

    /** Keeps the bytes under the name in parts. */
    async putBytes(council: string, id: string, name: string, bytes: Uint8Array): Promise<void> {
      const count = Math.max(1, Math.ceil(bytes.byteLength / partBytes));
      for (let n = 0; n < count; n++) {
        const part = bytes.subarray(n * partBytes, (n + 1) * partBytes);
        await putValue(council, id, `${name}/${place(n)}`, Buffer.from(part).toString('base64'));
      }
      await putValue(council, id, `${name}.parts`, count);
    },

    /** Undefined when they were never there or are gone. */
    async bytes(council: string, id: string, name: string): Promise<Uint8Array | undefined> {
      const count = await this.value<number>(council, id, `${name}.parts`);
      if (count === undefined) return undefined;
      const parts = await this.values<string>(council, id, `${name}/`);
      if (parts.length !== count) return undefined;
      return Buffer.concat(parts.map((part) => Buffer.from(part, 'base64')));
    },

    /** Deletes everything that belongs to the id. */
    async clear(council: string, id: string): Promise<void> {
      for (;;) {
        const items = await vault.query(council, keyOf(id, ''), { limit: 50 });
        for (const { key, version } of items) await vault.delete(council, key, version);
        if (items.length < 50) return;
      }
    },
  };
}

export type JobParts = ReturnType<typeof createParts>;

/** Names sort as numbers do. */
export function place(n: number): string {
  return String(n).padStart(6, '0');
}
