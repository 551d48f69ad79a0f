export { Csrf, type OfficePage, type OfficeView, renderOffice } from './frame.tsx';
export { type OfficeItem, officeMenu } from './menu.ts';
export { keptFormPage, problemPage } from './message-pages.tsx';
export { type RegisterListView, registerListPage } from './registers/list-page.tsx';
export { type RegisterView, registerPage } from './registers/register-page.tsx';
export {
  columnTitles,
  type RegisterId,
  registerGroups,
  registerTitles,
  registerWords,
  stateTones,
  stateWords,
} from './registers/words.ts';
export { type TodayView, todayPage } from './today/page.tsx';
export { officeWords } from './words.ts';
