import { randomUUID } from 'node:crypto';
import type { PublicText, TextStore } from '@esep/ledger';
import { sideBySide } from './backoff.ts';
import { textOf } from './document-value.ts';
import { prefixRange } from './key-range.ts';
import { partitions } from './keys.ts';
import type { Condition, Item, Table } from './table.ts';
import { ifAbsent } from './table.ts';

/** Texts that are put side by side. */
const atOnce = 16;

const ifNotBlanked: Condition = { expression: 'attribute_exists(#salt)' };

/**
 * Public texts lie in the documents' table in partitions of their own, and are not disposable. A blanked text is one
 * put that leaves salt and text out: nothing else of it stays in the table (backups keep it as long as they are kept).
 */
export function createDynamoTexts(table: Table): TextStore {
  return {
    async put(council, texts) {
      const pk = partitions.texts(council);
      await sideBySide(texts, atOnce, ({ hash, salt, text }) =>
        table.put({ pk: { S: pk }, sk: { S: hash }, salt: { S: salt }, text: { S: text } }, ifAbsent),
      );
    },
    async blank(council, hash, reason, on) {
      const w = randomUUID();
      const pk = partitions.texts(council);
      const item: Item = {
        pk: { S: pk },
        sk: { S: hash },
        reason: { S: reason },
        withheldOn: { S: on },
        w: { S: w },
      };
      return (await table.put(item, ifNotBlanked)) || (await table.get(pk, hash))?.['w']?.S === w;
    },
    async get(council, hashes) {
      const items = await table.getMany(partitions.texts(council), hashes);
      return new Map(items.map(toText).map((text) => [text.hash, text]));
    },
    async list(council, after, limit) {
      const range = prefixRange('', after) ?? {};
      const found: PublicText[] = [];
      if (limit <= 0) return found;
      const page = Number.isFinite(limit) ? { pageSize: limit } : {};
      for await (const { items } of table.query(partitions.texts(council), { ...range, ...page })) {
        found.push(...items.map(toText));
        if (found.length >= limit) break;
      }
      return found.slice(0, limit);
    },
  };
}

function toText(item: Item): PublicText {
  const hash = textOf(item, 'sk');
  if (item['salt']) return { hash, salt: textOf(item, 'salt'), text: textOf(item, 'text') };
  return { hash, withheld: { reason: textOf(item, 'reason'), on: textOf(item, 'withheldOn') } };
}
