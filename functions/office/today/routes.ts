import { todayPage } from '@esep/web';
import type { Area } from '../route.ts';

/** What there is to do today. */
export const today: Area = () => [
  {
    method: 'GET',
    path: '/',
    act: 'signed-in',
    async handle(visit) {
      const { today: on } = await visit.look();
      return visit.page(todayPage(visit.language, { on }));
    },
  },
];
