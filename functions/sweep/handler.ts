import {
  addDays,
  type CivilDate,
  type CouncilRecord,
  type DoorView,
  type DueRecord,
  firstDay,
  lastDay,
  type MethodologyRecord,
  type Month,
  monthOf,
} from '@esep/domain';
import type { Recorder, SubmittedRow } from '@esep/intake';
import type { DocumentReader } from '@esep/ledger';

export interface SweepDeps {
  readonly council: string;
  readonly recorder: Recorder;
  readonly documents: DocumentReader;
  /** Wakes followers that missed their wake-up; resolves when they have caught up. */
  readonly catchUp: () => Promise<unknown>;
  /** Sees through what a crash left between the vault and the ledger; resolves to how many entries. */
  readonly finishCases?: () => Promise<number>;
}

export interface Sweep {
  /** Folds what lags, then enters what has fallen due by time alone, each once. Resolves to how many entries. */
  run(): Promise<number>;
}

const duePrefix = 'shared/due/';
const rowsAtOnce = 100;

/**
 * No score depends on today's date: what falls due falls due by an entry, dated the last day of its term and recorded
 * once by an id made of what it is about. A door that refuses one (it was settled meanwhile) changes nothing.
 */
export function createSweep({ council, recorder, documents, catchUp, finishCases }: SweepDeps): Sweep {
  async function record(rows: readonly SubmittedRow[]): Promise<number> {
    let entered = 0;
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const batch = rows.slice(from, from + rowsAtOnce);
      const { results } = await recorder.record(council, batch, {
        role: 'system',
        recordedBy: 'system/sweep',
      });
      entered += results.filter(({ outcome }) => outcome === 'recorded').length;
    }
    return entered;
  }

  return {
    async run() {
      await catchUp();
      const view = await recorder.look(council);
      const { council: founded } = await view.collection<CouncilRecord>('council');
      if (!founded) return 0;
      const finished = (await finishCases?.()) ?? 0;
      const due = await record(await dueRows(view, documents));
      const months = await record(await monthRows(view, await keptSince(view, founded)));
      if (finished + due + months > 0) await catchUp();
      return finished + due + months;
    },
  };
}

/**
 * What was due before today and is still open, as the doors see it. Days of which nothing is left stay as empty documents, hundreds after
 * some years: those are passed over, for a door would keep each of them in memory and move it on with every entry. What is due in
 * one of them and not folded yet waits for the next sweep.
 */
async function dueRows(view: DoorView, documents: DocumentReader): Promise<readonly SubmittedRow[]> {
  const generation = await documents.serving(view.council);
  if (generation === undefined) return [];
  const rows: SubmittedRow[] = [];
  let after = duePrefix;
  for (;;) {
    const page = await documents.query({ council: view.council, generation }, duePrefix, {
      after,
      limit: 100,
    });
    for (const { key, value } of page) {
      const due = key.slice(duePrefix.length);
      if (due >= view.today) return rows;
      if (value === null) continue;
      const open = await view.collection<DueRecord>(`due/${due}`);
      // In an order of their own: that of the members depends on how far the documents were folded.
      for (const subject of Object.keys(open).sort()) {
        rows.push(dueRow((open[subject] as DueRecord).kind, subject, due));
      }
    }
    if (page.length < 100) return rows;
    after = page.at(-1)?.key as string;
  }
}

function dueRow(kind: DueRecord['kind'], subject: string, due: CivilDate): SubmittedRow {
  const body = kind === 'appeal.overdue' ? { appeal: subject.slice('appeal:'.length) } : { subject, due };
  return { kind, id: `due-${subject}-${due}`, occurredOn: due, body };
}

/**
 * The first day that any methodology governs, not before the first session. A council that begins in mid-term holds no
 * monthly norm against its deputies for the time before: nobody recorded their work then.
 */
async function keptSince(view: DoorView, { firstSession }: CouncilRecord): Promise<CivilDate> {
  const adopted = Object.values(await view.collection<MethodologyRecord>('methodologies'));
  const governed = adopted.map(({ from }) => firstDay(from)).sort()[0] ?? firstSession;
  return governed > firstSession ? governed : firstSession;
}

/** Months that have ended since that day and are not closed. */
async function monthRows(view: DoorView, since: CivilDate): Promise<readonly SubmittedRow[]> {
  const closed = await view.collection<true>('months');
  const rows: SubmittedRow[] = [];
  for (let month: Month = monthOf(since); month < monthOf(view.today); ) {
    const end = lastDay(month);
    if (!closed[month])
      rows.push({ kind: 'month.closed', id: `month-${month}`, occurredOn: end, body: { month } });
    month = monthOf(addDays(end, 1));
  }
  return rows;
}
