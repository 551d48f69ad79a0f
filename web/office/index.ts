export { Csrf, type OfficePage, type OfficeView, renderOffice } from './frame.tsx';
export { bookingPage } from './friday/booking-page.tsx';
export { type ChangeTyped, changePage } from './friday/change-page.tsx';
export {
  type ClosingRow,
  closePage,
  type ReceptionOutcome,
  receptionOutcomes,
} from './friday/close-page.tsx';
export { type DayReception, type DayView, dayPage, missingCards } from './friday/day-page.tsx';
export { type DayLine, type ListView, type ReceptionLine, receptionsPage } from './friday/list-page.tsx';
export { printingsPage } from './friday/printings-page.tsx';
export { type RotaAsked, type RotaLine, type RotaView, rotaPage } from './friday/rota-page.tsx';
export { fridayWords } from './friday/words.ts';
export { type OfficeItem, officeMenu } from './menu.ts';
export { keptFormPage, problemPage } from './message-pages.tsx';
export { type TodayView, todayPage } from './today/page.tsx';
export { officeWords } from './words.ts';
