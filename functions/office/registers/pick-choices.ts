import {
  belongingsBetween,
  type CivilDate,
  type DeputyRecord,
  given,
  inOffice,
  isCivilDate,
  type Organizations,
  onLeave,
  quarterOf,
} from '@esep/domain';
import type { FormSource } from '@esep/intake';
import { type RollRow, speechIn } from '@esep/web';
import {
  type Choice,
  deputyChoices,
  districtChoices,
  organizationChoices,
  topicChoices,
} from '../choices.ts';
import type { OfficeVisit } from '../visit.ts';
import { registerOfType } from './registers.ts';
import { indexOf } from './subject-index.ts';
import { isHash, nameBook } from './words-of.ts';

/** As many subjects as a list offers; others may be typed. */
const mostSubjects = 200;
const longestLabel = 70;

/** Reads what pickers offer, each source once a page. */
export function pickChoices(visit: OfficeVisit, on: string, subjectType: string) {
  const read = new Map<FormSource, Promise<readonly Choice[]>>();
  const day = isCivilDate(on) ? on : undefined;
  const of: Readonly<Record<FormSource, () => Promise<readonly Choice[]>>> = {
    deputies: () => deputyChoices(visit, day),
    districts: () => districtChoices(visit),
    topics: () => topicChoices(visit),
    organizations: () => organizationChoices(visit),
    commissions: () => organizationChoices(visit, 'commission'),
    promises: () => subjectChoices(visit, 'promise'),
    plans: () => subjectChoices(visit, 'plan'),
    theses: () => subjectChoices(visit, 'thesis'),
    subjects: () => subjectChoices(visit, subjectType),
  };
  return (source: FormSource): Promise<readonly Choice[]> => {
    const known = read.get(source) ?? of[source]();
    read.set(source, known);
    return known;
  };
}

/** The newest subjects of a type by number, with what each is about. */
async function subjectChoices(visit: OfficeVisit, type: string): Promise<readonly Choice[]> {
  const register = registerOfType(type);
  if (!register) return [];
  const index = indexOf(visit.deps);
  await index.sync();
  const all = index.lines(register.id).filter(({ state }) => state !== 'withdrawn');
  const lines = all.slice(-mostSubjects).reverse();
  const book = await nameBook(visit);
  await book.readTexts(lines.flatMap(({ title }) => (isHash(title) ? [title] : [])));
  return lines.map(({ key, title, deputies }) => {
    const words = isHash(title) ? book.text(title) : undefined;
    const who = deputies.length === 1 ? book.nameOf('deputies', deputies[0] as string) : undefined;
    const label = [key, who, words].filter(Boolean).join(' · ');
    return { value: key, label: label.length > longestLabel ? `${label.slice(0, longestLabel)}…` : label };
  });
}

/** Two years back and one on, newest first. */
export function quarterChoices({ language }: OfficeVisit, today: CivilDate): readonly Choice[] {
  const year = Number(today.slice(0, 4));
  const years = [year + 1, year, year - 1, year - 2];
  const quarters = years.flatMap((one) => [4, 3, 2, 1].map((n) => `${one}-Q${n}` as const));
  const now = quarterOf(today);
  const { f } = speechIn(language);
  return [now, ...quarters.filter((one) => one !== now)].map((value) => ({
    value,
    label: f.periodLong(value),
  }));
}

export interface RollOf {
  readonly on: string;
  /** Of the commission alone; of everyone in office when empty. */
  readonly commission: string;
  /** Marks that were made already. */
  readonly marks: Readonly<Record<string, string>>;
}

/** Who is called, with the marks made; else those on leave are excused and all others present. */
export async function rollRows(
  visit: OfficeVisit,
  { on, commission, marks }: RollOf,
): Promise<readonly RollRow[]> {
  const view = await visit.look();
  const [deputies, organizations] = await Promise.all([
    view.collection<DeputyRecord>('deputies'),
    view.collection<Organizations[string]>('organizations'),
  ]);
  const day = isCivilDate(on) ? on : view.today;
  const isCalled = (record: DeputyRecord) =>
    inOffice(record, day) &&
    (commission === '' ||
      belongingsBetween(record, organizations, day, day).some(
        ({ organization }) => organization.organization === commission,
      ));
  const rows = Object.values(deputies)
    .filter((record) => isCalled(record) || Object.hasOwn(marks, record.deputy))
    .filter((record) => inOffice(record, day))
    .map((record) => {
      const away = onLeave(record, day);
      const value = marks[record.deputy] ?? (away ? 'excused' : 'present');
      return { deputy: record.deputy, name: given(record.name, visit.language), value, onLeave: away };
    });
  rows.sort((a, b) => a.name.localeCompare(b.name, visit.language));
  const short = rows.map(({ name }) => withInitials(name));
  return rows.map((row, at) => {
    const own = short[at] as string;
    return { ...row, short: short.filter((other) => other === own).length > 1 ? row.name : own };
  });
}

/** As a paper roll has it: the surname and initials. */
function withInitials(name: string): string {
  const [surname = '', ...rest] = name.split(/\s+/);
  return [surname, ...rest.map((part) => `${part.slice(0, 1)}.`)].join(' ');
}
