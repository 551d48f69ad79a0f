/**
 * The clauses of DESIGN §6 "Folding a batch". All of them hold; test/fault switches off one at a time to show what
 * breaks without it (docs/adr/0002-folding-protocol.md). Not exported from the package.
 */
export interface Protocol {
  /** A batch is taken only over the exact cursor pair {c, c} that was read. */
  readonly exactClaim: boolean;
  /** A batch is ended only over its own pair {c, m}. */
  readonly exactEnd: boolean;
  /** A batch that was begun is finished with the same end. */
  readonly sameBatchAgain: boolean;
  /** Tallies are written before subjects, subjects before what derives from them. */
  readonly phasesInOrder: boolean;
  /** A document is put only over the `asOf` that was read. */
  readonly overWhatWasRead: boolean;
  /** Whoever reads an `asOf` beyond the batch stops. */
  readonly stopWhenBehind: boolean;
  /** A tally that has its `asOf` already is not moved again. */
  readonly skipDoneTallies: boolean;
  /** Once one subject of the batch is written, no tally is moved. */
  readonly writtenSubjectEndsTallies: boolean;
  /** Subjects are read before tallies: a written subject then proves that the tallies read later are done. */
  readonly subjectsReadFirst: boolean;
  /** What a written subject had changed elsewhere is written again from its places, emptied ones too. */
  readonly placesSurviveCrash: boolean;
  /** Entries move documents one at a time, each with its own `asOf`. */
  readonly oneEntryAtATime: boolean;
  /** What is kept in memory counts only while the stored cursor is where it was left. */
  readonly cacheBoundToCursor: boolean;
}

export const wholeProtocol: Protocol = {
  exactClaim: true,
  exactEnd: true,
  sameBatchAgain: true,
  phasesInOrder: true,
  overWhatWasRead: true,
  stopWhenBehind: true,
  skipDoneTallies: true,
  writtenSubjectEndsTallies: true,
  subjectsReadFirst: true,
  placesSurviveCrash: true,
  oneEntryAtATime: true,
  cacheBoundToCursor: true,
};
