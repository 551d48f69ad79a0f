import type { Act } from '@esep/staff';

/** The office's menu, in its order, with what somebody must be allowed to do to see an item. */
export const officeMenu = [
  { item: 'today', path: '/', act: 'today.read' },
  { item: 'own', path: '/own', act: 'own.read' },
  { item: 'friday', path: '/receptions', act: 'receptions.run' },
  { item: 'appeals', path: '/appeals', act: 'registers.read' },
  { item: 'registers', path: '/registers', act: 'registers.read' },
  { item: 'sheets', path: '/sheets', act: 'sheets.in' },
  { item: 'exports', path: '/exports', act: 'sheets.out' },
  { item: 'second', path: '/second', act: 'second.decide' },
  { item: 'methodology', path: '/methodology', act: 'methodology.draft' },
  { item: 'editions', path: '/editions', act: 'editions.preview' },
  { item: 'accounts', path: '/accounts', act: 'accounts.manage' },
  { item: 'settings', path: '/settings', act: 'settings.manage' },
  { item: 'audit', path: '/audit', act: 'audit.read' },
  { item: 'help', path: '/help', act: 'help.read' },
] as const satisfies readonly { item: string; path: string; act: Act }[];
export type OfficeItem = (typeof officeMenu)[number]['item'];
