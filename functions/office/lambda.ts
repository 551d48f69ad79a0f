import { assetManifest } from 'esep:asset-manifest';
import {
  addressOf,
  type Cloud,
  createObserver,
  createSiteApp,
  type HttpLambda,
  httpLambda,
  lazily,
  maxRequestBytes,
  openCloud,
  type Site,
} from '@esep/aws';
import { registry } from '@esep/domain';
import { createRecorder } from '@esep/intake';
import { createSessions } from '@esep/staff';
import { assetsFromManifest } from '@esep/web';
import { definitionOf } from '../definition-of.ts';
import { noSuchSite } from '../no-such-site.ts';
import { createRoots } from '../publish/log-reader.ts';
import { createOffice } from './handler.ts';
import { createJobs } from './jobs.ts';
import { SignInFailed } from './sign-in/claims.ts';
import type { SignIn } from './sign-in/issuer.ts';

/** The office's pages of all councils. The ledger's own stream wakes the followers. */
export function createOfficeLambda(cloud: Cloud): HttpLambda {
  const { stores, caseFiles, siteOf, observer, now } = cloud;
  const recorded = (council: string, size: number, first: number) =>
    observer.info('recorded', { council, first, size });
  const recorder = createRecorder({ ...stores, registry, now, recorded });
  const sessions = createSessions({ vault: stores.vault, now });
  const assets = assetsFromManifest(assetManifest);
  const onFault = (error: unknown, faultId: string) => observer.fault(error, 'request', { faultId });
  const { root } = createRoots(stores.documents);
  const signIn = signInOf(cloud.settings);
  const shared = {
    ...stores,
    caseFiles,
    maxRequestBytes,
    root,
    registry,
    recorder,
    sessions,
    signIn,
    assets,
    now,
    addressOf,
    onFault,
  };
  const make = (site: Site) => createOffice({ ...shared, ...site, jobs: createJobs({ ...shared, ...site }) });
  return httpLambda(cloud, createSiteApp({ siteOf, make, otherwise: noSuchSite(), signedIn: true }));
}

/** The pool of the stack, or somebody else's; a public client, so that no secret lies in the function's configuration. */
function signInOf({ issuer, clientId, rolesClaim }: Cloud['settings']): SignIn {
  return {
    async issuer() {
      if (!issuer || !clientId)
        throw new SignInFailed('unreachable', 'ESEP_ISSUER and ESEP_CLIENT_ID are not set');
      return { issuer, clientId, rolesClaim };
    },
  };
}

export const handler = lazily(() => {
  const definition = definitionOf('office');
  return createOfficeLambda(openCloud(definition, { observer: createObserver(definition) }));
});
