import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hash } from './hashes.ts';
import { entryLeaf, leafHash, nodeHash } from './hashes.ts';
import { verifyConsistency, verifyInclusion } from './proofs.ts';
import type { Tile, TileReader } from './tiles.ts';
import { appendLeaves, edgeTiles, tileFromJson, tileKey, tileToJson } from './tiles.ts';
import { consistencyProof, createFrontier, inclusionProof, rootAt } from './tree.ts';

const hex = (hash: Hash) => Buffer.from(hash).toString('hex');
const hexes = (hashes: readonly Hash[]) => hashes.map(hex);

/** The leaves of the known answers in the Certificate Transparency and trillian repositories. */
const knownLeaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const knownRoots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** RFC 6962 §2.1 word for word. */
function naiveRoot(leaves: readonly Hash[]): Hash {
  if (leaves.length === 1) return leaves[0] as Hash;
  const k = naiveSplit(leaves.length);
  return nodeHash(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

function naivePath(m: number, leaves: readonly Hash[]): readonly Hash[] {
  if (leaves.length === 1) return [];
  const k = naiveSplit(leaves.length);
  return m < k
    ? [...naivePath(m, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(m - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))];
}

function naiveSubproof(m: number, leaves: readonly Hash[], whole: boolean): readonly Hash[] {
  const n = leaves.length;
  if (m === n) return whole ? [] : [naiveRoot(leaves)];
  const k = naiveSplit(n);
  return m <= k
    ? [...naiveSubproof(m, leaves.slice(0, k), whole), naiveRoot(leaves.slice(k))]
    : [...naiveSubproof(m - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))];
}

function naiveSplit(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

const leavesOf = (count: number) => Array.from({ length: count }, (_, i) => leafHash(`leaf ${i}`));

/** A tree kept as tiles, grown by batches of the given sizes. */
function grow(batches: readonly number[]) {
  const tiles = new Map<string, readonly Hash[]>();
  const all = leavesOf(batches.reduce((sum, n) => sum + n, 0));
  let size = 0;
  for (const count of batches) {
    const edge = edgeTiles(size).map(
      ({ level, index }): Tile => ({ level, index, hashes: tiles.get(tileKey(level, index)) ?? [] }),
    );
    for (const tile of appendLeaves(size, edge, all.slice(size, size + count))) {
      tiles.set(tileKey(tile.level, tile.index), tile.hashes);
    }
    size += count;
  }
  const reader: TileReader = { tile: async (level, index) => tiles.get(tileKey(level, index)) ?? [] };
  return { reader, leaves: all, tiles };
}

describe('known answers', () => {
  const leaves = knownLeaves.map((data) => leafHash(Buffer.from(data, 'hex')));

  test('the empty tree, each root and the frontier are those of RFC 6962 implementations', async () => {
    const reader: TileReader = { tile: async () => leaves };
    expect(hex(await rootAt(reader, 0))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    const frontier = createFrontier();
    expect(hex(frontier.root())).toBe(hex(await rootAt(reader, 0)));
    for (const [i, root] of knownRoots.entries()) {
      frontier.push(leaves[i] as Hash);
      expect(hex(await rootAt(reader, i + 1))).toBe(root);
      expect(hex(frontier.root())).toBe(root);
    }
  });

  test('proofs are those of RFC 6962 §2.1.3', async () => {
    const seven = { tile: async () => leaves.slice(0, 7) };
    const [a, b, c, d, e, f, j] = leaves as [Hash, Hash, Hash, Hash, Hash, Hash, Hash];
    const [g, h, i] = [nodeHash(a, b), nodeHash(c, d), nodeHash(e, f)];
    const [k, l] = [nodeHash(g, h), nodeHash(i, j)];
    expect(hexes(await inclusionProof(seven, 0, 7))).toEqual(hexes([b, h, l]));
    expect(hexes(await inclusionProof(seven, 3, 7))).toEqual(hexes([c, g, l]));
    expect(hexes(await inclusionProof(seven, 4, 7))).toEqual(hexes([f, j, k]));
    expect(hexes(await inclusionProof(seven, 6, 7))).toEqual(hexes([i, k]));
    expect(hexes(await consistencyProof(seven, 3, 7))).toEqual(hexes([c, d, g, l]));
    expect(hexes(await consistencyProof(seven, 4, 7))).toEqual(hexes([l]));
    expect(hexes(await consistencyProof(seven, 6, 7))).toEqual(hexes([i, j, k]));
  });

  test('a text and its bytes are the same leaf', () => {
    expect(hex(leafHash('есеп'))).toBe(hex(leafHash(new TextEncoder().encode('есеп'))));
  });

  test('the leaf of an entry does not depend on the order of its members', () => {
    const entry = {
      council: 'a',
      seq: 1,
      id: 'x',
      kind: 'k',
      version: 1,
      subject: 's',
      occurredOn: '2026-01-01',
    };
    const rest = { recordedAt: '2026-01-01T00:00:00.000Z', recordedBy: 'office/a', body: { b: 1, a: 2 } };
    expect(hex(entryLeaf({ ...entry, ...rest }))).toBe(
      hex(entryLeaf({ ...rest, ...entry, body: { a: 2, b: 1 } })),
    );
  });
});

describe('any tree', () => {
  const batches = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 6 });

  test('has the roots and proofs of the recursive definition, however it grew', async () => {
    await fc.assert(
      fc.asyncProperty(batches, fc.nat(), fc.nat(), async (sizes, x, y) => {
        const { reader, leaves } = grow([...sizes, 1]);
        const newer = (x % leaves.length) + 1;
        const older = (y % newer) + 1;
        const [now, then] = [leaves.slice(0, newer), leaves.slice(0, older)];
        expect(hex(await rootAt(reader, newer))).toBe(hex(naiveRoot(now)));
        expect(hexes(await inclusionProof(reader, older - 1, newer))).toEqual(
          hexes(naivePath(older - 1, now)),
        );
        expect(hexes(await consistencyProof(reader, older, newer))).toEqual(
          hexes(naiveSubproof(older, now, true)),
        );
        expect(hex(await rootAt(reader, older))).toBe(hex(naiveRoot(then)));
      }),
      { numRuns: 60 },
    );
  });

  test('has the same tiles however it grew', () => {
    fc.assert(
      fc.property(batches, (sizes) => {
        const total = sizes.reduce((sum, n) => sum + n, 0);
        expect(grow(sizes).tiles).toEqual(grow([total]).tiles);
      }),
      { numRuns: 30 },
    );
  });

  test('proves each leaf and each older tree, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 600 }), fc.nat(), async (size, pick) => {
        const { reader, leaves } = grow([size]);
        const index = pick % size;
        const leaf = leaves[index] as Hash;
        const root = await rootAt(reader, size);
        const proof = await inclusionProof(reader, index, size);
        expect(verifyInclusion(leaf, index, size, proof, root)).toBe(true);
        expect(verifyInclusion(leafHash('other'), index, size, proof, root)).toBe(false);
        expect(verifyInclusion(leaf, index, size, [...proof, leaf], root)).toBe(false);
        expect(verifyInclusion(leaf, index, size, proof.slice(1), root)).toBe(size === 1);
        expect(verifyInclusion(leaf, size, size, proof, root)).toBe(false);

        const older = index + 1;
        const olderRoot = await rootAt(reader, older);
        const way = await consistencyProof(reader, older, size);
        expect(verifyConsistency(older, size, way, olderRoot, root)).toBe(true);
        expect(verifyConsistency(older, size, way, leafHash('other'), root)).toBe(false);
        expect(verifyConsistency(older, size, way, olderRoot, leafHash('other'))).toBe(false);
        expect(verifyConsistency(older, size, [...way, leaf], olderRoot, root)).toBe(false);
        expect(verifyConsistency(size + 1, size, way, olderRoot, root)).toBe(false);
        if (older < size) expect(verifyConsistency(older, size, way.slice(1), olderRoot, root)).toBe(false);
      }),
      { numRuns: 80 },
    );
  });

  test('needs few tiles: 70,000 leaves, three levels, roots and proofs across their borders', async () => {
    const { reader, leaves, tiles } = grow([65_535, 1, 4_464]);
    expect(tiles.get(tileKey(2, 0))).toHaveLength(1);
    for (const size of [65_535, 65_536, 65_537, 70_000]) {
      const frontier = createFrontier();
      for (const leaf of leaves.slice(0, size)) frontier.push(leaf);
      const root = await rootAt(reader, size);
      expect(hex(root)).toBe(hex(frontier.root()));
      const proof = await inclusionProof(reader, 12_345, size);
      expect(verifyInclusion(leaves[12_345] as Hash, 12_345, size, proof, root)).toBe(true);
      const way = await consistencyProof(reader, 12_345, size);
      expect(verifyConsistency(12_345, size, way, await rootAt(reader, 12_345), root)).toBe(true);
    }
  });
});

describe('tiles', () => {
  test('survive being kept as documents', () => {
    const hashes = leavesOf(3);
    expect(hexes(tileFromJson(JSON.parse(JSON.stringify(tileToJson(hashes)))))).toEqual(hexes(hashes));
    expect(tileKey(1, 67)).toBe('tile/1/000000000067');
  });

  test('name the edge that an append needs, and refuse to grow without it', () => {
    expect(edgeTiles(0)).toEqual([]);
    expect(edgeTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }]);
    expect(edgeTiles(65_536 + 300)).toEqual([
      { level: 0, index: 257, width: 44 },
      { level: 1, index: 1, width: 1 },
      { level: 2, index: 0, width: 1 },
    ]);
    expect(() => appendLeaves(3, [], leavesOf(1))).toThrow(RangeError);
  });

  test('an unreadable tile is an error, never another root', async () => {
    await expect(rootAt({ tile: async () => [] }, 5)).rejects.toThrow(RangeError);
    await expect(inclusionProof({ tile: async () => [] }, 5, 5)).rejects.toThrow(RangeError);
    await expect(consistencyProof({ tile: async () => [] }, 6, 5)).rejects.toThrow(RangeError);
  });
});
