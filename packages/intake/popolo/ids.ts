import { isSlug, slugOfName } from '@esep/domain';

/** Ids of ours for ids of the document: the same when it is one, else made from its end; each goes to one thing only. */
export function createIds(): (id: string) => string {
  const known = new Map<string, string>();
  const taken = new Set<string>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const end = id.split(/[/#]/).findLast((part) => part !== '') ?? id;
    let slug = isSlug(id) ? id : slugOfName({ en: end });
    if (taken.has(slug)) slug = slugOfName({ en: `${slug.slice(0, 40)} ${slugOfName({ en: `№${id}` })}` });
    known.set(id, slug);
    taken.add(slug);
    return slug;
  };
}
