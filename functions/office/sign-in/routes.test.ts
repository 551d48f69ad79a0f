import { createAccounts, createSetupLinks, hashPassword, proveWho, totpCode } from '@esep/staff';
import { afterEach, describe, expect, it } from 'vitest';
import { officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';
import { password, type SignInWorld, setUpAccount, signInWorld } from '../../../test/support/sign-in-world.ts';
import { placeAfter } from './routes.ts';

const worlds: SignInWorld[] = [];
afterEach(() => Promise.all(worlds.splice(0).map((world) => world.close())));

async function world(): Promise<SignInWorld> {
  const made = await signInWorld();
  worlds.push(made);
  return made;
}

const minute = 60_000;
const prompt = /^\/ru\/office\/sign-in\/prompt\/[\w-]+$/;

describe('signing in through the embedded provider', () => {
  it('200: lets in by name, password and a code, once a code, and leads to where the person wanted to go', async () => {
    const office = await world();
    const { secret, done } = await setUpAccount(office);
    expect(done.status).toBe(200);
    office.putForward(minute);
    const browser = office.browser();
    const page = await browser.get('/ru/office/registers?q=1');
    expect([page.status, page.url.pathname]).toEqual([200, expect.stringMatching(prompt)]);
    const code = totpCode(secret, office.now());
    const given = { login: ' Aigerim ', password, code };
    const entered = await browser.post(page.url.href, given);
    expect([entered.status, entered.url.pathname + entered.url.search]).toEqual([200, '/ru/office/registers?q=1']);
    const other = office.browser();
    const again = await other.post((await other.get('/ru/office')).url.href, given);
    expect(again.status).toBe(403);
    expect(office.faults).toEqual([]);
  });
});
