import { councilOrganization, type JsonObject, type OrganizationType } from '@esep/domain';
import { json, name } from './cells.ts';
import { membershipsInCell, type OrganizationBook } from './organizations.ts';
import type { SheetRow } from './sheets.ts';

type Cells = SheetRow['cells'];
type Membership = { readonly organization: string; readonly role: string };

/** Columns that name what a deputy belongs to, by id or by name. */
const belonging = {
  party: 'party',
  faction: 'faction',
  commissions: 'commission',
  groups: 'group',
} as const satisfies Readonly<Record<string, OrganizationType>>;

/** The body of a deputy's row; what cannot be read is added to `problems` with its place. */
export function deputyBody(
  { line, cells }: SheetRow,
  book: OrganizationBook,
  problems: string[],
): JsonObject {
  const problem = (text: string) => problems.push(`deputies line ${line}, ${text}`);
  const contacts = json({
    phone: cells['phone'],
    email: cells['email'],
    reception: name(cells, 'reception'),
    receptionHours: hoursOf(cells['reception_hours'], problem),
  });
  const memberships = membershipsOf(cells, book, problem);
  return json({
    deputy: cells['deputy'],
    name: name(cells, 'name'),
    elected: cells['elected'],
    districts: cells['districts']?.split(/[\s,;]+/).filter(Boolean) ?? [],
    memberships: memberships.length > 0 ? memberships : undefined,
    contacts: Object.keys(contacts).length ? contacts : undefined,
  });
}

function membershipsOf(cells: Cells, book: OrganizationBook, problem: (text: string) => void): Membership[] {
  const all: Membership[] = [];
  const role = cells['role'] ?? 'deputy';
  if (role === 'chair') all.push({ organization: councilOrganization, role: 'chair' });
  else if (role !== 'commission-head' && role !== 'deputy') {
    problem('role: write chair (of the maslikhat), commission-head or deputy.');
  }
  for (const [column, type] of Object.entries(belonging)) {
    for (const { text, role: own } of membershipsInCell(cells[column] ?? '')) {
      const organization = book.find(type, text);
      if (organization !== undefined) all.push({ organization, role: own });
      else problem(`${column}: “${text}” is no ${type} of the sheet organizations.`);
    }
  }
  for (const type of ['party', 'commission'] as const) {
    const named = name(cells, type);
    if (named) all.push({ organization: book.named(type, named), role: 'member' });
  }
  return role === 'commission-head' ? asHead(all, book, problem) : all;
}

/** The head of a commission heads the first one that the row names. */
function asHead(all: Membership[], book: OrganizationBook, problem: (text: string) => void): Membership[] {
  const isCommission = ({ organization }: Membership) =>
    book.all.some(({ body }) => body.organization === organization && body.type === 'commission');
  const headed = all.find(isCommission);
  if (!headed) problem('role: a commission-head needs a commission.');
  return all.map((one) => (one === headed ? { ...one, role: 'chair' } : one));
}

const weekdays: readonly (readonly string[])[] = [
  ['1', 'mon', 'дс', 'пн'],
  ['2', 'tue', 'сс', 'вт'],
  ['3', 'wed', 'ср'],
  ['4', 'thu', 'бс', 'чт'],
  ['5', 'fri', 'жм', 'пт'],
  ['6', 'sat', 'сб', 'сн'],
  ['7', 'sun', 'жс', 'вс'],
];

/** `fri 10:00-13:00; wed 15:00-17:00`, weekdays in any of the three languages or as numbers. */
function hoursOf(cell: string | undefined, problem: (text: string) => void): JsonObject[] | undefined {
  if (cell === undefined) return undefined;
  return cell
    .split(';')
    .map((part) => part.trim().toLocaleLowerCase())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [, day = '', from = '', to = ''] =
        /^(\S+)\s+(\d{1,2}:\d\d)\s*[-–]\s*(\d{1,2}:\d\d)$/.exec(part) ?? [];
      const weekday = weekdays.findIndex((names) => names.includes(day.replace(/\.$/, ''))) + 1;
      if (weekday === 0) {
        problem(`reception_hours: write them as fri 10:00-13:00, not “${part}”.`);
        return [];
      }
      return [{ weekday, from: from.padStart(5, '0'), to: to.padStart(5, '0') }];
    });
}
