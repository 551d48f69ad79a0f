import { Refusal } from '@esep/domain';
import { addNote } from '@esep/intake';
import { type StepKind, stepKinds } from '@esep/web';
import { record } from '../record.ts';
import type { Area } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { askOf, caseDepsOf, toldOf } from './asking.ts';
import { showCase } from './case-view.ts';

export const steps: Area = () => [
  { method: 'POST', path: '/appeals/:appeal/steps', act: 'appeals.record', handle: step },
];

/** Fields of each step beyond its day, as the form names them. */
const fieldsOf: Readonly<Record<StepKind, readonly string[]>> = {
  'appeal.assigned': ['deputy'],
  'appeal.answered': ['note'],
  'appeal.extended': ['until', 'reason'],
  'appeal.forwarded': ['to'],
  'appeal.reopened': [],
  'appeal.marked': ['template'],
};

/** Records the step that was chosen; refused, the page comes back as it was typed. */
async function step(visit: OfficeVisit): Promise<Response> {
  const { appeal, by } = askOf(visit);
  const { form, deps } = visit;
  const kind = stepKinds.find((one) => one === form.text('kind'));
  if (!kind) throw new Refusal('not_a_form');
  const names = ['on', ...fieldsOf[kind]];
  const short = kind.slice('appeal.'.length);
  const values = Object.fromEntries(names.map((name) => [name, form.text(`${short}-${name}`)]));
  const id = form.text('id');
  const row = { kind, id, occurredOn: values['on'], body: bodyOf(kind, appeal, values) };
  const { results } = await record(visit, [row]);
  const [result] = results;
  if (result?.outcome === 'refused') {
    const told = toldOf(result.refusal, visit, names);
    return showCase(visit, { wrong: { kind, values, ...told }, stepId: id }, 422);
  }
  const note = values['note'];
  if (note && visit.may('cases.write')) {
    await addNote(caseDepsOf(visit), deps.council, { appeal, by, about: 'answer', text: note });
  }
  return visit.redirect(`/appeals/${appeal}`, result?.outcome === 'proposed' ? 'proposed' : 'recorded');
}

function bodyOf(kind: StepKind, appeal: string, values: Readonly<Record<string, string>>): object {
  const given = (name: string) => (values[name] ? { [name]: values[name] } : {});
  switch (kind) {
    case 'appeal.assigned':
      return { appeal, ...given('deputy') };
    case 'appeal.extended':
      return { appeal, ...given('until'), ...given('reason') };
    case 'appeal.forwarded':
      return { appeal, ...given('to') };
    case 'appeal.marked':
      return { appeal, template: values['template'] === 'yes' };
    default:
      return { appeal };
  }
}
