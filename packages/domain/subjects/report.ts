import { countIn, slugIn } from '../recorded-body.ts';
import type { Move, RecordPut } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';
import type { CivilDate } from '../time.ts';
import { quarterOf } from '../time.ts';

/** `reports/<deputy>` / subject: when a deputy reported to voters, and by which entry. */
export type ReportRecord = { readonly on: CivilDate; readonly seq: number };

/** Reports that one entry tells of: a meeting at which several deputies reported, or a report of its own. */
export function reportRecords(
  deputies: readonly string[],
  key: string,
  value: ReportRecord,
): readonly RecordPut[] {
  return deputies.map((deputy) => ({ collection: `reports/${deputy}`, key, value }));
}

interface State {
  readonly moves?: readonly Move[];
  readonly records?: readonly RecordPut[];
}

/** A deputy's report to voters. It is no meeting of its own: those who came are shown, and counted with a meeting if it was one. */
export const report = defineSubject<State>({
  type: 'report',
  initial: {},
  apply(state, { kind, body, occurredOn: on, seq }) {
    if (kind !== 'report.delivered') return setAside('kind_not_of_subject');
    if (state.moves) return setAside('already_delivered');
    countIn(body, 'attendees');
    const owner = slugIn(body, 'deputy');
    const key = `report:${slugIn(body, 'report')}`;
    return {
      moves: [{ owner, quarter: quarterOf(on), counter: 'meetings.reports', by: 1, seq }],
      records: reportRecords([owner], key, { on, seq }),
    };
  },
  moves: ({ moves }) => moves ?? [],
  records: ({ records }) => records ?? [],
});
