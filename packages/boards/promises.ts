import type { CivilDate, OrganizationRecord, PromiseRow, ThesisRecord } from '@esep/domain';
import { type BoardReader, defineBoard } from './board.ts';

/**
 * How a promise stands today. What is not yet due, and what cannot be checked, are states of their own: neither is broken.
 * `overdue` is due with no result told; partly kept or broken before the due date is still `not-yet-due`.
 */
export const promiseStates = [
  'overdue',
  'broken',
  'partly-kept',
  'kept',
  'not-yet-due',
  'undated',
  'unverifiable',
] as const;
export type PromiseState = (typeof promiseStates)[number];

export type PromiseCounts = Readonly<Record<PromiseState, number>> & { readonly total: number };

export interface PromiseShown extends PromiseRow {
  readonly state: PromiseState;
}

/** Promises of election programmes, those overdue first; counts are of all that the filter leaves. */
export interface PromisesBoard {
  readonly deputy?: string;
  readonly thesis?: string;
  readonly state?: PromiseState;
  readonly counts: PromiseCounts;
  readonly theses: readonly (ThesisRecord & {
    readonly party?: OrganizationRecord['name'];
    readonly counts: PromiseCounts;
  })[];
  readonly deputies: readonly { readonly deputy: string; readonly counts: PromiseCounts }[];
  readonly promises: readonly PromiseShown[];
}

export const promisesBoard = defineBoard<PromisesBoard>({
  name: 'promises',
  summary: 'Election promises by deputy, thesis, status and due date, those overdue first',
  parameters: {
    deputy: 'Only this deputy’s promises.',
    thesis: 'Only promises that point to this thesis of a party’s programme.',
    state: `One of ${promiseStates.join(', ')}.`,
  },
  async read(reader, query) {
    const { today } = reader;
    const [rows, theses, organizations] = await Promise.all([
      reader.rows<PromiseRow>('promises'),
      reader.collection<ThesisRecord>('theses'),
      reader.collection<OrganizationRecord>('organizations'),
    ]);
    const all = rows.map((row) => ({ ...row, state: promiseState(row, today) }));
    const { deputy, thesis } = query;
    const state = promiseStates.find((one) => one === query['state']);
    const own = all.filter((row) => !deputy || row.deputy === deputy);
    const ofThesis = own.filter((row) => !thesis || row.thesis === thesis);
    const makers = [
      ...new Set(all.filter((row) => !thesis || row.thesis === thesis).map((row) => row.deputy)),
    ];
    return {
      ...(deputy ? { deputy } : {}),
      ...(thesis ? { thesis } : {}),
      ...(state ? { state } : {}),
      counts: counted(ofThesis),
      theses: Object.values(theses)
        .map((record) => {
          const party = organizations[record.organization]?.name;
          const counts = counted(own.filter((row) => row.thesis === record.thesis));
          return { ...record, ...(party ? { party } : {}), counts };
        })
        .sort((a, b) => compare(a.organization, b.organization) || a.number - b.number),
      deputies: makers.sort(compare).map((maker) => ({
        deputy: maker,
        counts: counted(all.filter((row) => row.deputy === maker && (!thesis || row.thesis === thesis))),
      })),
      promises: ofThesis.filter((row) => !state || row.state === state).sort(overdueFirst),
    };
  },
});

/** How one promise stands on a day. */
export function promiseState({ status, due, isDue }: PromiseRow, today: CivilDate): PromiseState {
  if (status === 'kept' || status === 'unverifiable') return status;
  const over = isDue || (due !== undefined && due < today);
  const told = status === 'partly-kept' || status === 'broken';
  if (told && (over || due === undefined)) return status;
  if (over) return 'overdue';
  return due === undefined ? 'undated' : 'not-yet-due';
}

export function counted(promises: readonly { readonly state: PromiseState }[]): PromiseCounts {
  const counts = Object.fromEntries(
    promiseStates.map((state) => [state, promises.filter((one) => one.state === state).length]),
  ) as Record<PromiseState, number>;
  return { ...counts, total: promises.length };
}

/** The state as it is listed, then the due date. */
function overdueFirst(a: PromiseShown, b: PromiseShown): number {
  return (
    promiseStates.indexOf(a.state) - promiseStates.indexOf(b.state) ||
    compare(a.due ?? '9999', b.due ?? '9999') ||
    compare(a.promise, b.promise)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** One promise's row; undefined when there is no such promise. */
export async function promiseRow(reader: BoardReader, promise: string): Promise<PromiseRow | undefined> {
  const found = await reader.rows<PromiseRow>('promises', promise);
  return found.find((row) => row.promise === promise);
}
