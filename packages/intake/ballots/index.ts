export {
  type BurstWatch,
  type CastDeps,
  castBallot,
  createBurstWatch,
  type Receipt,
  receiptOf,
} from './cast.ts';
export { printedCode, readCode } from './code.ts';
export { type CountDeps, type CountResult, countBallots } from './count.ts';
export {
  type IssueDeps,
  type Issued,
  type IssueRequest,
  issueInvitations,
  printingId,
  voidInvitations,
} from './issue.ts';
export { keys as ballotKeys, type Review } from './items.ts';
export { type Printing, printingsOf } from './printings.ts';
export { decideReview, openReviews, reviewNumbers } from './review.ts';
export { type BallotKeys, newBallotKeys } from './seal.ts';
