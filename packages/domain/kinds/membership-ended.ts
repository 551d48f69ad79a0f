import * as z from 'zod';
import { requireDeputy } from '../door.ts';
import { requireMember } from '../door-memberships.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z.strictObject({ deputy: slug, organization: slug });

export const membershipEnded = defineKind<z.output<typeof schema>>({
  name: 'membership.ended',
  version: 1,
  order: 2,
  title: {
    kk: 'Депутат комиссиядан, фракциядан немесе топтан шықты',
    ru: 'Депутат вышел из комиссии, фракции или группы',
    en: 'Deputy left a commission, faction or group',
  },
  help: {
    kk: 'Осы күн — соңғы күні. Мандат тоқтатылса, мүшелік өздігінен аяқталады.',
    ru: 'Этот день — последний. С прекращением мандата членство заканчивается само.',
    en: 'This is the last day. When a mandate ends, memberships end with it.',
  },
  fields: { deputy: labels.deputy, organization: labels.organization },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'deputy',
  subject: ({ deputy }) => `deputy:${deputy}`,
  async door({ occurredOn, body }, view) {
    const record = await requireDeputy(body.deputy, '/body/deputy', view);
    requireMember(record, body.organization, occurredOn, '/body/organization');
    return undefined;
  },
  example: { occurredOn: '2026-09-14', body: { deputy: 'd-07', organization: 'k-1' } },
});
