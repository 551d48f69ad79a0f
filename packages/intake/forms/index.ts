export { bodyOfForm, bodyPrefix, entriesOfBody, type FormEntries, rowsOf, tidyRows } from './body.ts';
export {
  beginsSubject,
  type FormField,
  type FormInput,
  type FormSource,
  formFields,
  isCounted,
  ownField,
} from './fields.ts';
export { numberOfDay, suggestNumber } from './next-number.ts';
