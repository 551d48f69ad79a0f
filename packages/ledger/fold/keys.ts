import type { CivilDate, Owner, Quarter, SubjectRef } from '@esep/domain';

/** Keys of documents. A number in a key has twelve digits, so that keys sort as the numbers do. */
export function seqKey(seq: number): string {
  return String(seq).padStart(12, '0');
}

export function tallyKey(owner: Owner, quarter: Quarter): string {
  return `tally/${owner}/${quarter}`;
}

export function subjectKey(subject: SubjectRef): string {
  return `subject/${subject}`;
}

/** What one subject adds to one owner's tally of one quarter on one day: evidence and timeline. */
export function lineKey(owner: Owner, quarter: Quarter, on: CivilDate, subject: SubjectRef): string {
  return `line/${owner}/${quarter}/${on}/${subject}`;
}

export function asideKey(seq: number): string {
  return `aside/${seqKey(seq)}`;
}

export function correctionKey(seq: number): string {
  return `correction/${seqKey(seq)}`;
}

/** A row of a table; `row/<table>/<beginning of a key>` finds those that begin so. */
export function rowKey(table: string, key: string): string {
  return `row/${table}/${key}`;
}

export function sharedKey(collection: string): string {
  return `shared/${collection}`;
}

/** The document that names the code version by which a generation was folded. */
export const foldKey = 'fold';

const inShared = '#';

/** The place of one subject's value in a shared document: the document's key and the key inside it. */
export function sharedPlace(collection: string, key: string): string {
  return `${sharedKey(collection)}${inShared}${key}`;
}

/** `{document, key}` of a place in a shared document; undefined for a place that is a document of its own. */
export function partsOfSharedPlace(place: string): { document: string; key: string } | undefined {
  if (!place.startsWith('shared/')) return undefined;
  const at = place.indexOf(inShared);
  return { document: place.slice(0, at), key: place.slice(at + 1) };
}
