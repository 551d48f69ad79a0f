import { Refusal } from '@esep/domain';
import { problemAnswer } from '@esep/http';
import type { MiddlewareHandler } from 'hono';

/**
 * Refuses requests that name another council than the one that this process serves. Tables may hold several, and the stores
 * would answer: with this council's checkpoints, and with a 201 for an entry that nobody here folds.
 */
export function ownCouncilOnly(slug: string): MiddlewareHandler {
  return async (c, next) => {
    const council = c.req.param('council');
    if (council !== slug)
      return problemAnswer(c, new Refusal('unknown_council', undefined, { council: council ?? '' }));
    return next();
  };
}
