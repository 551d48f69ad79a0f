import {
  appeal as appealSubject,
  type CouncilRecord,
  citizenDue,
  holderOf,
  Refusal,
  type SkippedDay,
  stateOf,
  termOf,
} from '@esep/domain';
import { caseKeys, issueAnswerCode, openJson, sealJson } from '@esep/intake';
import { authorOf } from '@esep/staff';
import { couponPage } from '@esep/web';
import type { Area } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { askOf, caseDepsOf } from './asking.ts';
import { labelsOf } from './labels.ts';
import { officeNameOf } from './office-name.ts';

/** How long a new code is shown to whoever made it: long enough for a printer that jams. */
const revealedMs = 15 * 60_000;

export const coupons: Area = () => [
  { method: 'GET', path: '/appeals/:appeal/coupon', act: 'registers.read', handle: show },
  {
    method: 'POST',
    path: '/appeals/:appeal/code',
    act: 'cases.write',
    async handle(visit) {
      const { appeal } = askOf(visit);
      await revealNewCode(visit, appeal);
      return visit.redirect(`/appeals/${appeal}/coupon`);
    },
  },
];

const revealedKey = (account: string, appeal: string) => `desk/coupon/${account}/${appeal}`;
const revealedPlace = (council: string, account: string, appeal: string) =>
  `${council}\0${appeal}\0coupon\0${account}`;

/** Makes the citizen a new code and lets this person see it for some minutes; after that only its hash is left. */
export async function revealNewCode(visit: OfficeVisit, appeal: string): Promise<void> {
  const { vault, council, now } = visit.deps;
  const { account } = visit.session.person;
  const by = authorOf(visit.session.person);
  const code = await issueAnswerCode(caseDepsOf(visit), council, { appeal, by });
  const keys = await caseKeys(vault, council);
  const sealed = sealJson(keys, revealedPlace(council, account, appeal), { code });
  const key = revealedKey(account, appeal);
  const before = await vault.get(council, key);
  await vault.put(council, key, { sealed }, before?.version ?? 0, new Date(now().getTime() + revealedMs));
}

async function revealedCode(visit: OfficeVisit, appeal: string): Promise<string | undefined> {
  const { vault, council } = visit.deps;
  const { account } = visit.session.person;
  if (!visit.may('cases.write')) return undefined;
  const item = await vault.get<{ sealed: string }>(council, revealedKey(account, appeal));
  if (!item) return undefined;
  const keys = await caseKeys(vault, council);
  return openJson<{ code: string }>(keys, revealedPlace(council, account, appeal), item.value.sealed).code;
}

async function show(visit: OfficeVisit): Promise<Response> {
  const { appeal } = askOf(visit);
  const { deps, language } = visit;
  const view = await visit.look();
  const history = await view.history(`appeal:${appeal}`);
  const term = termOf(stateOf(appealSubject, history));
  const first = history.find(({ kind }) => kind === 'appeal.received');
  const opening = history.find(({ seq }) => seq === term?.opened.seq);
  if (!term || !first || !opening) throw new Refusal('not_found');
  const { council } = await view.collection<CouncilRecord>('council');
  const labels = await labelsOf(visit, view);
  // The door that opened a term wrote down how it counted it.
  const { counted, skipped } = opening.door as unknown as {
    readonly counted: number;
    readonly skipped: readonly SkippedDay[];
  };
  return visit.page(
    couponPage(language, {
      appeal,
      council: council?.name ?? {},
      office: await officeNameOf(visit),
      acceptedAt: first.recordedAt,
      registeredOn: term.opened.registeredOn,
      ...{ due: term.opened.due, counted, skipped },
      dueNow: citizenDue(term),
      deputy: labels.deputyName(holderOf(term)?.deputy),
      code: await revealedCode(visit, appeal),
      notAssigned: visit.query['assigned'] === 'no',
      mayWrite: visit.may('cases.write'),
      answerUrl: `${deps.baseUrl}/appeals/answer`,
      csrf: visit.session.csrf,
      href: visit.href,
    }),
  );
}
