export {
  type OfficeDisputesView,
  type OfficeDisputeView,
  officeDisputePage,
  officeDisputesPage,
} from './editions/dispute-pages.tsx';
export { type OfficeEditionView, officeEditionPage } from './editions/edition-page.tsx';
export { editionsListPage, type PeriodLine, type PeriodState } from './editions/list-page.tsx';
export { type PreviewView, previewPage } from './editions/preview-page.tsx';
export { editionsOfficeWords } from './editions/words.ts';
export { Csrf, type OfficePage, type OfficeView, renderOffice } from './frame.tsx';
export { type OfficeItem, officeMenu } from './menu.ts';
export { keptFormPage, problemPage } from './message-pages.tsx';
export { ownLinesPage, ownPage } from './own/own-page.tsx';
export { readOwn } from './own/read-own.ts';
export { type About, type SayView, sayPage } from './own/say-page.tsx';
export { type TodayView, todayPage } from './today/page.tsx';
export type { FormErrors } from './told.tsx';
export { officeWords } from './words.ts';
