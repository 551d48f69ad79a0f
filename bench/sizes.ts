/** How much is measured. */
export interface Sizes {
  readonly small: number;
  readonly big: number;
  /** Alternating runs of Esep and peer; the median counts. */
  readonly rounds: number;
  readonly seconds: number;
  readonly warmupSeconds: number;
  readonly visibleSeconds: number;
}

export const full: Sizes = {
  small: 1_000,
  big: 1_000_000,
  rounds: 3,
  seconds: 6,
  warmupSeconds: 3,
  visibleSeconds: 20,
};

/** Shows that everything runs; the figures mean little. */
export const quick: Sizes = {
  small: 500,
  big: 2_000,
  rounds: 1,
  seconds: 0.5,
  warmupSeconds: 0.25,
  visibleSeconds: 1,
};
