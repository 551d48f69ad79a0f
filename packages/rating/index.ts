export type { DerivedRanking, RankingSources } from './derive.ts';
export { deriveRankings } from './derive.ts';
export type { Cause, EditionNumbers, EditionSources } from './edition.ts';
export { changesBetween, editionNumbers } from './edition.ts';
export { engineVersion } from './engine.ts';
export type { Chronicle, Frame, Span } from './frame.ts';
export { chronicleOf, frameOf, spanOf } from './frame.ts';
export type { GroupRanking, PeerGroup } from './peer-groups.ts';
export { fewestPeers, peerGroups, rankWithin } from './peer-groups.ts';
export { defaultPeriod, deputiesIn, methodologyFor } from './period.ts';
export type { RankingInput } from './ranking.ts';
export { ranking } from './ranking.ts';
export type { CouncilFacts, ReconciledPart, ReconciledTotal, Reconciliation } from './reconcile.ts';
export { ownersCounted, quartersCounted, reconcile } from './reconcile.ts';
export type { RobustCard, RobustnessInput, RobustRank } from './robustness.ts';
export { robustness, robustnessDraws } from './robustness.ts';
export type { ScorecardInput } from './scorecard.ts';
export { scorecard } from './scorecard.ts';
export type {
  Brought,
  CriterionMove,
  DeputyMove,
  SimulatedPeriod,
  SimulationInput,
  Stand,
} from './simulate.ts';
export { simulate } from './simulate.ts';
export * from './types.ts';
