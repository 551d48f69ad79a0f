import { createHash } from 'node:crypto';
import { createJwtAuthenticator } from '@esep/aws';
import type { HttpAnswer, HttpAsk } from '../../support/cloud/http-event.ts';
import type { CouncilOptions } from '../../support/council.ts';
import { foundingRows } from '../../support/council.ts';

/** One council, however it is run. The scenario sees nothing else of a runtime. */
export interface Runtime {
  setNow(to: string): void;
  /** As its visitors and its office reach it. */
  request(ask: HttpAsk): Promise<HttpAnswer>;
  /** Lets everything that follows from what was recorded happen. */
  settle(): Promise<void>;
  sweep(): Promise<void>;
  countBallots(): Promise<void>;
  publish(): Promise<void>;
  close(): Promise<void>;
}

export const slug = 'almaly';
export const origin = 'esep.test/almaly';
export const host = 'almaly.esep.test';
export const firstDay = '2026-03-20T05:00:00Z';

const options: CouncilOptions = { deputies: 6 };
/** The same submissions for every runtime: their ids are made once. */
export const founding = foundingRows(options);

/** What would be drawn by lot when a council is founded, so that two runtimes write the same bytes. */
export const logSeed = new Uint8Array(32).fill(7);
export const textKey = Buffer.alloc(32, 5).toString('base64');

/** The office's clerk: a token on one machine, a signed-in person of the user pool in the cloud. */
export const clerk = {
  token: 'esep_clerk',
  tokenKey: `token/${createHash('sha256').update('esep_clerk').digest('hex')}`,
  /** What the gateway's authorizer found in her token. */
  claims: {
    sub: '5b1c3f0e-9a52-4f0e-8d3c-2f1f6f6f3c11',
    username: 'clerk',
    token_use: 'access',
    'cognito:groups': `[${slug}/office]`,
  },
};

/** Under which name her entries stand: made of her subject in the cloud, and given to her token on one machine. */
export async function pseudonymOfClerk(): Promise<string> {
  const authenticator = createJwtAuthenticator();
  const env = { event: { requestContext: { authorizer: { jwt: { claims: clerk.claims } } } } };
  const { recordedBy } = await authenticator.authenticate(slug, {
    req: { header: () => undefined as never },
    env,
  });
  return recordedBy.split('/')[1] as string;
}
