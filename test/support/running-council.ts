import { type Language, registry } from '@esep/domain';
import {
  apiPage,
  createApi,
  createCases,
  createEditions,
  createIngest,
  createInvitations,
  createLogReader,
  createPublish,
  createRecompute,
  createSweep,
  openApiDocument,
} from '@esep/functions';
import { createAuthenticator, createSignIn, createToken, type TokenRole } from '@esep/http';
import { createRecorder, finishCases } from '@esep/intake';
import {
  createFolding,
  createNoteSigner,
  type Derive,
  type DocumentStore,
  type LedgerStore,
  rebuild,
  type TextStore,
  type VaultStore,
} from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import { Hono } from 'hono';
import { type CouncilOptions, foundingRows, type Row } from './council.ts';

export interface Stores {
  readonly ledger: LedgerStore;
  readonly documents: DocumentStore;
  readonly texts: TextStore;
  readonly vault: VaultStore;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  readonly json: any;
}

export const slug = 'almaly';

/** All handlers over one set of stores, wired as a runtime wires them, without a network between. */
export async function runCouncil(stores: Stores, { now = '2026-03-20T05:00:00Z' } = {}) {
  let clock = new Date(now);
  const faults: unknown[] = [];
  const files = new Map<string, string>();
  const folder = {
    read: async (name: string) => files.get(name),
    write: async (name: string, content: string) => void files.set(name, content),
  };
  const onFault = (fault: unknown) => faults.push(fault);
  const folding = createFolding({ ...stores, registry, derive: deriveRankings as Derive, onFault });
  const recompute = createRecompute({ folding, onFault });
  const recorder = createRecorder({ ...stores, registry, now: () => clock, recorded: recompute.wake });
  const log = createLogReader({ ...stores, files: folder });
  const signer = createNoteSigner('esep.test/almaly', new Uint8Array(32).fill(7));
  const publish = createPublish({ ...stores, council: slug, signer, files: folder });
  const caseDeps = { vault: stores.vault, recorder, now: () => clock };
  const sweep = createSweep({
    ...stores,
    council: slug,
    recorder,
    catchUp: () => recompute.run(slug),
    finishCases: () => finishCases(caseDeps, slug),
  });
  const addressOf = () => '192.0.2.1';
  const { vault } = stores;
  const signIn = createSignIn({ authenticator: createAuthenticator({ vault }), addressOf });
  const ingest = createIngest({ recorder, documents: stores.documents, signIn, onFault });
  const invitations = createInvitations({ recorder, vault, signIn, onFault });
  const editions = createEditions({ ...stores, recorder, root: log.root, registry, signIn, onFault });
  const cases = createCases({ ...caseDeps, signIn, onFault });
  const page = (language: Language) => apiPage(registry, language);
  const openApi = JSON.stringify(openApiDocument(registry));
  const api = createApi({
    ...stores,
    now: () => clock,
    councils: [slug],
    page,
    log,
    openApi,
    addressOf,
    onFault,
  });
  const app = new Hono()
    .route('/', ingest)
    .route('/', invitations)
    .route('/', editions)
    .route('/', cases)
    .route('/', api);

  const tokens = new Map<string, string>();
  /** A token of that role; `who` tells people of one role apart, and names the deputy. */
  async function tokenOf(role: TokenRole, who = ''): Promise<string> {
    const known = tokens.get(`${role} ${who}`);
    if (known) return known;
    const deputy = role === 'deputy' ? { deputy: who } : {};
    const { token } = await createToken(stores.vault, slug, { role, ...deputy, now: clock });
    tokens.set(`${role} ${who}`, token);
    return token;
  }

  async function send(path: string, init: RequestInit): Promise<Answer> {
    const response = await app.request(path, init);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const isLines = response.headers.get('content-type')?.includes('ndjson') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson && !isLines ? JSON.parse(text) : undefined,
    };
  }

  return {
    faults,
    files,
    recorder,
    recompute,
    publish,
    sweep,
    setNow: (to: string) => {
      clock = new Date(to);
    },
    /** Founds the council; resolves to the ledger's size. */
    async found(options?: CouncilOptions): Promise<number> {
      const rows = foundingRows(options);
      const { results, size } = await recorder.record(slug, rows, {
        role: 'system',
        recordedBy: 'system/init',
      });
      const refused = results.find(({ outcome }) => outcome !== 'recorded');
      if (refused) throw new Error(`founding was refused: ${JSON.stringify(refused)}`);
      await recompute.run(slug);
      return size;
    },
    get: (path: string, headers: Record<string, string> = {}) => send(`/api/v1/${slug}${path}`, { headers }),
    send,
    /** Posts one entry as that role. */
    async post(
      { kind, ...submission }: Partial<Row> & Pick<Row, 'kind'>,
      {
        role = 'office' as TokenRole,
        who = '',
        language = 'en',
        headers = {} as Record<string, string>,
      } = {},
    ): Promise<Answer> {
      return send(`/api/v1/${slug}/entries/${kind}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await tokenOf(role, who)}`,
          'accept-language': language,
          ...headers,
        },
        body: JSON.stringify(submission),
      });
    },
    /** Asks a door of the office for something that is no entry. */
    async ask(path: string, body: unknown, { role = 'office' as TokenRole, who = '' } = {}): Promise<Answer> {
      return send(`/api/v1/${slug}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await tokenOf(role, who)}`, 'accept-language': 'en' },
        body: JSON.stringify(body),
      });
    },
    async postBatch(batch: unknown, language = 'en'): Promise<Answer> {
      return send(`/api/v1/${slug}/entries`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await tokenOf('office')}`, 'accept-language': language },
        body: typeof batch === 'string' ? batch : JSON.stringify(batch),
      });
    },
    tokenOf,
    rebuild: () => rebuild({ ...stores, registry, derive: deriveRankings as Derive, onFault }, slug),
    /** Lets the followers reach the head. */
    settle: () => recompute.run(slug),
  };
}

export type RunningCouncil = Awaited<ReturnType<typeof runCouncil>>;
