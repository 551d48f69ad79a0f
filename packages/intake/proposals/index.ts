export { isExpired, type Proposal, proposalKeys } from './proposal.ts';
export {
  acceptProposal,
  type ProposalDeps,
  type Proposed,
  propose,
  readProposal,
  readProposals,
  refuseProposal,
  takeBackProposal,
} from './proposals.ts';
