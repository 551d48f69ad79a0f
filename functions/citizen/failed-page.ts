import type { Observer } from '@esep/aws';
import { languageOfRequest } from '@esep/http';
import { type createFrame, speechIn } from '@esep/web';
import type { Hono } from 'hono';

/** Tells a citizen of a fault of ours on a page of the site, and the observer that there was one: neither address nor code. */
export function answersFaults(
  app: Hono,
  { frame, observer, path }: { frame: ReturnType<typeof createFrame>; observer: Observer; path: string },
): void {
  app.onError(async (error, c) => {
    observer.fault(error, 'request');
    const language = languageOfRequest(c.req.raw);
    const { failed, failedHelp } = speechIn(language).t.errors;
    // Reading the council's name may be what failed.
    const page = await frame(language, path, failed, `<h1>${failed}</h1><p>${failedHelp}</p>`).catch(
      () => `${failed}. ${failedHelp}`,
    );
    return c.html(page, 500, { 'cache-control': 'no-store' });
  });
}
