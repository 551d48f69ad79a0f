import { authorsOf, isSamePerson } from './author.ts';
import type { DisputeOutcome } from './dispute-outcome.ts';
import { requireDeputy } from './door.ts';
import { periodQuarters } from './door-periods.ts';
import type { Entry, Json, JsonObject } from './entry.ts';
import { Refusal } from './errors.ts';
import { stateOf } from './fold.ts';
import type { DoorView, ProposedChange, Submission } from './kind.ts';
import type { MethodologyRecord } from './records.ts';
import { isChange, targetOf } from './standing.ts';
import type { DisputeState } from './subjects/dispute.ts';
import { dispute } from './subjects/dispute.ts';
import type { CivilDate, Quarter } from './time.ts';
import { firstDay, quarterOf } from './time.ts';

interface Spoken {
  readonly deputy: string;
  readonly entry?: number | undefined;
  readonly period?: string | undefined;
  readonly criterion?: string | undefined;
}

/** Who records for one deputy alone, as entries carry it. */
export function deputyAuthor(deputy: string): string {
  return `deputy/${deputy}`;
}

/** `not_own` when a deputy speaks in another deputy's name. */
export function requireOwn({ role, recordedBy, body }: Submission<{ readonly deputy: string }>): void {
  if (role === 'deputy' && recordedBy !== deputyAuthor(body.deputy)) {
    throw new Refusal('not_own', '/body/deputy', { deputy: body.deputy });
  }
}

/** What a deputy said, that deputy alone mends or takes back; what the office entered from paper, the office or the deputy. */
export async function requireOwnWords({
  original: { recordedBy: author, body },
  ...by
}: ProposedChange<unknown>): Promise<void> {
  const own = deputyAuthor(String(body['deputy']));
  const isDeputys = author.startsWith(deputyAuthor(''));
  const may = isDeputys || by.role === 'deputy' ? by.recordedBy === own : true;
  if (!may) throw new Refusal('not_own', '/body/entry', { deputy: String(body['deputy']) });
}

/**
 * Checks what a dispute or reply speaks of, and gives for the entry's `door` the quarters that it touches and, for an
 * entry, who recorded it. `about_one_thing`, `about_unknown_entry`, `about_other_deputy`, `about_unknown_criterion`,
 * `period_not_begun`, `unknown_deputy`.
 */
export async function requireAbout(
  { body, occurredOn }: Submission<Spoken>,
  view: DoorView,
): Promise<JsonObject> {
  const { deputy, entry, period, criterion } = body;
  await requireDeputy(deputy, '/body/deputy', view);
  if (entry !== undefined) {
    if (period !== undefined || criterion !== undefined) {
      throw new Refusal('about_one_thing', period === undefined ? '/body/criterion' : '/body/period');
    }
    return aboutEntry(entry, deputy, view);
  }
  if (period === undefined) throw new Refusal('about_one_thing', '/body/entry');
  const quarters = await periodQuarters(period, view);
  const [first] = quarters;
  if (first === undefined || firstDay(first) > occurredOn) {
    throw new Refusal('period_not_begun', '/body/period', { period });
  }
  if (criterion !== undefined) await requireCriterion(criterion, period, quarters.at(-1) ?? '', view);
  return { quarters };
}

async function aboutEntry(seq: number, deputy: string, view: DoorView): Promise<JsonObject> {
  const entry = await view.entry(seq);
  if (!entry) throw new Refusal('about_unknown_entry', '/body/entry', { entry: seq });
  if (!(await concerns(entry, deputy, view))) {
    throw new Refusal('about_other_deputy', '/body/entry', { entry: seq, deputy });
  }
  const history = await view.history(entry.subject);
  const authors = history.filter((one) => one.seq === seq || (isChange(one.kind) && targetOf(one) === seq));
  const recordedBy = [...new Set(authors.flatMap(authorsOf))].sort();
  return { quarters: await quartersTouched(entry, deputy, view), recordedBy };
}

/** Where the entry's subject counts for the deputy; where it counts for nobody, the quarter of its day. */
async function quartersTouched(entry: Entry, deputy: string, view: DoorView): Promise<readonly Quarter[]> {
  const period = entry.body['period'];
  if (entry.subject.startsWith('edition:') && typeof period === 'string') return periodQuarters(period, view);
  const moves = await view.moves(entry.subject);
  const own = moves.filter(({ owner }) => owner === deputy).map(({ quarter }) => quarter);
  return own.length > 0 ? [...new Set(own)].sort() : [quarterOf(entry.occurredOn)];
}

/** True when the entry's subject counts for the deputy, or an entry about it names the deputy. */
async function concerns(entry: Entry, deputy: string, view: DoorView): Promise<boolean> {
  const moves = await view.moves(entry.subject);
  if (moves.some(({ owner }) => owner === deputy)) return true;
  const history = await view.history(entry.subject);
  return [entry, ...history].some(({ body, door }) => names(body, deputy) || names(door, deputy));
}

function names(value: Json | undefined, deputy: string): boolean {
  if (value === deputy) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key === deputy || names(inner as Json, deputy));
}

async function requireCriterion(
  criterion: string,
  period: string,
  last: Quarter,
  view: DoorView,
): Promise<void> {
  const records = Object.values(await view.collection<MethodologyRecord>('methodologies'));
  const known = records
    .filter(({ from }) => from <= last)
    .flatMap(({ methodology }) => methodology.groups.flatMap(({ criteria }) => criteria))
    .some(({ id }) => id === criterion);
  if (!known) throw new Refusal('about_unknown_criterion', '/body/criterion', { criterion, period });
}

type Open = DisputeState & { readonly raised: NonNullable<DisputeState['raised']> };

/** The dispute's state. `dispute_unknown`, `dispute_closed`, or `answer_before_dispute`. */
export async function requireOpenDispute(id: string, on: CivilDate, view: DoorView): Promise<Open> {
  const state = stateOf(dispute, await view.history(`dispute:${id}`));
  const { raised, answer } = state;
  if (!raised) throw new Refusal('dispute_unknown', '/body/dispute', { dispute: id });
  if (answer) throw new Refusal('dispute_closed', '/body/dispute', { dispute: id, entry: answer.seq });
  if (on < raised.on)
    throw new Refusal('answer_before_dispute', '/occurredOn', { date: on, raised: raised.on });
  return { ...state, raised };
}

interface Answer {
  readonly dispute: string;
  readonly outcome: DisputeOutcome;
  readonly correction?: number | undefined;
}

/**
 * An open dispute, answered by a second person, with the entry that puts things right: `same_person`,
 * `answer_needs_correction`, `answer_without_correction`, `correction_unknown`.
 */
export async function requireAnswerable(
  { body, occurredOn, recordedBy }: Submission<Answer>,
  view: DoorView,
): Promise<JsonObject | undefined> {
  const { outcome, correction } = body;
  const { raised } = await requireOpenDispute(body.dispute, occurredOn, view);
  if (raised.recordedBy.some((author) => isSamePerson(author, recordedBy))) {
    throw new Refusal('same_person', undefined, { dispute: body.dispute });
  }
  const { about } = raised;
  const field = '/body/correction';
  if (outcome === 'accepted' && 'entry' in about && correction === undefined) {
    throw new Refusal('answer_needs_correction', field);
  }
  if (correction === undefined) return undefined;
  if (outcome === 'refused') throw new Refusal('answer_without_correction', field);
  const mends = await view.entry(correction);
  const after = 'entry' in about ? about.entry : 0;
  if (!mends || correction <= after || !(await concerns(mends, raised.deputy, view))) {
    throw new Refusal('correction_unknown', field, { entry: correction, deputy: raised.deputy });
  }
  return undefined;
}
