import type { Cloud } from '@esep/aws';
import { createSessions, type Person } from '@esep/staff';
import { Hono } from 'hono';
import { createOfficeLambda } from '../../functions/office/lambda.ts';
import { apiEvent, lambdaContext } from './lambda-events.ts';
import { clientOf, keepAccount, type OfficeClient } from './office-world.ts';

/** A clerk of the council whose browser reaches the office's Lambda through API Gateway: bodies and answers as base64. */
export async function clerkOnLambda(cloud: Cloud, council = 'almaly'): Promise<OfficeClient> {
  const { vault } = cloud.stores;
  const person: Person = { account: 'secr1', role: 'secretariat', name: 'Test secretariat' };
  await keepAccount(vault, council, person);
  const { secret, session } = await createSessions({ vault, now: cloud.now }).begin(council, person);
  const lambda = createOfficeLambda(cloud);
  const gateway = new Hono().all('*', async ({ req: { raw } }) => {
    const { pathname, search } = new URL(raw.url);
    const { cookie = '', ...headers } = Object.fromEntries(raw.headers);
    const event = apiEvent({
      ...{ method: raw.method, path: pathname, query: search.slice(1), cookies: [`__Host-${cookie}`] },
      headers: { ...headers, 'x-esep-council': council },
      body: Buffer.from(await raw.arrayBuffer()).toString('base64'),
    });
    const answer = await lambda({ ...event, isBase64Encoded: true }, lambdaContext());
    const body = Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8');
    const status = answer.statusCode ?? 500;
    return new Response(status === 303 ? null : new Uint8Array(body), {
      status,
      headers: Object.entries(answer.headers ?? {}).map(([name, value]) => [name, String(value)]),
    });
  });
  return clientOf(gateway, person, secret, session.csrf);
}
