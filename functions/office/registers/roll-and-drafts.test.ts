import { describe, expect, it } from 'vitest';
import { row } from '../../../test/support/council.ts';
import { officeWorld } from '../../../test/support/office-world.ts';
import { idIn, input, meeting } from './test-forms.ts';

describe('the roll of a sitting', () => {
  it('200: calls everyone in office, excuses who is on leave, and takes present for the rest', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    await clerk.post('/forms/leave.approved', {
      on: '2026-03-02',
      'f.deputy': 'd-03',
      'f.from': '2026-03-10',
      'f.to': '2026-03-30',
      'f.reason': 'annual',
    });
    const { text } = await clerk.get('/forms/sitting.held?f.type=plenary');
    const marks = [...text.matchAll(/name="f\.roll\.(d-\d+)"[^>]*value="(\w+)" checked/g)].map(
      ([, who, mark]) => [who, mark],
    );
    expect(marks).toHaveLength(6);
    expect(Object.fromEntries(marks)).toMatchObject({ 'd-03': 'excused', 'd-01': 'present' });
    const { status, location } = await clerk.post('/forms/sitting.held', {
      on: '2026-03-19',
      'f.type': 'plenary',
      ...Object.fromEntries(marks.map(([who, mark]) => [`f.roll.${who}`, who === 'd-02' ? 'absent' : mark])),
    } as Record<string, string>);
    expect(status).toBe(303);
    expect(location).toContain('sitting%3A2026-1');
    expect((await clerk.get('/registers/sittings')).text).toMatch(/>4<[\s\S]*>1<[\s\S]*>1</);
  });

  it('200: calls the members of a commission alone', async () => {
    const office = await officeWorld();
    const by = { role: 'office', recordedBy: 'office/x' } as const;
    await office.deps.recorder.record(
      'almaly',
      [
        row('organization.formed', '2026-01-10', {
          organization: 'k-1',
          type: 'commission',
          name: { ru: 'Бюджет' },
        }),
        ...['d-01', 'd-04'].map((deputy) =>
          row('membership.began', '2026-01-10', { deputy, organization: 'k-1', role: 'member' }),
        ),
      ],
      by,
    );
    await office.council.settle();
    const secretary = await office.as('commission-secretary');
    const { text } = await secretary.get('/forms/sitting.held?f.type=commission&f.commission=k-1');
    expect([...text.matchAll(/name="f\.roll\.(d-\d+)"[^>]* checked/g)].map(([, who]) => who)).toEqual([
      'd-01',
      'd-04',
    ]);
  });
});

describe('drafts', () => {
  it('204: keeps what is typed for the person alone; recording it ends the draft', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    const form = meeting();
    expect((await clerk.post('/drafts', form)).status).toBe(204);
    expect((await clerk.get('/drafts')).text).toContain('2026-7');
    const { text } = await clerk.get(`/forms/meeting.held?draft=${form.id}`);
    expect(idIn(text)).toBe(form.id);
    expect(input(text, 'f.topic')).toContain('Жолдар');
    const other = await office.as('secretariat', { account: 'secr2' });
    expect((await other.get('/drafts')).text).not.toContain('2026-7');
    expect(idIn((await other.get(`/forms/meeting.held?draft=${form.id}`)).text)).not.toBe(form.id);
    await clerk.post('/forms/meeting.held', form);
    expect((await clerk.get('/drafts')).text).not.toContain('2026-7');
    expect((await clerk.post('/drafts', form)).status).toBe(204);
    expect((await clerk.get('/drafts')).text).not.toContain('2026-7');
  });

  it('303: is kept by its button, and deleted', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    const form = meeting({ do: 'draft', 'f.attendees': '' });
    expect((await clerk.post('/forms/meeting.held', form)).location).toBe('/ru/office/drafts?done=saved');
    await clerk.post(`/drafts/${form.id}/delete`);
    expect((await clerk.get('/drafts')).text).not.toContain('2026-7');
  });

  it('413: keeps no draft without end', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    expect((await clerk.post('/drafts', meeting({ 'f.topic': 'ж'.repeat(60_000) }))).status).toBe(413);
  });
});
