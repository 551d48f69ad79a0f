import { createHash } from 'node:crypto';
import { Refusal, requireReception } from '@esep/domain';
import type { VaultStore } from '@esep/ledger';
import type { Recorder } from '../recorder.ts';
import { codeHash, newCode, readCode } from './code.ts';
import { type Cards, type Invitation, items, keys, type Place } from './items.ts';
import { recordOne } from './record-one.ts';

export interface IssueDeps {
  readonly vault: VaultStore;
  readonly recorder: Recorder;
}

export interface IssueRequest {
  readonly reception: string;
  /** How many cards; with those issued before, at most the reception's visitors. */
  readonly number: number;
  /** `Idempotency-Key` of the request. */
  readonly key: string;
  readonly by: string;
}

export interface Issued {
  readonly seq: number;
  readonly cards: string;
  readonly reception: string;
  readonly deputy: string;
  readonly on: string;
  /** Shown once and kept nowhere. */
  readonly codes: readonly string[];
}

const mostCards = 500;

/** What a printing is called, made of its reception and the key of its request. */
export function printingId(reception: string, key: string): string {
  return createHash('sha256').update(`${reception}\u0000${key}`).digest('hex').slice(0, 24);
}

/**
 * Issues one-time codes for the visitors of a reception.
 *
 *   vault    freeze the printing ─▶ put invitations ─────────────────────▶ mark done ─▶ answer with the codes
 *   ledger                                           record (id from it) ─┘
 *
 * A crash before "done" means that nobody has seen the codes: the same key again replaces the invitations and goes on
 * with the same entry. After "done" the same key is refused, for the codes are gone.
 */
export async function issueInvitations(
  deps: IssueDeps,
  council: string,
  request: IssueRequest,
): Promise<Issued> {
  const { vault } = deps;
  const { reception, number, by } = request;
  if (!Number.isInteger(number) || number < 1 || number > mostCards) {
    throw new Refusal('invalid_number', '/number', { min: 1, max: mostCards });
  }
  const { scheduled } = await requireReception(reception, await deps.recorder.look(council));
  const cards = printingId(reception, request.key);
  const place: Place = { reception, deputy: scheduled.deputy, on: scheduled.on, cards };
  const key = keys.cards(cards);

  const before = await vault.get<Cards>(council, key);
  if (before && before.value.state !== 'frozen')
    throw new Refusal('codes_already_shown', undefined, { reception });
  const frozen: Cards = before?.value ?? { state: 'frozen', reception, deputy: scheduled.deputy, number };
  if (frozen.number !== number) throw new Refusal('id_taken', '/number');
  const taken = await vault.put(council, key, frozen, before?.version ?? 0);
  if (!taken) throw new Refusal('try_again');
  const version = (before?.version ?? 0) + 1;
  if (before) await eraseInvitations(vault, council, cards);

  const codes = Array.from({ length: number }, newCode);
  for (const code of codes) {
    const invitation: Invitation = { state: 'issued', place };
    const hash = codeHash(council, readCode(code) as string);
    if (!(await vault.put(council, keys.invitation(hash), invitation, 0))) throw new Refusal('try_again');
  }
  const entry = {
    kind: 'invitations.issued',
    id: `invitations-${cards}`,
    occurredOn: scheduled.on,
    body: { reception, number },
  };
  const seq = await recordOne(deps.recorder, council, entry, by).catch(async (error) => {
    if (error instanceof Refusal) {
      await eraseInvitations(vault, council, cards);
      await vault.delete(council, key, version);
    }
    throw error;
  });
  if (!(await vault.put(council, key, { ...frozen, state: 'done', seq }, version)))
    throw new Refusal('try_again');
  return { seq, cards, reception, deputy: scheduled.deputy, on: scheduled.on, codes };
}

export interface VoidRequest {
  readonly cards: string;
  readonly reason: string;
  readonly by: string;
}

/**
 * Takes back the cards of a printing that nobody has used, because they were lost or spoilt: their codes stop working. The
 * entry is corrected to the cards that were used, or withdrawn when none was. Returns how many codes are void; safe to
 * repeat after a crash.
 */
export async function voidInvitations(
  deps: IssueDeps,
  council: string,
  request: VoidRequest,
): Promise<number> {
  const { vault } = deps;
  const key = keys.cards(request.cards);
  const item = await vault.get<Cards>(council, key);
  const seq = item?.value.seq;
  if (!item || seq === undefined) throw new Refusal('cards_unknown', '/cards');
  let voided = 0;
  for await (const { key: at, value, version } of items<Invitation>(vault, council, keys.invitations)) {
    if (value.state === 'void') voided += Number(value.cards === request.cards);
    if (value.state !== 'issued' || value.place.cards !== request.cards) continue;
    const taken: Invitation = { state: 'void', cards: request.cards };
    if (await vault.put(council, at, taken, version)) voided += 1;
  }
  if (voided === 0 || item.value.state === 'void') return voided;
  const used = item.value.number - voided;
  const { reception } = item.value;
  const body = { entry: seq, reason: request.reason };
  const { today } = await deps.recorder.look(council);
  const id = `invitations-${request.cards}-void`;
  const entry =
    used > 0
      ? {
          kind: 'entry.corrected',
          id,
          occurredOn: today,
          body: { ...body, body: { reception, number: used } },
        }
      : { kind: 'entry.withdrawn', id, occurredOn: today, body };
  await recordOne(deps.recorder, council, entry, request.by);
  await vault.put(council, key, { ...item.value, number: used, state: 'void' }, item.version);
  return voided;
}

async function eraseInvitations(vault: VaultStore, council: string, cards: string): Promise<void> {
  for await (const { key, value, version } of items<Invitation>(vault, council, keys.invitations)) {
    if (value.state === 'issued' && value.place.cards === cards) await vault.delete(council, key, version);
  }
}
