import { Refusal } from '@esep/domain';
import { type Caller, readJson } from '@esep/http';
import {
  decideReview,
  InvalidSubmission,
  type IssueDeps,
  issueInvitations,
  openReviews,
  voidInvitations,
} from '@esep/intake';
import { type Context, Hono } from 'hono';

export interface BallotRoutesDeps extends IssueDeps {
  /** Whoever calls, with the role `office`, or a `Refusal`. */
  readonly signInOffice: (c: Context, council: string) => Promise<Caller>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Cards for visitors, cards taken back, and the ballots that wait for two people. */
export function ballotRoutes(deps: BallotRoutesDeps) {
  const { vault, signInOffice, headers } = deps;
  const app = new Hono();

  app.post('/api/v1/:council/receptions/:reception/invitations', async (c) => {
    const { council, reception } = c.req.param();
    const { recordedBy: by } = await signInOffice(c, council);
    const key = c.req.header('idempotency-key');
    if (!key) throw new Refusal('id_missing', '/id');
    const number = await member(c, 'number', 'number');
    return c.json(await issueInvitations(deps, council, { reception, number, key, by }), 201, headers);
  });

  app.post('/api/v1/:council/invitations/:cards/void', async (c) => {
    const { council, cards } = c.req.param();
    const { recordedBy: by } = await signInOffice(c, council);
    const reason = await member(c, 'reason', 'string');
    return c.json({ voided: await voidInvitations(deps, council, { cards, reason, by }) }, 200, headers);
  });

  app.get('/api/v1/:council/reviews', async (c) => {
    const council = c.req.param('council');
    await signInOffice(c, council);
    return c.json({ reviews: await openReviews(vault, council) }, 200, headers);
  });

  app.post('/api/v1/:council/receptions/:reception/review', async (c) => {
    const { council, reception } = c.req.param();
    const { recordedBy: by } = await signInOffice(c, council);
    const decision = await member(c, 'decision', 'string');
    if (decision !== 'count' && decision !== 'discard') {
      const params = { values: 'count, discard' };
      throw new InvalidSubmission([{ field: '/decision', code: 'not_one_of', params }]);
    }
    return c.json(await decideReview(vault, council, reception, decision, by), 200, headers);
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
