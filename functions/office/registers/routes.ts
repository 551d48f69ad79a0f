import { registerListPage } from '@esep/web';
import type { Area } from '../route.ts';
import { sendCorrection, showCorrection } from './correct-route.ts';
import { draftsOf } from './drafts.ts';
import { deleteDraft, saveDraft, showDrafts } from './drafts-route.ts';
import { sendForm, showForm } from './form-route.ts';
import { showHistory, withdraw } from './history-route.ts';
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
          drafts: (await draftsOf(visit)).length,
          href: visit.href,
        }),
      );
    },
  },
  { method: 'GET', path: '/registers/:register', act: 'registers.read', handle: showRegister },
  { method: 'POST', path: '/registers/:register/views', act: 'registers.read', handle: changeViews },
  { method: 'GET', path: '/registers/:register/:subject', act: 'registers.read', handle: showHistory },
  {
    method: 'GET',
    path: '/registers/:register/:subject/:seq/correct',
    act: 'registers.read',
    handle: showCorrection,
  },
  {
    method: 'POST',
    path: '/registers/:register/:subject/:seq/correct',
    act: 'registers.read',
    handle: sendCorrection,
  },
  {
    method: 'POST',
    path: '/registers/:register/:subject/:seq/withdraw',
    act: 'registers.read',
    handle: withdraw,
  },
  { method: 'GET', path: '/drafts', act: 'registers.read', handle: showDrafts },
  { method: 'POST', path: '/drafts', act: 'registers.read', handle: saveDraft },
  { method: 'POST', path: '/drafts/:id/delete', act: 'registers.read', handle: deleteDraft },
  { method: 'GET', path: '/forms/:kind', act: 'registers.read', handle: showForm },
  { method: 'POST', path: '/forms/:kind', act: 'registers.read', handle: sendForm },
];
