export { hashesIn } from '../views/entry-values.ts';
export { auditPage, looksPage } from './accounts/audit.tsx';
export { mePage } from './accounts/me.tsx';
export { type AccountsView, accountsPage, linkPage } from './accounts/pages.tsx';
export { type CaseView, type CourseEvent, casePage } from './appeals/case.tsx';
export type { CasePersonView } from './appeals/case-person-view.ts';
export type { CaseStepsView } from './appeals/case-steps.tsx';
export { caseWords } from './appeals/case-words.ts';
export { type StepKind, stepKinds } from './appeals/case-words-shape.ts';
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
export { type AppealShow, appealShows } from './appeals/list-words-shape.ts';
export { type NewAppealView, newAppealPage } from './appeals/new.tsx';
export type { ScanLimits } from './appeals/scan-limits.ts';
export { appealListWords } from './appeals/words.ts';
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
export { type ExportJobView, type ExportSaid, exportJobPage } from './exports/job-page.tsx';
export { type ExportForm, isExportForm, SheetLinks } from './exports/links.tsx';
export { type ExportsView, exportsPage } from './exports/page.tsx';
export type { PaperHead } from './exports/paper.tsx';
export { type ReadRanking, readCards, readPeriods, readRanking } from './exports/read.ts';
export { sessionPaper } from './exports/session-paper.tsx';
export { tablePaper } from './exports/table-paper.tsx';
export { rankingTable, scorecardTable } from './exports/tables.ts';
export { exportWords } from './exports/words.ts';
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
export { type HelpId, helpIds, isHelpId } from './help/ids.ts';
export { findHelp, helpIndexPage, helpPage, helpTexts } from './help/page.tsx';
export { keptLabels } from './kept-labels.ts';
export { type OfficeItem, officeMenu } from './menu.ts';
export { type KeptField, keptFormPage, problemPage } from './message-pages.tsx';
export { type AdoptPageView, methodologyAdoptPage } from './methodology/adopt-page.tsx';
export { changesOf } from './methodology/changes.ts';
export { methodologyDraftPage } from './methodology/draft-page.tsx';
export type { DraftConflict, DraftPageView, DraftRemark } from './methodology/draft-view.ts';
export type { EffectSources } from './methodology/effect-view.ts';
export { draftValues } from './methodology/labels.ts';
export { type MethodologyListView, methodologyListPage } from './methodology/list-page.tsx';
export { methodologyWords } from './methodology/words.ts';
export { ownLinesPage, ownPage } from './own/own-page.tsx';
export { readOwn } from './own/read-own.ts';
export { type About, type SayView, sayPage } from './own/say-page.tsx';
export { type DraftsView, draftsPage } from './registers/drafts-page.tsx';
export type { FieldShown, RollRow } from './registers/field-shown.tsx';
export { type FormView, formPage } from './registers/form-page.tsx';
export { formWords, nestedChoices, nestedLabels } from './registers/form-words.ts';
export {
  type HistoryEntry,
  type HistoryView,
  historyPage,
} from './registers/history-page.tsx';
export { type RegisterListView, registerListPage } from './registers/list-page.tsx';
export { type RegisterView, registerPage } from './registers/register-page.tsx';
export {
  columnTitles,
  type RegisterId,
  registerGroups,
  registerTitles,
  stateTones,
  stateWords,
} from './registers/titles.ts';
export { secondPage } from './second/page.tsx';
export type { ProposalSources } from './second/proposal-view.ts';
export type { FailedForm, SecondPageView } from './second/view.ts';
export { type SettingsPageView, settingsPage } from './settings/page.tsx';
export { columnsPage } from './sheets/columns-page.tsx';
export { sheetsPage } from './sheets/home-page.tsx';
export { sheetJobPage } from './sheets/job-page.tsx';
export { type JobSaid, type OutcomeShow, outcomeShows } from './sheets/view.ts';
export {
  leavingPage,
  recoveryPage,
  setUpGonePage,
  setUpPage,
  signedOutPage,
  signInFailedPage,
  signInPage,
} from './sign-in/pages.tsx';
export { todayPage } from './today/page.tsx';
export type {
  BackgroundLine,
  DueLine,
  PublicView,
  RankMove,
  RanksView,
  TodayView,
  WaitsView,
} from './today/view.ts';
export type { FormErrors } from './told.tsx';
export { officeWords } from './words.ts';
