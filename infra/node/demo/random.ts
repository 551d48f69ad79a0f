/** Numbers that look random and are the same for the same seed, so that a demonstration can be repeated. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** `count` different items, in their own order. */
  sample<Item>(items: readonly Item[], count: number): Item[];
  shuffle<Item>(items: readonly Item[]): Item[];
  /** An own stream, so that more meetings do not change the appeals. */
  stream(name: string): Random;
}

export function createRandom(seed: string): Random {
  let state = seedOf(seed);
  // mulberry32: 32 bits of state are plenty for a few thousand rows of a demonstration.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => items[int(0, items.length - 1)] as (typeof items)[number],
    sample(items, count) {
      const order = items.map((_, index) => ({ index, by: next() })).sort((a, b) => a.by - b.by);
      const chosen = new Set(order.slice(0, count).map(({ index }) => index));
      return items.filter((_, index) => chosen.has(index));
    },
    shuffle: (items) =>
      items
        .map((item) => ({ item, by: next() }))
        .sort((a, b) => a.by - b.by)
        .map(({ item }) => item),
    stream: (name) => createRandom(`${seed}/${name}`),
  };
}

/** FNV-1a over UTF-16 units. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
