import * as z from 'zod';
import { checkMethodology } from '../check-methodology.ts';
import { defaultMethodology } from '../default-methodology.ts';
import { requireNew } from '../door.ts';
import { Refusal } from '../errors.ts';
import { documentNumber, quarter } from '../fields.ts';
import type { DoorView } from '../kind.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { methodologySchema } from '../methodology.ts';
import { InvalidMethodology } from '../methodology-problem.ts';
import { isObject } from '../recorded-body.ts';
import type { MethodologyRecord } from '../records.ts';
import { isChange } from '../standing.ts';
import type { CivilDate, Quarter } from '../time.ts';
import { firstDay, isQuarter } from '../time.ts';

const schema = z.strictObject({
  methodology: methodologySchema,
  decision: documentNumber,
  from: quarter,
  trial: z.boolean(),
});

type Body = z.output<typeof schema>;

export const methodologyAdopted = defineKind<Body>({
  name: 'methodology.adopted',
  version: 1,
  order: 1,
  title: {
    kk: 'Рейтинг әдістемесі қабылданды',
    ru: 'Принята методика рейтинга',
    en: 'Rating methodology adopted',
  },
  help: {
    kk: 'Әдістеме тоқсан басталғанға дейін қабылданады, оның кері күші болмайды.',
    ru: 'Методика принимается до начала квартала и обратной силы не имеет.',
    en: 'A methodology is adopted before its quarter begins and is never retroactive.',
  },
  fields: {
    methodology: { label: { kk: 'Әдістеме', ru: 'Методика', en: 'Methodology' } },
    decision: { label: { kk: 'Шешім нөмірі', ru: 'Номер решения', en: 'Number of the decision' } },
    from: {
      ...labels.quarter,
      label: { kk: 'Қай тоқсаннан бастап', ru: 'С какого квартала', en: 'From quarter' },
    },
    trial: {
      label: { kk: 'Сынақ ретінде', ru: 'Пробная', en: 'Trial' },
      help: {
        kk: 'Ұпайлар көрсетіледі, бірақ рейтинг жарияланбайды',
        ru: 'Баллы показываются, но рейтинг не публикуется',
        en: 'Points are shown, but no ranking is published',
      },
    },
  },
  schema,
  recordedBy: ['office', 'system'],
  subjectType: 'methodology',
  subject: ({ methodology }) => `methodology:${methodology.version}`,
  async door({ body, occurredOn, corrects }, view) {
    await requireNew(`methodology:${body.methodology.version}`, '/body/methodology/version', view);
    const errors = checkMethodology(body.methodology).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new InvalidMethodology(errors, '/body/methodology');
    const others = Object.values(await view.collection<MethodologyRecord>('methodologies'));
    // Whether a correction comes too late depends on what it corrects: `mayChange` looks at both.
    if (!corrects) requireToCome(body.from, '/body/from', others, view);
    const newer = others.find(({ from, adoptedOn }) => from === body.from && adoptedOn >= occurredOn);
    if (newer && corrects?.occurredOn !== occurredOn) {
      const { methodology, from, adoptedOn } = newer;
      const params = { version: methodology.version, from, date: adoptedOn };
      throw new Refusal('methodology_not_newest', '/occurredOn', params);
    }
    return undefined;
  },
  async mayChange({ original, body, occurredOn }, view) {
    const { version } = original.body['methodology'] as { version: string };
    const records = await view.collection<MethodologyRecord>('methodologies');
    const now = Object.hasOwn(records, version) ? records[version] : undefined;
    if (body && occurredOn !== undefined) {
      const others = Object.values(records).filter((one) => one !== now);
      if (!now || !hasBegun(now.from, view)) {
        requireToCome(body.from, '/body/body/from', others, view);
        return;
      }
      if (governsTheSame(now, body) && isStillNewest(now, occurredOn, others)) return;
    } else if (!(await quartersNamed(original.subject, view)).some((quarter) => hasBegun(quarter, view))) {
      return;
    }
    throw new Refusal('methodology_in_force', '/body/entry', { version, entry: original.seq });
  },
  example: {
    occurredOn: '2026-09-18',
    body: { methodology: defaultMethodology, decision: '24/3-VIII', from: '2026-Q4', trial: false },
  },
});

/** A council's first may govern what has begun, as a trial or for figures from before Esep: nothing is changed by it. */
function requireToCome(
  from: Quarter,
  field: string,
  others: readonly MethodologyRecord[],
  view: DoorView,
): void {
  if (others.length === 0 || !hasBegun(from, view)) return;
  throw new Refusal('methodology_late', field, { from, today: view.today });
}

function hasBegun(from: Quarter, { today }: DoorView): boolean {
  return firstDay(from) <= today;
}

/** Only what no points depend on differs: the decision's number or its date. */
function governsTheSame(now: MethodologyRecord, { methodology, from, trial }: Body): boolean {
  return (
    from === now.from &&
    trial === now.trial &&
    JSON.stringify(methodology) === JSON.stringify(now.methodology)
  );
}

/** Of two for one quarter the one adopted later counts: another date must not turn them round. */
function isStillNewest(
  { from, adoptedOn }: MethodologyRecord,
  occurredOn: CivilDate,
  others: readonly MethodologyRecord[],
): boolean {
  return occurredOn === adoptedOn || others.every((one) => one.from !== from);
}

/** Every quarter that the entry or a correction of it names: undoing a change may bring back any of them. */
async function quartersNamed(subject: string, view: DoorView): Promise<readonly Quarter[]> {
  const history = await view.history(subject);
  return history.flatMap(({ kind, body }) => {
    const told = isChange(kind) ? body['body'] : body;
    const from = isObject(told) ? told['from'] : undefined;
    return typeof from === 'string' && isQuarter(from) ? [from] : [];
  });
}
