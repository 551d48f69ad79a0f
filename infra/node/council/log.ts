import {
  type DocumentReader,
  type Hash,
  inclusionProof,
  rootAt,
  type TileReader,
  tileFromJson,
  tileKey,
} from '@esep/ledger';
import { newestCheckpoint } from '../checkpoints.ts';

/** The tiles that the follower `log` keeps in the serving generation. */
export function tilesOf(documents: DocumentReader, council: string): TileReader {
  return {
    async tile(level, index) {
      const generation = (await documents.serving(council)) ?? 'g1';
      const key = tileKey(level, index);
      const found = (await documents.get({ council, generation }, [key])).get(key);
      return found ? tileFromJson(found.value) : [];
    },
  };
}

/** The root hash of the first `size` entries, which must be folded. */
export function rootOf(documents: DocumentReader, council: string, size: number): Promise<Hash> {
  return rootAt(tilesOf(documents, council), size);
}

/** Roots of the newest sizes are asked for with every page; a few hundred of them cost 50 KB. */
const keptRoots = 500;

/** What pages and the API read of the tree and of the published checkpoints; hashes are base64. */
export function createLogReader(documents: DocumentReader, checkpointsDir: string, origin: string) {
  const roots = new Map<string, string>();
  const foldedSize = async (council: string) => {
    const generation = (await documents.serving(council)) ?? 'g1';
    return (await documents.cursor({ council, generation }, 'log')).c;
  };
  return {
    async root(council: string, size: number): Promise<string | undefined> {
      const key = `${council} ${size}`;
      const kept = roots.get(key);
      if (kept !== undefined) return kept;
      if (size > (await foldedSize(council))) return undefined;
      const root = base64(await rootOf(documents, council, size));
      if (roots.size >= keptRoots) roots.clear();
      roots.set(key, root);
      return root;
    },
    async inclusion(council: string, seq: number, size: number) {
      if (seq < 1 || seq > size || size > (await foldedSize(council))) return undefined;
      const tiles = tilesOf(documents, council);
      const leaf = (await tiles.tile(0, Math.floor((seq - 1) / 256)))[(seq - 1) % 256];
      if (!leaf) return undefined;
      const path = await inclusionProof(tiles, seq - 1, size);
      return { leaf: base64(leaf), path: path.map(base64) };
    },
    async checkpoint(_: string) {
      const newest = newestCheckpoint(checkpointsDir, origin);
      if (!newest) return undefined;
      const { size, root } = newest.checkpoint;
      return { text: newest.text, size, root: base64(root) };
    },
  };
}

function base64(hash: Hash): string {
  return Buffer.from(hash).toString('base64');
}
