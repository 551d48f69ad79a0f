import { HonoRequest } from 'hono/request';
import { describe, expect, it } from 'vitest';
import { createMemoryData, createMemoryStores } from '../../test/support/memory-store.ts';
import { createAuthenticator, createToken, listTokens, revokeToken } from './tokens.ts';

const council = 'almaly';
const now = new Date('2026-03-20T05:00:00Z');

const bearing = (token: string) => ({
  req: new HonoRequest(new Request('http://esep.test', { headers: { authorization: `Bearer ${token}` } })),
});

function world() {
  const data = createMemoryData();
  const { vault } = createMemoryStores({ data });
  let time = 0;
  const authenticator = createAuthenticator({ vault, now: () => time, cacheMs: 5000 });
  return { data, vault, authenticator, wait: (ms: number) => (time += ms) };
}

describe('tokens', () => {
  it('speak for a role under a pseudonym', async () => {
    const { vault, authenticator } = world();
    const { token, record } = await createToken(vault, council, {
      role: 'connector',
      label: 'e-Otinish',
      now,
    });
    const caller = await authenticator.authenticate(council, bearing(token));
    expect(caller).toEqual({ role: 'connector', recordedBy: `connector/${record.id}` });
    expect(await listTokens(vault, council)).toEqual([record]);
  });

  it('of a deputy are bound to that deputy, and no other role is', async () => {
    const { vault, authenticator } = world();
    const { token, record } = await createToken(vault, council, { role: 'deputy', deputy: 'd-07', now });
    const caller = await authenticator.authenticate(council, bearing(token));
    expect(caller).toEqual({ role: 'deputy', recordedBy: 'deputy/d-07' });
    expect(record).toMatchObject({ role: 'deputy', deputy: 'd-07' });
    await expect(createToken(vault, council, { role: 'deputy', now })).rejects.toThrow(RangeError);
    await expect(createToken(vault, council, { role: 'office', deputy: 'd-07', now })).rejects.toThrow(
      RangeError,
    );
  });

  it('are kept as a hash only', async () => {
    const { vault } = world();
    const { token } = await createToken(vault, council, { role: 'office', now });
    const kept = JSON.stringify(await vault.query(council, ''));
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(token.slice(5));
  });

  it('of one council say nothing to another', async () => {
    const { vault, authenticator } = world();
    const { token } = await createToken(vault, council, { role: 'office', now });
    await expect(authenticator.authenticate('other', bearing(token))).rejects.toMatchObject({
      code: 'unauthorized',
    });
  });

  it('stop working within five seconds after they are revoked', async () => {
    const { vault, authenticator, wait } = world();
    const { token, record } = await createToken(vault, council, { role: 'office', now });
    await authenticator.authenticate(council, bearing(token));
    expect(await revokeToken(vault, council, record.id)).toBe(true);
    wait(5001);
    await expect(authenticator.authenticate(council, bearing(token))).rejects.toMatchObject({
      code: 'unauthorized',
    });
    expect(await revokeToken(vault, council, record.id)).toBe(false);
  });
});
