import type { Language } from '@esep/domain';
import { languageOfRequest } from '@esep/http';
import type { Hono } from 'hono';

interface Telling {
  readonly onFault: (error: unknown) => void;
  readonly page: (language: Language) => Promise<string>;
}

/** Tells a citizen of a fault of ours on a page of the site, and whoever looks after it that there was one: neither address nor code. */
export function answersFaults(app: Hono, { onFault, page }: Telling): void {
  app.onError(async (error, c) => {
    onFault(error);
    return c.html(await page(languageOfRequest(c.req.raw)), 500, { 'cache-control': 'no-store' });
  });
}
