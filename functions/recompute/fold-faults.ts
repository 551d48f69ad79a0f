import type { OnFault } from '@esep/ledger';

/** Where faults are counted and told. */
interface FaultObserver {
  metric(name: 'FoldFaults', value: number): void;
  fault(error: unknown, where: string, fields: Readonly<Record<string, string | number>>): void;
}

/** Tells and counts each entry that a fold set aside: an alarm, and never a reason to stop. */
export function foldFaults(observer: FaultObserver): OnFault {
  return ({ council, follower, seq, error }) => {
    observer.metric('FoldFaults', 1);
    observer.fault(error, 'fold', { council, follower, seq });
  };
}
