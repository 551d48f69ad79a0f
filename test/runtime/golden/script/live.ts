import { createCountBallots } from '@esep/functions';
import {
  castBallot,
  createBurstWatch,
  issueInvitations,
  makeCouncilKeys,
  type RowResult,
  readBallotPrivateKey,
} from '@esep/intake';
import {
  type Answer,
  type RunningCouncil,
  runCouncil,
  type Stores,
  slug,
} from '../../../support/running-council.ts';
import { changes } from './changes.ts';
import { daysLater, diary, type ReceptionCell, receptions } from './diary.ts';
import { steps } from './editions.ts';
import type { Author, ScriptEntry } from './entry.ts';
import { firstSession, foundingRows } from './founding.ts';
import { cell, type Line, sheet, words } from './sheets.ts';
import { difference, type Tallies, talliesOf } from './tallies.ts';

/** The council's books in the evening of a day. */
export interface Look {
  readonly ranking: Answer;
  /** By deputy. */
  readonly scorecards: ReadonlyMap<string, Answer>;
}

export interface Lived {
  readonly council: RunningCouncil;
  /** By the day on whose evening it was taken. */
  readonly looks: ReadonlyMap<string, Look>;
  /** By change: what it moved, at once. */
  readonly moved: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** What the doors answered to the steps about editions and disputes, by name. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** Ledger numbers by the script's own ids. */
  readonly seqs: ReadonlyMap<string, number>;
  /** Codes of the cards, by reception: what the visitors hold in their hands. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

/** In the order in which a day's entries are made. */
const authors: readonly Author[] = ['office/clerk', 'office/second', 'connector/link'];

/** Lives the script's days, to the last one that is looked into, through the council's doors: each morning the sweep, on Mondays the count, then the office. */
export async function live(stores: Stores, lookOn: readonly string[]): Promise<Lived> {
  const lastDay = lookOn.toSorted().at(-1) ?? firstSession;
  const council = await runCouncil(stores, { now: morning(firstSession) });
  await makeCouncilKeys(stores.vault, slug);
  const founded = await council.recorder.record(slug, foundingRows(), {
    role: 'system',
    recordedBy: 'system/init',
  });
  const seqs = new Map<string, number>();
  keepSeqs(seqs, founded.results);

  const entries = diary();
  const planned = changes(entries);
  const plan = {
    entries: Map.groupBy(entries, ({ enteredOn }) => enteredOn),
    cards: Map.groupBy(
      receptions().filter(({ cards }) => cards > 0),
      ({ enteredOn }) => enteredOn,
    ),
    ballots: Map.groupBy(sheet('ballots'), (line) => cell(line, 'cast')),
    changes: Map.groupBy(planned, ({ day }) => day),
  };
  const privateKey = await readBallotPrivateKey(stores.vault, slug);
  const { recorder, sweep } = council;
  const count = createCountBallots({ council: slug, recorder, vault: stores.vault, privateKey });
  const urn = createUrn(stores, council);
  const looks = new Map<string, Look>();
  const answers = new Map<string, Answer>();
  const moved = new Map<string, Readonly<Record<string, number>>>();

  for (let day = firstSession; day <= lastDay; day = daysLater(day, 1)) {
    council.setNow(morning(day));
    await Promise.all(sweepers(day).map(() => sweep.run()));
    await count.run();
    for (const author of authors) {
      const rows = (plan.entries.get(day) ?? []).filter(({ by }) => by === author);
      await record(council, rows, seqs);
    }
    await urn.issue(plan.cards.get(day) ?? []);
    await urn.cast(plan.ballots.get(day) ?? []);
    for (const change of plan.changes.get(day) ?? []) {
      const before = await tallies(stores, council);
      await record(council, [change.toEntry((id) => seqs.get(id) ?? Number.NaN)], seqs);
      moved.set(change.id, difference(before, await tallies(stores, council)));
    }
    await council.settle();
    for (const step of steps.filter((one) => one.day === day)) {
      answers.set(step.name, await step.does(council, (id) => seqs.get(id) ?? Number.NaN));
      await council.settle();
    }
    if (lookOn.includes(day)) looks.set(day, await look(council));
  }
  return { council, looks, moved, answers, seqs, codes: urn.codes };
}

/** On two mornings several at once, as several processes might run them: what falls due is entered once. */
function sweepers(day: string): readonly number[] {
  return day === '2026-07-30' || day === '2026-10-01' ? [1, 2, 3] : [1];
}

/** Nine in the morning in Almaty. */
export function morning(day: string): string {
  return `${day}T04:00:00Z`;
}

async function record(council: RunningCouncil, rows: readonly ScriptEntry[], seqs: Map<string, number>) {
  const [first] = rows;
  if (!first) return;
  const submitted = rows.map(({ kind, id, occurredOn, body }) => ({ kind, id, occurredOn, body }));
  const { results } = await council.recorder.record(slug, submitted, {
    role: first.by === 'connector/link' ? 'connector' : 'office',
    recordedBy: first.by,
  });
  keepSeqs(seqs, results);
}

/** The script was written to be accepted: whatever is refused is a mistake in it, or in a door. */
function keepSeqs(seqs: Map<string, number>, results: readonly RowResult[]): void {
  for (const result of results) {
    if (result.outcome !== 'recorded') throw new Error(`refused: ${JSON.stringify(result)}`);
    seqs.set(result.id, result.seq);
  }
}

/** Cards drawn after receptions, and the ballots that are cast with them. */
function createUrn({ vault }: Stores, { recorder }: RunningCouncil) {
  const codes = new Map<string, readonly string[]>();
  const burst = createBurstWatch();
  return {
    codes: codes as ReadonlyMap<string, readonly string[]>,
    /** Those of one day are asked for together, so that they share commits. */
    async issue(held: readonly ReceptionCell[]) {
      await Promise.all(
        held.map(async ({ id: reception, cards: number }) => {
          const request = { reception, number, key: 'cards', by: 'office/clerk' };
          codes.set(reception, (await issueInvitations({ vault, recorder }, slug, request)).codes);
        }),
      );
    },
    async cast(lines: readonly Line[]) {
      await Promise.all(
        lines.map(async (line) => {
          const drawn = codes.get(cell(line, 'reception')) ?? [];
          for (const [index, ratings] of words(line, 'ratings').entries()) {
            for (const rating of ratings.split('>').map(Number)) {
              await castBallot({ vault, burst }, slug, drawn[index] ?? 'no card', rating);
            }
          }
        }),
      );
    },
  };
}

async function tallies(stores: Stores, council: RunningCouncil): Promise<Tallies> {
  await council.settle();
  return talliesOf(stores, slug);
}

async function look(council: RunningCouncil): Promise<Look> {
  const ranking = await council.get('/rankings/2026-Q3');
  const scorecards = new Map<string, Answer>();
  for (const line of sheet('deputies')) {
    const deputy = cell(line, 'deputy');
    scorecards.set(deputy, await council.get(`/deputies/${deputy}/scorecards/2026-Q3`));
  }
  return { ranking, scorecards };
}
