import { describe, expect, it } from 'vitest';
import { createMemoryStores } from '../../test/support/memory-store.ts';
import { createAccounts } from './accounts.ts';
import { hashPassword, isPassword, passwordProblem } from './passwords.ts';
import { createSetupLinks } from './setup-links.ts';
import { newTotpSecret, totpCode, totpStep } from './totp.ts';
import { createTries } from './tries.ts';

function world() {
  let clock = new Date('2026-03-20T05:00:00Z');
  const now = () => clock;
  const { vault } = createMemoryStores({ now });
  const wait = (ms: number) => {
    clock = new Date(clock.getTime() + ms);
  };
  return { vault, now, wait };
}

describe('what proves who somebody is', () => {
  it('a password is right, wrong, or nobody’s', async () => {
    const hash = await hashPassword('жеті қабат аспан');
    expect(await isPassword('жеті қабат аспан', hash)).toBe(true);
    expect(await isPassword('жеті қабат аспан.', hash)).toBe(false);
    expect(await isPassword('жеті қабат аспан', undefined)).toBe(false);
  });

  it.each([
    ['short', 'short'],
    ['aaaaaaaaaaaaaaaa', 'obvious'],
    ['abcdefghijklmno', 'obvious'],
    ['password123456', 'obvious'],
    ['aigul.serikova', 'names'],
    ['жеті қабат аспан', undefined],
  ])('%s is judged as %s', (password, problem) => {
    expect(passwordProblem(password, { login: 'aigul.serikova', name: 'Айгүл Серікова' })).toBe(problem);
  });

  it('a code works once, and none before it any more', () => {
    const secret = newTotpSecret();
    const now = new Date('2026-03-20T05:00:00Z');
    const step = totpStep(secret, totpCode(secret, now), { now, after: 0 });
    expect(step).toBeGreaterThan(0);
    expect(totpStep(secret, totpCode(secret, now), { now, after: step as number })).toBeUndefined();
  });

  it('locks a name out after five tries, whether or not there is such an account, and lets it in later', async () => {
    const { wait, ...deps } = world();
    const { take } = createTries(deps);
    for (let i = 0; i < 5; i++) expect(await take('a', 'nobody')).toBeUndefined();
    expect(await take('a', 'nobody')).toBe(60);
    wait(60_000);
    expect(await take('a', 'nobody')).toBeUndefined();
    expect(await take('a', 'nobody')).toBe(120);
  });

  it('gives a login to one account only, and a set-up link to one use within 48 hours', async () => {
    const { wait, ...deps } = world();
    const accounts = createAccounts(deps);
    const given = { login: 'Aigul', name: 'Айгүл', role: 'secretariat' } as const;
    const account = await accounts.create('a', given);
    if (typeof account === 'string') throw new Error(account);
    expect(await accounts.create('a', given)).toBe('login_taken');
    expect(await accounts.byLogin('b', 'aigul')).toBeUndefined();
    const links = createSetupLinks(deps);
    const token = await links.make('a', account.id);
    expect(await links.use('a', token)).toBe(true);
    expect(await links.use('a', token)).toBe(false);
    const late = await links.make('a', account.id);
    wait(48 * 3_600_000 + 1);
    expect(await links.find('a', late)).toBeUndefined();
  });
});
