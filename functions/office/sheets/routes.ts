import { Refusal } from '@esep/domain';
import { proposeReading, readLists, readWorkbook, templateWorkbook } from '@esep/intake';
import { sheetsPage } from '@esep/web';
import type { OfficeDeps } from '../deps.ts';
import { problemOf } from '../problem.ts';
import type { Area } from '../route.ts';
import { formWith, sheetLimitMb } from '../upload-limits.ts';
import type { OfficeVisit } from '../visit.ts';
import { askCheck, askImport, jobSaid } from './ask-job.ts';
import { saveColumns, showColumns } from './columns.ts';
import { cancelJob, showJob, takeRefused } from './job.ts';
import { isSure } from './read-again.ts';
import { findUpload, kindChoices, kindsOf, readUpload, refuseSecond } from './sources.ts';

const upload = '/sheets/uploads/:upload{[0-9a-f]{24}}';
const job = '/sheets/jobs/:job{[0-9]{8}-[0-9a-f]{16}}';
const act = 'sheets.in';

/** Entries out of people's own tables: sent, read, tried row by row, entered in the background. */
export const sheets: Area = (deps) => [
  { method: 'GET', path: '/sheets', act, handle: async (visit) => showSheets(visit) },
  {
    method: 'POST',
    path: '/sheets',
    act,
    maxBytes: formWith(sheetLimitMb(deps)),
    tooLarge: () => tooLarge(deps),
    handle: take,
  },
  { method: 'GET', path: '/sheets/templates/:kind{[a-z.-]+}', act, handle: takeTemplate },
  { method: 'POST', path: '/sheets/mappings/forget', act, handle: forget },
  { method: 'GET', path: upload, act, handle: async (visit) => showColumns(visit) },
  { method: 'POST', path: upload, act, handle: saveColumns },
  { method: 'POST', path: `${upload}/enter`, act, handle: enter },
  { method: 'POST', path: `${upload}/remove`, act, handle: remove },
  { method: 'GET', path: job, act, handle: showJob },
  { method: 'GET', path: `${job}/refused`, act, handle: takeRefused },
  { method: 'POST', path: `${job}/cancel`, act, handle: cancelJob },
];

function tooLarge(deps: OfficeDeps): Refusal {
  return new Refusal('sheet_too_large', '/file', { limit: sheetLimitMb(deps) });
}

async function showSheets(visit: OfficeVisit, refusal?: Refusal): Promise<Response> {
  const { deps, language, session } = visit;
  const { uploads, store } = deps.jobs;
  const [sent, kept, jobs] = await Promise.all([
    uploads.list(deps.council),
    uploads.mappings(deps.council),
    store.list(deps.council),
  ]);
  const byId = new Map(jobs.map((one) => [one.id, one]));
  const titles = new Map(kindChoices(visit).map(({ value, label }) => [value, label]));
  const problem = refusal && problemOf(refusal, language, '');
  const page = sheetsPage(language, {
    csrf: session.csrf,
    mostMb: sheetLimitMb(deps),
    kinds: kindChoices(visit),
    problem,
    sent: sent.slice(0, 30).map((one) => {
      const last = byId.get(one.imports.at(-1)?.job ?? '') ?? byId.get(one.checkJob ?? '');
      return {
        file: one.file,
        kind: titles.get(one.kind) ?? one.kind,
        at: one.at,
        state: last && jobSaid(last),
        href: visit.href(last ? `/sheets/jobs/${last.id}` : `/sheets/uploads/${one.id}`),
        removeAction: visit.href(`/sheets/uploads/${one.id}/remove`),
      };
    }),
    kept: kept.map(({ name, kind }) => ({ name, kind: titles.get(kind) ?? kind })),
  });
  return visit.page(page, (problem?.status ?? 200) as 200);
}

/** Reads what was sent. Where nothing is left to ask, its rows are tried at once. */
async function take(visit: OfficeVisit): Promise<Response> {
  const { deps, form, session } = visit;
  const { uploads } = deps.jobs;
  try {
    const file = form.file('file');
    if (!file) throw new Refusal('sheet_no_file', '/file');
    if (file.size > sheetLimitMb(deps) * 1_000_000) throw tooLarge(deps);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const workbook = await readWorkbook(bytes);
    const said = form.text('kind') || undefined;
    const reading = proposeReading(workbook, {
      registry: deps.registry,
      lists: await readLists(await visit.look()),
      kept: await uploads.mappings(deps.council),
      allowed: kindsOf(visit).map(({ name }) => name),
      kind: said,
    });
    await refuseSecond(visit, reading.kind);
    const added = await uploads.add(deps.council, bytes, {
      ...reading,
      file: file.name.slice(0, 120),
      format: workbook.format,
      account: session.person.account,
    });
    const open = await readUpload(visit, added);
    if (isSure(open)) return askCheck(visit, added);
    return visit.redirect(`/sheets/uploads/${added.id}`);
  } catch (error) {
    if (error instanceof Refusal) return showSheets(visit, error);
    throw error;
  }
}

async function takeTemplate(visit: OfficeVisit): Promise<Response> {
  const { language, params } = visit;
  const kind = kindsOf(visit).find(({ name }) => name === params['kind']);
  if (!kind) throw new Refusal('not_found');
  const view = await visit.look();
  const bytes = await templateWorkbook(kind, language, await readLists(view, view.today));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="esep-${kind.name}-${language}.xlsx"`,
    },
  });
}

async function forget(visit: OfficeVisit): Promise<Response> {
  const { deps, form } = visit;
  await deps.jobs.uploads.forgetMapping(deps.council, form.text('name'));
  return visit.redirect('/sheets', 'deleted');
}

/** Records the rows that were tried. Sent twice, it is one import. */
async function enter(visit: OfficeVisit): Promise<Response> {
  const { deps, params } = visit;
  const { store } = deps.jobs;
  const sent = await findUpload(visit, params['upload'] ?? '');
  await refuseSecond(visit, sent.kind);
  const checked = sent.checkJob === null ? undefined : await store.find(deps.council, sent.checkJob);
  if (checked?.state !== 'done') throw new Refusal('sheet_not_checked');
  return askImport(visit, sent, checked);
}

async function remove(visit: OfficeVisit): Promise<Response> {
  const { deps, params } = visit;
  const sent = await findUpload(visit, params['upload'] ?? '');
  for (const id of [sent.checkJob, ...sent.imports.map(({ job: id }) => id)]) {
    if (id !== null) await deps.jobs.store.cancel(deps.council, id);
  }
  await deps.jobs.uploads.remove(deps.council, sent.id);
  return visit.redirect('/sheets', 'deleted');
}
