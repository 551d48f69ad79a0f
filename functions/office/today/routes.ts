import { todayPage } from '@esep/web';
import type { Area } from '../route.ts';
import { todayView } from './gather.ts';
import { createDayCount } from './recorded.ts';

/** What there is to do today. Whoever has no part in the office's day is led to what they came for. */
export const today: Area = (deps) => {
  const countDay = createDayCount(deps);
  return [
    {
      method: 'GET',
      path: '/',
      act: 'signed-in',
      async handle(visit) {
        if (visit.may('today.read')) {
          return visit.page(todayPage(visit.language, await todayView(visit, countDay)));
        }
        return visit.redirect(
          visit.may('own.read') ? '/own' : visit.may('accounts.manage') ? '/accounts' : '/help',
        );
      },
    },
  ];
};
