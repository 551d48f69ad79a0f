import { type DeputyRecord, isPeriod, languages, Refusal } from '@esep/domain';
import { addressLimit, answersProblems, callerLanguage, createLimiter, secured, tagged } from '@esep/http';
import { type Ranking, rankWithin } from '@esep/rating';
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import { apiPageTitle } from './api-page.ts';
import { addBoardRoutes } from './board-routes.ts';
import { type AsOf, readCouncil } from './council-reader.ts';
import type { ApiDeps } from './deps.ts';
import { addEditionRoutes } from './edition-routes.ts';
import { addLedgerRoutes } from './ledger-routes.ts';

/** Open data: everything that can be read, with tags. Documents carry the entry that they are as of, and its root. */
export function createApi(deps: ApiDeps) {
  const app = new Hono();
  const limiter = createLimiter(deps.limit ?? addressLimit);
  answersProblems(app, deps.onFault);

  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => ((await isReady(deps)) ? c.text('ready\n') : c.text('not ready\n', 503)));

  app.use(
    '/api/*',
    cors({ origin: '*', allowMethods: ['GET'], exposeHeaders: ['etag', 'link'] }),
    async (c, next) => {
      if (c.req.method === 'GET') await limiter.take(deps.addressOf(c.req.raw));
      await next();
    },
  );

  app.get('/api', (c) =>
    c.body(null, 302, { location: `/${callerLanguage(c)}/api`, vary: 'accept-language, cookie' }),
  );
  app.get('/:language{(?:kk|ru|en)}/api', secured(), async (c) => {
    const language = languages.find((one) => one === c.req.param('language')) ?? 'kk';
    const body = String(await deps.page(language));
    return c.html((await deps.frame?.(language, '/api', apiPageTitle[language], body)) ?? body);
  });
  const openApiTag = String(hashOf(deps.openApi));
  app.get('/api/openapi.json', (c) =>
    tagged(c, ['openapi', openApiTag], () =>
      c.body(deps.openApi, 200, { 'content-type': 'application/json' }),
    ),
  );

  app.get('/api/v1', async (c) => {
    const { councils } = deps;
    const slugs = typeof councils === 'function' ? await councils() : councils;
    return c.json({ councils: slugs.map((slug) => ({ council: slug, href: `/api/v1/${slug}` })) });
  });

  const council = (c: Context) => readCouncil(deps.documents, c.req.param('council') ?? '');

  /** The value with what it is as of, under a tag. */
  async function answer<Value>(c: Context, name: string, found: AsOf<Value>, show: (value: Value) => object) {
    const slug = c.req.param('council') ?? '';
    const { generation, asOf, value } = found;
    return tagged(c, [name, generation, asOf], async () => {
      const root = (await deps.log.root(slug, asOf)) ?? null;
      return c.json({ council: slug, asOf, root, ...show(value) });
    });
  }

  app.get('/api/v1/:council/rankings', async (c) =>
    answer(c, 'p', await (await council(c)).periods(), (periods) => ({ periods })),
  );

  app.get('/api/v1/:council/rankings/:period', async (c) => {
    const key = `ranking/${periodOf(c)}`;
    const reader = await council(c);
    const id = c.req.query('group');
    if (id === undefined) {
      return answer(c, 'r', await reader.document<Ranking>(key), (value) => ({ key, value }));
    }
    const peers = await reader.peers(periodOf(c));
    const group = peers.value.groups.find((one) => one.id === id);
    if (!group) throw new Refusal('not_found');
    return answer(c, `r-${id}`, peers, ({ ranking }) => {
      const { rows, ...within } = rankWithin(ranking.rows, group.members, ranking.ranked);
      return { key, group: { ...group, ...within }, value: { ...ranking, rows } };
    });
  });

  app.get('/api/v1/:council/rankings/:period/groups', async (c) =>
    answer(c, 'g', await (await council(c)).peers(periodOf(c)), ({ groups }) => ({ groups })),
  );

  app.get('/api/v1/:council/deputies', async (c) => {
    const reader = await council(c);
    return answer(c, 'd', await reader.shared<DeputyRecord>('deputies'), (deputies) => ({
      deputies: Object.values(deputies).sort((a, b) => (a.deputy < b.deputy ? -1 : 1)),
    }));
  });

  app.get('/api/v1/:council/deputies/:deputy', async (c) =>
    answer(c, 'd1', await (await council(c)).deputy(c.req.param('deputy')), (value) => value),
  );

  app.get('/api/v1/:council/deputies/:deputy/scorecards/:period', async (c) => {
    const card = await (await council(c)).scorecard(c.req.param('deputy'), periodOf(c));
    const key = `scorecard/${card.value.period}/${card.value.deputy}`;
    return answer(c, 's', card, (value) => ({ key, value }));
  });

  app.get('/api/v1/:council/deputies/:deputy/tallies', async (c) => {
    const reader = await council(c);
    await reader.deputy(c.req.param('deputy'));
    return answer(c, 't', await reader.tallies(c.req.param('deputy')), (tallies) => ({ tallies }));
  });

  addEditionRoutes(app, deps, council);
  addBoardRoutes(app, deps, council);
  addLedgerRoutes(app, deps, council);
  // Whatever else is under /api is a problem, not a page: mount this after the doors that post.
  app.all('/api/*', () => {
    throw new Refusal('not_found');
  });
  return app;
}

async function isReady({ ready }: ApiDeps): Promise<boolean> {
  try {
    return ready ? await ready() : true;
  } catch {
    return false;
  }
}

function periodOf(c: Context): string {
  const period = c.req.param('period') ?? '';
  if (!isPeriod(period)) throw new Refusal('not_found');
  return period;
}

/** FNV-1a: tells one document from another, nothing more. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
