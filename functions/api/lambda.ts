import { assetManifest } from 'esep:asset-manifest';
import { apiPages, openApi } from 'esep:openapi';
import {
  addressOf,
  type Cloud,
  createObserver,
  createSiteApp,
  type HttpLambda,
  httpLambda,
  lazily,
  openCloud,
  type Site,
} from '@esep/aws';
import type { Language } from '@esep/domain';
import { assetsFromManifest, createFrame } from '@esep/web';
import { definitionOf } from '../definition-of.ts';
import { createLogReaders } from '../publish/log-readers.ts';
import { createApi } from './handler.ts';

/** Open data of all councils. The address names the council; only the readable page has a site's frame around it. */
export function createApiLambda(cloud: Cloud): HttpLambda {
  const { stores, councils, siteOf, filesOf, observer, now } = cloud;
  const { ledger, documents, texts } = stores;
  const assets = assetsFromManifest(assetManifest);
  const deps = {
    ledger,
    documents,
    texts,
    log: createLogReaders({ ledger, documents, filesOf }),
    councils: async () => (await councils.list()).map(({ council }) => council),
    page: (language: Language) => apiPages[language],
    openApi,
    addressOf,
    now,
    ready: async () => (await councils.list()).length > 0,
    onFault: (error: unknown, faultId: string) => observer.fault(error, 'request', { faultId }),
  };
  const make = (site: Site) => createApi({ ...deps, frame: createFrame({ ...site, assets, documents }) });
  return httpLambda(cloud, createSiteApp({ siteOf, make, otherwise: createApi(deps) }));
}

export const handler = lazily(() => {
  const definition = definitionOf('api');
  return createApiLambda(openCloud(definition, { observer: createObserver(definition) }));
});
