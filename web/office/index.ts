export { Csrf, type OfficePage, type OfficeView, renderOffice } from './frame.tsx';
export { type OfficeItem, officeMenu } from './menu.ts';
export { keptFormPage, problemPage } from './message-pages.tsx';
export { type TodayView, todayPage } from './today/page.tsx';
export { officeWords } from './words.ts';
