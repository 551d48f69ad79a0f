import {
  addDays,
  type CalendarRecord,
  type CivilDate,
  daysBetween,
  firstDay,
  quarterOf,
  shiftQuarter,
} from '@esep/domain';
import { prefilledCalendar } from '../roster/working-calendar.ts';
import { demoDeputies } from './council.ts';
import { topicRows } from './life/appeal-topics.ts';
import { appealRows } from './life/appeals.ts';
import { correctionRows } from './life/corrections.ts';
import { type EditionStep, editionLife } from './life/editions.ts';
import { advisoryRows, outreachRows, trainingRows } from './life/learning.ts';
import { demoLeaves, mandateRows } from './life/mandates.ts';
import { meetingRows } from './life/meetings.ts';
import { membershipRows } from './life/memberships.ts';
import { planRows } from './life/plans.ts';
import { programmes } from './life/programmes.ts';
import { projectRows } from './life/projects.ts';
import { type DemoBallots, heldDays, receptionRows } from './life/receptions.ts';
import { requestRows } from './life/requests.ts';
import { sittingRows } from './life/sittings.ts';
import { printedRows } from './life/totals.ts';
import type { DemoRow, World } from './life/world.ts';
import { createRandom } from './random.ts';

export interface DemoLife {
  readonly world: World;
  /** By the day on which they are recorded. */
  readonly rows: readonly DemoRow[];
  readonly ballots: readonly DemoBallots[];
  /** By day: previews and publications. */
  readonly editions: readonly EditionStep[];
}

/** Closed quarters before the running one. */
const closedQuarters = 3;

/**
 * What a council did from the first day of the quarter three quarters ago until yesterday. The same seed and day give
 * the same rows. Pure: nothing is recorded here.
 */
export function demoLife(seed: string, today: CivilDate): DemoLife {
  const random = createRandom(seed);
  const from = firstDay(shiftQuarter(quarterOf(today), -closedQuarters));
  const to = addDays(today, -1);
  const middle = addDays(from, Math.floor(daysBetween(from, to) / 2));
  const deputies = demoDeputies(random.stream('council'), from, addDays(middle, 11));
  const calendars = calendarsOf(from, today);
  const leaves = demoLeaves(deputies, middle);
  const stream = (name: string): World => ({
    random: random.stream(name),
    from,
    to,
    deputies,
    calendars,
    leaves,
  });
  const { rows: receptions, ballots } = receptionRows(stream('receptions'));
  const { rows: programmeRows, promises } = programmes(stream('programmes'));
  const rows = [
    mandateRows(stream('mandates')),
    membershipRows(stream('memberships')),
    programmeRows,
    projectRows(stream('projects'), promises),
    planRows(stream('plans'), promises),
    sittingRows(stream('sittings')),
    topicRows(stream('topics')),
    appealRows(stream('appeals'), heldDays(receptions)),
    receptions,
    meetingRows(stream('meetings'), promises),
    requestRows(stream('requests'), promises),
    trainingRows(stream('training')),
    outreachRows(stream('outreach')),
    advisoryRows(stream('advisory')),
  ].flat();
  const corrected = [...rows, ...correctionRows(stream('corrections'), rows)];
  const editions = editionLife(stream('editions'), rows);
  const all = [...corrected, ...editions.rows, ...printedRows(stream('totals'), corrected)];
  // A stable sort: what is about one subject stays in its order within a day.
  all.sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : a.recordedOn > b.recordedOn ? 1 : 0));
  return { world: stream('ballots'), rows: all, ballots, editions: editions.steps };
}

/** From the first year to the next one: an answer in January may be due to an appeal of December. */
function calendarsOf(from: CivilDate, today: CivilDate): CalendarRecord[] {
  const years: CalendarRecord[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(today.slice(0, 4)) + 1; year++) {
    years.push(prefilledCalendar(year));
  }
  return years;
}
