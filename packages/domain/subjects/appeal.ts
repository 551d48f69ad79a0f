import { choiceIn, dateIn, flagIn, objectIn, slugIn } from '../recorded-body.ts';
import type { Effective, SetAside } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';
import type { CivilDate } from '../time.ts';
import { addMonths } from '../time.ts';
import { appealMoves } from './appeal-moves.ts';
import { appealRows } from './appeal-rows.ts';
import type { AppealState, Fact, Term } from './appeal-state.ts';
import { appealDue, citizenDue, holderOf, termOf } from './appeal-state.ts';

/** Calendar months by which a term may be extended at most (APPC of Kazakhstan, Art. 76). */
export const extensionMonths = 2;

/** The last day to which a term that is due on the given day may be extended. */
export function latestExtension(due: CivilDate): CivilDate {
  return addMonths(due, extensionMonths);
}

/**
 * One citizen's appeal, term by term: from registration to an answer, and again from each reopening. After the due date it
 * cannot be handed on or extended: that would wash the delay away.
 */
export const appeal = defineSubject<AppealState>({
  type: 'appeal',
  initial: { terms: [] },
  apply(state, entry) {
    if (entry.kind === 'appeal.received') return received(state, entry);
    const step = steps[entry.kind];
    if (!step) return setAside('kind_not_of_subject');
    const term = termOf(state);
    if (!term) return setAside('not_received');
    const next = step(term, entry);
    if ('setAside' in next) return next;
    const isNew = entry.kind === 'appeal.reopened';
    return { ...state, terms: [...state.terms.slice(0, isNew ? undefined : -1), next] };
  },
  moves: appealMoves,
  records(state) {
    const term = termOf(state);
    const holder = term && holderOf(term);
    if (!term || !holder || term.answer || term.overdue || term.forwarded) return [];
    const value = { kind: 'appeal.overdue', deputies: [holder.deputy] };
    return [{ collection: `due/${appealDue(term)}`, key: `appeal:${state.appeal}`, value }];
  },
  rows: appealRows,
});

type Step = (term: Term, entry: Effective) => Term | SetAside;

const steps: Readonly<Record<string, Step>> = {
  'appeal.assigned': assigned,
  'appeal.extended': extended,
  'appeal.forwarded': forwarded,
  'appeal.answered': answered,
  'appeal.overdue': overdue,
  'appeal.confirmed': confirmed,
  'appeal.marked': marked,
  'appeal.reopened': reopened,
};

function fact({ occurredOn, seq }: Effective): Fact {
  return { on: occurredOn, seq };
}

function received(state: AppealState, entry: Effective): AppealState | SetAside {
  if (state.terms.length > 0) return setAside('already_received');
  const { body } = entry;
  return {
    appeal: slugIn(body, 'appeal'),
    channel: slugIn(body, 'channel'),
    ...('topic' in body ? { topic: slugIn(body, 'topic') } : {}),
    ...('district' in body ? { district: slugIn(body, 'district') } : {}),
    terms: [{ opened: openedBy(entry), holders: [], marks: {} }],
  };
}

function openedBy(entry: Effective): Term['opened'] {
  const { door } = entry;
  return {
    ...fact(entry),
    registeredOn: dateIn(door, 'registeredOn'),
    assignBy: dateIn(door, 'assignBy'),
    due: dateIn(door, 'due'),
  };
}

/** Why nothing more can happen in this term before it is reopened. */
function ended({ answer, forwarded: sentOn }: Term): SetAside | undefined {
  if (answer) return setAside('already_answered');
  return sentOn ? setAside('already_forwarded') : undefined;
}

function assigned(term: Term, entry: Effective): Term | SetAside {
  const end = ended(term);
  if (end) return end;
  const due = appealDue(term);
  if (due !== undefined && due < entry.occurredOn) return setAside('already_due');
  const deputy = slugIn(entry.body, 'deputy');
  // Handing it round and back would buy a new due date each time.
  if (term.holders.some((holder) => holder.deputy === deputy)) return setAside('already_assigned');
  const dueIfLate = dateIn(objectIn(entry.door, 'ifLate'), 'due');
  return { ...term, holders: [...term.holders, { ...fact(entry), deputy, dueIfLate }] };
}

function extended(term: Term, entry: Effective): Term | SetAside {
  const end = ended(term);
  if (end) return end;
  if (term.extended) return setAside('already_extended');
  const before = citizenDue(term);
  if (entry.occurredOn > before) return setAside('already_due');
  const until = dateIn(entry.body, 'until');
  if (until <= before || until > latestExtension(before)) return setAside('extension_out_of_range');
  const due = dateIn(entry.door, 'due');
  return { ...term, extended: { ...fact(entry), due: due > until ? due : until } };
}

function forwarded(term: Term, entry: Effective): Term | SetAside {
  return ended(term) ?? { ...term, forwarded: fact(entry) };
}

function answered(term: Term, entry: Effective): Term | SetAside {
  if (!holderOf(term)) return setAside('not_assigned');
  return ended(term) ?? { ...term, answer: fact(entry) };
}

function overdue(term: Term, entry: Effective): Term | SetAside {
  const due = appealDue(term);
  if (due === undefined) return setAside('not_assigned');
  const end = ended(term);
  if (end) return end;
  if (entry.occurredOn < due) return setAside('not_yet_due');
  return term.overdue ? setAside('already_overdue') : { ...term, overdue: fact(entry) };
}

function confirmed(term: Term, entry: Effective): Term | SetAside {
  if (!term.answer) return setAside('not_answered');
  if (term.confirmation) return setAside('already_confirmed');
  return { ...term, confirmation: { ...fact(entry), solved: flagIn(entry.body, 'solved') } };
}

/** The newest mark of each side stands. */
function marked(term: Term, entry: Effective): Term | SetAside {
  if (!term.answer) return setAside('not_answered');
  const by = choiceIn(entry.door, 'markedBy', ['citizen', 'second-person']);
  const mark = { ...fact(entry), template: flagIn(entry.body, 'template') };
  return { ...term, marks: { ...term.marks, [by === 'citizen' ? 'citizen' : 'office']: mark } };
}

/** A new term for the deputy who had it last. */
function reopened(term: Term, entry: Effective): Term | SetAside {
  if (!term.answer) return setAside('not_answered');
  const holder = holderOf(term);
  const carried = holder ? [{ deputy: holder.deputy, on: holder.on, seq: holder.seq }] : [];
  return { opened: openedBy(entry), holders: carried, marks: {} };
}
