/**
 * Which rules turn tallies into points, ranks and ranges. It goes up with every change in scoring, each told in an ADR;
 * what an older engine made of an older methodology, a newer one makes to the same bytes (`replay.test.ts`).
 */
export const engineVersion = 2;
