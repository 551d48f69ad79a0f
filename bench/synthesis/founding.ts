import { addDays, defaultMethodology, type JsonObject, quarterOf } from '@esep/domain';
import { people } from '../../infra/node/demo/names.ts';
import { type Row, row } from './rows.ts';

const deputyCount = 32;
const districtCount = 16;
const commissionCount = 7;
const years = 5;

const two = (n: number) => String(n).padStart(2, '0');

export const deputies: readonly string[] = Array.from({ length: deputyCount }, (_, i) => `d-${two(i + 1)}`);

/** Which deputies sit in which standing commission; the chair sits in none. */
export const commissions: readonly { readonly id: string; readonly members: readonly string[] }[] =
  Array.from({ length: commissionCount }, (_, k) => ({
    id: `k-${k + 1}`,
    members: deputies.filter((_, i) => i > 0 && i % commissionCount === k),
  }));

export const districtOf = (deputy: string): string =>
  `o-${two((deputies.indexOf(deputy) % districtCount) + 1)}`;

/** The first day of the council whose last recorded day is `lastDay`. */
export function firstDayOf(lastDay: string): string {
  return addDays(lastDay, -years * 365);
}

/** The council, its calendars, districts, deputies and the default methodology: what everything else needs. */
export function founding(lastDay: string): readonly Row[] {
  const first = firstDayOf(lastDay);
  const add = (kind: string, name: string, body: JsonObject) => row(kind, `founding-${name}`, first, body);
  const firstYear = Number(first.slice(0, 4));
  return [
    add('council.founded', 'council', {
      name: { kk: 'Өлшем мәслихаты', ru: 'Маслихат для измерений', en: 'Benchmark maslikhat' },
      convocation: 8,
      firstSession: first,
      timeZone: 'Asia/Almaty',
      languages: ['kk', 'ru', 'en'],
      demonstration: true,
      ballots: { minBallots: 10, minReceptionDays: 3, countingWeekday: 1 },
    }),
    ...Array.from({ length: years + 2 }, (_, i) =>
      add('calendar.set', `calendar-${i}`, {
        year: firstYear + i,
        holidays: [`${firstYear + i}-01-01`],
        workingDays: [],
      }),
    ),
    ...Array.from({ length: districtCount }, (_, i) => {
      const name = { kk: `№ ${i + 1} округ`, ru: `Округ № ${i + 1}`, en: `District ${i + 1}` };
      return add('district.defined', `district-${i}`, { district: `o-${two(i + 1)}`, name });
    }),
    ...commissions.map(({ id }, i) => {
      const name = { kk: `№ ${i + 1} тұрақты комиссия`, ru: `Постоянная комиссия № ${i + 1}` };
      return add('organization.formed', id, { organization: id, type: 'commission', name });
    }),
    ...deputies.map((deputy, i) =>
      add('deputy.seated', deputy, {
        deputy,
        name: people[i] as JsonObject,
        elected: i < districtCount ? 'district' : 'list',
        districts: [districtOf(deputy)],
        memberships: membershipsOf(deputy, i),
      }),
    ),
    add('methodology.adopted', 'methodology', {
      // An interface is not JSON to the compiler, though its values are.
      methodology: defaultMethodology as unknown as JsonObject,
      decision: '1/1',
      from: quarterOf(first),
      trial: false,
    }),
  ];
}

function membershipsOf(deputy: string, index: number): JsonObject[] {
  if (index === 0) return [{ organization: 'council', role: 'chair' }];
  const own = commissions.find(({ members }) => members.includes(deputy));
  return own ? [{ organization: own.id, role: index <= commissionCount ? 'chair' : 'member' }] : [];
}
