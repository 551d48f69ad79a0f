import { Refusal } from '@esep/domain';
import { problemAnswer } from '@esep/http';
import { Hono } from 'hono';

/** Answers whoever asks for a council that does not live here. */
export function noSuchSite(): Hono {
  return new Hono().all('*', (c) => problemAnswer(c, new Refusal('not_found')));
}
