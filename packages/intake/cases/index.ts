export {
  type CitizenSaid,
  type CitizenWord,
  hasAnswerCode,
  issueAnswerCode,
  isUnheard,
  sayOfAnswer,
} from './answer-code.ts';
export { type CaseFiles, isCaseFileName } from './case-files.ts';
export { checkScans, type ScanFault } from './check-scans.ts';
export { type Citizen, phoneOf, readAmended, readAppeal, readSought } from './citizen.ts';
export { type EraseDeps, eraseCase } from './erase.ts';
export { type CaseDeps, finishCases } from './finish.ts';
export { isIin } from './iin.ts';
export { type EraseReason, eraseReasons, type Look, type LookedAt } from './items.ts';
export {
  amendCase,
  type CaseState,
  caseStateOf,
  type FoundCase,
  findCases,
  type OpenedCitizen,
  openCase,
  openCases,
  readCase,
} from './keep.ts';
export { looksAt, type NotedLook, noteBulkLook, noteLook, recentLooks } from './look.ts';
export { addNote, countNotes, maxNoteLength, type Note, notesOf } from './notes.ts';
export { type Coupon, registerAppeal } from './register.ts';
export { scanTypes } from './scan-type.ts';
export {
  addScan,
  checkScan,
  countScans,
  deleteScan,
  maxScanBytes,
  maxScans,
  type NewScan,
  readScan,
  type Scan,
  type ScanDeps,
  scansOf,
  sweepScans,
} from './scans.ts';
export { caseKeys, openJson, sealJson } from './seal.ts';
export { sweepCases } from './sweep.ts';
