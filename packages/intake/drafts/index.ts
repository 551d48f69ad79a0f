export {
  beginDraft,
  type ChosenMethodology,
  chosenOf,
  type MethodologyDraft,
  type Wording,
} from './draft.ts';
export { type DraftField, draftFields, valueAt } from './fields.ts';
export {
  deleteMethodologyDraft,
  type KeptDraft,
  readMethodologyDraft,
  readMethodologyDrafts,
  saveMethodologyDraft,
} from './store.ts';
export { readTyped, type TypedWording } from './typed.ts';
