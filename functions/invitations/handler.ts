import { Refusal } from '@esep/domain';
import { answersProblems, notStored, type OnFault, readJson, type SignIn } from '@esep/http';
import {
  decideReview,
  InvalidSubmission,
  type IssueDeps,
  issueInvitations,
  openReviews,
  voidInvitations,
} from '@esep/intake';
import { type Context, Hono } from 'hono';

export interface InvitationsDeps extends IssueDeps {
  readonly signIn: SignIn;
  readonly onFault?: OnFault;
}

/**
 * Cards for visitors, cards taken back, and the ballots that wait for two people. Apart from `ingest`, so that the door
 * of connectors never reaches ballots.
 */
export function createInvitations(deps: InvitationsDeps) {
  const { vault, signIn, onFault } = deps;
  const app = new Hono();
  answersProblems(app, onFault);

  app.post('/api/v1/:council/receptions/:reception/invitations', async (c) => {
    const { council, reception } = c.req.param();
    const { recordedBy: by } = await signIn.office(c, council);
    const key = c.req.header('idempotency-key');
    if (!key) throw new Refusal('idempotency_key_missing');
    const number = await member(c, 'number', 'number');
    return c.json(await issueInvitations(deps, council, { reception, number, key, by }), 201, notStored);
  });

  app.post('/api/v1/:council/invitations/:cards/void', async (c) => {
    const { council, cards } = c.req.param();
    const { recordedBy: by } = await signIn.office(c, council);
    const reason = await member(c, 'reason', 'string');
    return c.json({ voided: await voidInvitations(deps, council, { cards, reason, by }) }, 200, notStored);
  });

  app.get('/api/v1/:council/reviews', async (c) => {
    const council = c.req.param('council');
    await signIn.office(c, council);
    return c.json({ reviews: await openReviews(vault, council) }, 200, notStored);
  });

  app.post('/api/v1/:council/receptions/:reception/review', async (c) => {
    const { council, reception } = c.req.param();
    const { recordedBy: by } = await signIn.office(c, council);
    const decision = await member(c, 'decision', 'string');
    if (decision !== 'count' && decision !== 'discard') {
      const params = { values: 'count, discard' };
      throw new InvalidSubmission([{ field: '/decision', code: 'not_one_of', params }]);
    }
    return c.json(await decideReview(vault, council, reception, decision, by), 200, notStored);
  });

  return app;
}

interface Types {
  readonly number: number;
  readonly string: string;
}

/** One member of the JSON object in the request. */
async function member<Type extends keyof Types>(c: Context, name: string, type: Type): Promise<Types[Type]> {
  const json = (await readJson(c.req.raw)) as Readonly<Record<string, unknown>> | null;
  const value = json?.[name];
  if (typeof value === type) return value as Types[Type];
  const error =
    value === undefined
      ? { code: 'required', params: {} }
      : { code: 'wrong_type', params: { expected: type } };
  throw new InvalidSubmission([{ field: `/${name}`, ...error }]);
}
