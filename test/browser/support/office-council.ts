import { assets } from 'esep:assets';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSessions, type Person, type StaffRole } from '@esep/staff';
import { createAssets } from '@esep/web';
import type { Hono } from 'hono';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { openFolder } from '../../../infra/node/council/folder/open-folder.ts';
import { openPublishedLog } from '../../../infra/node/council/log.ts';
import { type Council, openCouncil } from '../../../infra/node/council/open-council.ts';
import { composeApp } from '../../../infra/node/server/compose-app.ts';
import { type HttpServer, serveHttp } from '../../../infra/node/server/http-server.ts';
import { officeJobsOf } from '../../../infra/node/server/office-jobs.ts';
import { type SignInDoor, signInDoor } from '../../../infra/node/server/sign-in-door.ts';
import type {} from '../../support/demonstration-setup.ts';
import { keepAccount } from '../../support/office-world.ts';

export interface OfficeCouncil {
  readonly address: string;
  readonly council: Council;
  readonly faults: readonly unknown[];
  /** Gives the browser an open session of that role, as a sign-in would. */
  signIn(context: BrowserContext, role: StaffRole, person?: Partial<Person>): Promise<void>;
}

/**
 * A copy of the demonstration, served by this process so that tests may open sessions. Call it inside a `describe`. With
 * `now` the whole council has another clock, for what takes days.
 */
export function officeCouncil({ now = () => new Date() } = {}): OfficeCouncil {
  let dir: string;
  let council: Council;
  let http: HttpServer;
  const faults: unknown[] = [];
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'esep-office-'));
    cpSync(inject('foundedDir'), dir, { recursive: true });
    const onFault = (fault: unknown) => faults.push(fault);
    council = openCouncil({ stores: openFolder({ dir: join(dir, 'data') }), now, onFault });
    const log = await openPublishedLog(council, join(dir, 'checkpoints'));
    let app: Pick<Hono, 'fetch'> = { fetch: () => new Response('', { status: 503 }) };
    const fetch = (request: Request, env?: object) => app.fetch(request, env);
    let door: SignInDoor['handle'] = () => false;
    const handle: SignInDoor['handle'] = (...asked) => door(...asked);
    http = await serveHttp({ host: '127.0.0.1', port: 0, note: () => {}, fetch, handle });
    const ready = async () => true;
    const addressOf = () => '127.0.0.1';
    const baseUrl = http.address;
    const addresses = { ofIncoming: addressOf };
    const environment = { issuer: undefined };
    const opened = signInDoor({ council, environment, addresses, baseUrl, local: baseUrl, onFault });
    const { signIn } = opened;
    door = opened.handle;
    app = composeApp({
      council,
      jobs: officeJobsOf(council, log, onFault),
      log,
      assets: createAssets(assets),
      baseUrl,
      signIn,
      addressOf,
      ready,
      onFault,
    });
    await council.recompute.run(council.slug);
  });
  afterAll(async () => {
    await http?.close(0);
    await council?.close();
    rmSync(dir, { recursive: true, force: true });
  });
  return {
    get address() {
      return http.address;
    },
    get council() {
      return council;
    },
    faults,
    async signIn(context, role, given = {}) {
      const deputy = role === 'deputy' ? { deputy: 'd-07' } : {};
      const person: Person = {
        account: `${role.slice(0, 4)}1`,
        role,
        name: `Test ${role}`,
        ...deputy,
        ...given,
      };
      await keepAccount(council.stores.vault, council.slug, person);
      const { secret } = await createSessions({ vault: council.stores.vault, now }).begin(
        council.slug,
        person,
      );
      await context.addCookies([{ name: 'esep_office', value: secret, url: http.address }]);
    },
  };
}
