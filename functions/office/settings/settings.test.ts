import { describe, expect, it } from 'vitest';
import { row } from '../../../test/support/council.ts';
import { recordAs } from '../../../test/support/office-record.ts';
import { officeWorld } from '../../../test/support/office-world.ts';

const meeting = (id: string) =>
  row(
    'meeting.held',
    '2026-03-02',
    { meeting: id, deputies: ['d-02'], remote: false, attendees: 9, report: false },
    id,
  );
const fields = { version: '0', changes: 'none', reason: 'Сынақ', 'name-kk': 'Аппарат, 1-кабинет' };

describe('the settings', () => {
  it('303: decide from then on what waits, and keep who changed them and why', async () => {
    const office = await officeWorld();
    const admin = await office.as('administrator');
    const clerk = await office.as('secretariat');
    expect((await recordAs(office, clerk, [meeting('m-1')])).results[0]?.outcome).toBe('recorded');
    const saved = await admin.post('/settings', { ...fields, kind: ['meeting.held', 'deputy.left'] });
    expect(saved.location).toBe('/ru/office/settings?done=saved');
    expect((await recordAs(office, clerk, [meeting('m-2')])).results[0]?.outcome).toBe('proposed');
    const { text } = await admin.get('/settings');
    expect(text).toContain('Сынақ');
    expect(text).toContain('value="Аппарат, 1-кабинет"');
    expect(text).toMatch(/value="meeting.held" checked/);
    expect(text).not.toMatch(/value="methodology.adopted" checked/);
  });

  it('422: say beside the field what is missing, and change nothing', async () => {
    const office = await officeWorld();
    const admin = await office.as('administrator');
    const without = await admin.post('/settings', { ...fields, reason: '', kind: 'meeting.held' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('Укажите причину.');
    expect(without.text).toMatch(/value="meeting.held" checked/);
    const forged = await admin.post('/settings', { ...fields, kind: ['reply.published', 'entry.withdrawn'] });
    expect(forged.status).toBe(422);
    const clerk = await office.as('secretariat');
    expect((await recordAs(office, clerk, [meeting('m-1')])).results[0]?.outcome).toBe('recorded');
  });

  it('422: of two who change them at once, the later sees what the earlier saved', async () => {
    const office = await officeWorld();
    const admin = await office.as('administrator');
    const answers = await Promise.all(
      ['meeting.held', 'report.delivered'].map((kind) => admin.post('/settings', { ...fields, kind })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(answers.find(({ status }) => status === 422)?.text).toContain('настройки изменил другой человек');
  });

  it('403: are the administrator’s alone', async () => {
    const office = await officeWorld();
    for (const role of ['secretariat', 'chair', 'commission-secretary', 'deputy', 'auditor'] as const) {
      const client = await office.as(role);
      expect((await client.get('/settings')).status, role).toBe(403);
      expect((await client.post('/settings', { ...fields, kind: [] })).status, role).toBe(403);
    }
  });
});
