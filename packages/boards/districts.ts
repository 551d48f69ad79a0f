import type { AddressesRow, DistrictRecord, GivenText } from '@esep/domain';
import type { Address, Found, Precision } from './addresses/find.ts';
import { findDistricts } from './addresses/find.ts';
import { defineBoard } from './board.ts';
import { type DistrictDeputy, deputiesByDistrict } from './district-deputies.ts';

export interface DistrictSummary {
  readonly district: string;
  readonly name: GivenText;
  readonly settlements?: GivenText;
  readonly deputies: readonly DistrictDeputy[];
}

/** All districts with those who answer for them, and what the address asked for lies in. */
export interface DistrictsBoard {
  readonly districts: readonly DistrictSummary[];
  /** Settlements in the lists of addresses, each once; none while no list has been entered. */
  readonly settlements: readonly GivenText[];
  /** Present when an address was asked for. */
  readonly answer?: {
    readonly asked: Address;
    readonly precision: Precision;
    readonly found: readonly Found[];
  };
}

/** Longer than any address. */
const longest = 120;

export const districtsBoard = defineBoard<DistrictsBoard>({
  name: 'districts',
  summary: 'Electoral districts with all deputies who answer for them, and the district of an address',
  parameters: {
    settlement: 'A settlement as people write it, in Kazakh or Russian.',
    street: 'A street in it, with or without the word for street.',
    house: 'A house such as 12, 12А or 12/1.',
  },
  async read(reader, query) {
    const [records, lists, deputies] = await Promise.all([
      reader.collection<DistrictRecord>('districts'),
      reader.rows<AddressesRow>('addresses'),
      deputiesByDistrict(reader),
    ]);
    const asked = addressIn(query);
    return {
      districts: Object.values(records)
        .map(({ district, name, settlements }) => ({
          district,
          name,
          ...(settlements ? { settlements } : {}),
          deputies: deputies[district] ?? [],
        }))
        .sort((a, b) => (a.district < b.district ? -1 : 1)),
      settlements: settlementsIn(lists),
      ...(asked ? { answer: { asked, ...findDistricts(lists, asked) } } : {}),
    };
  },
});

function addressIn(query: Readonly<Record<string, string | undefined>>): Address | undefined {
  const [settlement, street, house] = ['settlement', 'street', 'house'].map((name) =>
    (query[name] ?? '').trim().slice(0, longest),
  );
  if (!settlement) return undefined;
  return { settlement, ...(street ? { street } : {}), ...(house ? { house } : {}) };
}

function settlementsIn(lists: readonly AddressesRow[]): readonly GivenText[] {
  const all = lists.flatMap(({ places }) => places.map(({ settlement }) => settlement));
  return [...new Map(all.map((one) => [one.ru ?? one.kk ?? one.en, one])).values()];
}
