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
import { createCases } from './handler.ts';

/** Appeals with who wrote them, for the office alone. */
export function createCasesLambda(cloud: Cloud): HttpLambda {
  const { stores, caseFiles: files, settings, observer, now } = cloud;
  const { vault } = stores;
  const recorder = createRecorder({ ...stores, registry, now });
  const authenticator = createJwtAuthenticator({ rolesClaim: settings.rolesClaim });
  const signIn = createSignIn({ authenticator, addressOf });
  const onFault = (error: unknown, faultId: string) => observer.fault(error, 'request', { faultId });
  return httpLambda(cloud, createCases({ recorder, vault, files, now, signIn, onFault }));
}

export const handler = lazily(() => {
  const definition = definitionOf('cases');
  return createCasesLambda(openCloud(definition, { observer: createObserver(definition) }));
});
