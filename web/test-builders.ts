import type {
  ConvocationRecord,
  CouncilRecord,
  DeputyRecord,
  Entry,
  Json,
  JsonObject,
  OrganizationRecord,
} from '@esep/domain';
import { defaultMethodology, registry } from '@esep/domain';
import type { Document, DocumentReader, PublicText } from '@esep/ledger';
import { deriveRankings, type Tally } from '@esep/rating';
import { createAssets } from './assets.ts';
import type { WebDeps } from './deps.ts';

/** Builders for this package's tests: a small council whose rankings the real rating derives. */

export const councilRecord: CouncilRecord = {
  name: { kk: 'Сынақ мәслихаты', ru: 'Пробный маслихат', en: 'Test maslikhat' },
  convocation: 8,
  firstSession: '2026-01-05',
  timeZone: 'Asia/Almaty',
  languages: ['kk', 'ru', 'en'],
  demonstration: true,
  ballots: { minBallots: 10, minReceptionDays: 3, countingWeekday: 1 },
};

export const organizations: Readonly<Record<string, OrganizationRecord>> = {
  auyl: {
    organization: 'auyl',
    type: 'party',
    name: { kk: 'Ауыл', ru: 'Ауыл', en: 'Auyl' },
    from: '2026-01-05',
  },
};

export function deputy(id: string, more: Partial<DeputyRecord> = {}): DeputyRecord {
  return {
    deputy: id,
    name: { kk: `Әділ ${id}`, ru: `Адиль ${id}`, en: `Adil ${id}` },
    elected: 'list',
    districts: ['o-01'],
    mandates: [{ from: '2026-01-05' }],
    memberships: [{ organization: 'auyl', role: 'member', from: '2026-01-05' }],
    leaves: [],
    ...more,
  };
}

/** Enough of everything for a rank; `skill` from 0 to 1 sets how well. */
export function tallyOf(owner: string, quarter: string, skill: number): Tally {
  const part = (of: number) => Math.round(of * skill);
  return {
    owner,
    quarter,
    counters: {
      'appeals.due': 20,
      'appeals.answeredOnTime': part(20),
      'receptions.scheduled': 12,
      'receptions.held': part(12),
      'receptions.visitors': 40,
      'receptions.invitationsOffered': 40,
      'meetings.inDistrict': part(6),
      'sittings.plenaryHeld': 8,
      'sittings.plenaryAttended': part(8),
      'requests.initiated': part(3),
      'voters.rated5': 8,
      'voters.rated3': 4,
      'voters.receptionDays': 4,
    },
  };
}

export interface Fixture {
  readonly deputies?: readonly DeputyRecord[];
  readonly tallies?: readonly Tally[];
  readonly months?: readonly string[];
  /** The shared document; none unless told. */
  readonly convocations?: Readonly<Record<string, ConvocationRecord>>;
  readonly council?: Partial<CouncilRecord>;
  /** Documents besides: lines, corrections, totals. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly entries?: readonly Entry[];
  readonly texts?: readonly PublicText[];
}

const months = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'];

/** Documents as the follower would have written them, all as of entry 40. */
export function documentsOf(fixture: Fixture = {}): Map<string, Document> {
  const documents = new Map<string, Document>();
  const put = (key: string, value: unknown, asOf = 40) =>
    documents.set(key, { key, asOf, value: value as Json });
  const deputies = fixture.deputies ?? ['d-01', 'd-02', 'd-03', 'd-04'].map((id) => deputy(id));
  const tallies = fixture.tallies ?? deputies.map((one, i) => tallyOf(one.deputy, '2026-Q3', 1 - i / 10));
  const closed = Object.fromEntries((fixture.months ?? months).map((month) => [month, true]));
  const roster = Object.fromEntries(deputies.map((one) => [one.deputy, one]));
  const methodology = {
    methodology: defaultMethodology,
    decision: '24/3-VIII',
    from: '2026-Q1',
    trial: false,
    adoptedOn: '2026-01-05',
  };
  const methodologies = { [defaultMethodology.version]: methodology };
  put('shared/council', { council: { ...councilRecord, ...fixture.council } });
  put('shared/deputies', roster);
  put('shared/districts', {
    'o-01': { district: 'o-01', name: { kk: '№ 1 округ', ru: 'Округ № 1', en: 'District 1' } },
  });
  put('shared/organizations', organizations);
  put('shared/methodologies', methodologies);
  put('shared/months', closed);
  put('shared/convocations', fixture.convocations ?? {});
  for (const tally of tallies) put(`tally/${tally.owner}/${tally.quarter}`, tally);
  const shared = {
    convocations: fixture.convocations ?? {},
    deputies: roster,
    methodologies,
    months: closed,
  } as Readonly<Record<string, unknown>>;
  const derived = deriveRankings({
    tallies: tallies.map((value) => ({ key: `tally/${value.owner}/${value.quarter}`, asOf: 40, value })),
    shared: ((name: string) => ({ asOf: 40, value: shared[name] })) as never,
    stored: new Map(),
  });
  for (const { key, asOf, value } of derived) put(key, value, asOf);
  for (const [key, value] of Object.entries(fixture.more ?? {})) put(key, value);
  return documents;
}

/** Reads from a map that the test may change; `state.folded` is the followers' cursor. */
export function readerOf(documents: ReadonlyMap<string, Document>, state = { folded: 40 }): DocumentReader {
  return {
    async get(_, keys) {
      return new Map(
        keys.flatMap((key) => (documents.has(key) ? [[key, documents.get(key) as Document]] : [])),
      );
    },
    async query(_, prefix, { reverse = false, after, limit } = {}) {
      const sorted = [...documents.keys()].filter((key) => key.startsWith(prefix)).sort();
      const keys = reverse ? sorted.reverse() : sorted;
      const rest = keys.filter((key) => after === undefined || (reverse ? key < after : key > after));
      return rest.slice(0, limit).map((key) => documents.get(key) as Document);
    },
    async cursor() {
      return { c: state.folded, m: state.folded };
    },
    async serving() {
      return 'g1';
    },
  };
}

export function entry(
  seq: number,
  kind: string,
  subject: string,
  body: JsonObject,
  more: Partial<Entry> = {},
): Entry {
  return {
    council: 'test',
    seq,
    id: `id-${seq}`,
    kind,
    version: 1,
    subject,
    occurredOn: '2026-09-10',
    recordedAt: '2026-09-10T05:00:00.000Z',
    recordedBy: 'office/k3v9',
    body,
    ...more,
  };
}

/** Everything that pages read, without a store. */
export function depsOf(fixture: Fixture = {}, more: Partial<WebDeps> = {}): WebDeps {
  const entries = fixture.entries ?? [];
  const texts = new Map(fixture.texts?.map((text) => [text.hash, text]));
  return {
    council: 'test',
    documents: readerOf(documentsOf(fixture)),
    texts: {
      get: async (_, hashes) =>
        new Map(hashes.flatMap((hash) => (texts.has(hash) ? [[hash, texts.get(hash) as PublicText]] : []))),
      list: async () => [...texts.values()],
    },
    ledger: {
      size: async () => 40,
      read: async (_, after, limit) =>
        entries
          .filter(({ seq }) => seq > after && seq <= after + limit)
          .map((one) => ({ entry: one, canonical: JSON.stringify(one) })),
    },
    log: {
      root: async (_, size) => `root-of-${size}`,
      inclusion: async () => ({ leaf: 'leaf-hash', path: ['path-1', 'path-2'] }),
      checkpoint: async () => ({ text: 'test\n40\nroot-of-40\n', size: 40, root: 'root-of-40' }),
    },
    assets: createAssets(
      new Map([
        ['manifest.json', new TextEncoder().encode('{"site.css":"site-1.css","refresh.js":"refresh-1.js"}')],
        ['site-1.css', new TextEncoder().encode('body{}')],
      ]),
    ),
    baseUrl: 'https://esep.example',
    kinds: registry.kinds,
    now: () => new Date('2026-11-22T05:00:00Z'),
    ...more,
  };
}
