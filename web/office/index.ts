export { Csrf, type OfficePage, type OfficeView, renderOffice } from './frame.tsx';
export { type DayReception, type DayView, dayPage, missingCards } from './friday/day-page.tsx';
export { type FridayWords, fridayWords } from './friday/words.ts';
export { type OfficeItem, officeMenu } from './menu.ts';
export { keptFormPage, problemPage } from './message-pages.tsx';
export { type TodayView, todayPage } from './today/page.tsx';
export { officeWords } from './words.ts';
