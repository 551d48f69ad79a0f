import { recentLooks } from '@esep/intake';
import { createAccounts, createStaffEvents } from '@esep/staff';
import { auditPage, looksPage } from '@esep/web';
import type { OfficeDeps } from '../deps.ts';
import type { OfficeRoute } from '../route.ts';

const linesAPage = 100;
const lookId = /^[\w:.-]{10,60}$/;

/** Who signed in and what was done to accounts; who looked at which case file. */
export function auditRoutes({ vault, council, now }: OfficeDeps): readonly OfficeRoute[] {
  const accounts = createAccounts({ vault, now });
  const events = createStaffEvents({ vault, now });
  return [
    {
      method: 'GET',
      path: '/audit',
      act: 'audit.read',
      async handle(visit) {
        const { after } = visit.query;
        const page = await events.page(council, { limit: linesAPage, ...(after ? { after } : {}) });
        const people = new Map((await accounts.list(council)).map((one) => [one.id, one.role] as const));
        return visit.page(auditPage(visit.language, { ...page, roleOf: (id) => people.get(id) }));
      },
    },
    {
      method: 'GET',
      path: '/audit/looks',
      act: 'audit.read',
      async handle(visit) {
        const { before = '' } = visit.query;
        const from = lookId.test(before) ? { before } : {};
        const page = await recentLooks({ vault }, council, { limit: linesAPage, ...from });
        return visit.page(looksPage(visit.language, page));
      },
    },
  ];
}
