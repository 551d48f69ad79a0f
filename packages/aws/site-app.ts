import { languages } from '@esep/domain';
import { Hono } from 'hono';
import { languageHeader, type Site } from './council-of.ts';

export interface SiteAppDeps {
  readonly siteOf: (request: Request) => Promise<Site | undefined>;
  /** The app of one site; made once and kept. */
  readonly make: (site: Site) => Hono;
  /** Answers a request that is for no site here. */
  readonly otherwise: Hono;
  /** For pages that belong to whoever has signed in: nobody keeps them, and the cookie says who asks. */
  readonly signedIn?: true;
}

/** Hosts can be made up where CloudFront does not stand in front: no more sites than this are kept. */
const mostSites = 200;

/** One app that hands each request to the app of its council. */
export function createSiteApp({ siteOf, make, otherwise, signedIn }: SiteAppDeps): Hono {
  const apps = new Map<string, Hono>();

  function appOf(site: Site): Hono {
    const key = `${site.council} ${site.baseUrl}`;
    const app = apps.get(key) ?? make(site);
    apps.delete(key);
    apps.set(key, app);
    const oldest = apps.keys().next().value;
    if (apps.size > mostSites && oldest !== undefined) apps.delete(oldest);
    return app;
  }

  return new Hono().all('*', async (c) => {
    const site = await siteOf(c.req.raw);
    return (site ? appOf(site) : otherwise).fetch(signedIn ? c.req.raw : inLanguage(c.req.raw), c.env);
  });
}

/** What CloudFront keeps an answer by must be what decided it. */
function inLanguage(request: Request): Request {
  const language = languages.find((one) => one === request.headers.get(languageHeader));
  if (!language) return request;
  const headers = new Headers(request.headers);
  headers.set('accept-language', language);
  headers.delete('cookie');
  return new Request(request, { headers });
}
