import { type Json, Refusal } from '@esep/domain';
import { tagged } from '@esep/http';
import { canonicalJson, type Recorded } from '@esep/ledger';
import type { Context, Hono } from 'hono';
import type { ReadsCouncil } from './council-reader.ts';
import type { ApiDeps } from './deps.ts';

/** Most lines of one answer; about 1 MB of entries. */
const mostLines = 2000;
const ndjson = { 'content-type': 'application/x-ndjson; charset=utf-8' };

/** The ledger itself, its texts and its checkpoint: all that a stranger needs to compute everything anew. */
export function addLedgerRoutes(app: Hono, deps: ApiDeps, council: ReadsCouncil): void {
  const { ledger, documents, texts, log } = deps;
  const slugOf = (c: Context) => c.req.param('council') ?? '';

  app.get('/api/v1/:council/entries/:seq', async (c) => {
    const slug = slugOf(c);
    const seq = wholeNumber(c.req.param('seq'));
    const { partition } = await council(c);
    const recorded = seq > 0 ? (await ledger.read(slug, seq - 1, 1))[0] : undefined;
    if (!recorded) throw new Refusal('not_found');
    // As far as the tiles reach: the leaf is there, and so is the root.
    const { c: size } = await documents.cursor(partition, 'log');
    return tagged(c, ['e', seq, size], async () => {
      const [proof, root] =
        seq <= size ? await Promise.all([log.inclusion(slug, seq, size), log.root(slug, size)]) : [];
      const found = await texts.get(slug, hashesIn(recorded));
      return c.json({
        entry: recorded.entry,
        canonical: recorded.canonical,
        texts: [...found.values()],
        proof: proof && root ? { size, root, ...proof } : null,
      });
    });
  });

  app.get('/api/v1/:council/ledger', async (c) => {
    const slug = slugOf(c);
    await council(c);
    const after = wholeNumber(c.req.query('after') ?? '0');
    const page = await ledger.read(slug, after, limitOf(c));
    const last = page.at(-1)?.entry.seq ?? after;
    const link = `</api/v1/${slug}/ledger?after=${last}>; rel="next"`;
    return tagged(c, ['l', after, last], () =>
      c.body(lines(page.map(({ canonical }) => canonical)), 200, {
        ...ndjson,
        ...(page.length ? { link } : {}),
      }),
    );
  });

  app.get('/api/v1/:council/texts', async (c) => {
    const slug = slugOf(c);
    await council(c);
    const page = await texts.list(slug, c.req.query('after') ?? '', limitOf(c));
    const last = page.at(-1)?.hash;
    const headers = last
      ? { link: `</api/v1/${slug}/texts?after=${encodeURIComponent(last)}>; rel="next"` }
      : {};
    return c.body(lines(page.map((text) => canonicalJson(text))), 200, { ...ndjson, ...headers });
  });

  app.get('/api/v1/:council/tallies', async (c) => {
    const { partition } = await council(c);
    const after = c.req.query('after');
    const page = await documents.query(partition, 'tally/', {
      limit: limitOf(c),
      ...(after ? { after } : {}),
    });
    const last = page.at(-1)?.key;
    const headers = last
      ? { link: `</api/v1/${slugOf(c)}/tallies?after=${encodeURIComponent(last)}>; rel="next"` }
      : {};
    return c.body(lines(page.map((document) => canonicalJson(document))), 200, { ...ndjson, ...headers });
  });

  app.get('/api/v1/:council/checkpoint', async (c) => {
    await council(c);
    const checkpoint = await log.checkpoint(slugOf(c));
    if (!checkpoint) throw new Refusal('not_found');
    return tagged(c, ['c', checkpoint.size, checkpoint.root.slice(0, 12)], () =>
      c.body(checkpoint.text, 200, { 'content-type': 'text/plain; charset=utf-8' }),
    );
  });

  app.get('/api/v1/:council/log.pub', async (c) => {
    await council(c);
    const keys = await log.verifierKeys(slugOf(c));
    if (keys === undefined) throw new Refusal('not_found');
    return c.text(keys);
  });

  app.get('/api/v1/:council/status', async (c) => {
    const slug = slugOf(c);
    const { partition } = await council(c);
    const [size, logCursor, scorecards, checkpoint] = await Promise.all([
      ledger.size(slug),
      documents.cursor(partition, 'log'),
      documents.cursor(partition, 'scorecards'),
      log.checkpoint(slug),
    ]);
    const { generation } = partition;
    const published = checkpoint?.size ?? 0;
    const followers = { log: logCursor, scorecards };
    const tag = ['st', generation, size, logCursor.c, logCursor.m, scorecards.c, scorecards.m, published];
    return tagged(c, tag, () =>
      c.json({ council: slug, size, generation, followers, checkpoint: published }),
    );
  });
}

function lines(of: readonly string[]): string {
  return of.map((line) => `${line}\n`).join('');
}

function limitOf(c: Context): number {
  return Math.max(1, Math.min(mostLines, wholeNumber(c.req.query('limit') ?? String(mostLines))));
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new Refusal('not_found');
  return Number(text);
}

/** The hashes of all texts that an entry names, however deep. */
function hashesIn({ entry }: Recorded): readonly string[] {
  const found: string[] = [];
  const look = (value: Json | undefined): void => {
    if (typeof value === 'string' && value.startsWith('sha256:')) found.push(value);
    else if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) look(inner);
  };
  look(entry.body);
  return found;
}
