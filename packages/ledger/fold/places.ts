import type { Put } from '../ports.ts';
import type { OpenSubject } from './fold-entries.ts';
import { partsOfSharedPlace } from './keys.ts';
import type { SharedChange } from './shared-book.ts';

/** Puts for places that are documents of their own, and changes by shared document. */
export interface ChangedPlaces {
  readonly own: readonly Put[];
  readonly shared: ReadonlyMap<string, readonly SharedChange[]>;
}

/**
 * What the subjects changed after entry `c` outside tallies. It follows from a subject as it is now: a place with an
 * `asOf` beyond c holds what the subject contributes now, or nothing any more. So after a crash the rest of a
 * batch is written without knowing what was there, from subjects written before it.
 */
export function changedPlaces(subjects: readonly OpenSubject[], c: number): ChangedPlaces {
  const own: Put[] = [];
  const shared = new Map<string, SharedChange[]>();
  for (const { places, placesBefore, contribution } of subjects) {
    for (const [place, asOf] of places) {
      if (asOf <= c) continue;
      const value = contribution.places.get(place);
      const parts = partsOfSharedPlace(place);
      if (!parts) own.push({ key: place, asOf, value: value ?? null, over: placesBefore.get(place) ?? 0 });
      else {
        const changes = shared.get(parts.document);
        const change = { key: parts.key, asOf, value };
        if (changes) changes.push(change);
        else shared.set(parts.document, [change]);
      }
    }
  }
  return { own, shared };
}
