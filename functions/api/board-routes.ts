import { type BoardQuery, boardReader, boards, popoloOf } from '@esep/boards';
import type { CouncilRecord, DeputyRecord, DistrictRecord, OrganizationRecord } from '@esep/domain';
import { Refusal } from '@esep/domain';
import { tagged } from '@esep/http';
import type { Hono } from 'hono';
import type { ReadsCouncil } from './council-reader.ts';
import type { ApiDeps } from './deps.ts';

/** What each board shows, as data. */
export function addBoardRoutes(app: Hono, { documents, now }: ApiDeps, council: ReadsCouncil): void {
  app.get('/api/v1/:council/boards', async (c) => {
    await council(c);
    const slug = c.req.param('council');
    return c.json({
      council: slug,
      boards: boards.map(({ name, summary }) => ({
        board: name,
        summary,
        href: `/api/v1/${slug}/boards/${name}`,
      })),
    });
  });

  app.get('/api/v1/:council/popolo.json', async (c) => {
    const { partition } = await council(c);
    const { c: asOf } = await documents.cursor(partition, 'scorecards');
    return tagged(c, ['po', partition.generation, asOf], async () => {
      const reader = await boardReader(documents, partition, now);
      const { council: record } = await reader.collection<CouncilRecord>('council');
      if (!record) throw new Refusal('not_found');
      const [deputies, organizations, districts] = await Promise.all([
        reader.collection<DeputyRecord>('deputies'),
        reader.collection<OrganizationRecord>('organizations'),
        reader.collection<DistrictRecord>('districts'),
      ]);
      const slug = c.req.param('council');
      return c.json(popoloOf({ slug, council: record, deputies, organizations, districts }));
    });
  });

  app.get('/api/v1/:council/boards/:board', async (c) => {
    const { partition } = await council(c);
    const board = boards.find(({ name }) => name === c.req.param('board'));
    if (!board) throw new Refusal('not_found');
    const reader = await boardReader(documents, partition, now);
    const { c: asOf } = await documents.cursor(partition, 'scorecards');
    const { search } = new URL(c.req.url);
    const { generation } = partition;
    return tagged(c, ['b', board.name, generation, asOf, reader.today, search], async () => {
      const value = await board.read(reader, c.req.query() as BoardQuery);
      if (value === undefined) throw new Refusal('not_found');
      return c.json({ council: c.req.param('council'), board: board.name, asOf, value });
    });
  });
}
