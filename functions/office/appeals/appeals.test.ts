import { describe, expect, it } from 'vitest';
import type { OfficeClient } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';
import { appealWorld, citizen, lies, pdf, personal } from './test-appeals.ts';

/** The id that the page gave the next step. */
const stepId = (html: string) => /name="id" value="([^"]+)"/.exec(html)?.[1] ?? '';
describe('a new appeal', () => {
  it('303: is registered, given to the deputy and its scan sealed, in one step; the coupon shows the arithmetic and a code', async () => {
    const office = await appealWorld();
    const { clerk, register, kinds, caseFiles } = office;
    const answer = await register({}, { scans: pdf() });
    expect([answer.status, answer.location]).toEqual([303, '/ru/office/appeals/2026-1/coupon?done=recorded']);
    expect(await kinds()).toEqual(['appeal.received', 'appeal.assigned']);
    const coupon = await clerk.get('/appeals/2026-1/coupon');
    expect(coupon.text).toContain('10 апреля 2026');
    expect(coupon.text.match(/<b>(\d+)<\/b>/g)?.at(-1)).toBe('<b>15</b>');
    expect(coupon.text.match(/coupon-skipped/g)).toHaveLength(6);
    expect(coupon.text).toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}-[0-9A-Z]/);
    expect([...caseFiles.bytes.values()].map((bytes) => Buffer.from(bytes).includes('%PDF'))).toEqual([
      false,
    ]);
    for (const value of personal) expect(await lies(office), value).not.toContain(value);
    for (const value of personal) expect(coupon.text, value).not.toContain(value);
  });

  it('200: the coupon and the journal carry the office’s own name and contacts, once somebody has set them', async () => {
    const { register, clerk, as } = await appealWorld();
    await register();
    const [coupon, journal] = ['/appeals/2026-1/coupon', '/appeals/journal?from=2026-03-01&to=2026-03-31'];
    const plain = await clerk.get(coupon);
    expect(plain.text).toMatch(
      /<header><span lang="kk">[^<]+<\/span><span lang="ru">[^<]+<\/span><\/header>/,
    );
    const names = { 'name-kk': 'Аппарат, Абай к., 5, тел. 12-34', 'name-ru': 'Аппарат, ул. Абая, 5' };
    const saved = { version: '0', changes: 'none', ...names, reason: 'Сынақ' };
    expect((await (await as('administrator')).post('/settings', saved)).status).toBe(303);
    const { text } = await clerk.get(coupon);
    expect(text).toContain(`<span lang="kk">${names['name-kk']}</span>`);
    expect(text).toContain(`<span lang="ru">${names['name-ru']}</span>`);
    expect((await clerk.get(journal)).text).toContain(`>${names['name-ru']}</small>`);
    expect((await clerk.get(journal, 'kk')).text).toContain(`>${names['name-kk']}</small>`);
  });

  it('303: sent twice it is one appeal with one scan', async () => {
    const { register, kinds, caseFiles } = await appealWorld();
    await register({}, { scans: pdf() });
    await register({}, { scans: pdf() });
    expect(await kinds()).toEqual(['appeal.received', 'appeal.assigned']);
    expect(caseFiles.bytes.size).toBe(1);
  });

  it('422: names each wrong field, keeps what was typed, and registers nothing', async () => {
    const { register, kinds, caseFiles } = await appealWorld();
    const wrong = await register(
      { name: '', phone: '12', iin: '123456789012', text: 'Сөзі' },
      { scans: pdf() },
    );
    expect(wrong.status).toBe(422);
    for (const field of ['name', 'phone', 'iin']) expect(wrong.text, field).toContain(`id="${field}-error"`);
    expect(wrong.text).toContain('>Сөзі</textarea>');
    expect(wrong.text).toContain('id="scans-error"');
    expect(await kinds()).toEqual([]);
    expect(caseFiles.bytes.size).toBe(0);
  });

  it('422: takes a file by its content, not by its name, and registers nothing for a wrong one', async () => {
    const { register, kinds } = await appealWorld();
    const page = new File(['<script>alert(1)</script>'], 'scan.pdf', { type: 'application/pdf' });
    const wrong = await register({}, { scans: page });
    expect([wrong.status, wrong.text.includes('id="scans-error"')]).toEqual([422, true]);
    const big = await register({}, { scans: pdf('big.pdf', 10_000_001) });
    expect([big.status, big.text.includes('id="scans-error"')]).toEqual([422, true]);
    expect(big.text).toContain('каждый до 10 МБ, за раз до 5 файлов');
    expect(await kinds()).toEqual([]);
  });

  it('303: stays registered when the deputy cannot have it, and says so', async () => {
    const { register, clerk, kinds } = await appealWorld();
    const answer = await register({ deputy: 'd-99' });
    expect(answer.location).toContain('assigned=no');
    expect(await kinds()).toEqual(['appeal.received']);
    expect((await clerk.get('/appeals/2026-1/coupon?assigned=no')).text).toContain('депутату не передано');
  });

  it('303: waits sealed for whoever must sign in first', async () => {
    const office = await appealWorld();
    office.setNow('2026-03-20T05:31:00Z');
    const answer = await office.register();
    expect(answer.location).toContain('sign-in?to=%2Fkept%2F');
    for (const value of personal) expect(await lies(office), value).not.toContain(value);
    const again = await office.as('secretariat');
    const kept = await again.get(decodeURIComponent(answer.location.split('to=')[1] ?? ''));
    expect(kept.text).toContain(citizen.name);
  });
});

describe('the steps of an appeal', () => {
  const steps = async (clerk: OfficeClient, fields: Record<string, string>) => {
    const { text } = await clerk.get('/appeals/2026-1');
    return clerk.post('/appeals/2026-1/steps', { id: stepId(text), ...fields });
  };

  it('303: extended, answered, marked by a second person, reopened; each is recorded once', async () => {
    const { register, clerk, kinds, setNow, as } = await appealWorld();
    await register();
    setNow('2026-03-25T05:00:00Z');
    const late = await as('secretariat');
    const extended = { kind: 'appeal.extended', 'extended-on': '2026-03-25', 'extended-until': '2026-04-20' };
    const { text } = await late.get('/appeals/2026-1');
    const id = stepId(text);
    for (const _ of [1, 2]) {
      const sent = { id, ...extended, 'extended-reason': 'Тексеру қажет' };
      expect((await late.post('/appeals/2026-1/steps', sent)).status).toBe(303);
    }
    expect((await late.get('/appeals/2026-1')).text).toContain('Тексеру қажет');
    const answered = { kind: 'appeal.answered', 'answered-on': '2026-03-25', 'answered-note': 'Шығыс № 7' };
    expect((await steps(late, answered)).status).toBe(303);
    const mark = { kind: 'appeal.marked', 'marked-on': '2026-03-25', 'marked-template': 'yes' };
    const own = await steps(late, mark);
    expect([own.status, own.text.includes('notice-wrong')]).toEqual([422, true]);
    const second = await as('secretariat', { account: 'secr2' });
    expect((await steps(second, mark)).status).toBe(303);
    setNow('2026-03-26T05:00:00Z');
    const next = await as('secretariat');
    expect((await steps(next, { kind: 'appeal.reopened', 'reopened-on': '2026-03-26' })).status).toBe(303);
    expect(await kinds()).toEqual([
      'appeal.received',
      'appeal.assigned',
      'appeal.extended',
      'appeal.answered',
      'appeal.marked',
      'appeal.reopened',
    ]);
    expect((await next.post('/appeals/2026-1/show')).text).toContain('Шығыс № 7');
    expect(clerk.person.account).toBe('secr1');
  });

  it('422: says beside the field what is wrong, and keeps what was typed', async () => {
    const { register, clerk, kinds } = await appealWorld();
    await register();
    const wrong = await steps(clerk, {
      kind: 'appeal.extended',
      'extended-on': '2026-03-20',
      'extended-until': '2027-01-01',
      'extended-reason': 'Тексеру',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('id="extended-until-error"');
    expect(wrong.text).toContain('value="2027-01-01"');
    expect(await kinds()).toEqual(['appeal.received', 'appeal.assigned']);
    expect((await clerk.get('/appeals/2026-99')).status).toBe(404);
  });
});

describe('lists of appeals', () => {
  it('200: the open ones by due date, filtered, without a word about citizens', async () => {
    const { register, clerk } = await appealWorld();
    await register();
    await register({ key: 'k-2', deputy: '', channel: 'letter', receivedOn: '2026-03-16' });
    const { text } = await clerk.get('/appeals');
    expect([...text.matchAll(/office\/appeals\/(2026-\d)"/g)].map(([, number]) => number)).toEqual([
      '2026-2',
      '2026-1',
    ]);
    for (const value of personal) expect(text, value).not.toContain(value);
    expect(text).toMatch(/осталось \d+ д/);
    const unassigned = (await clerk.get('/appeals?show=unassigned')).text;
    expect([unassigned.includes('appeals/2026-2"'), unassigned.includes('appeals/2026-1"')]).toEqual([
      true,
      false,
    ]);
    expect((await clerk.get('/appeals?channel=letter&number=2026-1')).text).not.toContain('appeals/2026-1"');
    expect((await clerk.get('/appeals?show=overdue')).text).toContain('Таких обращений нет');
  });

  it('200: the journal holds citizens only when they are asked for, and each of them is a noted look', async () => {
    const { register, clerk, vault } = await appealWorld();
    await register();
    const span = { from: '2026-03-01', to: '2026-03-31' };
    const plain = await clerk.get(`/appeals/journal?${new URLSearchParams(span)}`);
    expect(plain.text).toContain('2026-1');
    for (const value of personal) expect(plain.text, value).not.toContain(value);
    expect(await vault.query(slug, 'case/bulk-look/')).toEqual([]);
    expect((await clerk.post('/appeals/journal', span)).text).toContain(citizen.name);
    const looks = await vault.query<{ appeals: string[] }>(slug, 'case/bulk-look/');
    expect(looks.map(({ value }) => value.appeals)).toEqual([['2026-1']]);
    expect((await clerk.get('/appeals/2026-1')).text).toContain('печатал журнал');
    expect((await clerk.get('/appeals/journal?from=2026-04-01&to=2026-03-01')).status).toBe(422);
  });
});
