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
import { registry } from '@esep/domain';
import { castLimit, createLimiter, languageOfRequest } from '@esep/http';
import { createRecorder } from '@esep/intake';
import { assetsFromManifest, createAnswerPages, createFailedPage, createFrame } from '@esep/web';
import { Hono } from 'hono';
import { createAnswer } from '../citizen/answer.ts';
import { answersFaults } from '../citizen/failed-page.ts';
import { definitionOf } from '../definition-of.ts';
import { noSuchSite } from '../no-such-site.ts';

/**
 * Where citizens of all councils say what became of their appeals, as unobserved as the feedback form. A function of its own: that
 * form's must not be able to append to the ledger.
 */
export function createAnswerLambda(cloud: Cloud): HttpLambda {
  const { stores, siteOf, observer, now } = cloud;
  const { documents, vault } = stores;
  const recorder = createRecorder({ ...stores, registry, now });
  const assets = assetsFromManifest(assetManifest);
  const { allows } = createLimiter(castLimit);
  const shared = { vault, recorder, now, allows, addressOf, languageOf: languageOfRequest };

  function make(site: Site): Hono {
    const app = new Hono();
    const frame = createFrame({ ...site, assets, documents });
    const page = createFailedPage(frame, '/appeals/answer');
    answersFaults(app, { onFault: (error) => observer.fault(error, 'request'), page });
    const pages = createAnswerPages({ ...site, assets, documents });
    return app.route('/', createAnswer({ ...shared, council: site.council, pages }));
  }

  return httpLambda(cloud, createSiteApp({ siteOf, make, otherwise: noSuchSite() }));
}

export const handler = lazily(() => {
  const definition = definitionOf('answer');
  return createAnswerLambda(openCloud(definition, { observer: createSilence() }));
});
