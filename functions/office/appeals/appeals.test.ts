import type { VaultStore } from '@esep/ledger';
import { describe, expect, it } from 'vitest';
import { iin } from '../../../test/support/case-world.ts';
import { type OfficeClient, officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';

const citizen = {
  name: 'Сәуле Ертісқызы',
  phone: '8 701 123 45 67',
  iin,
  address: 'Лермонтов көшесі, 1',
  eOtinish: 'ZT-2026-77531',
  answerLanguage: 'kk',
  text: 'Аулада жарық жоқ',
};
const asked = { ...citizen, key: 'k-1', channel: 'reception', receivedOn: '2026-03-20', deputy: 'd-01' };
const pdf = (name = 'Өтініш.pdf', size = 40) =>
  new File([`%PDF-1.7\n${'x'.repeat(size)}`], name, { type: 'application/pdf' });
const personal = ['Сәуле', '87011234567', '7011234567', iin, 'Лермонтов', '77531', 'Аулада жарық'];

async function world(options?: Parameters<typeof officeWorld>[0]) {
  const office = await officeWorld(options);
  const clerk = await office.as('secretariat');
  const register = (fields: object = {}, files: Record<string, File> = {}) =>
    clerk.upload('/appeals/new', { ...asked, ...fields }, files);
  const kinds = async () =>
    (await office.ledger.read(slug, 0, 1000))
      .map(({ entry }) => entry.kind)
      .filter((kind) => kind.startsWith('appeal.'));
  const looks = async (appeal: string) =>
    (await office.vault.query<{ what: string }>(slug, `case/look/${appeal}/`)).map(({ value }) => value.what);
  return { ...office, clerk, register, kinds, looks };
}

/** What the vault holds, as somebody would read who copied it. */
const lies = async ({ vault }: { vault: VaultStore }) => {
  const items = await vault.query(slug, '', { limit: 1000 });
  expect(items.length).toBeGreaterThan(0);
  return JSON.stringify(items);
};

/** The id that the page gave the next step. */
const stepId = (html: string) => /name="id" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('a new appeal', () => {
  it('303: is registered, given to the deputy and its scan sealed, in one step; the coupon shows the arithmetic and a code', async () => {
    const office = await world();
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

  it('303: sent twice it is one appeal with one scan', async () => {
    const { register, kinds, caseFiles } = await world();
    await register({}, { scans: pdf() });
    await register({}, { scans: pdf() });
    expect(await kinds()).toEqual(['appeal.received', 'appeal.assigned']);
    expect(caseFiles.bytes.size).toBe(1);
  });

  it('422: names each wrong field, keeps what was typed, and registers nothing', async () => {
    const { register, kinds, caseFiles } = await world();
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
    const { register, kinds } = await world();
    const page = new File(['<script>alert(1)</script>'], 'scan.pdf', { type: 'application/pdf' });
    const wrong = await register({}, { scans: page });
    expect([wrong.status, wrong.text.includes('id="scans-error"')]).toEqual([422, true]);
    const big = await register({}, { scans: pdf('big.pdf', 10_000_001) });
    expect([big.status, big.text.includes('id="scans-error"')]).toEqual([422, true]);
    expect(await kinds()).toEqual([]);
  });

  it('303: stays registered when the deputy cannot have it, and says so', async () => {
    const { register, clerk, kinds } = await world();
    const answer = await register({ deputy: 'd-99' });
    expect(answer.location).toContain('assigned=no');
    expect(await kinds()).toEqual(['appeal.received']);
    expect((await clerk.get('/appeals/2026-1/coupon?assigned=no')).text).toContain('депутату не передано');
  });

  it('303: waits sealed for whoever must sign in first', async () => {
    const office = await world();
    office.setNow('2026-03-20T05:31:00Z');
    const answer = await office.register();
    expect(answer.location).toContain('sign-in?to=%2Fkept%2F');
    for (const value of personal) expect(await lies(office), value).not.toContain(value);
    const again = await office.as('secretariat');
    const kept = await again.get(decodeURIComponent(answer.location.split('to=')[1] ?? ''));
    expect(kept.text).toContain(citizen.name);
  });
});

describe('the citizen’s data', () => {
  it('200: are on no page before somebody asks; then the look is noted', async () => {
    const { register, clerk, looks } = await world();
    await register({}, { scans: pdf() });
    const before = await looks('2026-1');
    const page = await clerk.get('/appeals/2026-1');
    for (const value of personal) expect(page.text, value).not.toContain(value);
    expect(await looks('2026-1')).toEqual(before);
    const shown = await clerk.post('/appeals/2026-1/show');
    for (const value of [citizen.name, '+77011234567', iin, 'Өтініш.pdf'])
      expect(shown.text).toContain(value);
    expect(await looks('2026-1')).toEqual(expect.arrayContaining([...before, 'read']));
    expect(await looks('2026-1')).toHaveLength(before.length + 1);
  });

  it.each(['chair', 'auditor', 'commission-secretary'] as const)(
    '403: are nothing for the %s, who sees the course',
    async (role) => {
      const { register, as } = await world();
      await register({}, { scans: pdf() });
      const other = await as(role);
      const page = await other.get('/appeals/2026-1');
      expect(page.status).toBe(200);
      for (const value of personal) expect(page.text, value).not.toContain(value);
      expect((await other.post('/appeals/2026-1/show')).status).toBe(403);
      expect((await other.post('/appeals/find', { sought: citizen.phone })).status).toBe(403);
      expect((await other.post('/appeals/journal', { from: '2026-03-01', to: '2026-03-31' })).status).toBe(
        403,
      );
      expect((await other.get('/appeals/2026-1/scans/0011223344556677')).status).toBe(403);
      expect((await other.get('/appeals/2026-1/coupon')).text).not.toMatch(/coupon-typed/);
    },
  );

  it('200: are found by phone and by e-Otinish number; an appeal’s own number leads to it', async () => {
    const { register, clerk, looks } = await world();
    await register();
    expect((await clerk.post('/appeals/find', { sought: '+7 (701) 123-45-67' })).text).toContain(
      citizen.name,
    );
    expect((await clerk.post('/appeals/find', { sought: 'zt-2026-77531' })).text).toContain(citizen.name);
    expect((await looks('2026-1')).filter((what) => what === 'found')).toHaveLength(2);
    expect((await clerk.post('/appeals/find', { sought: '2026-1' })).location).toBe(
      '/ru/office/appeals/2026-1',
    );
    expect((await clerk.post('/appeals/find', { sought: '?' })).status).toBe(422);
    const part = await clerk.post('/appeals/find', { part: 'yes', phone: citizen.phone });
    expect(part.text).toMatch(/^<div class="found">/);
  });

  it('303: are mended as a whole, and a wrong field changes nothing', async () => {
    const { register, clerk } = await world();
    await register();
    const wrong = await clerk.post('/appeals/2026-1/amend', { ...citizen, iin: '1' });
    expect([wrong.status, wrong.text.includes('id="iin-error"')]).toEqual([422, true]);
    expect((await clerk.post('/appeals/2026-1/amend', { ...citizen, name: 'Ертіс Сәулеұлы' })).status).toBe(
      303,
    );
    const { text } = await clerk.post('/appeals/2026-1/show');
    expect([text.includes('Ертіс Сәулеұлы'), text.includes('Сәуле Ертісқызы')]).toEqual([true, false]);
  });

  it('303: are given to an appeal that was imported without', async () => {
    const { clerk, post, settle } = await imported();
    await post;
    await settle();
    expect((await clerk.get('/appeals/imp-1')).text).toContain('/appeals/imp-1/open');
    expect((await clerk.post('/appeals/imp-1/notes', { note: 'Ескертпе' })).status).toBe(404);
    expect((await clerk.post('/appeals/imp-1/open', citizen)).status).toBe(303);
    expect((await clerk.post('/appeals/imp-1/show')).text).toContain(citizen.name);
  });

  async function imported() {
    const office = await world();
    const body = { appeal: 'imp-1', channel: 'letter' };
    const post = office.council.post({ kind: 'appeal.received', id: 'imp', occurredOn: '2026-03-18', body });
    return { ...office, post, settle: office.council.settle };
  }
});

describe('scans and notes', () => {
  it('200: a scan opens for those who may, named, sandboxed, noted, and goes when it is deleted', async () => {
    const { register, clerk, looks, caseFiles } = await world();
    await register({}, { scans: pdf() });
    const { text } = await clerk.post('/appeals/2026-1/show');
    const path = /\/office(\/appeals\/2026-1\/scans\/[0-9a-f]{16})"/.exec(text)?.[1] ?? '';
    const scan = await clerk.get(path);
    expect(scan.text).toContain('%PDF-1.7');
    expect(scan.headers.get('content-type')).toBe('application/pdf');
    expect(scan.headers.get('content-security-policy')).toContain('sandbox');
    expect(scan.headers.get('content-disposition')).toContain("filename*=UTF-8''%D3%A8");
    expect(scan.headers.get('cache-control')).toBe('no-store');
    expect(await looks('2026-1')).toContain('scan');
    expect((await clerk.post(`${path}/delete`)).status).toBe(303);
    expect((await clerk.get(path)).status).toBe(404);
    expect(caseFiles.bytes.size).toBe(0);
  });

  it('303: a note is sealed, and shown with the data only', async () => {
    const office = await world();
    const { register, clerk } = office;
    await register();
    expect((await clerk.post('/appeals/2026-1/notes', { note: 'Сәуле апайға қоңырау шалдым' })).status).toBe(
      303,
    );
    expect((await clerk.post('/appeals/2026-1/notes', { note: '' })).status).toBe(422);
    expect(await lies(office)).not.toContain('қоңырау');
    expect((await clerk.get('/appeals/2026-1')).text).not.toContain('қоңырау');
    expect((await clerk.post('/appeals/2026-1/show')).text).toContain('қоңырау');
  });
});

describe('erasing', () => {
  it('303: leaves nothing of the citizen, and the ledger whole; the number is typed by hand', async () => {
    const office = await world();
    const { register, clerk, ledger, caseFiles, vault } = office;
    await register({}, { scans: pdf() });
    await clerk.post('/appeals/2026-1/notes', { note: 'қоңырау' });
    const size = await ledger.size(slug);
    const wrong = await clerk.post('/appeals/2026-1/erase', { why: 'citizen', confirmed: '2026-2' });
    expect([wrong.status, caseFiles.bytes.size]).toEqual([422, 1]);
    expect((await clerk.post('/appeals/2026-1/erase', { why: 'citizen', confirmed: '2026-1' })).status).toBe(
      303,
    );
    expect([await ledger.size(slug), caseFiles.bytes.size]).toEqual([size, 0]);
    for (const left of ['case/note/', 'case/scan/', 'case/lookup/', 'case/erasing/', 'case/loose/']) {
      expect(await vault.query(slug, left), left).toEqual([]);
    }
    expect((await clerk.post('/appeals/2026-1/show')).text).toContain('Данные гражданина удалены');
    expect((await clerk.get('/appeals/2026-1')).status).toBe(200);
  });
});

describe('the steps of an appeal', () => {
  const steps = async (clerk: OfficeClient, fields: Record<string, string>) => {
    const { text } = await clerk.get('/appeals/2026-1');
    return clerk.post('/appeals/2026-1/steps', { id: stepId(text), ...fields });
  };

  it('303: extended, answered, marked by a second person, reopened; each is recorded once', async () => {
    const { register, clerk, kinds, setNow, as } = await world();
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
    const { register, clerk, kinds } = await world();
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
    const { register, clerk } = await world();
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
    const { register, clerk, vault } = await world();
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
