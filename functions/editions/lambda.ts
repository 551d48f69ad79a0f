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
import { createRoots } from '../publish/log-reader.ts';
import { createEditions } from './handler.ts';

/** Previews and publishes editions, for the office alone. */
export function createEditionsLambda(cloud: Cloud): HttpLambda {
  const { stores, settings, observer, now } = cloud;
  const { ledger, documents } = stores;
  const recorder = createRecorder({ ...stores, registry, now });
  const authenticator = createJwtAuthenticator({ rolesClaim: settings.rolesClaim });
  const signIn = createSignIn({ authenticator, addressOf });
  const { root } = createRoots(documents);
  const onFault = (error: unknown, faultId: string) => observer.fault(error, 'request', { faultId });
  return httpLambda(cloud, createEditions({ recorder, ledger, documents, root, registry, signIn, onFault }));
}

export const handler = lazily(() => {
  const definition = definitionOf('editions');
  return createEditionsLambda(openCloud(definition, { observer: createObserver(definition) }));
});
