export { type CaseView, type CourseEvent, casePage } from './appeals/case.tsx';
export type { CasePersonView } from './appeals/case-person.tsx';
export type { CaseStepsView } from './appeals/case-steps.tsx';
export { caseWords, type StepKind, stepKinds } from './appeals/case-words.ts';
export { type CouponView, couponPage } from './appeals/coupon.tsx';
export { type JournalLine, type JournalView, journalPage } from './appeals/journal.tsx';
export {
  type AppealListView,
  appealListPage,
  FoundList,
  type FoundView,
  foundAppealsPage,
  type ListedAppeal,
} from './appeals/list.tsx';
export { type NewAppealView, newAppealPage } from './appeals/new.tsx';
export { type AppealShow, appealListWords, appealShows } from './appeals/words.ts';
export { Csrf, type OfficePage, type OfficeView, renderOffice } from './frame.tsx';
export { type OfficeItem, officeMenu } from './menu.ts';
export { keptFormPage, problemPage } from './message-pages.tsx';
export { type TodayView, todayPage } from './today/page.tsx';
export { officeWords } from './words.ts';
