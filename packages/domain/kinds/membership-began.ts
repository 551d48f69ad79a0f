import * as z from 'zod';
import { requireInOffice } from '../door.ts';
import { requireFreeChair, requireOrganizationOn, requireSpan } from '../door-memberships.ts';
import { civilDate, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { membershipRoles } from '../membership-role.ts';
import { membershipRole } from './membership-fields.ts';

const schema = z.strictObject({
  deputy: slug,
  organization: slug,
  role: z.enum(membershipRoles),
  to: civilDate.optional(),
});

export const membershipBegan = defineKind<z.output<typeof schema>>({
  name: 'membership.began',
  version: 1,
  order: 3,
  title: {
    kk: 'Депутат комиссияға, фракцияға немесе топқа кірді',
    ru: 'Депутат вошёл в комиссию, фракцию или группу',
    en: 'Deputy joined a commission, faction or group',
  },
  help: {
    kk: 'Осы күннен басталады. Сол бірлестіктегі бұрынғы рөлі бір күн бұрын аяқталады: рөлді ауыстыруға бір жазба жетеді. Мәслихаттың өзі — «council».',
    ru: 'Начинается с этого дня. Прежняя роль в том же объединении заканчивается накануне: для смены роли достаточно одной записи. Сам маслихат — «council».',
    en: 'Begins on this day. An earlier role in the same organization ends the day before, so one row changes a role. The maslikhat itself is “council”.',
  },
  fields: {
    deputy: labels.deputy,
    organization: labels.organization,
    role: membershipRole,
    to: {
      label: { kk: 'Соңғы күні', ru: 'Последний день', en: 'Last day' },
      help: {
        kk: 'Бұрын аяқталып қойған болса ғана',
        ru: 'Только если уже закончилось',
        en: 'Only if it is over already',
      },
    },
  },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'deputy',
  subject: ({ deputy }) => `deputy:${deputy}`,
  async door({ occurredOn, body }, view) {
    const { deputy, organization, role, to } = body;
    await requireInOffice(deputy, occurredOn, '/body/deputy', view);
    await requireOrganizationOn(organization, occurredOn, '/body/organization', view);
    requireSpan(occurredOn, to);
    if (role === 'chair') {
      await requireFreeChair({ organization, deputy, from: occurredOn, to }, '/body/role', view);
    }
    return undefined;
  },
  example: { occurredOn: '2026-09-15', body: { deputy: 'd-07', organization: 'k-1', role: 'chair' } },
});
