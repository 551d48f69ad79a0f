import * as z from 'zod';
import { Refusal } from '../errors.ts';
import { evidence } from '../evidence.ts';
import { quarter, slug } from '../fields.ts';
import { stateOf } from '../fold.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { indicator } from '../subjects/indicator.ts';

const schema = z.strictObject({
  indicator: slug,
  quarter,
  actual: z.number().min(0).max(1e12),
  evidence: evidence.optional(),
});

export const indicatorUpdated = defineKind<z.output<typeof schema>>({
  name: 'indicator.updated',
  version: 1,
  order: 2,
  title: {
    kk: 'Жоба көрсеткіші жаңартылды',
    ru: 'Обновлён показатель проекта',
    en: 'Project indicator updated',
  },
  help: {
    kk: 'Тоқсан басынан бергі нақты мәні. Соңғы жазба есепке алынады.',
    ru: 'Факт с начала квартала. Учитывается последняя запись.',
    en: 'What has been reached since the quarter began. The last entry counts.',
  },
  fields: {
    indicator: labels.indicator,
    quarter: labels.quarter,
    actual: { label: { kk: 'Нақты мәні', ru: 'Факт', en: 'Actual' } },
    evidence: labels.evidence,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'indicator',
  subject: ({ indicator: id }) => `indicator:${id}`,
  async door({ occurredOn, body }, view) {
    const { plans } = stateOf(indicator, await view.history(`indicator:${body.indicator}`));
    const plan = plans.get(body.quarter);
    if (!plan || occurredOn < plan.plannedOn) {
      throw new Refusal('indicator_not_planned', plan ? '/occurredOn' : '/body/quarter', {
        indicator: body.indicator,
        quarter: body.quarter,
      });
    }
    return undefined;
  },
  example: { occurredOn: '2026-10-30', body: { indicator: 'auyz-su-1', quarter: '2026-Q4', actual: 8.2 } },
});
