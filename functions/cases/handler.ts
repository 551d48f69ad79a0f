import { Refusal, slug } from '@esep/domain';
import { answersProblems, notStored, type OnFault, readJson, type SignIn } from '@esep/http';
import {
  amendCase,
  type EraseDeps,
  eraseCase,
  findCases,
  readAmended,
  readAppeal,
  readCase,
  readSought,
  registerAppeal,
} from '@esep/intake';
import { type Context, Hono } from 'hono';

export interface CasesDeps extends EraseDeps {
  readonly signIn: SignIn;
  readonly onFault?: OnFault;
}

/**
 * Citizens' appeals with who wrote them, for the office alone. What is personal comes and goes in bodies, never in an address:
 * addresses are logged by proxies.
 */
export function createCases({ signIn, onFault, ...deps }: CasesDeps) {
  const app = new Hono();
  answersProblems(app, onFault);

  app.post('/api/v1/:council/appeals', async (c) => {
    const council = c.req.param('council');
    const { recordedBy: by } = await signIn.office(c, council);
    const key = c.req.header('idempotency-key');
    if (!key) throw new Refusal('idempotency_key_missing');
    const asked = readAppeal(await readJson(c.req.raw));
    const { isNew, ...coupon } = await registerAppeal(deps, council, { asked, key, by });
    const location = `/api/v1/${council}/entries/${coupon.seq}`;
    return c.json(coupon, isNew ? 201 : 200, { ...notStored, location });
  });

  app.post('/api/v1/:council/cases/find', async (c) => {
    const council = c.req.param('council');
    const { recordedBy: by } = await signIn.office(c, council);
    const sought = readSought(await readJson(c.req.raw));
    return c.json({ cases: await findCases(deps, council, { by, sought }) }, 200, notStored);
  });

  app.get('/api/v1/:council/appeals/:appeal/case', async (c) => {
    const { council, ...ask } = await asking(c);
    return c.json(await readCase(deps, council, ask), 200, notStored);
  });

  app.post('/api/v1/:council/appeals/:appeal/case', async (c) => {
    const { council, ...ask } = await asking(c);
    const { citizen } = readAmended(await readJson(c.req.raw));
    await amendCase(deps, council, { ...ask, citizen });
    return c.json({ appeal: ask.appeal }, 200, notStored);
  });

  app.post('/api/v1/:council/appeals/:appeal/case/erase', async (c) => {
    const { council, ...ask } = await asking(c);
    await eraseCase(deps, council, ask);
    return c.json({ appeal: ask.appeal, erased: true }, 200, notStored);
  });

  async function asking(c: Context) {
    const council = c.req.param('council') ?? '';
    const appeal = c.req.param('appeal') ?? '';
    const { recordedBy: by } = await signIn.office(c, council);
    // Anything else is no number of an appeal, and might be a phone: it does not reach the vault's keys or an answer.
    if (!slug.safeParse(appeal).success) throw new Refusal('not_found');
    return { council, appeal, by };
  }

  return app;
}
