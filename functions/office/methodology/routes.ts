import { randomBytes } from 'node:crypto';
import { defaultMethodology, Refusal } from '@esep/domain';
import {
  beginDraft,
  deleteMethodologyDraft,
  type MethodologyDraft,
  readMethodologyDrafts,
  saveMethodologyDraft,
} from '@esep/intake';
import { authorOf } from '@esep/staff';
import { methodologyListPage, methodologyWords } from '@esep/web';
import type { Area } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { adopt, showAdopt } from './adopt.ts';
import { saveDraft, showDraft } from './draft.ts';
import { adoptedVersions, statesOf, versionLines } from './sources.ts';

const draft = '/methodology/drafts/:draft{[0-9a-f]{16}}';
const mostDrafts = 30;

/** The methodology from a draft to its adoption. */
export const methodology: Area = () => [
  { method: 'GET', path: '/methodology', act: 'methodology.draft', handle: (visit) => showList(visit) },
  { method: 'POST', path: '/methodology/drafts', act: 'methodology.draft', handle: begin },
  { method: 'GET', path: draft, act: 'methodology.draft', handle: (visit) => showDraft(visit) },
  { method: 'POST', path: draft, act: 'methodology.draft', handle: saveDraft },
  { method: 'POST', path: `${draft}/delete`, act: 'methodology.draft', handle: remove },
  { method: 'GET', path: `${draft}/adopt`, act: 'methodology.adopt', handle: (visit) => showAdopt(visit) },
  { method: 'POST', path: `${draft}/adopt`, act: 'methodology.adopt', fresh: true, handle: adopt },
];

async function showList(
  visit: OfficeVisit,
  { problem, status = 422 }: { readonly problem?: string; readonly status?: 409 | 422 } = {},
): Promise<Response> {
  const { deps, language, session } = visit;
  const [versions, drafts, stateOf, view] = await Promise.all([
    versionLines(visit),
    readMethodologyDrafts(deps.vault, deps.council),
    statesOf(visit),
    visit.look(),
  ]);
  const shipped = defaultMethodology.version;
  const isAdopted = versions.some(({ record }) => record.methodology.version === shipped);
  const page = methodologyListPage(language, {
    versions,
    drafts: drafts.map((one) => ({ draft: one, state: stateOf(one) })),
    shipped: isAdopted ? undefined : shipped,
    csrf: session.csrf,
    self: session.person.account,
    timeZone: view.timeZone,
    ...(problem ? { problem } : {}),
  });
  return visit.page(page, problem ? status : 200);
}

/** A new draft of an adopted version, or of what ships. */
async function begin(visit: OfficeVisit): Promise<Response> {
  const { deps, form, session } = visit;
  const records = await adoptedVersions(visit);
  const drafts = await readMethodologyDrafts(deps.vault, deps.council);
  if (drafts.length >= mostDrafts) {
    return showList(visit, { problem: methodologyWords[visit.language].tooManyDrafts(mostDrafts) });
  }
  const asked = form.text('from');
  const record = Object.hasOwn(records, asked) ? records[asked] : undefined;
  if (asked !== '' && !record) throw new Refusal('not_found');
  const taken = [
    ...Object.keys(records),
    ...drafts.map(({ whole }) => whole.version),
    defaultMethodology.version,
  ];
  const begun: MethodologyDraft = {
    id: randomBytes(8).toString('hex'),
    ...beginDraft(record?.methodology ?? defaultMethodology, taken),
    note: '',
    savedBy: authorOf(session.person),
    savedAt: deps.now().toISOString(),
  };
  await saveMethodologyDraft(deps.vault, deps.council, begun, 0);
  return visit.redirect(`/methodology/drafts/${begun.id}`);
}

async function remove(visit: OfficeVisit): Promise<Response> {
  const { deps, form, params } = visit;
  const id = params['draft'] ?? '';
  const version = Number(form.text('version')) || 0;
  if (!(await deleteMethodologyDraft(deps.vault, deps.council, id, version))) {
    // Somebody saved it meanwhile: it is looked at once more before it goes.
    return showDraft(visit, { isStale: true });
  }
  return visit.redirect('/methodology', 'deleted');
}
