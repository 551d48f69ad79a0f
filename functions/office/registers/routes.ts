import { registerListPage } from '@esep/web';
import type { Area } from '../route.ts';
import { changeViews, formLinks, registerCounts, showRegister } from './register-route.ts';
import { registers } from './registers.ts';
import { indexOf } from './subject-index.ts';

/** Registers, forms of every kind, histories, drafts. */
export const registersArea: Area = () => [
  {
    method: 'GET',
    path: '/registers',
    act: 'registers.read',
    async handle(visit) {
      await indexOf(visit.deps).sync();
      const forms = Object.fromEntries(
        registers.map((register) => [register.id, formLinks(visit, register)]),
      );
      return visit.page(
        registerListPage(visit.language, {
          counts: registerCounts(visit),
          forms,
          drafts: 0,
          href: visit.href,
        }),
      );
    },
  },
  { method: 'GET', path: '/registers/:register', act: 'registers.read', handle: showRegister },
  { method: 'POST', path: '/registers/:register/views', act: 'registers.read', handle: changeViews },
];
