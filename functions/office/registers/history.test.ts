import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { row } from '../../../test/support/council.ts';
import { officeWorld } from '../../../test/support/office-world.ts';

const path = '/registers/meetings/meeting:2026-1';

/** A council with one meeting, and what its entry is numbered. */
async function world() {
  const office = await officeWorld();
  const body = { meeting: '2026-1', deputies: ['d-01'], remote: false, attendees: 40, topic: 'Жолдар' };
  const { results } = await office.deps.recorder.record('almaly', [row('meeting.held', '2026-03-10', body)], {
    role: 'office',
    recordedBy: 'secretariat/secr1',
  });
  await office.council.settle();
  const seq = results[0] && 'seq' in results[0] ? results[0].seq : 0;
  const clerk = await office.as('secretariat');
  const history = async () => (await office.deps.recorder.look('almaly')).history('meeting:2026-1');
  return { office, clerk, seq, history };
}

const corrected = {
  on: '2026-03-11',
  'f.meeting': '2026-1',
  'f.deputies': ['d-01', 'd-02'],
  'f.attendees': '55',
  'f.topic': 'Су',
  reason: 'Қате жазылған',
};

describe('the history of a subject', () => {
  it('200: tells every entry, who recorded it and what may be done', async () => {
    const { clerk, seq } = await world();
    const { status, text } = await clerk.get(path);
    expect(status).toBe(200);
    expect(text).toContain('secr1');
    expect(text).toContain('Жолдар');
    expect(text).toContain(`${path.replace(':', '%3A')}/${seq}/correct`);
    expect(text).toContain(`/ru/entries/${seq}`);
  });

  it('200: fills the form of a correction with what stands; 303: corrects it, with the reason', async () => {
    const { clerk, seq, history } = await world();
    const { text } = await clerk.get(`${path}/${seq}/correct`);
    expect(text).toContain('value="2026-03-10"');
    expect(text).toContain('value="Жолдар"');
    expect(text).toMatch(/name="f.meeting" value="2026-1"/);
    const id = randomUUID();
    const answer = await clerk.post(`${path}/${seq}/correct`, { ...corrected, id });
    expect(answer.location).toBe(`/ru/office/registers/meetings/meeting%3A2026-1?done=corrected`);
    await clerk.post(`${path}/${seq}/correct`, { ...corrected, id });
    const entries = await history();
    expect(entries).toHaveLength(2);
    expect(entries[1]).toMatchObject({
      kind: 'entry.corrected',
      recordedBy: 'secretariat/secr1',
      body: { entry: seq, occurredOn: '2026-03-11', body: { attendees: 55, deputies: ['d-01', 'd-02'] } },
    });
    const after = await clerk.get(path);
    expect(after.text).toContain('Қате жазылған');
    expect((await clerk.get(`${path}/${seq}/correct`)).text).toContain('value="Су"');
    expect((await clerk.get('/registers/meetings')).text).toContain('>55<');
  });

  it('422: asks for the reason, and shows what is wrong beside its field', async () => {
    const { clerk, seq, history } = await world();
    const sent = { ...corrected, reason: '', 'f.attendees': 'x' };
    const { status, text } = await clerk.post(`${path}/${seq}/correct`, sent);
    expect(status).toBe(422);
    expect(text).toContain('href="#reason"');
    const numbers = await clerk.post(`${path}/${seq}/correct`, { ...corrected, 'f.attendees': 'x' });
    expect(numbers.text).toContain('href="#f.attendees"');
    expect(numbers.text).toContain('Қате жазылған');
    const future = await clerk.post(`${path}/${seq}/correct`, { ...corrected, on: '2026-04-01' });
    expect(future.text).toContain('href="#on"');
    expect(await history()).toHaveLength(1);
  });

  it('422: cannot move an entry to another subject', async () => {
    const { clerk, seq, history } = await world();
    const { status } = await clerk.post(`${path}/${seq}/correct`, { ...corrected, 'f.meeting': '2026-2' });
    expect(status).toBe(422);
    expect(await history()).toHaveLength(1);
  });

  it('303: withdraws an entry with a reason, and its withdrawal after it; 422: not without', async () => {
    const { clerk, seq, history } = await world();
    const without = await clerk.post(`${path}/${seq}/withdraw`, { id: randomUUID() });
    expect(without.status).toBe(422);
    expect(without.text).toContain(`id="reason-${seq}-error"`);
    const done = await clerk.post(`${path}/${seq}/withdraw`, {
      id: randomUUID(),
      [`reason-${seq}`]: 'Екі рет',
    });
    expect(done.location).toContain('done=withdrawn');
    const withdrawal = (await history())[1]?.seq;
    const shown = await clerk.get(path);
    expect(shown.text).not.toContain(`/${seq}/correct`);
    expect(shown.text).not.toContain(`/${seq}/withdraw`);
    expect((await clerk.get(`${path}/${seq}/correct`)).status).toBe(404);
    await clerk.post(`${path}/${withdrawal}/withdraw`, { id: randomUUID(), [`reason-${withdrawal}`]: 'Жоқ' });
    expect((await clerk.get('/registers/meetings')).text).toContain('data-open');
  });

  it.each(['chair', 'commission-secretary', 'auditor'] as const)(
    '403: a %s reads it and changes nothing',
    async (role) => {
      const { office, seq, history } = await world();
      const reader = await office.as(role);
      const { status, text } = await reader.get(path);
      expect(status).toBe(200);
      expect(text).not.toContain('/withdraw"');
      const answer = await reader.post(`${path}/${seq}/withdraw`, { [`reason-${seq}`]: 'x' });
      expect(answer.status).toBe(403);
      expect((await reader.post(`${path}/${seq}/correct`, corrected)).status).toBe(403);
      expect(await history()).toHaveLength(1);
    },
  );

  it('200: is found by the number alone', async () => {
    const { clerk } = await world();
    const { status, text } = await clerk.get('/registers/meetings/2026-1');
    expect(status).toBe(200);
    expect(text).toContain('Жолдар');
  });

  it('404: for a subject that is not there, or stands in another register', async () => {
    const { clerk, seq } = await world();
    expect((await clerk.get('/registers/meetings/meeting:none')).status).toBe(404);
    expect((await clerk.get('/registers/sittings/meeting:2026-1')).status).toBe(404);
    expect((await clerk.get(`${path}/${seq - 1}/correct`)).status).toBe(404);
  });

  it('200: offers what may follow, the subject filled in', async () => {
    const { office, clerk } = await world();
    await clerk.post('/forms/appeal.received', {
      on: '2026-03-18',
      'f.appeal': '2026-1',
      'f.channel': 'post',
    });
    const waiting = await clerk.get('/registers/appeals/appeal:2026-1');
    expect(waiting.text).toContain('/forms/appeal.assigned?subject=appeal%3A2026-1');
    expect(waiting.text).not.toContain('/forms/appeal.answered');
    await clerk.post('/forms/appeal.assigned', {
      on: '2026-03-18',
      'f.appeal': '2026-1',
      'f.deputy': 'd-01',
    });
    expect((await clerk.get('/registers/appeals/appeal:2026-1')).text).toContain('/forms/appeal.answered?');
    expect(office.faults).toEqual([]);
  });
});

describe('saved views', () => {
  it('303: are kept by name for the person alone, and dropped', async () => {
    const { office, clerk } = await world();
    const query = 'deputy=d-01&sort=-attendees';
    const kept = await clerk.post('/registers/meetings/views', { do: 'keep', name: 'Менің', query });
    expect(kept.location).toBe(`/ru/office/registers/meetings?${query}&done=saved`);
    expect((await clerk.get('/registers/meetings')).text).toContain('>Менің<');
    const other = await office.as('secretariat', { account: 'secr2' });
    expect((await other.get('/registers/meetings')).text).not.toContain('Менің');
    await clerk.post('/registers/meetings/views', { do: 'drop', name: 'Менің' });
    expect((await clerk.get('/registers/meetings')).text).not.toContain('>Менің<');
  });
});
