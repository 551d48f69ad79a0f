import { kindNames } from '@esep/domain';
import { actOfKind, createSessions, mayDo, type StaffRole, staffRoles } from '@esep/staff';
import { describe, expect, it } from 'vitest';
import { keepAccount, type OfficeWorld, officeWorld } from '../../test/support/office-world.ts';
import { slug } from '../../test/support/running-council.ts';
import { officeRoutes } from './handler.ts';
import type { OfficeRoute } from './route.ts';

/** Told anew, not read from the code: who may do what. */
const expected: Readonly<Record<StaffRole, string>> = {
  secretariat:
    'today.read registers.read work.record sittings.record roster.record appeals.record cases.read cases.write cases.erase sheets.in sheets.out receptions.run second.decide disputes.answer methodology.draft editions.preview help.read',
  chair:
    'today.read registers.read sheets.out second.decide disputes.answer methodology.draft methodology.adopt editions.preview editions.publish audit.read help.read',
  'commission-secretary': 'today.read registers.read sittings.record sheets.out help.read',
  deputy: 'own.read own.write help.read',
  auditor: 'today.read registers.read sheets.out audit.read help.read',
  administrator: 'accounts.manage settings.manage audit.read help.read',
};

const kindsOfActs: Readonly<Record<string, string>> = {
  'methodology.adopt': 'methodology.adopted',
  'disputes.answer': 'dispute.answered dispute.deferred',
  'own.write': 'dispute.raised reply.published',
  'sittings.record': 'sitting.held',
  'appeals.record':
    'appeal.received appeal.assigned appeal.extended appeal.forwarded appeal.answered appeal.overdue appeal.confirmed appeal.marked appeal.reopened',
  'receptions.run': 'reception.scheduled reception.held reception.missed',
  'roster.record':
    'council.founded calendar.set district.defined organization.formed organization.dissolved topic.defined topic.retired deputy.seated deputy.left membership.began membership.ended convocation.opened leave.approved',
};

describe('what each role may do', () => {
  it.each(staffRoles)('%s', (role) => {
    expect([...mayDo[role]].sort()).toEqual((expected[role] as string).split(' ').sort());
  });

  it('every kind belongs to one act', () => {
    const told = new Map(
      Object.entries(kindsOfActs).flatMap(([act, kinds]) =>
        kinds.split(' ').map((kind) => [kind, act] as const),
      ),
    );
    expect(kindNames.map((kind) => [kind, actOfKind(kind)])).toEqual(
      kindNames.map((kind) => [kind, told.get(kind) ?? 'work.record']),
    );
  });
});

/** An address that fits the route's pattern: for each parameter the first of these that its own pattern takes. */
function sampleOf({ path }: OfficeRoute): string {
  const candidates = [
    'x-1',
    'x',
    '1',
    '2026-03-20',
    '2026-Q1',
    `20260320-${'0'.repeat(16)}`,
    ...[16, 24, 32, 43].map((length) => '0'.repeat(length)),
  ];
  return path.replaceAll(
    /:[a-zA-Z]+(?:\{((?:[^{}]|\{[^{}]*\})*)\})?/g,
    (whole, pattern: string | undefined) => {
      const fits = candidates.find((one) => new RegExp(`^(?:${pattern ?? '.+'})$`).test(one));
      if (fits === undefined) throw new Error(`no sample fits ${whole}`);
      return fits;
    },
  );
}

async function ask(office: OfficeWorld, route: OfficeRoute, cookie: string, csrf = '') {
  const path = `/ru/office${sampleOf(route) === '/' ? '' : sampleOf(route)}`;
  const form = { method: 'POST', body: new URLSearchParams({ csrf }) };
  const headers = { 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) };
  const response = await office.app.request(path, { ...(route.method === 'POST' ? form : {}), headers });
  const text = await response.text();
  return { status: response.status, location: response.headers.get('location') ?? '', text };
}

const forbidden = 'Ваша роль этого не позволяет';
type Answer = Awaited<ReturnType<typeof ask>>;
const isSignIn = ({ status, location }: Answer) =>
  status === 303 && location.startsWith('/ru/office/sign-in');

/** What is wrong with the answer to somebody of that role; undefined when nothing is. */
function faultOf(role: StaffRole, { act, method, path }: OfficeRoute, answer: Answer): string | undefined {
  const mayCome = act === 'signed-in' || (expected[role] as string).split(' ').includes(act);
  const isRefused = answer.status === 403 && answer.text.includes(forbidden);
  if (!mayCome) return isRefused ? undefined : `is let in, and answered ${answer.status}`;
  // A form may lead on to a further right, such as that of a kind; a page may not.
  if (isRefused && method === 'GET') return `may ${act}, and is refused`;
  return isSignIn(answer) && !path.endsWith('/sign-out') ? 'is sent away' : undefined;
}

describe('every address of the office', () => {
  it('lets in whom the table lets in, and nobody else', async () => {
    const office = await officeWorld();
    const guarded = officeRoutes(office.deps).filter(({ act }) => act !== 'anyone');
    expect(guarded.length).toBeGreaterThan(30);
    const wrong: string[] = [];
    for (const role of staffRoles) {
      // Somebody else each time: some of these addresses end all sessions of who asks.
      for (const [i, route] of guarded.entries()) {
        const { cookie, csrf } = await office.as(role, { account: `${role.slice(0, 4)}${i}` });
        const fault = faultOf(role, route, await ask(office, route, cookie, csrf));
        if (fault) wrong.push(`${role}, ${route.method} ${route.path}: ${fault}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('lets nobody in without a session, or with one that is forged, ended, expired, another council’s or of a role that was taken away', async () => {
    const office = await officeWorld();
    const guarded = officeRoutes(office.deps).filter(({ act }) => act !== 'anyone');
    const { vault } = office;
    const sessions = createSessions({ vault, now: () => office.deps.now() });
    const person = { account: 'else1', role: 'secretariat', name: 'Else' } as const;
    await keepAccount(vault, 'other', person);
    const elsewhere = await sessions.begin('other', person);
    const ended = await office.as('secretariat', { account: 'ended1' });
    await ended.post('/sign-out');
    const downgraded = await office.as('secretariat', { account: 'down1' });
    await keepAccount(vault, slug, { ...downgraded.person, role: 'auditor' });
    const expired = await office.as('secretariat', { account: 'late1' });
    office.setNow('2026-03-20T05:31:00Z');
    const cookies = {
      none: '',
      forged: `esep_office=${'A'.repeat(43)}`,
      short: 'esep_office=x',
      elsewhere: `esep_office=${elsewhere.secret}`,
      ended: ended.cookie,
      downgraded: downgraded.cookie,
      expired: expired.cookie,
    };
    const wrong: string[] = [];
    for (const [name, cookie] of Object.entries(cookies)) {
      for (const route of guarded) {
        const answer = await ask(office, route, cookie, expired.csrf);
        if (!isSignIn(answer)) wrong.push(`${name}: ${route.method} ${route.path} answers ${answer.status}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('403: takes no form without the session’s own token', async () => {
    const office = await officeWorld();
    const chair = await office.as('chair');
    const answer = await chair.post('/sign-out', { csrf: 'x' });
    expect(answer.status).toBe(403);
    expect((await chair.get('/')).status).toBe(200);
  });
});
