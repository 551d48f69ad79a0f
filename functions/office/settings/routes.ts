import { type CouncilRecord, isChange, type Registry } from '@esep/domain';
import {
  actOfKind,
  authorOf,
  changesThatWait,
  type DeskSettings,
  readDeskSettings,
  saveDeskSettings,
} from '@esep/staff';
import { type SettingsPageView, settingsPage } from '@esep/web';
import type { Area } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';

const longest = 200;

/** How this council's office works; what changes what counts stands in the ledger, not here. */
export const settings: Area = () => [
  { method: 'GET', path: '/settings', act: 'settings.manage', handle: async (visit) => shown(visit) },
  { method: 'POST', path: '/settings', act: 'settings.manage', handle: save },
];

type Typed = Pick<SettingsPageView, 'settings' | 'reason' | 'faults'>;

async function shown(visit: OfficeVisit, typed?: Typed): Promise<Response> {
  const { deps, session, language } = visit;
  const [kept, view] = await Promise.all([readDeskSettings(deps.vault, deps.council), visit.look()]);
  const { council } = await view.collection<CouncilRecord>('council');
  const page = settingsPage(language, {
    csrf: session.csrf,
    self: session.person.account,
    timeZone: council?.timeZone ?? view.timeZone,
    settings: typed ? { ...typed.settings, log: kept.settings.log } : kept.settings,
    version: kept.version,
    groups: groupsOf(deps.registry),
    reason: typed?.reason ?? '',
    faults: typed?.faults ?? {},
  });
  return visit.page(page, typed ? 422 : 200);
}

async function save(visit: OfficeVisit): Promise<Response> {
  const { deps, form, session } = visit;
  const { settings: before, version } = await readDeskSettings(deps.vault, deps.council);
  const may = new Set(groupsOf(deps.registry).flatMap(({ kinds }) => kinds.map(({ name }) => name)));
  const ticked = form.texts('kind');
  const reason = form.text('reason');
  const name = { kk: form.text('name-kk'), ru: form.text('name-ru') };
  const next: DeskSettings = {
    ...before,
    secondPerson: ticked.filter((kind) => may.has(kind)),
    changes: changesThatWait.find((one) => one === form.text('changes')) ?? before.changes,
    officeName: name,
  };
  const isStale = form.text('version') !== String(version);
  const faults: SettingsPageView['faults'] = {
    ...(isStale ? { form: 'stale' } : {}),
    ...(ticked.every((kind) => may.has(kind)) ? {} : { kinds: 'unknownKind' }),
    ...(name.kk.length > longest ? { 'name-kk': 'tooLong' } : {}),
    ...(name.ru.length > longest ? { 'name-ru': 'tooLong' } : {}),
    ...(reason === '' ? { reason: 'reasonMissing' } : reason.length > longest ? { reason: 'tooLong' } : {}),
  };
  // What somebody else has saved meanwhile is shown, not overwritten.
  if (Object.keys(faults).length > 0)
    return shown(visit, { settings: isStale ? before : next, reason, faults });
  const change = { at: deps.now().toISOString(), by: authorOf(session.person), reason };
  const log = [change, ...before.log];
  if (!(await saveDeskSettings(deps.vault, deps.council, { ...next, log }, version))) {
    const { settings: newest } = await readDeskSettings(deps.vault, deps.council);
    return shown(visit, { settings: newest, reason, faults: { form: 'stale' } });
  }
  return visit.redirect('/settings', 'saved');
}

const areaOf: Readonly<Record<string, string>> = {
  'appeals.record': 'appeal',
  'receptions.run': 'reception',
  'roster.record': 'roster',
  'methodology.adopt': 'rating',
  'disputes.answer': 'rating',
};
const order = ['rating', 'roster', 'work', 'appeal', 'reception'];

/** The council's first entry has nobody yet to confirm it, and an appeal's term runs from the day on which it came. */
const neverWait = new Set(['council.founded', 'appeal.received']);

/**
 * Kinds that the office records, by area. Corrections and withdrawals have a setting of their own; what a deputy says and what
 * Esep itself writes waits for nobody.
 */
export function groupsOf({ kinds }: Registry): SettingsPageView['groups'] {
  const asked = [...kinds.values()].filter(
    ({ name, recordedBy }) =>
      recordedBy.includes('office') &&
      !isChange(name) &&
      !neverWait.has(name) &&
      actOfKind(name) !== 'own.write',
  );
  const areas = Map.groupBy(asked, ({ name }) => areaOf[actOfKind(name)] ?? 'work');
  return order.map((area) => ({
    area,
    kinds: (areas.get(area) ?? []).map(({ name, title }) => ({ name, title })),
  }));
}
