import type { JsonObject } from '../entry.ts';
import { councilOrganization } from '../membership-role.ts';
import { isObject } from '../recorded-body.ts';
import { slugOfName } from '../slug-of-name.ts';
import type { GivenText } from '../text.ts';
import { languages } from '../text.ts';

/** What the first version meant where it named a head of a commission and not the commission. */
const unnamed = { kk: 'Тұрақты комиссия', ru: 'Постоянная комиссия', en: 'Standing commission' };

/**
 * The first version of `deputy.seated` held names of a party and a commission, and a role. They become memberships whose
 * organizations have ids made from the names; the name goes along as `named`, for nobody has formed them. Never throws.
 */
export function fromFirstVersion(body: JsonObject): JsonObject {
  const { party, role, commission, ...rest } = body;
  const isHead = role === 'commission-head';
  const memberships = [
    ...(role === 'chair' ? [{ organization: councilOrganization, role: 'chair' }] : []),
    ...named('party', nameIn(party), 'member'),
    ...named('commission', nameIn(commission) ?? (isHead ? unnamed : undefined), isHead ? 'chair' : 'member'),
  ];
  return { ...rest, memberships };
}

function named(type: string, name: GivenText | undefined, role: string): JsonObject[] {
  return name
    ? [{ organization: slugOfName(name), role, named: { type, name: { ...name } as JsonObject } }]
    : [];
}

function nameIn(value: unknown): GivenText | undefined {
  if (!isObject(value)) return undefined;
  const forms = languages.flatMap((language) => {
    const form = value[language];
    return typeof form === 'string' && form !== '' ? [[language, form] as const] : [];
  });
  return forms.length > 0 ? Object.fromEntries(forms) : undefined;
}
