import { type CivilDate, Refusal } from '@esep/domain';
import type { VaultStore } from '@esep/ledger';

/** What the desk counts at one reception: numbers and times, nobody's name. */
// Type aliases, not interfaces: only these pass for JSON without a cast.
export type DeskReception = {
  /** Visitors who came without a booking. */
  readonly walkIns: number;
  /** By time, `10:15`: who booked it waits, or has come. */
  readonly booked: Readonly<Record<string, 'waits' | 'came'>>;
  /** Appeals that the clerk says were taken. */
  readonly appeals?: number;
};

/** One reception day. */
export type Desk = {
  readonly receptions: Readonly<Record<string, DeskReception>>;
  /** The last steps that were taken, so that the same one sent twice counts once. */
  readonly turns: readonly string[];
};

export interface DeskDeps {
  readonly vault: VaultStore;
  readonly now: () => Date;
}

export const emptyReception: DeskReception = { walkIns: 0, booked: {} };
const emptyDesk: Desk = { receptions: {}, turns: [] };
const tries = 8;
const keptTurns = 60;
const mostVisitors = 500;
const keptMs = 90 * 86_400_000;

export const deskKey = (on: CivilDate) => `desk/friday/${on}`;

export async function readDesk(
  { vault }: Pick<DeskDeps, 'vault'>,
  council: string,
  on: CivilDate,
): Promise<Desk> {
  return (await vault.get<Desk>(council, deskKey(on)))?.value ?? emptyDesk;
}

/** Everybody who came: with a booking and without. */
export function cameTo({ walkIns, booked }: DeskReception): number {
  return walkIns + Object.values(booked).filter((state) => state === 'came').length;
}

export interface DeskStep {
  readonly on: CivilDate;
  readonly reception: string;
  /** Made when the page was shown: the same again changes nothing. */
  readonly turn: string;
  change(before: DeskReception): DeskReception;
}

/**
 * Changes what the desk knows of one reception. Two clerks may do so at once: whoever is later is applied to what the other has
 * written, so that no visitor is lost. Throws `Refusal` `try_again` when others were faster many times over, and what `change` throws.
 */
export async function changeDesk(
  { vault, now }: DeskDeps,
  council: string,
  { on, reception, turn, change }: DeskStep,
): Promise<Desk> {
  const until = new Date(Math.max(now().getTime(), Date.parse(`${on}T00:00:00Z`)) + keptMs);
  for (let attempt = 0; attempt < tries; attempt++) {
    const item = await vault.get<Desk>(council, deskKey(on));
    const desk = item?.value ?? emptyDesk;
    if (desk.turns.includes(turn)) return desk;
    const changed = change(desk.receptions[reception] ?? emptyReception);
    const next: Desk = {
      receptions: { ...desk.receptions, [reception]: changed },
      turns: [...desk.turns, turn].slice(-keptTurns),
    };
    if (await vault.put(council, deskKey(on), next, item?.version ?? 0, until)) return next;
  }
  throw new Refusal('try_again');
}

/** One visitor more or fewer without a booking; never fewer than none. */
export function countVisitor(by: 1 | -1) {
  return (before: DeskReception): DeskReception => {
    const walkIns = Math.min(mostVisitors, Math.max(0, before.walkIns + by));
    return { ...before, walkIns };
  };
}

/** Who booked that time has come; once more: has not. A time that nobody booked stays free. */
export function toggleBooked(at: string) {
  return (before: DeskReception): DeskReception => {
    const state = before.booked[at];
    if (state === undefined) return before;
    return { ...before, booked: { ...before.booked, [at]: state === 'came' ? 'waits' : 'came' } };
  };
}

/** Throws `Refusal` `time_taken`. */
export function book(at: string) {
  return (before: DeskReception): DeskReception => {
    if (before.booked[at] !== undefined) throw new Refusal('time_taken', '/at', { at });
    return { ...before, booked: { ...before.booked, [at]: 'waits' } };
  };
}

export function freeTime(at: string) {
  return (before: DeskReception): DeskReception => {
    const { [at]: _, ...booked } = before.booked;
    return { ...before, booked };
  };
}
