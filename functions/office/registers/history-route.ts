import { randomUUID } from 'node:crypto';
import {
  type DeputyRecord,
  type DistrictRecord,
  type Entry,
  effectiveEntries,
  foldSubject,
  isChange,
  Refusal,
  subjectTypeOf,
  type TopicRecord,
  targetOf,
  topicsInUse,
  withdrawnKind,
} from '@esep/domain';
import type { RowResult } from '@esep/intake';
import { type HistoryEntry, type HistoryView, hashesIn, historyPage } from '@esep/web';
import { record } from '../record.ts';
import type { OfficeVisit } from '../visit.ts';
import { draftId } from './drafts.ts';
import { errorsOf } from './form-errors.ts';
import { mayRecord } from './register-route.ts';
import { type Register, registerOf } from './registers.ts';
import { stateWord } from './rows.ts';
import { indexOf } from './subject-index.ts';

/** A subject that stands in the register of the address, with its entries by seq. */
export interface FoundSubject {
  readonly register: Register;
  readonly subject: string;
  readonly entries: readonly Entry[];
}

/** Throws `Refusal` `not_found` where there is no such register, or no such subject in it. */
export async function findSubject(visit: OfficeVisit): Promise<FoundSubject> {
  const register = registerOf(visit.params['register'] ?? '');
  const named = visit.params['subject'] ?? '';
  // Whoever has the number alone may leave out the type.
  const subject = named.includes(':') ? named : `${register?.types[0]}:${named}`;
  if (!register?.types.includes(subjectTypeOf(subject))) throw new Refusal('not_found');
  const entries = await (await visit.look()).history(subject);
  if (entries.length === 0) throw new Refusal('not_found');
  return { register, subject, entries };
}

export async function showHistory(visit: OfficeVisit): Promise<Response> {
  return historyOf(visit, await findSubject(visit));
}

/** Withdraws one entry, with the reason. */
export async function withdraw(visit: OfficeVisit): Promise<Response> {
  const found = await findSubject(visit);
  const entry = entryIn(visit, found);
  const { form } = visit;
  requireKindOf(visit, found, entry);
  const reason = form.text(`reason-${entry.seq}`);
  const id = draftId.test(form.text('id')) ? form.text('id') : randomUUID();
  const { today } = await visit.look();
  const row = { kind: withdrawnKind, id, occurredOn: today, body: { entry: entry.seq, reason } };
  const { results } = await record(visit, [row]);
  const result = results[0] as RowResult;
  if (result.outcome !== 'refused') {
    const to = `/registers/${found.register.id}/${encodeURIComponent(found.subject)}`;
    return visit.redirect(to, 'seq' in result ? 'withdrawn' : 'proposed');
  }
  const text = errorsOf(result.refusal, visit.language).all.map((error) => error.text);
  return historyOf(visit, found, { seq: entry.seq, reason, text: text.join(' ') });
}

/** The entry of the address. Throws `Refusal` `not_found` where it is not one of the subject. */
export function entryIn(visit: OfficeVisit, { entries }: FoundSubject): Entry {
  const entry = entries.find(({ seq }) => String(seq) === visit.params['seq']);
  if (!entry) throw new Refusal('not_found');
  return entry;
}

/** Throws `Refusal` unless the person may record entries of the kind that is changed, and so change them. */
export function requireKindOf(visit: OfficeVisit, found: FoundSubject, entry: Entry): void {
  if (!mayChange(visit, found, entry)) throw new Refusal('role_forbids');
}

function mayChange(visit: OfficeVisit, found: FoundSubject, entry: Entry): boolean {
  const original = originalOf(entry, found.entries);
  return original !== undefined && mayRecord(visit, visit.deps.registry.kinds.get(original.kind));
}

/** The plain entry at the end of a chain of changes. */
function originalOf(entry: Entry, entries: readonly Entry[]): Entry | undefined {
  if (!isChange(entry.kind)) return entry;
  const target = entries.find(({ seq }) => seq === targetOf(entry) && seq < entry.seq);
  return target && originalOf(target, entries);
}

async function historyOf(
  visit: OfficeVisit,
  found: FoundSubject,
  wrong?: { readonly seq: number; readonly reason: string; readonly text: string },
): Promise<Response> {
  const { deps, language } = visit;
  const { register, subject, entries } = found;
  const view = await visit.look();
  const [deputies, districts, topics, texts, index] = await Promise.all([
    view.collection<DeputyRecord>('deputies'),
    view.collection<DistrictRecord>('districts'),
    view.collection<TopicRecord>('topics'),
    deps.texts.get(deps.council, [...new Set(entries.flatMap(({ body }) => hashesIn(body)))]),
    Promise.resolve(indexOf(deps)),
  ]);
  await index.sync();
  const line = index.lines(register.id).find((one) => one.subject === subject);
  const word = stateWord(register, line?.state)?.[language];
  const page: HistoryView = {
    register: register.id,
    subject,
    state: line?.state !== undefined && word !== undefined ? { id: line.state, word } : undefined,
    csrf: visit.session.csrf,
    size: entries.at(-1)?.seq ?? 0,
    history: entries,
    known: { deputies, districts, topics: topicsInUse(topics), texts },
    kinds: deps.registry.kinds,
    entries: historyEntries(visit, found).map((one) =>
      one.entry.seq === wrong?.seq ? { ...one, error: wrong } : one,
    ),
    next: nextSteps(visit, found, line?.state),
    href: visit.href,
  };
  return visit.page(historyPage(language, page), wrong ? 422 : 200);
}

function historyEntries(visit: OfficeVisit, found: FoundSubject): readonly HistoryEntry[] {
  const { register, subject, entries } = found;
  const { registry } = visit.deps;
  const aside = new Map(foldSubject(registry, entries).setAside.map(({ seq, reason }) => [seq, reason]));
  const effective = new Set(effectiveEntries(registry, entries).map(({ seq }) => seq));
  const withdrawn = withdrawnSeqs(entries);
  const corrected = new Set(
    entries
      .filter(({ kind, seq }) => isChange(kind) && kind !== withdrawnKind && !withdrawn.has(seq))
      .map(targetOf),
  );
  const path = (seq: number) => `/registers/${register.id}/${encodeURIComponent(subject)}/${seq}`;
  return entries.toReversed().map((entry) => {
    const { seq, kind } = entry;
    const stands = !withdrawn.has(seq);
    const may = stands && mayChange(visit, found, entry);
    return {
      entry,
      aside: aside.get(seq),
      since: withdrawn.has(seq) ? 'withdrawn' : corrected.has(seq) ? 'corrected' : undefined,
      correctHref:
        may && effective.has(seq) && !isChange(kind) ? visit.href(`${path(seq)}/correct`) : undefined,
      withdrawHref: may ? visit.href(`${path(seq)}/withdraw`) : undefined,
      id: randomUUID(),
    };
  });
}

/** Entries whose withdrawal stands. Newest first: whether a withdrawal stands is known before what it names is looked at. */
function withdrawnSeqs(entries: readonly Entry[]): ReadonlySet<number> {
  const withdrawn = new Set<number>();
  for (const entry of entries.toReversed()) {
    if (entry.kind === withdrawnKind && !withdrawn.has(entry.seq)) withdrawn.add(targetOf(entry));
  }
  return withdrawn;
}

/** Forms of what may follow, the subject filled in. */
function nextSteps(
  visit: OfficeVisit,
  { register, subject }: FoundSubject,
  state: string | undefined,
): HistoryView['next'] {
  const names = register.next?.(state) ?? [];
  const back = encodeURIComponent(`/registers/${register.id}/${subject}`);
  return names.flatMap((name) => {
    const kind = visit.deps.registry.kinds.get(name);
    if (!kind || !mayRecord(visit, kind)) return [];
    const href = visit.href(`/forms/${name}?subject=${encodeURIComponent(subject)}&back=${back}`);
    return [{ title: kind.title[visit.language], href }];
  });
}
