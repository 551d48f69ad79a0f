import type { Json } from '@esep/domain';
import type { Hash } from './hashes.ts';
import { nodeHash } from './hashes.ts';

/** Hashes in a full tile (C2SP tlog-tiles: height 8). */
export const tileWidth = 256;

/**
 * Hash `i` of tile (level, index) is the root of the 256^level leaves that begin at leaf
 * `(index · 256 + i) · 256^level`. Only the last tile of a level has fewer than 256 hashes.
 */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly hashes: readonly Hash[];
}

/** Where a tree's hashes lie. A tile may hold more hashes than the asked size needs: the tree has grown since. */
export interface TileReader {
  tile(level: number, index: number): Promise<readonly Hash[]>;
}

/** The last, not yet full tiles of a tree of `size` leaves, with how many hashes each has: what an append needs. */
export function edgeTiles(size: number): readonly { level: number; index: number; width: number }[] {
  const edge = [];
  for (let level = 0, width = size; width > 0; level++, width = Math.floor(width / tileWidth)) {
    const partial = width % tileWidth;
    if (partial > 0) edge.push({ level, index: Math.floor(width / tileWidth), width: partial });
  }
  return edge;
}

/**
 * Adds leaf hashes to a tree of `size` leaves and gives the tiles that are new or changed, by level and index.
 * `edge` holds the tiles named by `edgeTiles(size)`; hashes beyond `size` in them are ignored. Pure.
 */
export function appendLeaves(size: number, edge: readonly Tile[], leaves: readonly Hash[]): readonly Tile[] {
  const changed: Tile[] = [];
  let added = leaves;
  let before = size;
  for (let level = 0; added.length > 0; level++) {
    const { tiles, full } = appendToLevel(level, before, edge, added);
    changed.push(...tiles);
    added = full;
    before = Math.floor(before / tileWidth);
  }
  return changed;
}

function appendToLevel(level: number, before: number, edge: readonly Tile[], added: readonly Hash[]) {
  const tiles: Tile[] = [];
  const full: Hash[] = [];
  let index = Math.floor(before / tileWidth);
  let kept = partialHashes(level, index, before % tileWidth, edge);
  for (let from = 0; from < added.length; index++) {
    const room = tileWidth - kept.length;
    const hashes = [...kept, ...added.slice(from, from + room)];
    tiles.push({ level, index, hashes });
    if (hashes.length === tileWidth) full.push(perfectRoot(hashes, 0, tileWidth));
    from += room;
    kept = [];
  }
  return { tiles, full };
}

function partialHashes(level: number, index: number, width: number, edge: readonly Tile[]): readonly Hash[] {
  if (width === 0) return [];
  const tile = edge.find((candidate) => candidate.level === level && candidate.index === index);
  if (!tile || tile.hashes.length < width) {
    throw new RangeError(`the tree's edge needs ${width} hashes of tile ${level}/${index}`);
  }
  return tile.hashes.slice(0, width);
}

/** The root over `count` hashes from `from`, `count` being a power of two. */
export function perfectRoot(hashes: readonly Hash[], from: number, count: number): Hash {
  let row = hashes.slice(from, from + count);
  if (row.length !== count)
    throw new RangeError(`a tile has ${row.length} of the ${count} hashes that are needed`);
  while (row.length > 1) {
    const above: Hash[] = [];
    for (let i = 0; i < row.length; i += 2) above.push(nodeHash(row[i] as Hash, row[i + 1] as Hash));
    row = above;
  }
  return row[0] as Hash;
}

/** The key of the document that holds a tile. */
export function tileKey(level: number, index: number): string {
  return `tile/${level}/${String(index).padStart(12, '0')}`;
}

/** The document of a tile: its hashes in base64. */
export function tileToJson(hashes: readonly Hash[]): { readonly hashes: readonly string[] } {
  return { hashes: hashes.map((hash) => Buffer.from(hash).toString('base64')) };
}

export function tileFromJson(value: Json): readonly Hash[] {
  const { hashes } = value as { readonly hashes: readonly string[] };
  return hashes.map((text) => Buffer.from(text, 'base64'));
}
