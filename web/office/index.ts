export { Csrf, type OfficePage, type OfficeView, renderOffice } from './frame.tsx';
export { type OfficeItem, officeMenu } from './menu.ts';
export { keptFormPage, problemPage } from './message-pages.tsx';
export type { DisputeSource } from './second/disputes.tsx';
export { type FailedForm, type SecondPageView, secondPage } from './second/page.tsx';
export type { ProposalSources } from './second/proposal-view.ts';
export { type SettingsPageView, settingsPage } from './settings/page.tsx';
export { type DueLine, type PublicView, type TodayView, todayPage, type WaitsView } from './today/page.tsx';
export { officeWords } from './words.ts';
