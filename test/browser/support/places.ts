import type { DisputesBoard } from '@esep/boards';
import type { DeputyRecord, EditionRecord } from '@esep/domain';
import type { PeriodSummary, Ranking, RankingRow, ReconciledTotal, Scorecard } from '@esep/rating';

/** Answers of a council's read API, and the addresses of its pages that tests and pictures are made of. */
export type Site = ReturnType<typeof createSite>;

export const languages = ['kk', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

export function createSite(address: string, council: string) {
  async function read<Answer>(path: string): Promise<Answer> {
    const response = await fetch(`${address}/api/v1/${council}${path}`);
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    return response.json() as Promise<Answer>;
  }

  return {
    /** The address of a page in a language. */
    href: (language: Language, path: string) => `${address}/${language}${path}`,

    async periods(): Promise<readonly PeriodSummary[]> {
      return (await read<{ periods: PeriodSummary[] }>('/rankings')).periods;
    },
    async ranking(period: string): Promise<Ranking> {
      return (await read<{ value: Ranking }>(`/rankings/${period}`)).value;
    },
    async deputies(): Promise<readonly DeputyRecord[]> {
      return (await read<{ deputies: DeputyRecord[] }>('/deputies')).deputies;
    },
    async scorecard(deputy: string, period: string): Promise<Scorecard> {
      return (await read<{ value: Scorecard }>(`/deputies/${deputy}/scorecards/${period}`)).value;
    },
    /** Promises that requests of the running year are about, most requests first. */
    async requestedPromises(): Promise<readonly string[]> {
      const board = await read<{ value: { requests: { promise?: string }[] } }>(
        '/boards/requests?about=promise',
      );
      const byPromise = Map.groupBy(board.value.requests, ({ promise }) => promise ?? '');
      return [...byPromise].sort(([, a], [, b]) => b.length - a.length).map(([promise]) => promise);
    },
    async editions(): Promise<readonly EditionRecord[]> {
      return (await read<{ editions: EditionRecord[] }>('/editions')).editions;
    },
    async totals(): Promise<readonly ReconciledTotal[]> {
      return (await read<{ value: { totals: ReconciledTotal[] } }>('/boards/reconciliation')).value.totals;
    },
    async disputes(): Promise<DisputesBoard> {
      return (await read<{ value: DisputesBoard }>('/boards/disputes')).value;
    },
    async size(): Promise<number> {
      return (await read<Status>('/status')).size;
    },
    /** True when every entry is folded: pages and answers show all that was recorded. */
    async settled(): Promise<boolean> {
      const { size, followers } = await read<Status>('/status');
      return followers.scorecards.c === size;
    },
  };
}

interface Status {
  readonly size: number;
  readonly followers: { readonly scorecards: { readonly c: number } };
}

/** The period that the front page shows: the newest that is closed and ranked. */
export async function frontPeriod(site: Site): Promise<string> {
  const shown = (await site.periods()).find(({ status, ranked }) => status === 'closed' && ranked);
  if (!shown) throw new Error('no closed period');
  return shown.period;
}

/** Ranked deputies of the front page, best first. */
export async function rankedRows(site: Site): Promise<readonly RankingRow[]> {
  const { rows } = await site.ranking(await frontPeriod(site));
  return rows.filter(({ rank }) => rank !== null);
}

const found = new WeakMap<Site, Promise<Readonly<Record<string, string>>>>();

/** Every sort of page, by name, as the path after the language; asked for once a site. */
export function places(site: Site): Promise<Readonly<Record<string, string>>> {
  const known = found.get(site) ?? findPlaces(site);
  found.set(site, known);
  return known;
}

async function findPlaces(site: Site): Promise<Readonly<Record<string, string>>> {
  const period = await frontPeriod(site);
  const deputy = (await rankedRows(site))[3]?.deputy;
  const correction = await newestCorrection(site);
  return {
    ranking: '/',
    running: `/rankings/${(await site.periods())[0]?.period}`,
    peers: `/rankings/${period}?group=elected:district`,
    convocation: `/rankings/${(await site.periods()).find((one) => one.period.startsWith('C'))?.period}`,
    found: `/rankings/${period}?q=%D0%B0%D0%BB&sort=name`,
    deputy: `/deputies/${deputy}?period=${period}`,
    lines: `/deputies/${deputy}/lines?period=${period}&criterion=meetings`,
    boards: '/boards',
    calendar: `/calendar?month=${monthBefore(new Date())}`,
    promises: '/promises',
    promise: `/promises/${await promiseWithWork(site)}`,
    projects: `/projects?quarter=${period}`,
    plans: '/plans',
    requests: '/requests',
    districts: '/districts',
    address: `/districts?${new URLSearchParams({ settlement: 'Жаркын', street: 'Мира', house: '7' })}`,
    district: '/districts/o-01',
    organizations: '/organizations',
    organization: `/organizations/k-2?period=${period}`,
    appeals: `/appeals?period=${period}`,
    appealList: `/appeals/list?period=${period}&show=late`,
    agenda: `/agenda?period=${period}`,
    methodology: '/methodology',
    entry: `/entries/${correction}`,
    corrections: '/corrections',
    ...(await editionPlaces(site)),
    disputes: '/disputes',
    total: `/reconciliation/${await countedTotal(site)}`,
    verify: '/verify',
    reconciliation: '/reconciliation',
    privacy: '/privacy',
    feedback: '/feedback',
    receipt: '/feedback/receipt',
    missing: '/deputies/nobody',
    api: '/api',
  };
}

/** A month that is over: its receptions and sittings all have an outcome. */
function monthBefore(day: Date): string {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 0)).toISOString().slice(0, 7);
}

/** The promise that most requests are about. */
async function promiseWithWork(site: Site): Promise<string> {
  const [id] = await site.requestedPromises();
  if (!id) throw new Error('the demonstration has no request about a promise');
  return id;
}

/** The list of editions, the newest that is published with an edition before it, and the preview that runs. */
async function editionPlaces(site: Site): Promise<Readonly<Record<string, string>>> {
  const editions = await site.editions();
  const second = editions.find(({ number, published }) => number > 1 && published);
  const preview = editions.find(({ published }) => !published);
  return {
    editions: '/editions',
    ...(second ? { edition: `/editions/${second.edition}` } : {}),
    ...(preview ? { preview: `/editions/${preview.edition}` } : {}),
    ...(await disputedPlaces(site)),
  };
}

/** An entry with a dispute under it, and a scorecard with a dispute beside a line. */
async function disputedPlaces(site: Site): Promise<Readonly<Record<string, string>>> {
  const { open, answered } = await site.disputes();
  const [entry] = answered.flatMap((one) => one.entry ?? []);
  const [line] = [...open, ...answered].filter(({ criterion }) => criterion !== undefined);
  return {
    ...(entry === undefined ? {} : { disputed: `/entries/${entry}` }),
    ...(line ? { disputing: `/deputies/${line.deputy}?period=${line.period}` } : {}),
  };
}

async function countedTotal(site: Site): Promise<string> {
  const total = (await site.totals()).find(
    ({ printed, verdict }) => printed.counted && verdict === 'differs',
  );
  return total?.printed.total ?? 'none';
}

/** The entry page with the most on it: what is corrected, how, and the proof. */
async function newestCorrection(site: Site): Promise<number> {
  const html = await (await fetch(site.href('en', '/corrections'))).text();
  const seq = /href="\/en\/entries\/(\d+)"/.exec(html)?.[1];
  if (!seq) throw new Error('the demonstration has no correction');
  return Number(seq);
}
