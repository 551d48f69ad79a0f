import {
  councilOrganization,
  type GivenText,
  languages,
  type OrganizationType,
  slugOfName,
} from '@esep/domain';
import { roleOf } from '@esep/intake';

/** What deputies belong to, gathered from the sheets: declared on a sheet of their own, or named in a deputy's row. */
export interface OrganizationBook {
  /** The id of a declared one, by id or by name in any language; undefined when there is none of the type. */
  find(type: OrganizationType, text: string): string | undefined;
  /** The id of the one with that name; a new one when none has it. */
  named(type: OrganizationType, name: GivenText): string;
  declare(place: string, body: Organization): void;
  readonly all: readonly { readonly place: string; readonly body: Organization }[];
}

export interface Organization {
  readonly organization: string;
  readonly type: string;
  readonly name: GivenText;
  readonly link?: string;
}

export function createOrganizationBook(): OrganizationBook {
  const all: { place: string; body: Organization }[] = [];

  function find(type: OrganizationType, text: string): string | undefined {
    const wanted = plain(text);
    return all.find(
      ({ body }) =>
        body.type === type &&
        (body.organization === text ||
          languages.some((language) => plain(body.name[language] ?? '') === wanted)),
    )?.body.organization;
  }

  function named(type: OrganizationType, name: GivenText): string {
    for (const language of languages) {
      const form = name[language];
      const known = form === undefined ? undefined : find(type, form);
      if (known !== undefined) return known;
    }
    const slug = slugOfName(name);
    const isTaken = slug === councilOrganization || all.some(({ body }) => body.organization === slug);
    const organization = isTaken ? `${slug.slice(0, 50)}-${type}` : slug;
    all.push({
      place: `deputies, ${type} ${name.ru ?? name.kk ?? name.en}`,
      body: { organization, type, name },
    });
    return organization;
  }

  return { find, named, declare: (place, body) => all.push({ place, body }), all };
}

/** Names are typed by hand: case, quotation marks and spaces do not tell them apart. */
function plain(name: string): string {
  return name
    .toLocaleLowerCase()
    .replaceAll(/[«»“”"]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** `k-1 (chair); k-3` as organizations with roles, in the order written. */
export function membershipsInCell(cell: string): readonly { readonly text: string; readonly role: string }[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, text = part, word] = /^(.*?)\s*\(([^()]*)\)$/.exec(part) ?? [];
      if (word === undefined) return { text: part, role: 'member' };
      const role = roleOf(word.trim());
      // A name may end in brackets of its own.
      return role ? { text, role } : { text: part, role: 'member' };
    });
}
