import type { AddressesRow, Houses, Place, Street } from '@esep/domain';
import { houseFit, readHouse } from './houses.ts';
import { nameFit, type PlaceName, placeName } from './names.ts';

/** What somebody asks for, as typed. */
export interface Address {
  readonly settlement: string;
  readonly street?: string;
  readonly house?: string;
}

/** A district that the address lies in, with what in its list says so. */
export interface Found {
  readonly district: string;
  readonly place: Place;
  readonly street?: Street;
  /** The houses of the street that belong to the district; absent where all do, or no house was asked for. */
  readonly houses?: readonly Houses[];
}

/** How far the answer goes: what was asked for beyond it stands in no list. */
export type Precision = 'house' | 'street' | 'settlement' | 'none';

export interface Finding {
  readonly precision: Precision;
  /** One for an address that is clear; several while more has to be told, or where lists overlap. */
  readonly found: readonly Found[];
}

const nothing: Finding = { precision: 'none', found: [] };

/**
 * The districts that an address lies in, by the lists of all districts. What is listed more exactly wins: the house, then the
 * street, then the settlement as a whole. A street that stands in no list gives the districts of the settlement. Pure.
 */
export function findDistricts(lists: readonly AddressesRow[], asked: Address): Finding {
  const places = best(
    lists.flatMap(({ district, places }) => places.map((place) => ({ district, place }))),
    ({ place }) => nameFit(place.settlement, placeName(asked.settlement)),
  );
  if (places.length === 0) return nothing;
  const wholly = places.filter(({ place }) => place.streets === undefined);
  const bySettlement: Finding = { precision: 'settlement', found: places };
  if (!asked.street?.trim()) return bySettlement;
  const streets = streetsOf(places, placeName(asked.street));
  if (streets.length === 0)
    return wholly.length > 0 ? { precision: 'settlement', found: wholly } : bySettlement;
  return withHouse(streets, wholly, asked.house);
}

type InStreet = Found & { readonly street: Street };

function streetsOf(places: readonly Found[], street: PlaceName): readonly InStreet[] {
  const all = places.flatMap((found) =>
    (found.place.streets ?? []).map((one) => ({ ...found, street: one })),
  );
  return best(all, (one) => nameFit(one.street.name, street));
}

function withHouse(
  streets: readonly InStreet[],
  wholly: readonly Found[],
  asked: string | undefined,
): Finding {
  const house = asked === undefined ? undefined : readHouse(asked);
  if (!house) {
    const found = streets.map((one) => ({
      ...one,
      ...(one.street.houses ? { houses: one.street.houses } : {}),
    }));
    return { precision: 'street', found };
  }
  const listed = best(streets, ({ street }) => (street.houses ? houseFit(street.houses, house) : 0));
  if (listed.length > 0) {
    return { precision: 'house', found: listed.map((one) => ({ ...one, houses: one.street.houses ?? [] })) };
  }
  const whole = streets.filter(({ street }) => street.houses === undefined);
  if (whole.length > 0) return { precision: 'house', found: whole };
  // The street is split by houses and this one is in none of the lists: the rest of the settlement is wherever it is.
  return wholly.length > 0
    ? { precision: 'settlement', found: wholly }
    : { precision: 'street', found: streets };
}

/** Those that fit best, without those that do not fit at all. */
function best<One>(all: readonly One[], fits: (one: One) => 0 | 1 | 2): readonly One[] {
  const rated = all.map((one) => [one, fits(one)] as const);
  const most = Math.max(0, ...rated.map(([, rate]) => rate));
  return most === 0 ? [] : rated.filter(([, rate]) => rate === most).map(([one]) => one);
}
