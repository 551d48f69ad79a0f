import type { EditionRecord, Json } from '@esep/domain';
import { canonicalJson, type ExportFile, type ExportSource } from '@esep/ledger';
import { CommandFailure, exitCodes, wrongUsage } from '../failures.ts';
import { linesOf } from './lines.ts';

/** A slow line gets this long for one answer of about a megabyte. */
const timeoutMs = 60_000;

/**
 * A running Esep, read through its public API. `address` is the site, or the council's own part of the API
 * (`…/api/v1/<council>`); a site names its council by itself.
 */
export async function apiSource(address: string): Promise<ExportSource> {
  const base = await councilBase(address);
  const text = async (path: string) => (await get(`${base}${path}`)).text();

  /** All pages of an NDJSON list; each answer names the next one. */
  async function* pages(path: string): AsyncGenerator<string> {
    for (let next: string | undefined = `${base}${path}`; next !== undefined; ) {
      const response = await get(next);
      let empty = true;
      for await (const line of linesOf(response.body as unknown as AsyncIterable<Uint8Array>)) {
        empty = false;
        yield line;
      }
      const link = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
      next = link && !empty ? new URL(link, base).href : undefined;
    }
  }

  /** Documents come with more about them than an export has. */
  async function* canonicalPages(path: string, members: readonly string[]): AsyncGenerator<string> {
    for await (const line of pages(path)) {
      const value = JSON.parse(line) as Record<string, Json>;
      yield canonicalJson(
        Object.fromEntries(
          members.filter((name) => name in value).map((name) => [name, value[name] as Json]),
        ),
      );
    }
  }

  async function* rankings(): AsyncGenerator<ExportFile> {
    const { asOf: listed, periods } = (await (await get(`${base}/rankings`)).json()) as {
      asOf: number;
      periods: readonly { period: string; status: string; ranked: boolean }[];
    };
    if (periods.length > 0) {
      yield { name: 'periods.json', text: canonicalJson({ asOf: listed, key: 'periods', value: periods }) };
    }
    for (const { period } of periods) {
      const { asOf, key, value } = (await (await get(`${base}/rankings/${period}`)).json()) as Record<
        string,
        Json
      >;
      yield {
        name: `rankings/${period}.json`,
        text: canonicalJson({ asOf: asOf as Json, key: key as Json, value: value as Json }),
      };
    }
  }

  return {
    live: true,
    checkpoint: () => text('/checkpoint'),
    logKeys: () => text('/log.pub'),
    folded: async () => {
      const { followers } = (await (await get(`${base}/status`)).json()) as {
        followers: { scorecards: { c: number } };
      };
      return followers.scorecards.c;
    },
    tallies: () => canonicalPages('/tallies', ['asOf', 'key', 'value']),
    rankings,
    async *scorecards() {},
    editions: async () => {
      const { editions } = (await (await get(`${base}/editions`)).json()) as {
        editions: readonly EditionRecord[];
      };
      return editions.flatMap(({ period, previewed, published }) =>
        [previewed, published].flatMap((told) => (told ? [{ size: told.size, period }] : [])),
      );
    },
    ledger: () => pages('/ledger?after=0'),
    texts: () => canonicalPages('/texts', ['hash', 'salt', 'text', 'withheld']),
  };
}

async function councilBase(address: string): Promise<string> {
  const { origin, pathname } = new URL(address);
  const slug = /^\/api\/v1\/([a-z0-9-]+)/.exec(pathname)?.[1] ?? (await onlyCouncil(origin));
  return `${origin}/api/v1/${slug}`;
}

async function onlyCouncil(origin: string): Promise<string> {
  const { councils } = (await (await get(`${origin}/api/v1`)).json()) as {
    councils: readonly { council: string }[];
  };
  const [first, ...more] = councils;
  if (first && more.length === 0) return first.council;
  throw wrongUsage(
    `${origin} has several councils. Give one: ${councils.map(({ council }) => `${origin}/api/v1/${council}`).join(', ')}`,
  );
}

async function get(url: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'follow' });
  } catch (cause) {
    const why = (cause as { cause?: Error }).cause?.message ?? (cause as Error).message;
    throw new CommandFailure(
      exitCodes.fault,
      `${url} does not answer (${why}). Check the address and the connection.`,
      cause,
    );
  }
  if (response.ok) return response;
  throw new CommandFailure(
    exitCodes.fault,
    `${url} answered ${response.status}. It is not an Esep, or has published nothing yet.`,
  );
}
