import type { Json } from '@esep/domain';
import type { Hash } from '../hashes.ts';
import { leafHash } from '../hashes.ts';
import type { DocumentStore, Put } from '../ports.ts';
import type { Tile } from '../tiles.ts';
import { appendLeaves, edgeTiles, tileFromJson, tileKey, tileToJson } from '../tiles.ts';
import type { Folder, OpenBatch } from './folder.ts';
import { isBeyond } from './folder.ts';
import type { Protocol } from './protocol.ts';
import { wholeProtocol } from './protocol.ts';

interface KeptTile extends Tile {
  readonly asOf: number;
}

/** The tiles at the edge of the tree, by key. */
type State = ReadonlyMap<string, KeptTile>;

export interface LogDeps {
  readonly documents: Pick<DocumentStore, 'get'>;
  readonly protocol?: Protocol;
}

/**
 * The follower `log`: the tiles of the Merkle tree over the entries. A tile of any later size begins with the hashes of
 * an earlier one, so that a batch is written again from whatever part of it is there.
 */
export function createLogFolder({ documents, protocol = wholeProtocol }: LogDeps): Folder<State> {
  return {
    name: 'log',
    async plan(batch, kept) {
      const { c } = batch.from;
      const edge = kept ?? (await readTiles(documents, batch, edgeTiles(c), protocol));
      // A tile that is gone belongs to a generation that is being dropped.
      if (edge === 'behind' || !isWhole(edge, c)) return 'behind';
      const leaves = batch.recorded.map(({ canonical }) => leafHash(canonical));
      const changed = appendLeaves(c, [...edge.values()], leaves);
      // Tiles that begin in this batch may be there already, from a run that was killed.
      const begun = batch.from.m > c ? await readTiles(documents, batch, changed, protocol) : edge;
      if (begun === 'behind') return 'behind';
      const puts = changed.map(({ level, index, hashes }): Put => {
        const key = tileKey(level, index);
        const value = tileToJson(hashes) as Json;
        return { key, asOf: lastLeaf(level, index, hashes), value, over: begun.get(key)?.asOf ?? 0 };
      });
      return { phases: [puts], state: nextEdge(batch.to, edge, changed) };
    },
  };
}

async function readTiles(
  documents: LogDeps['documents'],
  batch: OpenBatch,
  tiles: readonly { level: number; index: number }[],
  protocol: Protocol,
): Promise<State | 'behind'> {
  const stored = await documents.get(
    batch.partition,
    tiles.map(({ level, index }) => tileKey(level, index)),
  );
  if (isBeyond(batch, stored.values(), protocol)) return 'behind';
  const read = new Map<string, KeptTile>();
  for (const { level, index } of tiles) {
    const key = tileKey(level, index);
    const document = stored.get(key);
    if (document) read.set(key, { level, index, hashes: tileFromJson(document.value), asOf: document.asOf });
  }
  return read;
}

function isWhole(edge: State, size: number): boolean {
  return edgeTiles(size).every(({ level, index, width }) => {
    const tile = edge.get(tileKey(level, index));
    return tile !== undefined && tile.hashes.length >= width;
  });
}

/** The entry that completed the tile's last hash, which covers 256^level leaves. */
function lastLeaf(level: number, index: number, hashes: readonly Hash[]): number {
  return (index * 256 + hashes.length) * 256 ** level;
}

function nextEdge(size: number, edge: State, changed: readonly Tile[]): State {
  const now = new Map<string, KeptTile>(edge);
  for (const tile of changed) {
    const asOf = lastLeaf(tile.level, tile.index, tile.hashes);
    now.set(tileKey(tile.level, tile.index), { ...tile, asOf });
  }
  const kept = edgeTiles(size).map(({ level, index }) => tileKey(level, index));
  return new Map(kept.map((key) => [key, now.get(key) as KeptTile]));
}
