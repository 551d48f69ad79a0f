import fc from 'fast-check';

/** One seed, as in test/support/seed.ts, and a quarter of the cases: every fault runs the properties anew. */
fc.configureGlobal({ seed: 20261122, numRuns: 25 });
