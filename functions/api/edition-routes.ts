import { type EditionRecord, Refusal } from '@esep/domain';
import { tagged } from '@esep/http';
import type { Hono } from 'hono';
import type { ReadsCouncil } from './council-reader.ts';
import type { ApiDeps } from './deps.ts';

/** Rankings frozen: the list, and each with its rows out of the entry that holds them. */
export function addEditionRoutes(app: Hono, { ledger, log }: ApiDeps, council: ReadsCouncil): void {
  app.get('/api/v1/:council/editions', async (c) => {
    const slug = c.req.param('council');
    const { generation, asOf, value } = await (await council(c)).shared<EditionRecord>('editions');
    return tagged(c, ['eds', generation, asOf], async () => {
      const root = (await log.root(slug, asOf)) ?? null;
      const editions = Object.values(value).sort((a, b) => b.previewed.seq - a.previewed.seq);
      return c.json({ council: slug, asOf, root, editions });
    });
  });

  app.get('/api/v1/:council/editions/:edition', async (c) => {
    const { council: slug, edition } = c.req.param();
    const { value: editions } = await (await council(c)).shared<EditionRecord>('editions');
    const record = Object.hasOwn(editions, edition) ? editions[edition] : undefined;
    if (!record) throw new Refusal('not_found');
    const { seq } = record.published ?? record.previewed;
    // What stands in an entry never changes; only a preview is followed by its publication.
    return tagged(c, ['ed', edition, seq], async () => {
      const [recorded] = await ledger.read(slug, seq - 1, 1);
      if (!recorded) throw new Refusal('not_found');
      const status = record.published ? 'published' : 'previewed';
      return c.json({ council: slug, edition, status, entry: seq, value: recorded.entry.body });
    });
  });
}
