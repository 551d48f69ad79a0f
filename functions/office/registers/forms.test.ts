import { registry } from '@esep/domain';
import { bodyOfForm, entriesOfBody, formFields } from '@esep/intake';
import { describe, expect, it } from 'vitest';
import { officeWorld } from '../../../test/support/office-world.ts';
import { hasForm } from './form-route.ts';
import { idIn, input, meeting } from './test-forms.ts';

describe('the form of a kind', () => {
  it('gives back the body that it was filled with, for every kind that has a form', () => {
    const kinds = [...registry.kinds.values()].filter(hasForm);
    expect(kinds.length).toBeGreaterThan(35);
    for (const kind of kinds) {
      const { body } = kind.example;
      const read = bodyOfForm(formFields(kind), entriesOfBody(body));
      expect(kind.schema.safeParse(read).data, kind.name).toEqual(kind.schema.parse(body));
    }
  });

  it('200: is there for every kind that the office records, in Kazakh, every field with words of its own', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    const kinds = [...registry.kinds.values()].filter(
      (kind) => hasForm(kind) && kind.recordedBy.includes('office'),
    );
    for (const { name, title } of kinds) {
      const { status, text } = await clerk.get(`/forms/${name}`, 'kk');
      expect(status, name).toBe(200);
      expect(text, name).toContain(title.kk);
      // A label that fell back on the field's own name would be Latin letters alone.
      const labels = [...text.matchAll(/<(?:label[^>]*|legend)>([^<]+)</g)].map(([, label = '']) =>
        label.trim(),
      );
      expect(
        labels.filter((label) => /^[a-z][a-zA-Z]*$/.test(label)),
        name,
      ).toEqual([]);
    }
    expect(office.faults).toEqual([]);
  });

  it('303: records what was typed, in the person’s role and under their pseudonym', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    const answer = await clerk.post('/forms/meeting.held', meeting());
    expect(answer.location).toBe('/ru/office/registers/meetings/meeting%3A2026-7?done=recorded');
    const [entry] = await (await office.deps.recorder.look('almaly')).history('meeting:2026-7');
    expect(entry).toMatchObject({
      kind: 'meeting.held',
      occurredOn: '2026-03-19',
      recordedBy: 'secretariat/secr1',
      body: { meeting: '2026-7', deputies: ['d-01', 'd-02'], attendees: 1204, remote: false },
    });
    expect((await clerk.get('/registers/meetings/meeting:2026-7')).text).toContain('Жолдар');
  });

  it('303: records a form that is sent twice once', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    const form = meeting();
    await clerk.post('/forms/meeting.held', form);
    const size = await office.ledger.size('almaly');
    const again = await clerk.post('/forms/meeting.held', form);
    expect(again.status).toBe(303);
    expect(await office.ledger.size('almaly')).toBe(size);
  });

  it.each([
    ['kk', 'Сан жазыңыз'],
    ['ru', 'Введите число'],
    ['en', 'Give a number'],
  ])(
    '422: says beside the field what is wrong, changes nothing and loses nothing, in %s',
    async (language, says) => {
      const office = await officeWorld();
      const clerk = await office.as('secretariat');
      const size = await office.ledger.size('almaly');
      const sent = meeting({ 'f.attendees': 'көп', 'f.evidence.1.link': 'нет ссылки' });
      const { status, text } = await clerk.post('/forms/meeting.held', sent, language);
      expect(status).toBe(422);
      expect(text).toContain(says);
      expect(text).toContain('href="#f.attendees"');
      expect(text).toContain('href="#f.evidence.0.link"');
      expect(input(text, 'f.attendees')).toContain('aria-invalid="true"');
      expect(input(text, 'f.attendees')).toContain('value="көп"');
      expect(input(text, 'f.evidence.0.link')).toContain('value="нет ссылки"');
      expect(input(text, 'f.topic')).toContain('value="Жолдар"');
      expect(idIn(text)).toBe(sent.id);
      expect(await office.ledger.size('almaly')).toBe(size);
    },
  );

  it('422: shows what the door refuses at its field', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    const { status, text } = await clerk.post('/forms/meeting.held', meeting({ on: '2026-03-29' }));
    expect(status).toBe(422);
    expect(text).toContain('href="#on"');
    const unknown = await clerk.post('/forms/appeal.answered', { on: '2026-03-20', 'f.appeal': '2026-99' });
    expect(unknown.text).toContain('href="#f.appeal"');
  });

  it('200: offers the next free number, and takes it where the field is left empty', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    expect(input((await clerk.get('/forms/meeting.held')).text, 'f.meeting')).toContain('value="2026-1"');
    await clerk.post('/forms/meeting.held', meeting({ 'f.meeting': '2026-41' }));
    expect(input((await clerk.get('/forms/meeting.held')).text, 'f.meeting')).toContain('value="2026-42"');
    const { location } = await clerk.post('/forms/meeting.held', meeting({ 'f.meeting': '' }));
    expect(location).toContain('meeting%3A2026-42');
  });

  it('303: goes on to the next form, which keeps what repeats', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    const { location } = await clerk.post(
      '/forms/meeting.held',
      meeting({ do: 'next', 'f.district': 'o-01', back: '/registers/meetings' }),
    );
    const { text } = await clerk.get(location.slice('/ru/office'.length));
    expect(text).toMatch(/value="d-02" checked/);
    expect(text).toContain('value="o-01" selected');
    expect(input(text, 'on')).toContain('2026-03-19');
    expect(input(text, 'f.attendees')).not.toContain('1204');
    expect(input(text, 'f.meeting')).toContain('2026-8');
    expect(input(text, 'back')).toContain('/registers/meetings');
  });

  it('200: fills in like the last one of this person, and no number of it twice', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    const other = await office.as('secretariat', { account: 'secr2' });
    await clerk.post('/forms/meeting.held', meeting());
    await other.post('/forms/meeting.held', meeting({ 'f.meeting': '2026-9', 'f.topic': 'Су' }));
    const { text } = await clerk.get('/forms/meeting.held?like=last');
    expect(input(text, 'f.topic')).toContain('Жолдар');
    expect(input(text, 'f.meeting')).toContain('2026-10');
    expect(input((await other.get('/forms/meeting.held?like=last')).text, 'f.topic')).toContain('Су');
  });

  it('200: begins with the subject and the fields of the address', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    const { text } = await clerk.get('/forms/appeal.assigned?subject=appeal:2026-17&f.deputy=d-02');
    expect(input(text, 'f.appeal')).toContain('value="2026-17"');
    expect(text).toContain('value="d-02" selected');
  });

  it('303: leads nowhere outside of the office', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    const to = async (back: string) =>
      (await clerk.post('/forms/meeting.held', meeting({ back, 'f.meeting': '' }))).location;
    expect(await to('/drafts')).toBe('/ru/office/drafts?done=recorded');
    expect(await to('/')).toBe('/ru/office?done=recorded');
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
      expect(await to(back)).toMatch(/^\/ru\/office\/registers\/meetings\//);
    }
  });

  it('303: loses nothing when the session had ended: what was typed waits for the person behind the sign-in', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    office.setNow('2026-03-20T06:00:00Z');
    const { status, location } = await clerk.post('/forms/meeting.held', meeting());
    expect(status).toBe(303);
    const kept = new URLSearchParams(location.split('?')[1]).get('to') ?? '';
    const again = await office.as('secretariat');
    const { text } = await again.get(kept);
    const fields = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const sent: Record<string, string[]> = {};
    for (const [, name = '', value = ''] of fields)
      if (name !== 'csrf') sent[name] = [...(sent[name] ?? []), value];
    expect((await again.post('/forms/meeting.held', sent)).location).toContain('done=recorded');
    const [entry] = await (await office.deps.recorder.look('almaly')).history('meeting:2026-7');
    expect(entry?.body).toMatchObject({ deputies: ['d-01', 'd-02'], attendees: 1204 });
  });

  it('200: adds a row to a list without a script, and keeps the rest', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    const sent = meeting({ do: 'add:f.evidence', 'f.evidence.0.link': 'https://example.kz/1' });
    const { status, text } = await clerk.post('/forms/meeting.held', sent);
    expect(status).toBe(200);
    expect(input(text, 'f.evidence.0.link')).toContain('https://example.kz/1');
    expect(input(text, 'f.evidence.1.link')).not.toBe('');
    expect(await (await office.deps.recorder.look('almaly')).history('meeting:2026-7')).toEqual([]);
  });

  it.each([
    ['chair', 'meeting.held', 403],
    ['auditor', 'meeting.held', 403],
    ['deputy', 'meeting.held', 403],
    ['administrator', 'meeting.held', 403],
    ['commission-secretary', 'meeting.held', 403],
    ['commission-secretary', 'sitting.held', 200],
    ['secretariat', 'sitting.held', 200],
    ['secretariat', 'appeal.confirmed', 403],
    ['secretariat', 'methodology.adopted', 404],
    ['secretariat', 'no.such', 404],
  ] as const)('a %s who asks for the form of %s gets %d', async (role, kind, status) => {
    const office = await officeWorld();
    const client = await office.as(role);
    expect((await client.get(`/forms/${kind}`)).status).toBe(status);
    if (status === 200) return;
    const size = await office.ledger.size('almaly');
    expect((await client.post(`/forms/${kind}`, meeting())).status).toBe(status);
    expect(await office.ledger.size('almaly')).toBe(size);
  });
});
