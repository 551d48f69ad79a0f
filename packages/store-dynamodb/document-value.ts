import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Json } from '@esep/domain';
import { StoreFailure } from '@esep/ledger';
import type { Item } from './table.ts';

/** Shorter texts fit into one write unit with their keys as they are. */
const plainUpTo = 900;

/** A document's value as attributes: JSON as text in `v`, or compressed in `z` where that is smaller. */
export function valueAttributes(value: Json): Record<string, AttributeValue> {
  const text = JSON.stringify(value);
  const bytes = Buffer.byteLength(text);
  if (bytes <= plainUpTo) return { v: { S: text } };
  const packed = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return packed.length < bytes ? { z: { B: packed } } : { v: { S: text } };
}

export function storedValue(item: Item): Json {
  const packed = item['z']?.B;
  if (packed) return JSON.parse(brotliDecompressSync(packed).toString('utf8')) as Json;
  const text = item['v']?.S;
  if (text === undefined) throw new StoreFailure('corrupt', 'an item has no value');
  return JSON.parse(text) as Json;
}

export function numberOf(item: Item, attribute: string): number {
  const number = Number(item[attribute]?.N);
  if (!Number.isSafeInteger(number)) throw new StoreFailure('corrupt', `an item has no number ${attribute}`);
  return number;
}

export function textOf(item: Item, attribute: string): string {
  const text = item[attribute]?.S;
  if (text === undefined) throw new StoreFailure('corrupt', `an item has no text ${attribute}`);
  return text;
}
