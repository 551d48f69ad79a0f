import type { Hash } from './hashes.ts';
import { nodeHash, sameHash } from './hashes.ts';

/**
 * RFC 9162 §2.1.3.2: true when `proof` leads from leaf `index` (0-based) to `root`, the root of the tree of
 * `size` leaves. Pure; needs nothing from the log but the proof.
 */
export function verifyInclusion(
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): boolean {
  if (!isSize(size) || !isSize(index) || index >= size) return false;
  let hash = leaf;
  const reached = climb(index, size - 1, proof, (sibling, side) => {
    hash = side === 'left' ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
  });
  return reached && sameHash(hash, root);
}

/**
 * RFC 9162 §2.1.4.2: true when the tree of `older` leaves with root `olderRoot` is the beginning of the tree of
 * `newer` leaves with root `newerRoot`. Every tree begins with the empty one.
 */
export function verifyConsistency(
  older: number,
  newer: number,
  proof: readonly Hash[],
  olderRoot: Hash,
  newerRoot: Hash,
): boolean {
  if (!isSize(older) || !isSize(newer) || older > newer) return false;
  if (older === newer) return proof.length === 0 && sameHash(olderRoot, newerRoot);
  if (older === 0) return proof.length === 0;
  if (proof.length === 0) return false;

  let [node, last] = [older - 1, newer - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  // A tree of 2^k leaves is itself a node of the newer one, so its root is not sent.
  const [first, ...rest] = node === 0 ? [olderRoot, ...proof] : proof;
  let [fromOlder, fromNewer] = [first as Hash, first as Hash];
  const reached = climb(node, last, rest, (sibling, side) => {
    if (side === 'left') fromOlder = nodeHash(sibling, fromOlder);
    fromNewer = side === 'left' ? nodeHash(sibling, fromNewer) : nodeHash(fromNewer, sibling);
  });
  return reached && sameHash(fromOlder, olderRoot) && sameHash(fromNewer, newerRoot);
}

/** Walks from node `start` of a row whose last node is `end` to the root; true when the siblings are just enough. */
function climb(
  start: number,
  end: number,
  siblings: readonly Hash[],
  visit: (sibling: Hash, side: 'left' | 'right') => void,
): boolean {
  let [node, last] = [start, end];
  for (const sibling of siblings) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      visit(sibling, 'left');
      // The last node of a row with an odd count has no sibling: it rises as it is.
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      visit(sibling, 'right');
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0;
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
