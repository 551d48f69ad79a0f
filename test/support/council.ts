import { defaultMethodology, type Methodology } from '@esep/domain';

/** A small council as submissions, for tests that go through the doors. Deputies `d-01` … in districts `o-01` …. */

export interface Row {
  readonly kind: string;
  readonly id: string;
  readonly occurredOn: string;
  readonly body: Readonly<Record<string, unknown>>;
}

let last = 0;

/** One submission with an id of its own. */
export function row(kind: string, occurredOn: string, body: Row['body'], id = `t-${++last}`): Row {
  return { kind, id, occurredOn, body };
}

export interface CouncilOptions {
  readonly deputies?: number;
  /** Deputies take their seats on this day. */
  readonly from?: string;
  /** The convocation's first day, `from` unless told. */
  readonly firstSession?: string;
  readonly years?: readonly number[];
  readonly minBallots?: number;
  readonly minReceptionDays?: number;
  /** In force, and not as a trial, which the default is. */
  readonly methodology?: Methodology;
}

/** Founding, calendars, methodology, districts and deputies in office since `from`. */
export function foundingRows(options: CouncilOptions = {}): readonly Row[] {
  const { deputies = 6, from = '2026-01-05', years = [2026], minBallots = 3, minReceptionDays = 2 } = options;
  const { firstSession = from, methodology } = options;
  const number = (i: number) => String(i + 1).padStart(2, '0');
  const each = Array.from({ length: deputies }, (_, i) => i);
  return [
    row('council.founded', from, {
      name: { kk: 'Сынақ мәслихаты', ru: 'Пробный маслихат', en: 'Test maslikhat' },
      convocation: 8,
      firstSession,
      timeZone: 'Asia/Almaty',
      languages: ['kk', 'ru', 'en'],
      demonstration: true,
      ballots: { minBallots, minReceptionDays, countingWeekday: 1 },
    }),
    ...years.map((year) => row('calendar.set', from, { year, holidays: [`${year}-03-08`], workingDays: [] })),
    row('methodology.adopted', from, {
      methodology: methodology ?? defaultMethodology,
      decision: '1',
      from: `${from.slice(0, 4)}-Q1`,
      trial: methodology === undefined,
    }),
    ...each.map((i) =>
      row('district.defined', from, { district: `o-${number(i)}`, name: { ru: `Округ № ${i + 1}` } }),
    ),
    ...each.map((i) =>
      row('deputy.seated', from, {
        deputy: `d-${number(i)}`,
        name: { kk: `Депутат ${i + 1}`, ru: `Депутат ${i + 1}`, en: `Deputy ${i + 1}` },
        elected: 'district',
        districts: [`o-${number(i)}`],
      }),
    ),
  ];
}

/** A reception scheduled and held on that day. */
export function receptionRows(
  reception: string,
  deputy: string,
  on: string,
  visitors: number,
): readonly Row[] {
  return [
    row('reception.scheduled', on, { reception, deputy, on }),
    row('reception.held', on, { reception, visitors }),
  ];
}
