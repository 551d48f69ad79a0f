/** Something that folding could not do and went on without: an alarm for the operator, never a reason to stop. */
export interface FoldFault {
  readonly council: string;
  readonly generation: string;
  readonly follower: string;
  /** The entry that was set aside, or the last one of the batch. */
  readonly seq: number;
  readonly subject?: string;
  readonly error?: unknown;
}

export type OnFault = (fault: FoldFault) => void;
