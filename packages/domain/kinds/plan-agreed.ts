import * as z from 'zod';
import { requireNew } from '../door.ts';
import { civilDate, givenText, slug, webAddress } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';
import { planPartners } from '../subjects/plan.ts';

const schema = z
  .strictObject({
    plan: slug,
    with: z.enum(planPartners),
    partner: givenText.optional(),
    title: publicText(300),
    from: civilDate,
    to: civilDate,
    link: webAddress.optional(),
  })
  .refine(({ from, to }) => from <= to, { error: 'ends_before_it_begins', path: ['to'] })
  .refine((body) => body.with !== 'other' || body.partner !== undefined, {
    error: 'partner_missing',
    path: ['partner'],
  });

export const planAgreed = defineKind<z.output<typeof schema>>({
  name: 'plan.agreed',
  version: 1,
  order: 1,
  title: {
    kk: 'Үйлестірілген іс-қимыл жоспары бекітілді',
    ru: 'Согласован план скоординированных действий',
    en: 'Plan of coordinated actions agreed',
  },
  help: {
    kk: 'Мәслихаттың мемлекеттік органмен бірлескен жоспары. Іс-шаралары action.planned арқылы енгізіледі.',
    ru: 'Совместный план маслихата и государственного органа. Его мероприятия вносят записями action.planned.',
    en: 'A joint plan of the maslikhat and a state body. Its actions are entered with action.planned.',
  },
  fields: {
    plan: labels.plan,
    with: {
      label: { kk: 'Кіммен', ru: 'С кем', en: 'With whom' },
      values: {
        prosecutor: { kk: 'Прокуратура', ru: 'Прокуратура', en: 'Prosecutor’s office' },
        'anti-corruption': {
          kk: 'Сыбайлас жемқорлыққа қарсы қызмет',
          ru: 'Антикоррупционная служба',
          en: 'Anti-corruption service',
        },
        police: { kk: 'Полиция', ru: 'Полиция', en: 'Police' },
        akimat: { kk: 'Әкімдік', ru: 'Акимат', en: 'Akimat' },
        other: { kk: 'Басқа орган', ru: 'Другой орган', en: 'Another body' },
      },
    },
    partner: {
      label: { kk: 'Органның атауы', ru: 'Название органа', en: 'The body’s name' },
      help: labels.name.help,
    },
    title: labels.title,
    from: labels.from,
    to: labels.to,
    link: labels.link,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'plan',
  subject: ({ plan }) => `plan:${plan}`,
  async door({ body }, view) {
    await requireNew(`plan:${body.plan}`, '/body/plan', view);
    return undefined;
  },
  example: {
    occurredOn: '2026-01-19',
    body: {
      plan: 'prokuratura-2026',
      with: 'prosecutor',
      partner: { kk: 'Облыс прокуратурасы', ru: 'Прокуратура области', en: 'Regional prosecutor’s office' },
      title: 'Балаларды зорлық-зомбылықтан қорғау жөніндегі бірлескен жоспар',
      from: '2026-01-19',
      to: '2026-12-31',
    },
  },
});
