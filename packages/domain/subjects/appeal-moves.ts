import type { Counter } from '../counters.ts';
import type { Move } from '../subject.ts';
import { councilOwner } from '../subject.ts';
import { quarterOf } from '../time.ts';
import type { AppealState, Holder, Term } from './appeal-state.ts';
import { appealDue, holderOf, markOf, outcomeOf } from './appeal-state.ts';

/**
 * What an appeal adds to tallies: each term once it is answered, overdue or forwarded too late, in the quarter in which it falls
 * due, for the deputy who had it last. `due = answeredOnTime + answeredLate + overdue + forwardedLate` for every deputy.
 */
export function appealMoves(state: AppealState): readonly Move[] {
  const last = state.terms.length - 1;
  return [...receivedMoves(state), ...state.terms.flatMap((term, i) => termMoves(term, i < last))];
}

/** Once for everyone who was ever given it; a reopened appeal is not received again. */
function receivedMoves({ terms }: AppealState): readonly Move[] {
  const first = new Map<string, Holder>();
  for (const holder of terms.flatMap(({ holders }) => holders)) {
    if (!first.has(holder.deputy)) first.set(holder.deputy, holder);
  }
  return [...first.values()].map(({ deputy, on, seq }) =>
    move(deputy, quarterOf(on), 'appeals.received', seq),
  );
}

function termMoves(term: Term, wasReopened: boolean): readonly Move[] {
  return [...outcomeMoves(term), ...wordMoves(term, wasReopened)];
}

function outcomeMoves(term: Term): readonly Move[] {
  const outcome = outcomeOf(term);
  if (!outcome) return [];
  const { as, seq } = outcome;
  const holder = holderOf(term);
  const counter: Counter = `appeals.${as}`;
  const forwardedOn = term.forwarded?.on;
  if (as === 'forwardedOnTime' && forwardedOn !== undefined) {
    return [move(holder?.deputy ?? councilOwner, quarterOf(forwardedOn), counter, seq)];
  }
  // Who got it after the days for forwarding could not forward it in time: the office was late.
  const isOffice = !holder || holder.on > term.opened.assignBy;
  if (as === 'forwardedLate' && forwardedOn !== undefined && isOffice) {
    return [move(councilOwner, quarterOf(forwardedOn), counter, seq)];
  }
  const due = appealDue(term);
  if (!holder || due === undefined) return [];
  return [
    move(holder.deputy, quarterOf(due), 'appeals.due', seq),
    move(holder.deputy, quarterOf(due), counter, seq),
  ];
}

/**
 * What the citizen said of the answer, in the quarter of that word. “Solved” is void when the appeal was reopened after it or
 * when the answer is marked as a template reply; “not solved” stands, or reopening would erase it.
 */
function wordMoves(term: Term, wasReopened: boolean): readonly Move[] {
  const holder = holderOf(term);
  if (!holder) return [];
  const moves: Move[] = [];
  const mark = markOf(term);
  if (mark?.template)
    moves.push(move(holder.deputy, quarterOf(mark.on), 'appeals.templateReplies', mark.seq));
  const { confirmation } = term;
  if (!confirmation || (confirmation.solved && (wasReopened || mark?.template))) return moves;
  const counter = confirmation.solved ? 'appeals.confirmedSolved' : 'appeals.confirmedUnsolved';
  return [...moves, move(holder.deputy, quarterOf(confirmation.on), counter, confirmation.seq)];
}

function move(owner: string, quarter: string, counter: Counter, seq: number): Move {
  return { owner, quarter, counter, by: 1, seq };
}
