import { addNote, amendCase, eraseCase, maxNoteLength, openCase, readAmended } from '@esep/intake';
import { caseWords } from '@esep/web';
import type { Area } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { askOf, caseDepsOf, citizenOf, fieldsOfCitizen, isEraseReason, toldOf, typedOf } from './asking.ts';
import { showCase } from './case-view.ts';

/** What is done to the citizen's side of an appeal. */
export const person: Area = () => [
  {
    method: 'POST',
    path: '/appeals/:appeal/amend',
    act: 'cases.write',
    handle: (visit) => mend(visit, amendCase),
  },
  {
    method: 'POST',
    path: '/appeals/:appeal/open',
    act: 'cases.write',
    handle: (visit) => mend(visit, openCase),
  },
  { method: 'POST', path: '/appeals/:appeal/notes', act: 'cases.write', handle: note },
  { method: 'POST', path: '/appeals/:appeal/erase', act: 'cases.erase', handle: erase },
];

async function mend(visit: OfficeVisit, keep: typeof amendCase): Promise<Response> {
  const ask = askOf(visit);
  try {
    const { citizen } = readAmended({ citizen: citizenOf(visit) });
    await keep(caseDepsOf(visit), visit.deps.council, { ...ask, citizen });
  } catch (error) {
    const { errors, problem } = toldOf(error, visit, fieldsOfCitizen);
    const told = problem === undefined ? errors : { ...errors, name: problem };
    return showCase(visit, { mending: { values: typedOf(visit, fieldsOfCitizen), errors: told } }, 422);
  }
  return visit.redirect(`/appeals/${ask.appeal}`, 'saved');
}

async function note(visit: OfficeVisit): Promise<Response> {
  const ask = askOf(visit);
  const text = visit.form.text('note').slice(0, maxNoteLength);
  if (!text) return showCase(visit, { noteError: caseWords[visit.language].notes.empty }, 422);
  await addNote(caseDepsOf(visit), visit.deps.council, { ...ask, about: 'case', text });
  return visit.redirect(`/appeals/${ask.appeal}`, 'saved');
}

/** Gone for good, so the number is typed by hand, and the reason is one of few words. */
async function erase(visit: OfficeVisit): Promise<Response> {
  const ask = askOf(visit);
  const why = visit.form.text('why');
  const isConfirmed = visit.form.text('confirmed').toLowerCase() === ask.appeal;
  if (!isConfirmed || !isEraseReason(why)) {
    return showCase(visit, { eraseError: caseWords[visit.language].erase.wrong }, 422);
  }
  await eraseCase(caseDepsOf(visit), visit.deps.council, { ...ask, why });
  return visit.redirect(`/appeals/${ask.appeal}`, 'deleted');
}
