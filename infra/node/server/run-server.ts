import type { CouncilRecord } from '@esep/domain';
import { createCountBallots, createPublish, createSweep, manifest } from '@esep/functions';
import type { OfficeJobs } from '@esep/functions/office';
import { readBallotPrivateKey, sweepCases } from '@esep/intake';
import type { Assets } from '@esep/web';
import type { Hono } from 'hono';
import { nightlyBackup } from '../backup/nightly.ts';
import { serveControl } from '../control/server.ts';
import { chooseSocketPath } from '../control/socket-path.ts';
import type { CouncilStores } from '../council/council-stores.ts';
import { openPublishedLog, type PublishedLog } from '../council/log.ts';
import { type Council, openCouncil } from '../council/open-council.ts';
import { createOperations } from '../council/operations.ts';
import type { DemoKeys } from '../council/storage.ts';
import { storageOf } from '../council/storage-of.ts';
import { announceHolder } from '../data-folder.ts';
import type { Environment } from '../environment.ts';
import { createAddresses } from './addresses.ts';
import { composeApp } from './compose-app.ts';
import { foldedByThisCode } from './folded-by-this-code.ts';
import { serveHttp } from './http-server.ts';
import { officeJobsOf } from './office-jobs.ts';
import { createSchedule, type Scheduled } from './schedule.ts';
import { type SignInDoor, signInDoor } from './sign-in-door.ts';

export interface RunningServer {
  readonly council: string;
  /** Where it listens, with the port that was really taken. */
  readonly address: string;
  /** What visitors can try; undefined for a real council. */
  readonly demoKeys: DemoKeys | undefined;
  /** Lets running requests and commands end, folds nothing more, and lets the council go. */
  close(): Promise<void>;
}

export interface ServerOptions {
  readonly environment: Environment;
  readonly assets: Assets;
  readonly onFault: (fault: unknown, where?: string) => void;
  /** A line for the operator about something that is no fault. */
  readonly tell: (line: string) => void;
}

/** Requests that are still running may take this long when the server stops. */
const graceMs = 10_000;

/** The single process: opens the stores, listens, and runs what the manifest schedules. */
export async function runServer({
  environment,
  assets,
  onFault,
  tell,
}: ServerOptions): Promise<RunningServer> {
  const storage = await storageOf(environment);
  const council = openCouncil({ stores: await storage.open(), onFault });
  let undo: (() => unknown)[] = [() => council.close()];
  const closeAll = async () => {
    const steps = undo.reverse();
    undo = [];
    for (const step of steps) await step();
  };
  try {
    await storage.prove();
    const log = await openPublishedLog(council, environment.checkpointsDir);
    const swept = Promise.withResolvers<void>();
    const refold = foldedByThisCode(council, storage.isExclusive, tell);
    const jobs = officeJobsOf(council, log, onFault);
    const works = await scheduledWorks(council, log, environment, { refold, swept: swept.resolve, jobs });
    // A start that failed has nothing to publish, and what kept it from starting would only fail again.
    let isServing = false;
    undo.push(() => (isServing ? publishLast(council, works).catch(onFault) : undefined));
    const schedule = createSchedule(works, onFault);
    undo.push(
      () => schedule.stop(),
      () => jobs.stop(),
    );
    let isReady = false;
    const addresses = createAddresses(environment.trustedProxies);
    let app: Pick<Hono, 'fetch'> = { fetch: () => new Response('starting\n', { status: 503 }) };
    let door: SignInDoor['handle'] = () => false;
    const { host, port } = environment;
    const http = await serveHttp({
      host,
      port,
      note: addresses.note,
      fetch: (request, env) => app.fetch(request, env),
      handle: (incoming, outgoing) => door(incoming, outgoing),
    });
    undo.push(() => http.close(graceMs));
    const baseUrl = environment.baseUrl ?? http.address;
    const ready = async () => isReady;
    const { signIn, handle } = signInDoor({
      council,
      environment,
      addresses,
      baseUrl,
      local: http.address,
      onFault,
    });
    const served = { assets, baseUrl, signIn, addressOf: addresses.of, ready, onFault };
    app = composeApp({ council, jobs, log, ...served });
    door = handle;
    if (storage.isExclusive) {
      // Lets commands act through this process, and tells them how to reach it.
      const socket = chooseSocketPath(environment.dataDir);
      const control = await serveControl(socket, createOperations(council, environment), onFault);
      undo.push(() => control.close());
      undo.push(announceHolder(environment.dataDir, { socket, address: http.address }));
    }
    void schedule.start();
    void swept.promise.then(() => {
      isReady = undo.length > 0;
    });
    undo.push(() => {
      isReady = false;
    });
    isServing = true;
    const demoKeys = await storage.demoKeys(council.stores);
    return { council: council.slug, address: http.address, demoKeys, close: closeAll };
  } catch (cause) {
    await closeAll();
    throw storage.explained(cause);
  }
}

/** Whoever stops the server in order leaves nothing unpublished behind: a restore is compared with what was published. */
async function publishLast({ slug, recompute }: Council, works: readonly Scheduled[]): Promise<void> {
  await recompute.run(slug);
  await works.find(({ name }) => name === 'publish')?.run();
}

/** What the manifest runs on a schedule, and the nightly backup of a real council. */
async function scheduledWorks(
  council: Council,
  log: PublishedLog,
  environment: Environment,
  {
    refold,
    swept,
    jobs,
  }: {
    readonly refold: () => Promise<void>;
    readonly swept: () => void;
    readonly jobs: OfficeJobs;
  },
): Promise<Scheduled[]> {
  const { slug, recorder, recompute, stores, now } = council;
  const { documents, vault, caseFiles, marker } = stores;
  const privateKey = await readBallotPrivateKey(vault, slug);
  const sweep = createSweep({
    council: slug,
    recorder,
    documents,
    catchUp: () => recompute.run(slug),
    finishCases: () => sweepCases({ vault, recorder, now, files: caseFiles }, slug),
  });
  const count = createCountBallots({ council: slug, recorder, vault, privateKey });
  const publish = createPublish({ council: slug, documents, signer: log.signer, files: log.files });
  const runs: Readonly<Record<string, () => Promise<unknown>>> = {
    sweep: () => refold().then(sweep.run).then(swept),
    'count-ballots': count.run,
    publish: publish.checkpoint,
    'office-jobs': jobs.run,
  };
  const order = Object.keys(runs);
  const works = manifest
    .flatMap(({ name, trigger }) =>
      trigger.on === 'schedule' ? [{ name, everyMinutes: trigger.everyMinutes }] : [],
    )
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
    .map(({ name, everyMinutes }) => {
      const run = runs[name];
      if (!run) throw new Error(`the manifest schedules ${name}, which this process cannot run`);
      return { name, everyMinutes, run };
    });
  const { backup } = stores;
  if (marker.demonstration || !backup) return works;
  const run = () => backUp(council, environment, backup);
  return [...works, { name: 'nightly-backup', everyMinutes: 5, run }];
}

async function backUp(
  { slug, recorder, now }: Council,
  environment: Environment,
  backup: NonNullable<CouncilStores['backup']>,
): Promise<void> {
  const { council } = await (await recorder.look(slug)).collection<CouncilRecord>('council');
  await nightlyBackup({
    council: slug,
    timeZone: council?.timeZone ?? 'Asia/Almaty',
    dir: environment.backupsDir,
    kept: environment.backupsKept,
    now,
    backup,
  });
}
