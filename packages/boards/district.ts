import type { AddressesRow, DeputyRecord, DistrictRecord, GivenText, Mandate, Place } from '@esep/domain';
import { inOffice } from '@esep/domain';
import { defineBoard } from './board.ts';
import { type DistrictDeputy, deputiesByDistrict } from './district-deputies.ts';

/** One district: who answers for it today, who did before, and its addresses. */
export interface DistrictBoard {
  readonly district: DistrictRecord;
  readonly deputies: readonly DistrictDeputy[];
  readonly before: readonly {
    readonly deputy: string;
    readonly name: GivenText;
    readonly mandates: readonly Mandate[];
  }[];
  readonly places: readonly Place[];
}

export const districtBoard = defineBoard<DistrictBoard>({
  name: 'district',
  summary: 'One electoral district: its deputies, their next receptions, and its addresses',
  parameters: { district: 'A district’s id, as in the board `districts`.' },
  async read(reader, query) {
    const id = query['district'] ?? '';
    const [records, deputies, roster, lists] = await Promise.all([
      reader.collection<DistrictRecord>('districts'),
      deputiesByDistrict(reader),
      reader.collection<DeputyRecord>('deputies'),
      reader.rows<AddressesRow>('addresses', id),
    ]);
    const district = Object.hasOwn(records, id) ? records[id] : undefined;
    if (!district) return undefined;
    return {
      district,
      deputies: deputies[id] ?? [],
      before: Object.values(roster)
        .filter((one) => one.districts.includes(id) && !inOffice(one, reader.today))
        .map(({ deputy, name, mandates }) => ({ deputy, name, mandates })),
      places: lists.find((list) => list.district === id)?.places ?? [],
    };
  },
});
