import { addDays, type CivilDate, councilOrganization, type JsonObject } from '@esep/domain';
import type { DemoDeputy } from '../council.ts';
import { faction } from '../organizations.ts';
import { printedComposition } from '../parties.ts';
import { type DemoLeave, type DemoRow, happened, type World } from './world.ts';

/** Leave for three deputies: two weeks each, around the middle of the demonstration's life. */
export function demoLeaves(deputies: readonly DemoDeputy[], middle: CivilDate): DemoLeave[] {
  const chosen = [4, 13, 22].map((index) => deputies[index] as DemoDeputy);
  return chosen.map(({ id }, index) => {
    const from = addDays(middle, index * 17 - 20);
    return { deputy: id, from, to: addDays(from, 13) };
  });
}

/** Approved leave, and the one deputy who leaves in mid-term with the successor from the same list. */
export function mandateRows(world: World): DemoRow[] {
  const rows: DemoRow[] = [];
  for (const { deputy, from, to } of world.leaves) {
    const body = { deputy, from, to, reason: 'annual' };
    happened(world, rows, { kind: 'leave.approved', id: `leave-${deputy}`, on: addDays(from, -5), body });
  }
  for (const deputy of world.deputies) {
    if (deputy.to) {
      const body = { deputy: deputy.id, reason: 'elected-elsewhere' };
      happened(world, rows, { kind: 'deputy.left', id: `left-${deputy.id}`, on: deputy.to, body });
    }
    if (deputy.from > world.from) {
      happened(world, rows, {
        kind: 'deputy.seated',
        id: `seated-${deputy.id}`,
        on: deputy.from,
        body: seatBody(deputy),
      });
    }
  }
  return rows;
}

export function seatBody(deputy: DemoDeputy): JsonObject {
  const { id, name, elected, districts, replaces } = deputy;
  const contacts = contactsOf(id);
  const memberships = foundingMemberships(deputy);
  const body = { deputy: id, name, elected, districts, memberships, replaces, contacts };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as JsonObject;
}

const friday = 5;

/** An office’s contacts: a number that nobody has, a room, and the hours of the weekly receptions. */
function contactsOf(id: string): JsonObject {
  const number = id.slice(2).padStart(2, '0');
  const room = 201 + (Number(number) % 12);
  return {
    phone: `+7 7000 00-00-${number}`,
    email: `${id}@maslikhat.example`,
    reception: {
      kk: `Қоғамдық қабылдау бөлмесі, ${room}-кабинет`,
      ru: `Общественная приёмная, кабинет ${room}`,
    },
    receptionHours: [{ weekday: friday, from: '10:00', to: '13:00' }],
  };
}

/** What a deputy belongs to when taking office. */
function foundingMemberships(deputy: DemoDeputy): JsonObject[] {
  const { role, party, commission } = deputy;
  const inFaction = party === printedComposition[0]?.party?.id;
  const leadsFaction = deputy.leadsFaction === true;
  return [
    ...(role === 'chair' ? [{ organization: councilOrganization, role: 'chair' }] : []),
    ...(party ? [{ organization: party, role: 'member' }] : []),
    ...(inFaction ? [{ organization: faction.organization, role: leadsFaction ? 'chair' : 'member' }] : []),
    ...(commission
      ? [{ organization: commission.id, role: role === 'commission-head' ? 'chair' : 'member' }]
      : []),
  ];
}
