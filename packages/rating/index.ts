export { closedMonths } from './closed-months.ts';
export type { DerivedRanking, RankingSources } from './derive.ts';
export { deriveRankings } from './derive.ts';
export { defaultPeriod, deputiesIn, methodologyFor, periodStatus } from './period.ts';
export type { RankingInput } from './ranking.ts';
export { ranking } from './ranking.ts';
export type { ScorecardInput } from './scorecard.ts';
export { scorecard } from './scorecard.ts';
export * from './types.ts';
