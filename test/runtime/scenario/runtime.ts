import { createHash } from 'node:crypto';
import { createJwtAuthenticator } from '@esep/aws';
import { defaultMethodology } from '@esep/domain';
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

const options: CouncilOptions = { deputies: 6, methodology: defaultMethodology };
/** The same submissions for every runtime: their ids are made once. */
export const founding = foundingRows(options);

/** What would be drawn by lot when a council is founded, so that two runtimes write the same bytes. */
export const logSeed = new Uint8Array(32).fill(7);
export const textKey = Buffer.alloc(32, 5).toString('base64');

/** Who acts: with a token on one machine, signed in to the user pool in the cloud. */
export interface Person {
  readonly token: string;
  readonly tokenKey: string;
  readonly role: 'office' | 'deputy';
  readonly deputy?: string;
  /** What the gateway's authorizer found in the token. */
  readonly claims: Readonly<Record<string, string>> & { readonly sub: string; readonly username: string };
}

function person(username: string, sub: string, group: string): Person {
  const token = `esep_${username}`;
  const [role, deputy] = group.split('/') as [Person['role'], string?];
  return {
    token,
    tokenKey: `token/${createHash('sha256').update(token).digest('hex')}`,
    role,
    ...(deputy ? { deputy } : {}),
    claims: { sub, username, token_use: 'access', 'cognito:groups': `[${slug}/${group}]` },
  };
}

export const clerk = person('clerk', '5b1c3f0e-9a52-4f0e-8d3c-2f1f6f6f3c11', 'office');
/** Another of the office: nobody judges their own entry. */
export const second = person('colleague', '9e0d6a44-0d2b-4c57-8a0e-7d5f0a1b2c33', 'office');
export const deputyHerself = person('sauletova', 'c2f7a9b1-3e44-4f6a-9b7c-1a2b3c4d5e66', 'deputy/d-02');
export const people: readonly Person[] = [clerk, second, deputyHerself];

/** Under which name a person's entries stand: made of the subject in the cloud, and given to the token on one machine. */
export async function pseudonymOf({ claims }: Person): Promise<string> {
  const authenticator = createJwtAuthenticator();
  const env = { event: { requestContext: { authorizer: { jwt: { claims } } } } };
  const { recordedBy } = await authenticator.authenticate(slug, {
    req: { header: () => undefined as never },
    env,
  });
  return recordedBy.split('/')[1] as string;
}
