import {
  type DocumentReader,
  entryLeaf,
  type Hash,
  inclusionProof,
  type LedgerStore,
  type LogReader,
  type Partition,
  parseCheckpoint,
  rootAt,
  type TileReader,
  tileFromJson,
  tileKey,
} from '@esep/ledger';
import { type Files, newestCheckpoint, verifierKeyFile } from './files.ts';

/** Roots that are kept: pages ask for a handful again and again. */
const keptRoots = 500;

/** Thrown where a tile is missing: the tree does not reach so far yet, or its generation was dropped. */
class TileMissing extends Error {
  override readonly name = 'TileMissing';
}

export function tileReader(documents: DocumentReader, partition: Partition): TileReader {
  return {
    async tile(level, index) {
      const key = tileKey(level, index);
      const document = (await documents.get(partition, [key])).get(key);
      if (!document || document.value === null) throw new TileMissing(key);
      return tileFromJson(document.value);
    },
  };
}

export interface LogReaderDeps {
  readonly documents: DocumentReader;
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly files: Pick<Files, 'read'>;
}

/** What the tiles that the follower `log` keeps can tell: roots, and whatever else is made from a tree of one size. */
export interface Roots extends Pick<LogReader, 'root'> {
  /** What `use` makes of the tiles of a tree of `size` entries; undefined while there is no such tree. */
  inTree<Result>(
    council: string,
    size: number,
    use: (tiles: TileReader) => Promise<Result>,
  ): Promise<Result | undefined>;
}

export function createRoots(documents: DocumentReader): Roots {
  const roots = new Map<string, string>();

  async function inTree<Result>(
    council: string,
    size: number,
    use: (tiles: TileReader) => Promise<Result>,
  ): Promise<Result | undefined> {
    const generation = await documents.serving(council);
    if (generation === undefined) return undefined;
    const partition = { council, generation };
    if (size > (await documents.cursor(partition, 'log')).c) return undefined;
    try {
      return await use(tileReader(documents, partition));
    } catch (error) {
      if (error instanceof TileMissing) return undefined;
      throw error;
    }
  }

  async function root(council: string, size: number): Promise<string | undefined> {
    const key = `${council}/${size}`;
    const kept = roots.get(key);
    if (kept !== undefined) return kept;
    const found = await inTree(council, size, async (tiles) => base64(await rootAt(tiles, size)));
    if (found === undefined) return undefined;
    if (roots.size >= keptRoots) roots.delete(roots.keys().next().value as string);
    roots.set(key, found);
    return found;
  }

  return { inTree, root };
}

/** Roots and proofs from the tiles that the follower `log` keeps, and the newest published checkpoint. */
export function createLogReader({ documents, ledger, files }: LogReaderDeps): LogReader {
  const { root, inTree } = createRoots(documents);

  return {
    root,
    async inclusion(council, seq, size) {
      const recorded = (await ledger.read(council, seq - 1, 1))[0];
      if (!recorded) return undefined;
      const path = await inTree(council, size, (tiles) => inclusionProof(tiles, seq - 1, size));
      return path && { leaf: base64(entryLeaf(recorded.entry)), path: path.map(base64) };
    },
    async checkpoint() {
      const text = await files.read(newestCheckpoint);
      if (text === undefined) return undefined;
      const { size, root: hash } = parseCheckpoint(text);
      return { text, size, root: base64(hash) };
    },
    verifierKeys: () => files.read(verifierKeyFile),
  };
}

function base64(hash: Hash): string {
  return Buffer.from(hash).toString('base64');
}
