export { bodyOfForm, bodyPrefix, entriesOfBody, type FormEntries, rowsOf, tidyRows } from './body.ts';
export {
  beginsSubject,
  type FormField,
  type FormInput,
  type FormSource,
  formFields,
  ownField,
} from './fields.ts';
export { suggestNumber } from './next-number.ts';
