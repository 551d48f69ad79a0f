import type { ContactsRecord, DeputyRecord, GivenText, ReceptionRecord } from '@esep/domain';
import { inOffice, quarterOf, shiftQuarter } from '@esep/domain';
import type { BoardReader } from './board.ts';

/** A deputy who answers for a district. */
export interface DistrictDeputy {
  readonly deputy: string;
  readonly name: GivenText;
  /** `here` for the one elected in the district, `attached` for those who answer for it besides. */
  readonly answers: 'here' | 'attached';
  readonly contacts?: ContactsRecord;
  /** The next receptions on the schedule, soonest first. */
  readonly receptions: readonly Pick<ReceptionRecord, 'reception' | 'on' | 'from' | 'to'>[];
}

const shownReceptions = 2;

/** Who answers for each district today: all deputies of it, the one elected there first. */
export async function deputiesByDistrict(
  reader: BoardReader,
): Promise<Readonly<Record<string, readonly DistrictDeputy[]>>> {
  const { today } = reader;
  const quarters = [quarterOf(today), shiftQuarter(quarterOf(today), 1)];
  const [deputies, ...scheduled] = await Promise.all([
    reader.collection<DeputyRecord>('deputies'),
    ...quarters.map((quarter) => reader.collection<ReceptionRecord>(`receptions/${quarter}`)),
  ]);
  const coming = scheduled
    .flatMap((receptions) => Object.values(receptions))
    .filter(({ status, on }) => status === 'scheduled' && on >= today)
    .sort(byTime);
  const answers: Record<string, DistrictDeputy[]> = {};
  for (const record of Object.values(deputies)) {
    if (!inOffice(record, today)) continue;
    for (const [index, district] of record.districts.entries()) {
      const here = index === 0 && record.elected === 'district';
      const list = answers[district] ?? [];
      answers[district] = list;
      list.push(districtDeputy(record, here ? 'here' : 'attached', coming));
    }
  }
  for (const list of Object.values(answers)) list.sort(byPlace);
  return answers;
}

function districtDeputy(
  { deputy, name, contacts }: DeputyRecord,
  answers: DistrictDeputy['answers'],
  coming: readonly ReceptionRecord[],
): DistrictDeputy {
  const receptions = coming
    .filter((reception) => reception.deputy === deputy)
    .slice(0, shownReceptions)
    .map(({ reception, on, from, to }) => ({
      reception,
      on,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
    }));
  return { deputy, name, answers, ...(contacts ? { contacts } : {}), receptions };
}

function byTime(a: ReceptionRecord, b: ReceptionRecord): number {
  const [first, second] = [`${a.on} ${a.from ?? ''}`, `${b.on} ${b.from ?? ''}`];
  return first < second ? -1 : first > second ? 1 : 0;
}

function byPlace(a: DistrictDeputy, b: DistrictDeputy): number {
  if (a.answers !== b.answers) return a.answers === 'here' ? -1 : 1;
  return a.deputy < b.deputy ? -1 : 1;
}
