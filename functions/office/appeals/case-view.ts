import { randomUUID } from 'node:crypto';
import {
  type AppealState,
  type AppealTerm,
  appeal as appealSubject,
  citizenDue,
  type DoorView,
  holderOf,
  latestExtension,
  outcomeOf,
  Refusal,
  stateOf,
  termOf,
} from '@esep/domain';
import {
  type CaseState,
  caseStateOf,
  countNotes,
  countScans,
  hasAnswerCode,
  isUnheard,
  looksAt,
  notesOf,
  readCase,
  scansOf,
} from '@esep/intake';
import { type CasePersonView, type CaseStepsView, type CaseView, casePage, type StepKind } from '@esep/web';
import { deputyChoices } from '../choices.ts';
import { scanLimitsOf } from '../upload-limits.ts';
import type { OfficeVisit } from '../visit.ts';
import { askOf, caseDepsOf } from './asking.ts';
import { authorInWords, courseOf, historyOf } from './course.ts';
import { labelsOf } from './labels.ts';

/** What a page of a case shows beyond the case itself. */
export interface Shown
  extends Pick<CasePersonView, 'mending' | 'noteError' | 'noteText' | 'scanError' | 'eraseError'> {
  /** Opens the citizen's data; the look is noted. */
  readonly opens?: boolean;
  readonly wrong?: CaseStepsView['wrong'];
  /** Keeps the id of a step that is shown again. */
  readonly stepId?: string;
}

/** The page of one appeal. Throws `Refusal` `not_found` for a number that nobody has. */
export async function showCase(visit: OfficeVisit, shown: Shown = {}, status: 200 | 422 = 200) {
  const { appeal } = askOf(visit);
  const view = await visit.look();
  const history = await historyOf(view, appeal);
  const state = stateOf(appealSubject, history);
  const term = termOf(state);
  if (!term) throw new Refusal('not_found');
  const labels = await labelsOf(visit, view);
  const caseState = await caseStateOf(caseDepsOf(visit), visit.deps.council, appeal);
  const person = await personOf(visit, appeal, caseState, shown);
  const page: CaseView = {
    ...factsOf(term, state, view),
    appeal,
    channel: labels.channel(state.channel),
    topic: labels.topic(state.topic),
    district: labels.district(state.district),
    deputy: labels.deputy(holderOf(term)?.deputy),
    course: await courseOf(visit, labels, history),
    unheard: await saysUnheard(visit, appeal, term),
    steps: visit.may('appeals.record') ? await stepsOf(visit, view, term, caseState, shown) : undefined,
    person,
    looks: await looksOf(visit, appeal),
    href: visit.href,
  };
  return visit.page(casePage(visit.language, page), status);
}

const settled = {
  answeredOnTime: 'answered-on-time',
  answeredLate: 'answered-late',
  overdue: 'overdue',
  forwardedOnTime: 'forwarded-on-time',
  forwardedLate: 'forwarded-late',
} as const;

function isRunningTerm({ answer, forwarded }: AppealTerm): boolean {
  return !answer && !forwarded;
}

function factsOf(term: AppealTerm, state: AppealState, { today }: DoorView) {
  const outcome = outcomeOf(term);
  const isRunning = isRunningTerm(term);
  return {
    today,
    status: outcome ? settled[outcome.as] : holderOf(term) ? ('open' as const) : ('unassigned' as const),
    registeredOn: state.terms[0]?.opened.registeredOn ?? term.opened.registeredOn,
    dueOn: citizenDue(term),
    isRunning,
    solved: term.confirmation?.solved,
  };
}

async function saysUnheard({ deps }: OfficeVisit, appeal: string, { answer }: AppealTerm): Promise<boolean> {
  return answer !== undefined && isUnheard(deps, deps.council, { appeal, answer: answer.seq });
}

async function personOf(
  visit: OfficeVisit,
  appeal: string,
  state: CaseState,
  { opens, mending, noteError, noteText, scanError, eraseError }: Shown,
): Promise<CasePersonView> {
  const { council } = visit.deps;
  const deps = caseDepsOf(visit);
  const mayRead = visit.may('cases.read');
  const isKept = state === 'kept';
  return {
    ...{ appeal, state, mayRead, mending, noteError, noteText, scanError, eraseError },
    csrf: visit.session.csrf,
    counts: {
      notes: mayRead && isKept ? await countNotes(deps, council, appeal) : 0,
      scans: mayRead && isKept ? await countScans(deps, council, appeal) : 0,
    },
    scanLimits: deps.files && scanLimitsOf(visit.deps),
    hasCode: await hasAnswerCode(deps, council, appeal),
    shown: opens && isKept ? await openedOf(visit, appeal) : undefined,
    href: visit.href,
  };
}

/** The citizen's data, notes and names of scans, after the look was noted. */
async function openedOf(visit: OfficeVisit, appeal: string): Promise<CasePersonView['shown']> {
  const deps = caseDepsOf(visit);
  const { council } = visit.deps;
  visit.require('cases.read');
  const { citizen } = await readCase(deps, council, askOf(visit));
  const { language, ...values } = citizen;
  const notes = await notesOf(deps, council, appeal);
  return {
    values: { ...withoutGaps(values), answerLanguage: language },
    notes: notes.map((note) => ({ ...note, by: authorInWords(visit, note.by) })),
    scans: await scansOf(deps, council, appeal),
  };
}

async function stepsOf(
  visit: OfficeVisit,
  view: DoorView,
  term: AppealTerm,
  state: CaseState,
  { wrong, stepId }: Shown,
): Promise<CaseStepsView> {
  const { appeal } = askOf(visit);
  return {
    action: visit.href(`/appeals/${appeal}/steps`),
    csrf: visit.session.csrf,
    id: stepId ?? randomUUID(),
    today: view.today,
    steps: possible(term, view),
    deputies: await deputyChoices(visit),
    latest: latestExtension(citizenDue(term)),
    forwardBy: term.opened.assignBy,
    keepsNotes: state === 'kept' && visit.may('cases.write'),
    wrong,
  };
}

/** What the doors would take now, the likeliest first; a refused step stays to be mended. */
function possible(term: AppealTerm, { today }: DoorView): readonly StepKind[] {
  if (term.forwarded && !term.answer) return [];
  if (term.answer)
    return term.confirmation?.solved
      ? ['appeal.marked', 'appeal.reopened']
      : ['appeal.reopened', 'appeal.marked'];
  const isLate = citizenDue(term) < today;
  const holder = holderOf(term);
  const assign: readonly StepKind[] = !holder || !isLate ? ['appeal.assigned'] : [];
  const extend: readonly StepKind[] = term.extended || isLate ? [] : ['appeal.extended'];
  return holder
    ? ['appeal.answered', ...extend, 'appeal.forwarded', ...assign]
    : [...assign, 'appeal.forwarded', ...extend];
}

async function looksOf(visit: OfficeVisit, appeal: string): Promise<CaseView['looks']> {
  if (!visit.may('cases.read') && !visit.may('audit.read')) return undefined;
  const looks = await looksAt(visit.deps, visit.deps.council, appeal);
  return looks.map((look) => ({ ...look, by: authorInWords(visit, look.by) })).reverse();
}

function withoutGaps(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}
