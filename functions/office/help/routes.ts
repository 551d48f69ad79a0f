import { Refusal } from '@esep/domain';
import { helpIndexPage, helpPage, isHelpId } from '@esep/web';
import type { Area } from '../route.ts';

const longestQuery = 80;

/** One page a task, and the list of them. */
export const help: Area = () => [
  {
    method: 'GET',
    path: '/help',
    act: 'help.read',
    handle: (visit) =>
      visit.page(helpIndexPage(visit.language, (visit.query['q'] ?? '').trim().slice(0, longestQuery))),
  },
  {
    method: 'GET',
    path: '/help/:page{[a-z-]+}',
    act: 'help.read',
    async handle(visit) {
      const id = visit.params['page'] ?? '';
      if (!isHelpId(id)) throw new Refusal('not_found');
      return visit.page(helpPage(visit.language, id, visit.deps.assets));
    },
  },
];
