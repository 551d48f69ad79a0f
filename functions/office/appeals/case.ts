import type { Area } from '../route.ts';
import { showCase } from './case-view.ts';

export const casePages: Area = () => [
  { method: 'GET', path: '/appeals/:appeal', act: 'registers.read', handle: (visit) => showCase(visit) },
  {
    method: 'POST',
    path: '/appeals/:appeal/show',
    act: 'cases.read',
    handle: (visit) => showCase(visit, { opens: true }),
  },
];
