import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCountBallots, createPublish, createSweep } from '@esep/functions';
import { finishCases, readBallotPrivateKey } from '@esep/intake';
import type { Assets } from '@esep/web';
import { openFolder } from '../../../infra/node/council/folder/open-folder.ts';
import { openPublishedLog } from '../../../infra/node/council/log.ts';
import { openCouncil } from '../../../infra/node/council/open-council.ts';
import { composeApp } from '../../../infra/node/server/compose-app.ts';
import { officeJobsOf } from '../../../infra/node/server/office-jobs.ts';
import { noIssuer } from '../../support/office-world.ts';
import { found } from './found.ts';
import { firstDay, host, origin, people, pseudonymOf, type Runtime, slug } from './runtime.ts';

/** The single process on SQLite, without a socket between. */
export async function startNode(assets: Assets): Promise<Runtime> {
  const dir = mkdtempSync(join(tmpdir(), 'esep-scenario-'));
  let clock = new Date(firstDay);
  const onFault = (fault: unknown) => {
    throw fault;
  };
  const council = openCouncil({
    stores: openFolder({
      dir: join(dir, 'data'),
      founding: { council: slug, origin, demonstration: true },
      now: () => clock,
    }),
    now: () => clock,
    onFault,
  });
  const { recorder, recompute, stores } = council;
  const { documents, vault } = stores;
  await found(recorder, vault);
  await recompute.run(slug);
  for (const person of people) {
    const { role, deputy, tokenKey, claims } = person;
    const bound = deputy === undefined ? {} : { deputy };
    const record = {
      id: await pseudonymOf(person),
      role,
      ...bound,
      label: claims.username,
      createdAt: firstDay,
    };
    await vault.put(slug, tokenKey, record, 0);
  }
  const log = await openPublishedLog(council, join(dir, 'checkpoints'));
  const app = composeApp({
    council,
    jobs: officeJobsOf(council, log, onFault),
    log,
    assets,
    baseUrl: `https://${host}`,
    signIn: noIssuer,
    addressOf: () => '192.0.2.1',
    ready: async () => true,
    onFault,
  });
  const sweep = createSweep({
    council: slug,
    recorder,
    documents,
    catchUp: () => recompute.run(slug),
    finishCases: () => finishCases({ vault, recorder, now: () => clock }, slug),
  });
  const privateKey = await readBallotPrivateKey(vault, slug);
  const count = createCountBallots({ council: slug, recorder, vault, privateKey });
  const publish = createPublish({ council: slug, documents, signer: log.signer, files: log.files });
  const settle = async () => void (await recompute.run(slug));

  return {
    setNow(to) {
      clock = new Date(to);
    },
    async request({ method, path, headers = {}, body }) {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const init = { method, headers: { ...length, ...headers }, ...(body === undefined ? {} : { body }) };
      const answer = await app.request(`https://${host}${path}`, init);
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        text: await answer.text(),
      };
    },
    settle,
    sweep: async () => void (await sweep.run()),
    async countBallots() {
      await count.run();
      await settle();
    },
    publish: async () => void (await publish.checkpoint()),
    async close() {
      await council.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
