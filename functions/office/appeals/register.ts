import { randomUUID } from 'node:crypto';
import { addScan, checkScan, countScans, type NewScan, readAppeal, registerAppeal } from '@esep/intake';
import { authorOf } from '@esep/staff';
import { type NewAppealView, newAppealPage } from '@esep/web';
import { deputyChoices, districtChoices, topicChoices } from '../choices.ts';
import { folded, type OfficeResult, record } from '../record.ts';
import type { Area } from '../route.ts';
import { scanLimitsOf } from '../upload-limits.ts';
import type { OfficeVisit } from '../visit.ts';
import { caseDepsOf, citizenOf, fieldsOfCitizen, type Told, toldOf, typedOf } from './asking.ts';
import { revealNewCode } from './coupon.ts';
import { channelChoices } from './labels.ts';
import { scansFit, uploadedScans } from './scans.ts';

const courseFields = ['channel', 'topic', 'district', 'deputy', 'receivedOn', 'number'] as const;
const allFields = [...fieldsOfCitizen, ...courseFields, 'scans'];

export const registering: Area = (deps) => [
  { method: 'GET', path: '/appeals/new', act: 'cases.write', handle: show },
  { method: 'POST', path: '/appeals/new', act: 'cases.write', ...scansFit(deps), handle: register },
];

async function show(visit: OfficeVisit): Promise<Response> {
  const { today } = await visit.look();
  const { query } = visit;
  const values = {
    receivedOn: today,
    channel: query['channel'] ?? 'reception',
    deputy: query['deputy'] ?? '',
    answerLanguage: visit.language,
  };
  return visit.page(
    newAppealPage(visit.language, await viewOf(visit, { values, errors: {}, key: randomUUID() })),
  );
}

/**
 * Files are looked at before anything is registered, so that a wrong one costs nothing; what fails after the appeal has its
 * number is told on the coupon's page, and the appeal stays.
 */
async function register(visit: OfficeVisit): Promise<Response> {
  const { form, deps } = visit;
  const key = form.text('key') || randomUUID();
  const by = authorOf(visit.session.person);
  let coupon: Awaited<ReturnType<typeof registerAppeal>>;
  let scans: readonly NewScan[];
  try {
    const asked = readAppeal(askedOf(visit));
    scans = await uploadedScans(visit);
    for (const scan of scans) checkScan(scan);
    coupon = await registerAppeal(caseDepsOf(visit), deps.council, { asked, key, by });
  } catch (error) {
    return again(visit, key, toldOf(error, visit, allFields));
  }
  const { appeal, seq } = coupon;
  await attach(visit, appeal, scans);
  const assigned = await assign(visit, appeal);
  await revealNewCode(visit, appeal);
  await folded(visit, seq);
  const query = assigned === 'refused' ? '?assigned=no' : '';
  return visit.redirect(
    `/appeals/${appeal}/coupon${query}`,
    assigned === 'proposed' ? 'proposed' : 'recorded',
  );
}

function askedOf(visit: OfficeVisit): object {
  const { form } = visit;
  const given = (['number', 'receivedOn', 'topic', 'district'] as const).flatMap((name) =>
    form.text(name) ? [[name, form.text(name)] as const] : [],
  );
  return { ...Object.fromEntries(given), channel: form.text('channel'), citizen: citizenOf(visit) };
}

async function attach(visit: OfficeVisit, appeal: string, scans: readonly NewScan[]): Promise<void> {
  const { files, ...deps } = caseDepsOf(visit);
  // The same form sent again, after a crash in between too, brings the same files.
  if (!files || (await countScans(deps, visit.deps.council, appeal)) > 0) return;
  const by = authorOf(visit.session.person);
  for (const scan of scans) await addScan({ ...deps, files }, visit.deps.council, { appeal, by, ...scan });
}

/** What became of the assignment; undefined when there was to be none. */
async function assign(visit: OfficeVisit, appeal: string): Promise<OfficeResult['outcome'] | undefined> {
  const deputy = visit.form.text('deputy');
  if (!deputy) return undefined;
  const { today } = await visit.look();
  const row = {
    kind: 'appeal.assigned',
    id: `case-${appeal}-assigned`,
    occurredOn: today,
    body: { appeal, deputy },
  };
  const { results } = await record(visit, [row]);
  return results[0]?.outcome;
}

async function again(visit: OfficeVisit, key: string, told: Told): Promise<Response> {
  const values = typedOf(visit, allFields);
  const scansLost = visit.form.files('scans').length > 0;
  const view = await viewOf(visit, { ...told, values, key, scansLost });
  return visit.page(newAppealPage(visit.language, view), 422);
}

type Filled = Pick<NewAppealView, 'values' | 'errors' | 'problem' | 'key' | 'scansLost'>;

async function viewOf(visit: OfficeVisit, filled: Filled): Promise<NewAppealView> {
  return {
    ...filled,
    channels: channelChoices(visit),
    topics: await topicChoices(visit),
    districts: await districtChoices(visit),
    deputies: await deputyChoices(visit),
    scanLimits: visit.deps.caseFiles && scanLimitsOf(visit.deps),
    csrf: visit.session.csrf,
    href: visit.href,
  };
}
