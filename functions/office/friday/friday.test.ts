import { describe, expect, it } from 'vitest';
import { row } from '../../../test/support/council.ts';
import { type OfficeWorld, officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';

const on = '2026-03-20';
const dayPath = `/receptions/day/${on}`;

/** Receptions of `d-01` … on one day, scheduled a week before. */
async function schedule(office: OfficeWorld, deputies = 2, day = on): Promise<readonly string[]> {
  const ids = Array.from({ length: deputies }, (_, i) => `${day}-d-0${i + 1}`);
  const rows = ids.map((reception, i) =>
    row('reception.scheduled', '2026-03-13', {
      reception,
      deputy: `d-0${i + 1}`,
      on: day,
      from: '10:00',
      to: '11:00',
    }),
  );
  const { results, size } = await office.deps.recorder.record(slug, rows, {
    role: 'office',
    recordedBy: 'office/t',
  });
  expect(results.every(({ outcome }) => outcome === 'recorded')).toBe(true);
  await office.council.recompute.run(slug);
  expect(size).toBeGreaterThan(0);
  return ids;
}

const turnIn = (html: string) => /name="turn" value="([^"]+)"/.exec(html)?.[1] ?? '';
const codesIn = (html: string) => [...html.matchAll(/class="code">([^<]+)</g)].map(([, code]) => code);

describe('the desk of a reception day', () => {
  it('303: counts a visitor with one press, and the same press sent twice counts once', async () => {
    const office = await officeWorld();
    const [first = ''] = await schedule(office);
    const clerk = await office.as('secretariat');
    const turn = turnIn((await clerk.get(dayPath)).text);
    expect(turn).not.toBe('');
    const tap = { tap: `${first} +`, turn };
    expect((await clerk.post(`${dayPath}/tap`, tap)).status).toBe(303);
    expect((await clerk.post(`${dayPath}/tap`, tap)).status).toBe(303);
    expect(countOf((await clerk.get(dayPath)).text, first)).toBe('1');
    expect((await clerk.post(`${dayPath}/tap`, { tap: `${first} -`, turn: 'other' })).status).toBe(303);
    expect(countOf((await clerk.get(dayPath)).text, first)).toBe('0');
    expect(office.faults).toEqual([]);
  });

  it('loses no visitor when two clerks count at once', async () => {
    const office = await officeWorld();
    const [first = '', second = ''] = await schedule(office);
    const clerks = [
      await office.as('secretariat', { account: 'a1' }),
      await office.as('secretariat', { account: 'b2' }),
    ];
    const taps = Array.from({ length: 6 }, (_, i) => ({
      tap: `${i % 3 ? first : second} +`,
      turn: `turn-${i}`,
    }));
    const answers = await Promise.all(taps.map((tap, i) => clerks[i % 2]!.post(`${dayPath}/tap`, tap)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 303]);
    const { text } = await clerks[0]!.get(dayPath);
    expect([countOf(text, first), countOf(text, second)]).toEqual(['4', '2']);
  });

  it('422: counts nobody on a day that has not come, 404 on one that does not exist', async () => {
    const office = await officeWorld();
    const [first = ''] = await schedule(office, 1, '2026-03-27');
    const clerk = await office.as('secretariat');
    const path = '/receptions/day/2026-03-27';
    expect((await clerk.post(`${path}/tap`, { tap: `${first} +`, turn: '1' })).status).toBe(422);
    expect((await clerk.post(`${path}/cards`)).status).toBe(422);
    expect((await clerk.get('/receptions/day/2026-02-30')).status).toBe(404);
    expect((await clerk.post(`${dayPath}/tap`, { tap: 'nobody +', turn: '1' })).status).toBe(404);
  });
});

describe('cards of a reception day', () => {
  it('200: come for exactly those who came, then for those who came later, and never twice', async () => {
    const office = await officeWorld();
    const [first = ''] = await schedule(office);
    const clerk = await office.as('secretariat');
    const come = async (turn: string) => clerk.post(`${dayPath}/tap`, { tap: `${first} +`, turn });
    await come('1');
    await come('2');
    const sheet = await clerk.post(`${dayPath}/cards`);
    expect(sheet.status).toBe(200);
    expect(codesIn(sheet.text)).toHaveLength(2);
    expect(sheet.headers.get('content-security-policy')).toMatch(/style-src 'sha256-/);
    expect(sheet.headers.get('cache-control')).toBe('no-store');
    expect((await clerk.post(`${dayPath}/cards`)).status).toBe(422);
    await come('3');
    const more = codesIn((await clerk.post(`${dayPath}/cards`, { reception: first })).text);
    expect(more).toHaveLength(1);
    expect(codesIn(sheet.text)).not.toContain(more[0]);
  });
});

function countOf(html: string, reception: string): string | undefined {
  const rowHtml = html.split(`<tr id="${reception}"`)[1] ?? '';
  return /desk-number">(\d+)</.exec(rowHtml)?.[1];
}
