import { registry } from '@esep/domain';
import { createJobs, createOffice, type OfficeDeps, type SignIn } from '@esep/functions/office';
import type { VaultStore } from '@esep/ledger';
import { type Account, createSessions, type Person, type StaffRole } from '@esep/staff';
import { createAssets } from '@esep/web';
import type { Hono } from 'hono';
import { createRoots } from '../../functions/publish/log-reader.ts';
import type { CouncilOptions } from './council.ts';
import { createMemoryCaseFiles } from './memory-case-files.ts';
import { createMemoryStores } from './memory-store.ts';
import { runCouncil, type Stores, slug } from './running-council.ts';

export interface OfficeAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Where a redirect leads; empty for a page. */
  readonly location: string;
  readonly text: string;
}

/** Somebody of the office with an open session, as a browser would ask for them. */
export interface OfficeClient {
  readonly app: Hono;
  readonly person: Person;
  readonly cookie: string;
  readonly csrf: string;
  /** `path` after `/:language/office`. */
  get(path: string, language?: string): Promise<OfficeAnswer>;
  /** Sends a form with the session's own token, which `fields` may replace. Follows no redirect. */
  post(path: string, fields?: FormFields, language?: string): Promise<OfficeAnswer>;
  /** Sends a form of several parts, such as a file. */
  upload(path: string, fields: FormFields, files: Readonly<Record<string, File>>): Promise<OfficeAnswer>;
}

type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** For those who get their sessions without signing in: nothing answers there. What a sign-in is like, `sign-in-world.ts` tries. */
export const noIssuer: SignIn = {
  issuer: async () => ({ issuer: 'https://nobody.invalid', clientId: 'office' }),
};

/** The office over memory stores and a founded council, without a network between. */
export async function officeWorld({
  now = '2026-03-20T05:00:00Z',
  founding = {},
  extra = {},
}: {
  readonly now?: string;
  readonly founding?: CouncilOptions;
  readonly extra?: Partial<OfficeDeps>;
} = {}) {
  let clock = new Date(now);
  const stores: Stores = createMemoryStores({ now: () => clock });
  const council = await runCouncil(stores, { now });
  await council.found(founding);
  const sessions = createSessions({ vault: stores.vault, now: () => clock });
  const faults: unknown[] = [];
  const caseFiles = createMemoryCaseFiles();
  const jobs = createJobs({
    ...stores,
    ...{ council: slug, recorder: council.recorder, registry, now: () => clock },
    root: createRoots(stores.documents).root,
    onFault: (fault) => faults.push(fault),
  });
  const deps: OfficeDeps = {
    ...stores,
    jobs,
    council: slug,
    recorder: council.recorder,
    root: createRoots(stores.documents).root,
    registry,
    caseFiles,
    sessions,
    signIn: noIssuer,
    assets: createAssets(new Map()),
    baseUrl: 'http://localhost',
    now: () => clock,
    addressOf: () => '192.0.2.1',
    onFault: (fault) => faults.push(fault),
    ...extra,
  };
  const app = createOffice(deps);
  return {
    ...stores,
    council,
    caseFiles,
    deps,
    app,
    faults,
    sessions,
    setNow(to: string) {
      clock = new Date(to);
      council.setNow(to);
    },
    /** A person of that role who has just signed in; `account` tells people of one role apart. */
    async as(
      role: StaffRole,
      { account = `${role.slice(0, 4)}1`, deputy = 'd-01' } = {},
    ): Promise<OfficeClient> {
      const person: Person = {
        account,
        role,
        name: `Test ${role}`,
        ...(role === 'deputy' ? { deputy } : {}),
      };
      await keepAccount(stores.vault, slug, person);
      const { secret, session } = await sessions.begin(slug, person);
      return clientOf(app, person, secret, session.csrf);
    },
  };
}

/** The account that a session stands for, as if its owner had set it up long ago. */
export async function keepAccount(vault: VaultStore, council: string, person: Person): Promise<void> {
  const { account: id, role, deputy, name } = person;
  const bound = deputy === undefined ? {} : { deputy };
  const account: Account = {
    ...{ id, login: id, name, role, ...bound },
    ...{ source: 'own', createdAt: '2026-01-01T00:00:00Z' },
  };
  const known = await vault.get(council, `staff/account/${id}`);
  await vault.put(council, `staff/account/${id}`, account, known?.version ?? 0);
}

export type OfficeWorld = Awaited<ReturnType<typeof officeWorld>>;

/** A browser with an open session before whatever answers for the office. */
export function clientOf(app: Hono, person: Person, secret: string, csrf: string): OfficeClient {
  const cookie = `esep_office=${secret}`;
  const send = async (path: string, language: string, init: RequestInit = {}): Promise<OfficeAnswer> => {
    const response = await app.request(`/${language}/office${path === '/' ? '' : path}`, {
      ...init,
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
    const { status, headers } = response;
    return { status, headers, location: headers.get('location') ?? '', text: await response.text() };
  };
  return {
    app,
    person,
    cookie,
    csrf,
    get: (path, language = 'ru') => send(path, language),
    post(path, fields = {}, language = 'ru') {
      const body = new URLSearchParams();
      for (const [name, values] of Object.entries({ csrf, ...fields })) {
        for (const value of [values].flat()) body.append(name, value);
      }
      return send(path, language, { method: 'POST', body });
    },
    upload(path, fields, files) {
      const body = new FormData();
      for (const [name, values] of Object.entries({ csrf, ...fields })) {
        for (const value of [values].flat()) body.append(name, value);
      }
      for (const [name, file] of Object.entries(files)) body.append(name, file);
      return send(path, 'ru', { method: 'POST', body });
    },
  };
}
