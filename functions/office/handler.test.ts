import { describe, expect, it } from 'vitest';
import { officeWorld } from '../../test/support/office-world.ts';

describe('the office', () => {
  it('200: shows a page to whoever has signed in, kept by nobody', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    const answer = await clerk.get('/');
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Test secretariat');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('303: leads whoever has not signed in to the sign-in and back', async () => {
    const office = await officeWorld();
    const answer = await office.app.request('/ru/office?a=b');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/ru/office/sign-in?to=%2F%3Fa%3Db');
  });

  it('404: says so in the person’s language', async () => {
    const office = await officeWorld();
    const answer = await (await office.as('chair')).get('/nowhere', 'kk');
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('lang="kk"');
  });

  it('422: a refused form stands at an address that only takes forms, and its languages lead to one that opens', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    const languageOf = (text: string) => /href="([^"]*)" lang="kk"/.exec(text)?.[1];
    const refused = await clerk.post('/me/password', {});
    expect(refused.status).toBe(422);
    expect(languageOf(refused.text)).toBe('/kk/office/me');
    // A form at an address that shows pages too keeps its own, with the query.
    const again = await clerk.post('/appeals/new', {});
    expect([again.status, languageOf(again.text)]).toEqual([422, '/kk/office/appeals/new']);
    const unknown = await clerk.post('/second/proposals/0123456789abcdef/accept', {});
    expect(languageOf(unknown.text)).toBe('/kk/office/second');
  });

  it('a session that nobody used for half an hour is over, and turns its secret meanwhile', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    office.setNow('2026-03-20T05:16:00Z');
    const turned = (await clerk.get('/')).headers.get('set-cookie');
    expect(turned).toMatch(/^esep_office=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    office.setNow('2026-03-20T05:18:00Z');
    expect((await clerk.get('/')).status).toBe(303);
    const cookie = String(turned).split(';')[0] as string;
    expect((await office.app.request('/ru/office', { headers: { cookie } })).status).toBe(200);
    office.setNow('2026-03-20T06:00:00Z');
    expect((await office.app.request('/ru/office', { headers: { cookie } })).status).toBe(303);
  });
});
