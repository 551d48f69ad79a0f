import { describe, expect, it } from 'vitest';
import { iin } from '../../../test/support/case-world.ts';
import { slug } from '../../../test/support/running-council.ts';
import { appealWorld, citizen, lies, pdf, personal } from './test-appeals.ts';

describe('the citizen’s data', () => {
  it('200: are on no page before somebody asks; then the look is noted', async () => {
    const { register, clerk, looks } = await appealWorld();
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
      const { register, as } = await appealWorld();
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
    const { register, clerk, looks } = await appealWorld();
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
    const { register, clerk } = await appealWorld();
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
    const office = await appealWorld();
    const body = { appeal: 'imp-1', channel: 'letter' };
    const post = office.council.post({ kind: 'appeal.received', id: 'imp', occurredOn: '2026-03-18', body });
    return { ...office, post, settle: office.council.settle };
  }
});

describe('scans and notes', () => {
  it('200: a scan opens for those who may, named, sandboxed, noted, and goes when it is deleted', async () => {
    const { register, clerk, looks, caseFiles } = await appealWorld();
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
    const office = await appealWorld();
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
    const office = await appealWorld();
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
