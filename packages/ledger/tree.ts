import type { Hash } from './hashes.ts';
import { emptyRoot, nodeHash } from './hashes.ts';
import type { TileReader } from './tiles.ts';
import { perfectRoot, tileWidth } from './tiles.ts';

/** RFC 6962 §2.1: the root hash of the tree of the first `size` leaves. */
export async function rootAt(tiles: TileReader, size: number): Promise<Hash> {
  return size === 0 ? emptyRoot() : rangeRoot(tiles, 0, size);
}

/**
 * RFC 6962 §2.1.1: the audit path of leaf `index` (0-based: entry `seq` is leaf `seq − 1`) in the tree of the
 * first `size` leaves, from the leaf upwards.
 */
export async function inclusionProof(
  tiles: TileReader,
  index: number,
  size: number,
): Promise<readonly Hash[]> {
  if (!(index >= 0 && index < size)) throw new RangeError(`leaf ${index} is not in a tree of ${size}`);
  const siblings: Promise<Hash>[] = [];
  for (let [from, to] = [0, size]; to - from > 1; ) {
    const middle = from + split(to - from);
    siblings.push(index < middle ? rangeRoot(tiles, middle, to) : rangeRoot(tiles, from, middle));
    [from, to] = index < middle ? [from, middle] : [middle, to];
  }
  return (await Promise.all(siblings)).reverse();
}

/**
 * RFC 6962 §2.1.2: proves that the tree of the first `older` leaves is the beginning of the tree of the first
 * `newer` leaves. Empty when the sizes are equal or `older` is 0.
 */
export async function consistencyProof(
  tiles: TileReader,
  older: number,
  newer: number,
): Promise<readonly Hash[]> {
  if (!(older >= 0 && older <= newer))
    throw new RangeError(`a tree of ${older} is not older than one of ${newer}`);
  if (older === 0) return [];
  const hashes: Promise<Hash>[] = [];
  let [from, to] = [0, newer];
  while (older < to) {
    const middle = from + split(to - from);
    hashes.push(older <= middle ? rangeRoot(tiles, middle, to) : rangeRoot(tiles, from, middle));
    [from, to] = older <= middle ? [from, middle] : [middle, to];
  }
  // The older tree's own root is known to whoever asks, unless the way down went past a left half.
  if (from > 0) hashes.push(rangeRoot(tiles, from, to));
  return (await Promise.all(hashes)).reverse();
}

/** How many leaves the left half of a tree of `count` has: the largest power of two below it. */
function split(count: number): number {
  return powerWithin(count - 1);
}

/** The largest power of two that is at most `count`. Doubling, because `Math.log2` rounds up near 2^49. */
function powerWithin(count: number): number {
  let power = 1;
  while (power * 2 <= count) power *= 2;
  return power;
}

/** The root over leaves [from, to), where `from` is a multiple of the power of two that `to − from` fits in. */
async function rangeRoot(tiles: TileReader, from: number, to: number): Promise<Hash> {
  const parts: Promise<Hash>[] = [];
  for (let at = from; at < to; ) {
    const count = powerWithin(to - at);
    parts.push(subtreeRoot(tiles, at, count));
    at += count;
  }
  return (await Promise.all(parts)).reduceRight((right, left) => nodeHash(left, right));
}

/** The root over `count` leaves from `at`, `count` being a power of two that divides `at`. */
async function subtreeRoot(tiles: TileReader, at: number, count: number): Promise<Hash> {
  let level = 0;
  let [first, width] = [at, count];
  while (width >= tileWidth) {
    first /= tileWidth;
    width /= tileWidth;
    level++;
  }
  const hashes = await tiles.tile(level, Math.floor(first / tileWidth));
  return perfectRoot(hashes, first % tileWidth, width);
}

/** A tree that only grows and answers only its root: O(log n) of memory, for whoever reads the whole ledger. */
export interface Frontier {
  readonly size: number;
  push(leaf: Hash): void;
  root(): Hash;
}

export function createFrontier(): Frontier {
  /** Roots of perfect subtrees, largest first: one for each set bit of the size. */
  const peaks: Hash[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    push(leaf) {
      let hash = leaf;
      for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2))
        hash = nodeHash(peaks.pop() as Hash, hash);
      peaks.push(hash);
      size++;
    },
    root: () => (size === 0 ? emptyRoot() : peaks.reduceRight((right, left) => nodeHash(left, right))),
  };
}
