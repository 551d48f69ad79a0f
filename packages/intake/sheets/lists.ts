import {
  type CivilDate,
  type DeputyRecord,
  type DistrictRecord,
  type DoorView,
  inOffice,
  type OrganizationRecord,
  type TopicRecord,
  topicsInUse,
} from '@esep/domain';
import type { Lists } from './names.ts';

/** Everything that cells may name; deputies also of before, for sheets of past quarters, unless a day is told. */
export async function readLists(view: DoorView, inOfficeOn?: CivilDate): Promise<Lists> {
  const [deputies, districts, topics, organizations] = await Promise.all([
    view.collection<DeputyRecord>('deputies'),
    view.collection<DistrictRecord>('districts'),
    view.collection<TopicRecord>('topics'),
    view.collection<OrganizationRecord>('organizations'),
  ]);
  const there = Object.values(deputies).filter(
    (one) => inOfficeOn === undefined || inOffice(one, inOfficeOn),
  );
  return {
    deputies: there.map(({ deputy: id, name }) => ({ id, name })),
    districts: Object.values(districts).map(({ district: id, name }) => ({ id, name })),
    topics: Object.values(topicsInUse(topics)).map(({ topic: id, name }) => ({ id, name })),
    organizations: Object.values(organizations).map(({ organization: id, name }) => ({ id, name })),
  };
}
