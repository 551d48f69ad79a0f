import {
  type AnyKind,
  type Entry,
  effectiveEntries,
  isCivilDate,
  type Json,
  type JsonObject,
  subjectTypeOf,
  textHash,
} from '@esep/domain';
import {
  beginsSubject,
  entriesOfBody,
  type FormEntries,
  type FormInput,
  formFields,
  isCounted,
  numberOfDay,
  ownField,
  suggestNumber,
} from '@esep/intake';
import { authorOf } from '@esep/staff';
import type { OfficeVisit } from '../visit.ts';
import { indexOf } from './subject-index.ts';

/** What the next entry of a series most likely shares with the one before. */
const repeating = new Set<FormInput>(['pick', 'picks', 'choice', 'quarter', 'choices']);

/**
 * What a new form begins with: the address's own fields (`f.deputy=d-07`, `subject=appeal:2026-17`), over what is taken from the
 * entry that it is like, and the next free number.
 */
export async function prefilled(visit: OfficeVisit, kind: AnyKind): Promise<FormEntries> {
  const given = await givenEntries(visit, kind);
  const like = await likeEntries(visit, kind);
  const own = ownField(kind);
  const name = `f.${own}`;
  const base = [...like.filter(([one]) => !given.some(([other]) => other === one)), ...given];
  if (!own || base.some(([one]) => one === name)) return base;
  const number = await nextNumberOf(visit, kind);
  return number === undefined ? base : [[name, number], ...base];
}

async function givenEntries(visit: OfficeVisit, kind: AnyKind): Promise<FormEntries> {
  const params = new URL(visit.c.req.url).searchParams;
  const fields = [...params].filter(([name]) => name.startsWith('f.'));
  const subject = params.get('subject');
  const own = ownField(kind);
  if (!subject || !own || subjectTypeOf(subject) !== kind.subjectType) return fields;
  return [[`f.${own}`, subject.slice(kind.subjectType.length + 1)], ...fields];
}

/** `like=last`: all of the newest entry but its number. `next=<seq>`: of that entry what repeats. */
async function likeEntries(visit: OfficeVisit, kind: AnyKind): Promise<FormEntries> {
  const { like, next } = visit.query;
  if (like !== 'last' && next === undefined) return [];
  const index = indexOf(visit.deps);
  await index.sync();
  const newest = index.newestEntry(kind.name, authorOf(visit.session.person));
  const seq = next === undefined ? newest?.seq : Number(next);
  if (seq === undefined || !Number.isSafeInteger(seq)) return [];
  const entry = await (await visit.look()).entry(seq);
  if (!entry || entry.kind !== kind.name) return [];
  const entries = await entriesOf(visit, entry);
  const fields = formFields(kind);
  return entries.filter(([name]) => {
    const field = fields.find((one) => one.name === name.split('.')[1]);
    // What shows that the other one was done shows nothing of this one.
    if (!field || field.isOwn || field.input === 'roll' || field.input === 'list') return false;
    return next === undefined || repeating.has(field.input);
  });
}

/** The entry as it stands now, as its form would send it; texts that were withheld are left out. */
export async function entriesOf(visit: OfficeVisit, entry: Entry): Promise<FormEntries> {
  return entriesOfBody(await bodyInWords(visit, (await standingOf(visit, entry)).body));
}

/** The newest standing content and date of an entry; its own where it was withdrawn. */
export async function standingOf(
  visit: OfficeVisit,
  entry: Entry,
): Promise<{ readonly body: JsonObject; readonly occurredOn: string; readonly counts: boolean }> {
  const history = await (await visit.look()).history(entry.subject);
  const counts = effectiveEntries(visit.deps.registry, history).find(({ seq }) => seq === entry.seq);
  const { body, occurredOn } = counts ?? entry;
  return { body, occurredOn, counts: counts !== undefined };
}

async function bodyInWords({ deps }: OfficeVisit, body: JsonObject): Promise<JsonObject> {
  const isText = (value: unknown): value is string => typeof value === 'string' && textHash.test(value);
  const texts = await deps.texts.get(deps.council, Object.values(body).filter(isText));
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): [string, Json][] => {
      if (!isText(value)) return [[name, value]];
      const text = texts.get(value)?.text;
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** The next free number of what the kind begins, or one of the day `on`; undefined where numbers follow no pattern. */
export async function nextNumberOf(
  visit: OfficeVisit,
  kind: AnyKind,
  on?: string,
): Promise<string | undefined> {
  if (!beginsSubject(kind) || kind.name === 'reception.scheduled') return undefined;
  const index = indexOf(visit.deps);
  const [{ today }] = await Promise.all([visit.look(), index.sync()]);
  const type = kind.subjectType;
  const isTaken = (key: string) => index.has(`${type}:${key}`);
  const next = suggestNumber(index.newestKey(type), isTaken, today);
  if (next !== undefined || on === undefined || !isCounted(kind)) return next;
  return isCivilDate(on) ? numberOfDay(on, isTaken) : undefined;
}
