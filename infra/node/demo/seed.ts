import {
  defaultMethodology,
  deputyAuthor,
  type JsonObject,
  quarterOf,
  registry,
  weekday,
} from '@esep/domain';
import { createRoots } from '@esep/functions';
import {
  ballotKeys,
  castBallot,
  countBallots,
  createBurstWatch,
  issueInvitations,
  previewEdition,
  publishEdition,
  type RowResult,
  readBallotPrivateKey,
} from '@esep/intake';
import type { Progress } from '../cli/output.ts';
import { type FoundingPlan, foundCouncil, foundingRows } from '../council/found-council.ts';
import type { Council } from '../council/open-council.ts';
import { placesOf } from './addresses.ts';
import type { DemoClock } from './clock.ts';
import { councilName, districts } from './council.ts';
import type { DemoLife } from './demo-life.ts';
import type { EditionStep } from './life/editions.ts';
import { seatBody } from './life/mandates.ts';
import type { DemoBallots } from './life/receptions.ts';
import { type DemoRow, daysOf } from './life/world.ts';
import { createMemoryVault, type MemoryVault } from './memory-vault.ts';
import { formedBody, foundingOrganizations } from './organizations.ts';

export interface SeedOptions {
  readonly life: DemoLife;
  readonly clock: DemoClock;
  /** Writes what fell due by time alone, as of the clock. */
  readonly sweep: () => Promise<unknown>;
  readonly report: (progress: Progress) => void;
}

const sunday = 7;
const countingWeekday = 1;
/** How the past was counted: in batches that show what a count looks like. */
const countedInThePast = { minBallots: 5, minReceptionDays: 2 };
/** A real council counts ten ballots or none. Here, whoever casts one wants to see it counted within a minute. */
const ballots = { minBallots: 1, minReceptionDays: 1, countingWeekday };

/**
 * Lets a demonstration council live its days through the doors that a real one uses: every row is checked, recorded
 * and folded. Rows an invented office would enter wrongly are a mistake of the generator, so a refusal stops it.
 * Resolves to codes of the newest reception's cards that nobody has used.
 */
export async function seedDemo(council: Council, options: SeedOptions): Promise<readonly string[]> {
  const { life, clock, report, sweep } = options;
  clock.setDay(life.world.from);
  await foundCouncil(council, foundingRows(foundingPlan(life)), 'system/demo');
  const vault = await vaultFor(council);
  const past = { council, vault, burst: createBurstWatch(), seqs: new Map<string, number>() };
  const byDay = Map.groupBy(life.rows, ({ recordedOn }) => recordedOn);
  const stepsByDay = Map.groupBy(life.editions, ({ on }) => on);
  const ballotsByDay = Map.groupBy(life.ballots, ({ on }) => on);
  const privateKey = await readBallotPrivateKey(council.stores.vault, council.slug);
  let codes: readonly string[] = [];
  let done = 0;
  for (const day of daysOf(life.world)) {
    clock.setDay(day);
    if (weekday(day) === countingWeekday) {
      const deps = { vault, recorder: council.recorder, privateKey };
      await countBallots(deps, council.slug, { ...countedInThePast, today: day });
    }
    const rows = byDay.get(day) ?? [];
    await recordDay(past, rows);
    for (const step of stepsByDay.get(day) ?? []) await takeStep(council, step, sweep);
    // Asked for together, so that a Friday's receptions share a commit.
    const unused = await Promise.all((ballotsByDay.get(day) ?? []).map((each) => castAll(past, each)));
    codes = unused.findLast((left) => left.length > 0) ?? codes;
    done += rows.length;
    if (weekday(day) === sunday) {
      await council.folding.catchUp(council.slug);
      await sweep();
      report({ step: 'Living through three quarters', done, total: life.rows.length });
    }
  }
  await council.folding.catchUp(council.slug);
  await sweep();
  await council.folding.catchUp(council.slug);
  await vault.copyTo(council.stores.vault, council.slug);
  report({ step: 'Living through three quarters', done: life.rows.length, total: life.rows.length });
  return codes;
}

/** What the demonstration's council is founded with. */
export function foundingPlan({ world }: DemoLife): FoundingPlan {
  return {
    on: world.from,
    council: {
      body: {
        name: councilName,
        convocation: 1,
        firstSession: world.from,
        timeZone: 'Asia/Almaty',
        languages: ['kk', 'ru', 'en'],
        demonstration: true,
        ballots,
      },
    },
    calendars: world.calendars,
    districts: districts.map(({ id, name }, index) => ({
      // An interface is not JSON to the compiler, though its values are.
      body: { district: id, name, places: placesOf(index) } as unknown as JsonObject,
    })),
    organizations: foundingOrganizations.map((one) => ({ body: formedBody(one), from: world.from })),
    deputies: world.deputies
      .filter(({ from }) => from === world.from)
      .map((deputy) => ({ body: seatBody(deputy), from: deputy.from })),
    methodology: {
      methodology: defaultMethodology,
      decision: 'DEMO-1',
      from: quarterOf(world.from),
      trial: false,
    },
  };
}

async function vaultFor(council: Council): Promise<MemoryVault> {
  const vault = createMemoryVault();
  const publicKey = await council.stores.vault.get<{ publicKey: string }>(council.slug, ballotKeys.publicKey);
  if (publicKey) await vault.put(council.slug, ballotKeys.publicKey, publicKey.value, 0);
  return vault;
}

interface Past {
  readonly council: Council;
  readonly vault: MemoryVault;
  readonly burst: ReturnType<typeof createBurstWatch>;
  readonly seqs: Map<string, number>;
}

async function recordDay({ council, seqs }: Past, rows: readonly DemoRow[]): Promise<void> {
  const seqOf = (id: string) => seqs.get(id) ?? 0;
  const byAuthor = Map.groupBy(rows, (row) => authorOf(row, seqOf));
  // The office first, its second person after it: a mark comes after the answer that it is about.
  const authors = [...byAuthor].sort(([a], [b]) => rankOf(a) - rankOf(b));
  for (const [recordedBy, own] of authors) {
    const submitted = own.map((row) => ({
      kind: row.kind,
      id: row.id,
      occurredOn: row.occurredOn,
      body: bodyOf(row, seqOf),
    }));
    const { role = 'office' } = own[0] as DemoRow;
    const { results } = await council.recorder.record(council.slug, submitted, { role, recordedBy });
    results.forEach((result, index) => {
      seqs.set(own[index]?.id ?? '', seqOfResult(result, own[index]));
    });
  }
}

const first = ['office/demo', 'office/second'];

function rankOf(author: string): number {
  const at = first.indexOf(author);
  return at < 0 ? first.length : at;
}

type SeqOf = (id: string) => number;

function bodyOf({ body }: DemoRow, seqOf: SeqOf): JsonObject {
  return typeof body === 'function' ? body(seqOf) : body;
}

function authorOf(row: DemoRow, seqOf: SeqOf): string {
  const { role = 'office', by } = row;
  if (role === 'deputy') return deputyAuthor(String(bodyOf(row, seqOf)['deputy']));
  return by ?? `${role}/demo`;
}

/** Asks for a preview or a publication as an office would, once the day before is closed and folded. */
async function takeStep(council: Council, step: EditionStep, sweep: () => Promise<unknown>): Promise<void> {
  const { slug, recorder, stores, folding } = council;
  await folding.catchUp(slug);
  await sweep();
  await folding.catchUp(slug);
  const { ledger, documents } = stores;
  const { root } = createRoots(documents);
  const deps = { recorder, ledger, documents, root, registry };
  const by = 'office/demo';
  if (step.ask === 'preview') await previewEdition(deps, slug, { period: step.period, by });
  else await publishEdition(deps, slug, { edition: step.edition, refusals: step.refusals, by });
}

function seqOfResult(result: RowResult, row: DemoRow | undefined): number {
  if ('seq' in result) return result.seq;
  const why = result.outcome === 'refused' ? JSON.stringify({ ...result.refusal }) : result.outcome;
  throw new Error(
    `the demonstration's row ${row?.id} (${row?.kind} on ${row?.occurredOn}) was not recorded: ${why}`,
  );
}

/** Issues a reception's cards and casts the ballots of those who answer. Returns the codes of those who did not. */
async function castAll(
  { council, vault, burst }: Past,
  { reception, invitations, ratings }: DemoBallots,
): Promise<string[]> {
  const { recorder, slug } = council;
  const request = { reception, number: invitations, key: `demo-${reception}`, by: 'office/demo' };
  const { codes } = await issueInvitations({ vault, recorder }, slug, request);
  await Promise.all(
    ratings.map((rating, index) => castBallot({ vault, burst }, slug, codes[index] as string, rating)),
  );
  return codes.slice(ratings.length);
}
