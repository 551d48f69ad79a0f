import { createHash } from 'node:crypto';
import { type CivilDate, type JsonObject, Refusal } from '@esep/domain';
import { canonicalJson } from '@esep/ledger';
import { InvalidSubmission } from '../errors.ts';
import type { NewAppeal } from './citizen.ts';
import { type CaseDeps, finishCase, forgetPending, receivedEntry } from './finish.ts';
import { type CaseFile, type CaseRequest, caseItems, deleteItems, lookupsOf, placeOf } from './items.ts';
import { noteLook } from './look.ts';
import { type CaseKeys, caseKeys, keyedHash, sealCitizen } from './seal.ts';

export interface RegisterRequest {
  readonly asked: NewAppeal;
  /** `Idempotency-Key` of the request. */
  readonly key: string;
  /** `role/pseudonym`. */
  readonly by: string;
}

/** What the applicant is handed: a number, when it was accepted, and until when it is answered, with the arithmetic. */
export interface Coupon {
  readonly appeal: string;
  readonly seq: number;
  /** RFC 3339 in UTC. */
  readonly acceptedAt: string;
  readonly registeredOn: CivilDate;
  readonly due: CivilDate;
  readonly counted: number;
  readonly skipped: readonly { readonly date: CivilDate; readonly why: string }[];
  /** False when the same request was answered before. */
  readonly isNew: boolean;
}

/**
 * Registers an appeal: the citizen's data in the vault, the rest in the ledger.
 *
 *   vault    claim request ─▶ note pending ─▶ freeze file, lookups ───────────────▶ mark registered ─▶ coupon
 *   ledger                                                  record (id from number) ─┘
 *
 * A crash at any point is mended by the same request, and from the frozen file on by the sweep too. A row that the ledger refuses
 * takes everything back. Throws `Refusal`: `case_exists` for a number that is taken, `case_request_differs` for a key that stood
 * for another appeal, and what the door of `appeal.received` refuses, by the fields of the request.
 */
export async function registerAppeal(
  deps: CaseDeps,
  council: string,
  request: RegisterRequest,
): Promise<Coupon> {
  const { vault } = deps;
  const keys = await caseKeys(vault, council);
  const hash = createHash('sha256').update(request.key).digest('hex');
  const said = keyedHash(keys, 'request', canonicalJson(request.asked as unknown as JsonObject));
  const before = await receivedBefore(deps, council, hash, said);
  if (before) return { ...(await completed(deps, council, before)), isNew: false };
  const appeal = await frozen(deps, council, request, { keys, hash, said });
  const coupon = await completed(deps, council, appeal).catch(async (error) => {
    if (!(error instanceof Refusal)) throw error;
    await takeBack(deps, council, appeal, hash);
    throw inRequest(error);
  });
  await noteLook(deps, council, appeal, request.by, 'registered');
  return { ...coupon, isNew: true };
}

/** The number under which the same request was frozen before. */
async function receivedBefore({ vault }: CaseDeps, council: string, hash: string, said: string) {
  const claim = await vault.get<CaseRequest>(council, caseItems.request(hash));
  if (!claim) return undefined;
  const { appeal } = claim.value;
  const file = await vault.get<CaseFile>(council, caseItems.file(appeal));
  if (file?.value.request !== hash) return undefined;
  if (file.value.said !== undefined && file.value.said !== said) {
    throw new Refusal('case_request_differs', '/', { appeal });
  }
  return appeal;
}

interface Freezing {
  readonly keys: CaseKeys;
  readonly hash: string;
  readonly said: string;
}

/** Chooses the number and freezes the file under it. Made twice at once, the same request gets one number. */
async function frozen(
  deps: CaseDeps,
  council: string,
  request: RegisterRequest,
  { keys, hash, said }: Freezing,
): Promise<string> {
  const { number, receivedOn, citizen, ...rest } = request.asked;
  const occurredOn = receivedOn ?? (await deps.recorder.look(council)).today;
  for (;;) {
    const appeal = await claimed(deps, council, hash, number, occurredOn.slice(0, 4));
    if (appeal === undefined) continue;
    const file: CaseFile = {
      state: 'pending',
      request: hash,
      said,
      by: request.by,
      entry: { occurredOn, body: { appeal, ...rest } as JsonObject },
      sealed: sealCitizen(keys, placeOf(council, appeal), citizen),
      lookups: lookupsOf(keys, appeal, citizen),
    };
    if (await freeze(deps, council, appeal, file)) return appeal;
    if (number !== undefined) throw new Refusal('case_exists', '/number', { appeal: number });
  }
}

/** The number that the request stands for from now on; undefined when the same request made meanwhile was faster. */
async function claimed(
  deps: CaseDeps,
  council: string,
  hash: string,
  number: string | undefined,
  year: string,
): Promise<string | undefined> {
  const key = caseItems.request(hash);
  const claim = await deps.vault.get<CaseRequest>(council, key);
  const appeal = number ?? claim?.value.appeal ?? (await nextNumber(deps, council, year));
  if (claim?.value.appeal === appeal) return appeal;
  return (await deps.vault.put(council, key, { appeal }, claim?.version ?? 0)) ? appeal : undefined;
}

/** False, and nothing of this request left, when the number is another appeal's. */
async function freeze(
  { vault, now }: CaseDeps,
  council: string,
  appeal: string,
  file: CaseFile,
): Promise<boolean> {
  // A marker that is there already is as good.
  await vault.put(council, caseItems.pending(appeal), { at: now().toISOString() }, 0);
  for (const lookup of file.lookups) await vault.put(council, lookup, {}, 0);
  if (await vault.put(council, caseItems.file(appeal), file, 0)) return true;
  const taken = await vault.get<CaseFile>(council, caseItems.file(appeal));
  if (taken?.value.request === file.request) return true;
  const theirs = taken?.value.lookups ?? [];
  const mine = file.lookups.filter((key) => !theirs.includes(key));
  await deleteItems(vault, council, [...mine, caseItems.request(file.request)]);
  if (taken?.value.state !== 'pending') await forgetPending(vault, council, appeal);
  return false;
}

/** The next number of the year that neither the vault nor the ledger knows. */
async function nextNumber({ vault, recorder }: CaseDeps, council: string, year: string): Promise<string> {
  const key = caseItems.number(year);
  const view = await recorder.look(council);
  for (;;) {
    const item = await vault.get<{ last: number }>(council, key);
    let last = (item?.value.last ?? 0) + 1;
    while ((await view.history(`appeal:${year}-${last}`)).length > 0) last += 1;
    if (await vault.put(council, key, { last }, item?.version ?? 0)) return `${year}-${last}`;
  }
}

async function completed(deps: CaseDeps, council: string, appeal: string): Promise<Omit<Coupon, 'isNew'>> {
  const item = await deps.vault.get<CaseFile>(council, caseItems.file(appeal));
  if (!item) throw new Refusal('try_again');
  await finishCase(deps, council, appeal, item.value);
  const entry = await receivedEntry(deps.recorder, council, appeal);
  if (!entry) throw new Error(`the entry of case ${appeal} is recorded but not to be seen`);
  const door = entry.door as unknown as Pick<Coupon, 'registeredOn' | 'due' | 'counted' | 'skipped'>;
  const { registeredOn, due, counted, skipped } = door;
  return { appeal, seq: entry.seq, acceptedAt: entry.recordedAt, registeredOn, due, counted, skipped };
}

/** Nothing was recorded: nothing of the citizen stays. */
async function takeBack({ vault }: CaseDeps, council: string, appeal: string, hash: string): Promise<void> {
  const item = await vault.get<CaseFile>(council, caseItems.file(appeal));
  const lookups = item?.value.lookups ?? [];
  await deleteItems(vault, council, [...lookups, caseItems.file(appeal), caseItems.request(hash)]);
  await forgetPending(vault, council, appeal);
}

const fields: Readonly<Record<string, string>> = { '/occurredOn': '/receivedOn', '/body/appeal': '/number' };

/** The door speaks of the entry; the request has other names. */
function inRequest(error: Refusal): Refusal {
  const named = (field: string) => fields[field] ?? field.replace(/^\/body\//, '/');
  if (error instanceof InvalidSubmission) {
    return new InvalidSubmission(error.errors.map((one) => ({ ...one, field: named(one.field) })));
  }
  return new Refusal(error.code, error.field && named(error.field), error.params);
}
