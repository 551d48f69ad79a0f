import { assetManifest } from 'esep:asset-manifest';
import { kindWords } from 'esep:kind-words';
import {
  type Cloud,
  createObserver,
  createSiteApp,
  type HttpLambda,
  httpLambda,
  lazily,
  openCloud,
  type Site,
} from '@esep/aws';
import { assetsFromManifest, createWeb } from '@esep/web';
import { Hono } from 'hono';
import { definitionOf } from '../definition-of.ts';
import { noSuchSite } from '../no-such-site.ts';
import { createLogReaders } from '../publish/log-readers.ts';

/**
 * How long CloudFront may show a page without asking: it then shows the old one once more while it asks. Browsers ask
 * each time.
 */
const sharedCaching = 'public, max-age=0, s-maxage=10, stale-while-revalidate=60';

/** The public pages of all councils. Styles, fonts and scripts are served from the bucket, by their hashed names. */
export function createWebLambda(cloud: Cloud): HttpLambda {
  const { stores, siteOf, filesOf, observer, now } = cloud;
  const { ledger, documents, texts } = stores;
  const log = createLogReaders({ ledger, documents, filesOf });
  const assets = assetsFromManifest(assetManifest);
  const kinds = new Map(Object.entries(kindWords));
  const onFault = (error: unknown, faultId: string) => observer.fault(error, 'request', { faultId });
  const reads = { ledger, documents, texts, log, assets, kinds, now, onFault };
  const make = (site: Site) => createWeb({ ...site, ...reads });
  const sites = createSiteApp({ siteOf, make, otherwise: noSuchSite() });
  const app = new Hono().all('*', async (c) => {
    const answer = await sites.fetch(c.req.raw, c.env);
    if (answer.ok && answer.headers.get('cache-control') === 'no-cache') {
      answer.headers.set('cache-control', sharedCaching);
    }
    return answer;
  });
  return httpLambda(cloud, app);
}

export const handler = lazily(() => {
  const definition = definitionOf('web');
  return createWebLambda(openCloud(definition, { observer: createObserver(definition) }));
});
