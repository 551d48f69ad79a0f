import { assetManifest } from 'esep:asset-manifest';
import {
  addressOf,
  type Cloud,
  createSilence,
  createSiteApp,
  type HttpLambda,
  httpLambda,
  lazily,
  openCloud,
  type Site,
} from '@esep/aws';
import { castLimit, createLimiter, languageOfRequest } from '@esep/http';
import { createBurstWatch } from '@esep/intake';
import { assetsFromManifest, createFailedPage, createFeedbackPages, createFrame } from '@esep/web';
import { Hono } from 'hono';
import { definitionOf } from '../definition-of.ts';
import { noSuchSite } from '../no-such-site.ts';
import { answersFaults } from './failed-page.ts';
import { createCitizen } from './handler.ts';

/**
 * The feedback form of all councils, which nobody watches: no log of requests, no trace, no metric. Limits and bursts are
 * counted in the memory of each instance, so the stacks keep these few.
 */
export function createCitizenLambda(cloud: Cloud): HttpLambda {
  const { stores, siteOf, observer } = cloud;
  const { documents, vault } = stores;
  const assets = assetsFromManifest(assetManifest);
  const { allows } = createLimiter(castLimit);
  const burst = createBurstWatch();

  function make(site: Site): Hono {
    const frame = createFrame({ ...site, assets, documents });
    const app = new Hono();
    const page = createFailedPage(frame, '/feedback');
    answersFaults(app, { onFault: (error) => observer.fault(error, 'request'), page });
    const pages = createFeedbackPages({ ...site, assets, documents });
    const { council } = site;
    const deps = { council, vault, burst, pages, allows, addressOf, languageOf: languageOfRequest };
    return app.route('/', createCitizen(deps));
  }

  return httpLambda(cloud, createSiteApp({ siteOf, make, otherwise: noSuchSite() }));
}

export const handler = lazily(() => {
  const definition = definitionOf('citizen');
  return createCitizenLambda(openCloud(definition, { observer: createSilence() }));
});
