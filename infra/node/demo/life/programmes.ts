import { createHash } from 'node:crypto';
import { addDays, type CivilDate, daysBetween } from '@esep/domain';
import type { DemoDeputy } from '../council.ts';
import { progressReasons } from './texts.ts';
import { partyTheses, promiseThemes } from './work-texts.ts';
import { type DemoRow, happened, type World, workingDayFrom } from './world.ts';

/** A promise that other work may serve. */
export interface DemoPromise {
  readonly promise: string;
  readonly deputy: string;
  readonly on: CivilDate;
  readonly topic: string;
}

export interface Programmes {
  readonly rows: readonly DemoRow[];
  readonly promises: readonly DemoPromise[];
}

/** The party whose programme is a shared list of points. */
const largestParty = 'p-amanat';
type Theme = (typeof promiseThemes)[number];

/**
 * Election programmes: deputies elected in districts have one, and a few list deputies an own one. Promises with a date
 * within the term are kept, partly kept or broken; one in eight falls due with nothing said about it.
 */
export function programmes(world: World): Programmes {
  const { random } = world;
  const rows: DemoRow[] = [];
  const promises: DemoPromise[] = [];
  for (const [index, name] of partyTheses.entries()) {
    const thesis = thesisId(index + 1);
    const body = { thesis, organization: largestParty, number: index + 1, name: { ...name } };
    happened(world, rows, { kind: 'thesis.defined', id: thesis, on: world.from, body });
  }
  for (const deputy of world.deputies) {
    if (deputy.elected === 'list' && !random.chance(0.2)) continue;
    const on = workingDayFrom(world, addDays(deputy.from, random.int(3, 20)));
    const quality = deputy.party
      ? random.pick(['own', 'own-with-party', 'own-with-party', 'party-only'])
      : 'own';
    publish(world, rows, deputy, quality, on);
    const enteredOn = workingDayFrom(world, addDays(on, 1));
    for (const [index, theme] of random.sample(promiseThemes, random.int(4, 6)).entries()) {
      const promise = `p-${deputy.id.slice(2)}-${index + 1}`;
      const pointed = deputy.party === largestParty && quality !== 'own';
      if (!onePromise(world, rows, { promise, deputy, theme, pointed, on: enteredOn })) continue;
      promises.push({ promise, deputy: deputy.id, on: enteredOn, topic: theme.topic });
    }
  }
  return { rows, promises };
}

/** Whoever ran on the party's programme alone has none of the own to show. */
function publish(world: World, rows: DemoRow[], deputy: DemoDeputy, quality: string, on: CivilDate): void {
  const { random } = world;
  const link = `https://example.kz/programme/${deputy.id}`;
  const told = (availability: string, day: CivilDate, id: string) => {
    const shown = availability === 'public' || availability === 'broken-link' ? { link } : {};
    const body = { deputy: deputy.id, availability, quality, ...shown };
    happened(world, rows, { kind: 'programme.published', id, on: day, body });
  };
  const drawn = random.chance(0.75) ? 'public' : random.chance(0.6) ? 'on-request' : 'withheld';
  const availability = quality === 'party-only' ? 'withheld' : drawn;
  const broken = availability === 'public' && random.chance(0.12);
  told(broken ? 'broken-link' : availability, on, `programme-${deputy.id}`);
  if (broken) told('public', addDays(on, random.int(30, 90)), `programme-${deputy.id}-mended`);
}

interface OnePromise {
  readonly promise: string;
  readonly deputy: DemoDeputy;
  readonly theme: Theme;
  /** To the point of the party's programme. */
  readonly pointed: boolean;
  readonly on: CivilDate;
}

function onePromise(
  world: World,
  rows: DemoRow[],
  { promise, deputy, theme, pointed, on }: OnePromise,
): boolean {
  const { random } = world;
  const life = daysBetween(on, world.to);
  const due = addDays(on, 60 + random.int(0, Math.max(60, life + 120)));
  const { text, quote, measure } = theme;
  const source = `https://example.kz/programme/${deputy.id}`;
  const body = {
    promise,
    deputy: deputy.id,
    text,
    due,
    source,
    quote,
    measure,
    ...(pointed ? { thesis: thesisId(theme.thesis) } : {}),
  };
  if (!happened(world, rows, { kind: 'promise.made', id: `${promise}-made`, on, body })) return false;
  const progressed = (status: keyof typeof progressReasons, day: CivilDate) => {
    const shown = status === 'kept' || status === 'partly-kept' ? { evidence: [seen(promise, day)] } : {};
    const told = { promise, status, reason: progressReasons[status], ...shown };
    happened(world, rows, { kind: 'promise.progressed', id: `${promise}-${status}`, on: day, body: told });
  };
  progressed('in-progress', addDays(on, random.int(15, 50)));
  const roll = random.next();
  const { promises: zeal } = deputy.zeal;
  if (roll < 0.25 + 0.45 * zeal) progressed('kept', addDays(due, -random.int(0, 5)));
  else if (roll < 0.5 + 0.4 * zeal) progressed('partly-kept', addDays(due, -random.int(0, 5)));
  else if (roll < 0.8) progressed('broken', due);
  else if (roll < 0.87) progressed('unverifiable', due);
  return true;
}

function thesisId(number: number): string {
  return `amanat-${number}`;
}

/** Evidence as `esep evidence` prints it; the page is invented, and so is what lay there. */
export function seen(what: string, on: CivilDate) {
  const link = `https://example.kz/news/${what}`;
  return { link, seenOn: on, sha256: createHash('sha256').update(`${link} ${on}`).digest('hex') };
}
