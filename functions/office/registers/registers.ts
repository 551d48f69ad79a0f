import type { Effective, JsonObject, Outcome } from '@esep/domain';
import type { RegisterId } from '@esep/web';

/** What a register knows of one subject: its entries that count, its fields as they stand, and what it amounts to. */
export interface Facts {
  readonly entries: readonly Effective[];
  /** Fields of all entries that count; what came later stands. */
  readonly body: JsonObject;
  readonly outcome: Outcome;
}

/** One column: a field of the kinds of the register, or something that is worked out. */
export type ColumnSpec = string | Worked;

export interface Worked {
  readonly id: 'due' | 'present' | 'absent' | 'excused' | 'name' | 'to' | 'on';
  readonly type: 'date' | 'number' | 'text';
  of(facts: Facts): string | number | undefined;
}

export interface Register {
  readonly id: RegisterId;
  /** Types of subjects that stand in it. */
  readonly types: readonly string[];
  /** One line for each entry of this kind instead of one a subject. */
  readonly each?: string;
  /** Kinds that begin a line: the buttons for something new. */
  readonly begins: readonly string[];
  readonly columns: readonly ColumnSpec[];
  /** Field that says what it is about, to search by; a public text or a name. */
  readonly title?: string;
  /** The state of a subject: a word of `stateWords`. */
  state?(facts: Facts): string | undefined;
  /** Kinds that may follow in that state, the likeliest first. */
  next?(state: string | undefined): readonly string[];
}

const appealNext: Readonly<Record<string, readonly string[]>> = {
  unassigned: ['appeal.assigned', 'appeal.forwarded', 'appeal.extended'],
  open: ['appeal.answered', 'appeal.extended', 'appeal.assigned', 'appeal.forwarded'],
  overdue: ['appeal.answered', 'appeal.forwarded'],
  'answered-on-time': ['appeal.reopened', 'appeal.marked'],
  'answered-late': ['appeal.reopened', 'appeal.marked'],
};

const row = (table: string, field: string) => (facts: Facts) => {
  const found = facts.outcome.rows.find((one) => one.table === table)?.value as JsonObject | undefined;
  return found?.[field] as string | number | undefined;
};
const record = (collection: string, field: string) => (facts: Facts) => {
  const found = facts.outcome.records.find((one) => one.collection.split('/')[0] === collection);
  return (found?.value as JsonObject | null | undefined)?.[field] as string | number | undefined;
};
const has = (facts: Facts, kind: string) => facts.entries.some((entry) => entry.kind === kind);
const word = (value: string | number | undefined) => (value === undefined ? undefined : String(value));

const due = (of: Worked['of']): Worked => ({ id: 'due', type: 'date', of });
const count = (id: 'present' | 'absent' | 'excused'): Worked => ({
  id,
  type: 'number',
  of: row('sittings', id),
});

/** Every register of the office, in the order of the page that lists them. */
export const registers: readonly Register[] = [
  {
    id: 'appeals',
    types: ['appeal'],
    begins: ['appeal.received'],
    columns: ['channel', 'topic', 'district', 'deputy', due(row('appeals', 'due'))],
    state: (facts) => word(row('appeals', 'status')(facts)),
    next: (state = '') => appealNext[state] ?? [],
  },
  {
    id: 'receptions',
    types: ['reception'],
    begins: ['reception.scheduled'],
    columns: [{ id: 'on', type: 'date', of: record('receptions', 'on') }, 'from', 'deputy', 'visitors'],
    state: (facts) => word(record('receptions', 'status')(facts)),
    next: (state) => (state === 'scheduled' ? ['reception.held', 'reception.missed'] : []),
  },
  {
    id: 'meetings',
    types: ['meeting'],
    begins: ['meeting.held'],
    columns: ['deputies', 'district', 'topic', 'attendees', 'remote'],
    title: 'topic',
  },
  {
    id: 'sittings',
    types: ['sitting'],
    begins: ['sitting.held'],
    columns: ['type', 'commission', count('present'), count('absent'), count('excused')],
  },
  {
    id: 'requests',
    types: ['request'],
    begins: ['request.sent'],
    columns: ['initiators', 'title', 'addressee', due(row('requests', 'due'))],
    title: 'title',
    state: (facts) => word(row('requests', 'status')(facts)),
    next: (state) => (state === 'waiting' || state === 'unanswered' ? ['request.answered'] : []),
  },
  {
    id: 'promises',
    types: ['promise'],
    begins: ['promise.made'],
    columns: ['deputy', 'text', 'due'],
    title: 'text',
    state: (facts) => word(facts.body['status'] as string | undefined) ?? 'new',
    next: () => ['promise.progressed'],
  },
  {
    id: 'programmes',
    types: ['programme'],
    begins: ['programme.published'],
    columns: ['deputy', 'availability', 'quality'],
  },
  {
    id: 'indicators',
    types: ['indicator'],
    begins: ['indicator.planned'],
    columns: ['title', 'deputies', 'quarter', 'planned', 'actual', 'unit'],
    title: 'title',
    next: () => ['indicator.updated'],
  },
  {
    id: 'plans',
    types: ['plan'],
    begins: ['plan.agreed'],
    columns: ['title', 'with', 'from', 'to'],
    title: 'title',
  },
  {
    id: 'actions',
    types: ['action'],
    begins: ['action.planned'],
    columns: ['title', 'plan', 'deputies', 'due'],
    title: 'title',
    state: (facts) =>
      has(facts, 'action.completed') ? 'done' : has(facts, 'action.missed') ? 'missed' : 'planned',
    next: (state) => (state === 'planned' ? ['action.completed', 'action.missed'] : []),
  },
  {
    id: 'training',
    types: ['training'],
    begins: ['training.completed'],
    columns: ['title', 'deputies', 'hours', 'from', 'to'],
    title: 'title',
  },
  {
    id: 'outreach',
    types: ['outreach'],
    begins: ['outreach.published'],
    columns: ['channel', 'title', 'deputies', 'reach'],
    title: 'title',
  },
  {
    id: 'advisory',
    types: ['advisory'],
    begins: ['advisory.met'],
    columns: ['organization', 'title', 'deputies', 'participants'],
    title: 'title',
  },
  {
    id: 'reports',
    types: ['report'],
    begins: ['report.delivered'],
    columns: ['deputy', 'district', 'attendees'],
  },
  {
    id: 'deputies',
    types: ['deputy'],
    begins: ['deputy.seated'],
    columns: ['name', 'elected', 'districts'],
    title: 'name',
    state: ({ entries }) =>
      entries.findLast(({ kind }) => kind === 'deputy.seated' || kind === 'deputy.left')?.kind ===
      'deputy.left'
        ? 'left'
        : 'in-office',
    next: (state) =>
      state === 'left'
        ? ['deputy.seated']
        : ['leave.approved', 'membership.began', 'membership.ended', 'programme.published', 'deputy.left'],
  },
  {
    id: 'memberships',
    types: ['deputy'],
    each: 'membership.began',
    begins: ['membership.began', 'membership.ended'],
    columns: ['deputy', 'organization', 'role', 'to'],
  },
  {
    id: 'leave',
    types: ['deputy'],
    each: 'leave.approved',
    begins: ['leave.approved'],
    columns: ['deputy', 'from', 'to', 'reason'],
  },
  {
    id: 'organizations',
    types: ['organization'],
    begins: ['organization.formed'],
    columns: ['name', 'type'],
    title: 'name',
    state: (facts) => (has(facts, 'organization.dissolved') ? 'dissolved' : 'in-use'),
    next: (state) => (state === 'in-use' ? ['organization.dissolved'] : []),
  },
  {
    id: 'districts',
    types: ['district'],
    begins: ['district.defined'],
    columns: ['name', 'settlements'],
    title: 'name',
  },
  {
    id: 'topics',
    types: ['topic'],
    begins: ['topic.defined'],
    columns: ['name', 'parent', 'commission'],
    title: 'name',
    state: (facts) => (has(facts, 'topic.retired') ? 'retired' : 'in-use'),
    next: (state) => (state === 'in-use' ? ['topic.retired'] : []),
  },
  { id: 'calendar', types: ['calendar'], begins: ['calendar.set'], columns: ['holidays', 'workingDays'] },
  {
    id: 'convocations',
    types: ['convocation'],
    begins: ['convocation.opened'],
    columns: ['firstSession'],
  },
  {
    id: 'theses',
    types: ['thesis'],
    begins: ['thesis.defined'],
    columns: ['name', 'organization', 'number'],
    title: 'name',
  },
  {
    id: 'totals',
    types: ['total'],
    begins: ['total.printed'],
    columns: ['label', 'value', 'source'],
    title: 'label',
  },
];

export function registerOf(id: string): Register | undefined {
  return registers.find((one) => one.id === id);
}

/** The register in which the history of such subjects is shown. */
export function registerOfType(type: string): Register | undefined {
  return registers.find(({ types, each }) => each === undefined && types.includes(type));
}
