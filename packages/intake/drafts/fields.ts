import type { Measure, Methodology } from '@esep/domain';

/** How a field of a methodology is typed: `percent` stands as a share in the methodology. */
export type DraftFieldSort = 'text' | 'number' | 'whole' | 'percent' | 'window';

export interface DraftField {
  /** JSON pointer into the draft's `whole`; the form's field has the same name. */
  readonly pointer: string;
  readonly sort: DraftFieldSort;
  /** May be left empty. */
  readonly optional?: true;
  /** A weight: nothing weighs 0, it is left out. */
  readonly above?: 0;
}

const languages = ['kk', 'ru', 'en'] as const;

/** Everything that the office may set in a methodology of this structure, in the order of reading. */
export function draftFields({ groups }: Methodology): readonly DraftField[] {
  return [
    { pointer: '/version', sort: 'text' },
    ...titleFields(''),
    ...groups.flatMap(({ criteria }, g) => [
      ...titleFields(`/groups/${g}`),
      weightField(`/groups/${g}`),
      ...criteria.flatMap((criterion, c) => {
        const at = `/groups/${g}/criteria/${c}`;
        const { measure, withheld } = criterion;
        return [
          ...titleFields(at),
          weightField(at),
          ...measureFields(measure, `${at}/measure`),
          ...(withheld?.rule === 'share-below'
            ? [
                { pointer: `${at}/withheld/share`, sort: 'percent' as const },
                { pointer: `${at}/withheld/min`, sort: 'whole' as const, optional: true as const },
              ]
            : []),
        ];
      }),
    ]),
    { pointer: '/minWeightShare', sort: 'percent' },
    ...(['high', 'good', 'middle'] as const).map((tier) => number(`/tiers/${tier}`)),
    { pointer: '/provisional/minDeputies', sort: 'whole' },
    { pointer: '/provisional/minShare', sort: 'percent' },
  ];
}

function number(pointer: string): DraftField {
  return { pointer, sort: 'number' };
}

function whole(pointer: string): DraftField {
  return { pointer, sort: 'whole' };
}

function weightField(at: string): DraftField {
  return { pointer: `${at}/weight`, sort: 'number', above: 0 };
}

function titleFields(at: string): readonly DraftField[] {
  return languages.map((language) => ({
    pointer: `${at}/title/${language}`,
    sort: 'text',
    optional: true,
  }));
}

function measureFields(measure: Measure, at: string): readonly DraftField[] {
  switch (measure.form) {
    case 'share':
      return [
        ...sumFields(measure.of, `${at}/of`),
        ...sumFields(measure.outOf, `${at}/outOf`),
        whole(`${at}/min`),
        { pointer: `${at}/window`, sort: 'window' },
      ];
    case 'norm':
      return [...sumFields(measure.of, `${at}/of`), { ...number(`${at}/perMonth`), above: 0 }];
    case 'bayesian-mean':
      return [
        number(`${at}/priorMean`),
        number(`${at}/priorWeight`),
        whole(`${at}/min`),
        whole(`${at}/minDays`),
      ];
    case 'status-mean':
      return [...measure.statuses.map((_, i) => number(`${at}/statuses/${i}/value`)), whole(`${at}/min`)];
    case 'ppm-mean':
      return [whole(`${at}/min`)];
    case 'levels':
      return [
        ...measure.levels.map((_, i) => number(`${at}/levels/${i}/points`)),
        { ...number(`${at}/otherwise`), optional: true },
      ];
  }
}

type Sum = Extract<Measure, { form: 'norm' }>['of'];

/** The weight of each counter, and its limit a quarter; what is taken off has none. */
function sumFields(sum: Sum, at: string): readonly DraftField[] {
  return sum.flatMap(({ weight }, i) => [
    number(`${at}/${i}/weight`),
    ...(weight < 0 ? [] : [{ ...whole(`${at}/${i}/cap`), optional: true as const }]),
  ]);
}

/** What stands at a JSON pointer. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (isTable(at) ? at[key] : undefined), value);
}

/** Puts a value at a pointer of `root`, or takes away what stands there. The parts before the last are there. */
export function putAt(root: object, pointer: string, value: unknown): void {
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() as string;
  const at = keys.reduce<unknown>((inner, key) => (isTable(inner) ? inner[key] : undefined), root);
  if (!isTable(at)) throw new Error(`nothing stands at ${pointer}`);
  if (value === undefined) delete at[last];
  else at[last] = value;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
