import * as z from 'zod';
import { checkMethodology } from '../check-methodology.ts';
import { defaultMethodology } from '../default-methodology.ts';
import { requireNew } from '../door.ts';
import { Refusal } from '../errors.ts';
import { documentNumber, quarter } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { methodologySchema } from '../methodology.ts';
import { firstDay } from '../time.ts';

const schema = z.strictObject({
  methodology: methodologySchema,
  decision: documentNumber,
  from: quarter,
  trial: z.boolean(),
});

export const methodologyAdopted = defineKind<z.output<typeof schema>>({
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
  async door({ body }, view) {
    await requireNew(`methodology:${body.methodology.version}`, '/body/methodology/version', view);
    const [problem] = checkMethodology(body.methodology);
    if (problem) {
      const { code, field } = problem;
      throw new Refusal('methodology_invalid', `/body/methodology${field}`, { problem: code });
    }
    const first = Object.keys(await view.collection('methodologies')).length === 0;
    if (!body.trial && !first && firstDay(body.from) <= view.today) {
      throw new Refusal('methodology_late', '/body/from', { from: body.from, today: view.today });
    }
    return undefined;
  },
  example: {
    occurredOn: '2026-09-18',
    body: { methodology: defaultMethodology, decision: '24/3-VIII', from: '2026-Q4', trial: false },
  },
});
