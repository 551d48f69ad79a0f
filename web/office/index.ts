export {
  Csrf,
  type OfficeItem,
  type OfficePage,
  type OfficeView,
  officeMenu,
  renderOffice,
} from './frame.tsx';
export { keptFormPage, problemPage } from './message-pages.tsx';
export { type TodayView, todayPage } from './today/page.tsx';
export { officeWords } from './words.ts';
