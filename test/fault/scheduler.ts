/** A seeded generator (mulberry32): one number decides a whole run. */
export interface Random {
  /** 0 ≤ n < limit. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: (items) => items[below(items.length)] as never,
  };
}

/** Lets one waiting step at a time go on, in an order that the seed decides. */
export interface Scheduler {
  /** Waits for its turn; a process that was killed waits for ever. */
  turn(process: object): Promise<void>;
  kill(process: object): void;
  /** Runs until nobody waits. Throws after `limit` turns: somebody goes round in circles. */
  run(limit: number): Promise<void>;
}

export function createScheduler(random: Random): Scheduler {
  let waiting: { process: object; go: () => void }[] = [];
  const dead = new WeakSet<object>();
  return {
    turn: (process) =>
      new Promise((go) => {
        if (!dead.has(process)) waiting.push({ process, go });
      }),
    kill(process) {
      dead.add(process);
      waiting = waiting.filter((one) => one.process !== process);
    },
    async run(limit) {
      for (let turns = 0; ; turns++) {
        // Everything in the simulation is promises, so after an immediate each process waits for a turn or is done.
        await new Promise(setImmediate);
        if (waiting.length === 0) return;
        if (turns === limit) throw new Error('the simulation does not come to an end');
        const [next] = waiting.splice(random.below(waiting.length), 1);
        next?.go();
      }
    },
  };
}
