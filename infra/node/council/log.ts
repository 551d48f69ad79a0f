import { type DocumentReader, type Hash, rootAt, type TileReader, tileFromJson, tileKey } from '@esep/ledger';

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
