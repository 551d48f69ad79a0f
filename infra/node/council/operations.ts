import { join } from 'node:path';
import {
  type Calendars,
  type CouncilRecord,
  civilDateIn,
  type DeputyRecord,
  type EditionRecord,
  type OrganizationRecord,
  type PrintedTotalRecord,
  type Quarter,
  type ReceptionRecord,
  type RefusalParams,
  type Role,
  registry,
  rota,
} from '@esep/domain';
import { createRoots } from '@esep/functions';
import { createToken, listTokens, revokeToken, type TokenRole } from '@esep/http';
import {
  issueInvitations,
  previewEdition,
  publishEdition,
  type RowResult,
  type SimulationRequest,
  type SubmittedRow,
  simulateMethodology,
  voidInvitations,
} from '@esep/intake';
import { rebuild } from '@esep/ledger';
import { reconcile, type Tally } from '@esep/rating';
import { explain } from '../cli/explain.ts';
import type { Progress } from '../cli/output.ts';
import { readHolder } from '../data-folder.ts';
import type { Environment } from '../environment.ts';
import { CommandFailure, exitCodes, wrongUsage } from '../failures.ts';
import { accountOperations } from './account-operations.ts';
import { exportTo } from './export-folder.ts';
import { openPublishedLog } from './log.ts';
import type { Council } from './open-council.ts';
import { sheetsTo } from './sheets-folder.ts';

const noBackupHere =
  'The council is kept in tables, which have backups of their own: switch point-in-time recovery on for all three ' +
  '(docs/operations.md, On DynamoDB). What is public can be copied with esep export.';

type Report = (progress: Progress) => void;

/** A row's answer as plain JSON; `seq` where it is in the ledger. */
export interface RowAnswer {
  readonly outcome: RowResult['outcome'];
  readonly id?: string;
  readonly seq?: number;
  readonly refusal?: {
    readonly code: string;
    readonly field?: string;
    readonly params: RefusalParams;
    /** Of a refusal that lists what is wrong field by field. */
    readonly errors?: readonly unknown[];
  };
}

/**
 * What commands do to a council. The same functions run in the command's own process, or in the server's when it
 * holds the data folder; arguments and results are plain JSON.
 */
export function createOperations(council: Council, environment: Environment) {
  const { slug, stores, recorder, folding, now } = council;
  const { ledger, documents, texts, vault, marker } = stores;

  const { root } = createRoots(documents);
  const editionDeps = { recorder, ledger, documents, root, registry };

  async function shared<Value>(collection: string): Promise<Readonly<Record<string, Value>>> {
    const view = await recorder.look(slug);
    return view.collection<Value>(collection);
  }

  async function today(): Promise<string> {
    const { council: record } = await shared<CouncilRecord>('council');
    return civilDateIn(record?.timeZone ?? 'Asia/Almaty', now());
  }

  return {
    async status(_: object) {
      await openPublishedLog(council, environment.checkpointsDir); // A vault that is not this council's is the first thing to hear of.
      const { council: record } = await shared<CouncilRecord>('council');
      const generation = await documents.serving(slug);
      const cursor = generation && (await documents.cursor({ council: slug, generation }, 'scorecards'));
      return {
        council: slug,
        origin: marker.origin,
        demonstration: marker.demonstration,
        name: record?.name ?? {},
        languages: record?.languages ?? [],
        firstSession: record?.firstSession ?? null,
        baseUrl: environment.baseUrl ?? serverAddress(environment) ?? null,
        entries: await ledger.size(slug),
        folded: cursor ? cursor.c : 0,
        generation: generation ?? null,
        isCurrent: await folding.isCurrent(slug),
      };
    },

    async record({ rows, role, by }: { rows: readonly SubmittedRow[]; role: Role; by: string }) {
      const { results, size } = await recorder.record(slug, rows, { role, recordedBy: by });
      return { size, results: results.map(answerOf) };
    },

    async rebuild(_: object, report: Report) {
      return rebuild(council.foldingDeps, slug, {
        onProgress: ({ folded, size }) => report({ step: 'Folding anew', done: folded, total: size }),
      });
    },

    async backup({ to }: { to?: string | undefined }) {
      const stamp = now().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
      if (!stores.backup) throw wrongUsage(noBackupHere);
      return stores.backup(to ?? join(environment.backupsDir, `${slug}-${stamp}`));
    },

    async export({ to, sheets }: { to: string; sheets: boolean }, report: Report) {
      if (sheets) return sheetsTo(council, to);
      return exportTo(council, environment.checkpointsDir, to, report);
    },

    async 'token.create'({ role, deputy, label }: { role: TokenRole; deputy?: string; label: string }) {
      if (deputy !== undefined && !Object.hasOwn(await shared<DeputyRecord>('deputies'), deputy)) {
        throw wrongUsage(`There is no deputy with the id ${deputy}.`);
      }
      return createToken(vault, slug, {
        role,
        ...(deputy === undefined ? {} : { deputy }),
        label,
        now: now(),
      });
    },
    ...accountOperations(council, environment),

    async 'token.list'(_: object) {
      return listTokens(vault, slug);
    },
    async 'token.revoke'({ id }: { id: string }) {
      return revokeToken(vault, slug, id);
    },

    async 'invitations.issue'({
      reception,
      number,
      key,
      by,
    }: {
      reception: string;
      number: number;
      key: string;
      by: string;
    }) {
      return refusable(() => issueInvitations({ vault, recorder }, slug, { reception, number, key, by }));
    },
    async 'invitations.void'({
      cards,
      entry,
      reason,
      by,
    }: {
      cards: string;
      entry: number;
      reason: string;
      by: string;
    }) {
      const request = { cards, entry, reason, by, today: await today() };
      return refusable(() => voidInvitations({ vault, recorder }, slug, request));
    },

    async 'edition.preview'({ period, by }: { period: string; by: string }) {
      await folding.catchUp(slug);
      return refusable(() => previewEdition(editionDeps, slug, { period, by }));
    },
    async 'edition.publish'(request: {
      edition: string;
      refusals: Readonly<Record<string, string>>;
      by: string;
    }) {
      await folding.catchUp(slug);
      return refusable(() => publishEdition(editionDeps, slug, request));
    },
    async 'edition.list'(_: object) {
      return Object.values(await shared<EditionRecord>('editions'));
    },

    async 'texts.blank'({ hash, reason }: { hash: string; reason: string }) {
      return texts.blank(slug, hash, reason, await today());
    },

    async rota({ quarter, weekday, each }: { quarter: Quarter; weekday: number; each: number }) {
      const [on, deputies, calendars, scheduled] = await Promise.all([
        today(),
        shared<DeputyRecord>('deputies'),
        shared<Calendars[string]>('calendars'),
        shared<ReceptionRecord>(`receptions/${quarter}`),
      ]);
      const known = Object.values(scheduled);
      const asked = { quarter, weekday, each, deputies, calendars, scheduled: known, notBefore: on };
      return refusable(async () => ({ on, ...rota(asked) }));
    },

    async 'methodology.simulate'(request: SimulationRequest) {
      await folding.catchUp(slug);
      const simulation = await refusable(() => simulateMethodology(documents, slug, request));
      const roster = Object.values(await shared<DeputyRecord>('deputies'));
      const names = Object.fromEntries(roster.map(({ deputy, name }) => [deputy, name]));
      return { ...simulation, names };
    },

    async reconcile(_: object) {
      const { serving, tallies } = await talliesNow();
      const totals = Object.values(await shared<PrintedTotalRecord>('totals'));
      const deputies = await shared<DeputyRecord>('deputies');
      const organizations = await shared<OrganizationRecord>('organizations');
      const reconciled = reconcile(totals, { tallies, deputies, organizations });
      return { asOf: serving.scorecards.c, totals: reconciled };
    },
  };

  async function talliesNow() {
    const serving = await folding.catchUp(slug);
    const generation = (await documents.serving(slug)) ?? 'g1';
    const tallies: Tally[] = [];
    for (let after: string | undefined; ; ) {
      const page = await documents.query({ council: slug, generation }, 'tally/', {
        limit: 1000,
        ...(after ? { after } : {}),
      });
      // Under this prefix the fold writes tallies and nothing else.
      tallies.push(...page.map(({ value }) => value as unknown as Tally));
      if (page.length < 1000) return { serving, tallies };
      after = page.at(-1)?.key;
    }
  }
}

/** Of the process that holds the data folder; tables are served by whoever may, and no note of them lies here. */
function serverAddress({ dataDir, dynamodb }: Environment): string | undefined {
  return dynamodb ? undefined : readHolder(dataDir)?.address;
}

export type Operations = ReturnType<typeof createOperations>;
export type OperationName = keyof Operations;
export type OperationArgs<Name extends OperationName> = Parameters<Operations[Name]>[0];
export type OperationResult<Name extends OperationName> = Awaited<ReturnType<Operations[Name]>>;

function answerOf(result: RowResult): RowAnswer {
  if ('seq' in result) return { outcome: result.outcome, id: result.id, seq: result.seq };
  const id = result.id === undefined ? {} : { id: result.id };
  if (result.outcome !== 'refused') return { outcome: result.outcome, ...id };
  const { code, field, params } = result.refusal;
  const { errors } = result.refusal as { errors?: readonly unknown[] };
  const refusal = { code, params, ...(field === undefined ? {} : { field }), ...(errors ? { errors } : {}) };
  return { outcome: 'refused', ...id, refusal };
}

/** A refusal in words and with the exit code "no". */
async function refusable<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (cause) {
    if ((cause as Error).name !== 'Refusal') throw cause;
    throw new CommandFailure(exitCodes.no, explain(cause), cause);
  }
}
