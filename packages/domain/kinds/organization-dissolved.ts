import * as z from 'zod';
import { requireOrganization } from '../door.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z.strictObject({ organization: slug });

export const organizationDissolved = defineKind<z.output<typeof schema>>({
  name: 'organization.dissolved',
  version: 1,
  order: 2,
  title: {
    kk: 'Комиссия немесе депутаттық топ таратылды',
    ru: 'Комиссия или депутатская группа упразднена',
    en: 'Commission or deputy group dissolved',
  },
  help: {
    kk: 'Осы күн — соңғы күні.',
    ru: 'Этот день — последний.',
    en: 'This is its last day.',
  },
  fields: { organization: labels.organization },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'organization',
  subject: ({ organization }) => `organization:${organization}`,
  async door({ body }, view) {
    await requireOrganization(body.organization, '/body/organization', view);
    return undefined;
  },
  example: { occurredOn: '2026-09-30', body: { organization: 'k-1' } },
});
