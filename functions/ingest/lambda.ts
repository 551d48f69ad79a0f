import {
  addressOf,
  type Cloud,
  createJwtAuthenticator,
  createObserver,
  type HttpLambda,
  httpLambda,
  lazily,
  openCloud,
} from '@esep/aws';
import { registry } from '@esep/domain';
import { createSignIn } from '@esep/http';
import { createRecorder } from '@esep/intake';
import { definitionOf } from '../definition-of.ts';
import { createIngest } from './handler.ts';

/** The office's and connectors' door. The ledger's own stream wakes the followers. */
export function createIngestLambda(cloud: Cloud): HttpLambda {
  const { stores, settings, observer, now } = cloud;
  // By the entry's number this line leads from the request's id to the fold, which tells what it folded by number.
  const recorded = (council: string, size: number, first: number) =>
    observer.info('recorded', { council, first, size });
  const recorder = createRecorder({ ...stores, registry, now, recorded });
  const authenticator = createJwtAuthenticator({ rolesClaim: settings.rolesClaim });
  const signIn = createSignIn({ authenticator, addressOf });
  const onFault = (error: unknown, faultId: string) => observer.fault(error, 'request', { faultId });
  return httpLambda(cloud, createIngest({ recorder, documents: stores.documents, signIn, onFault }));
}

export const handler = lazily(() => {
  const definition = definitionOf('ingest');
  return createIngestLambda(openCloud(definition, { observer: createObserver(definition) }));
});
