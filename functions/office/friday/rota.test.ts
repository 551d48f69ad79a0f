import { describe, expect, it } from 'vitest';
import { row } from '../../../test/support/council.ts';
import { countOf, hidden, newest, schedule } from '../../../test/support/friday.ts';
import { officeWorld } from '../../../test/support/office-world.ts';

const day = '2026-03-27';
const first = `${day}-d-01`;

describe('booking a reception', () => {
  const path = `/receptions/${first}/booking`;
  const open = async () => {
    const office = await officeWorld();
    await schedule(office, 1, day);
    return { office, clerk: await office.as('secretariat') };
  };

  it('303: takes a time alone, shows it at the desk, and counts the visitor when the time is tapped', async () => {
    const { office, clerk } = await open();
    expect((await clerk.post(path, { at: '10:15', turn: 'a' })).status).toBe(303);
    expect((await clerk.post(path, { at: '10:30', name: 'Айгүл', note: 'құжатпен', turn: 'b' })).status).toBe(
      303,
    );
    office.setNow('2026-03-27T05:00:00Z');
    const later = await office.as('secretariat');
    const shown = (await later.get(`/receptions/day/${day}`)).text;
    expect(shown).toContain('10:30 Айгүл');
    const turn = hidden(shown, 'turn');
    await later.post(`/receptions/day/${day}/tap`, { tap: `${first} 10:15`, turn });
    expect(countOf((await later.get(`/receptions/day/${day}`)).text, first)).toBe('1');
  });

  it('422: gives a time once, keeps what was typed, and knows the times of the reception', async () => {
    const { clerk } = await open();
    await clerk.post(path, { at: '10:15', turn: 'a' });
    const again = await clerk.post(path, { at: '10:15', name: 'Болат', turn: 'b' });
    expect(again.status).toBe(422);
    expect(again.text).toContain('value="Болат"');
    expect(again.text).toContain('id="at-error"');
    expect((await clerk.post(path, { at: '11:00', turn: 'c' })).status).toBe(422);
    expect((await clerk.post(`${path}/free`, { at: '10:15', turn: 'd' })).status).toBe(303);
    expect((await clerk.post(path, { at: '10:15', turn: 'e' })).status).toBe(303);
  });

  it('names are gone in the night after, and nothing of them is in the ledger', async () => {
    const { office, clerk } = await open();
    await clerk.post(path, { at: '10:15', name: 'Айгүл', turn: 'a' });
    office.setNow('2026-03-28T04:00:00Z');
    const later = await office.as('secretariat');
    const { text } = await later.get(path);
    expect(text).toContain('10:15');
    expect(text).not.toContain('Айгүл');
    expect((await later.post(path, { at: '10:30', turn: 'b' })).status).toBe(422);
    const all = await office.deps.ledger.read('almaly', 0, 500);
    expect(JSON.stringify(all)).not.toContain('Айгүл');
  });
});

describe('the rota', () => {
  const usual = {
    quarter: '2026-Q2',
    weekday: '5',
    each: '1',
    from: '10:00',
    to: '13:00',
    place: 'Қабылдау бөлмесі',
  };
  const propose = `/receptions/rota?${new URLSearchParams({ ...usual, propose: '1' })}`;
  const linesIn = (html: string) => ({
    deputy: [...html.matchAll(/value="(d-\d\d)" selected/g)].map(([, deputy]) => deputy as string),
    on: [...html.matchAll(/type="date" name="on" value="([^"]+)"/g)].map(([, on]) => on as string),
  });

  it('303: records what was proposed in one step, and nothing when it is sent again', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    const lines = linesIn((await clerk.get(propose)).text);
    expect(lines.on).toHaveLength(6);
    expect(lines.deputy).toHaveLength(6);
    expect((await clerk.post('/receptions/rota', { ...usual, ...lines })).status).toBe(303);
    const entries = await newest(office, 6);
    expect(entries.every(({ kind }) => kind === 'reception.scheduled')).toBe(true);
    expect((await clerk.post('/receptions/rota', { ...usual, ...lines })).status).toBe(303);
    expect(await newest(office, 6)).toEqual(entries);
    expect(linesIn((await clerk.get(propose)).text).on).toEqual([]);
    expect((await clerk.get('/receptions/rota?quarter=2026-Q2')).text).toContain('Қабылдау бөлмесі');
  });

  it('422: names the line whose date is wrong, and records nothing', async () => {
    const office = await officeWorld();
    const clerk = await office.as('secretariat');
    const leave = { deputy: 'd-03', from: '2026-04-01', to: '2026-04-30', reason: 'annual' };
    const rows = [row('leave.approved', '2026-03-19', leave)];
    const by = { role: 'office', recordedBy: 'office/t' } as const;
    const { results } = await office.deps.recorder.record('almaly', rows, by);
    expect(results.map(({ outcome }) => outcome)).toEqual(['recorded']);
    const size = await office.deps.ledger.size('almaly');
    const lines = {
      deputy: ['d-01', '', 'd-02', 'd-03'],
      on: ['2026-07-03', ...Array(3).fill('2026-04-03')],
    };
    const answer = await clerk.post('/receptions/rota', { ...usual, ...lines });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('id="line-1"');
    expect(answer.text).toContain('id="line-2"');
    expect(answer.text).not.toContain('id="line-3"');
    expect(answer.text).toContain('В этот день депутат в отпуске.');
    const hours = await clerk.post('/receptions/rota', { ...usual, to: '09:00', ...lines });
    expect(hours.status).toBe(422);
    expect(await office.deps.ledger.size('almaly')).toBe(size);
  });
});

describe('a change of the rota', () => {
  const path = `/receptions/${first}/change`;
  const moved = {
    deputy: 'd-02',
    on: '2026-04-03',
    from: '11:00',
    to: '12:00',
    place: '',
    reason: 'Іссапар',
  };

  it('303: moves a reception with a reason, and once more, as corrections of its entry', async () => {
    const office = await officeWorld();
    await schedule(office, 1, day);
    const clerk = await office.as('secretariat');
    const key = async () => hidden((await clerk.get(path)).text, 'key');
    const form = { ...moved, key: await key() };
    expect((await clerk.post(path, { ...form, reason: '' })).status).toBe(422);
    expect((await clerk.post(path, form)).location).toContain('done=corrected');
    expect((await clerk.post(path, form)).status).toBe(303);
    const [entry] = await newest(office, 1);
    expect(entry?.kind).toBe('entry.corrected');
    expect((await clerk.post(path, { ...moved, on: '2026-04-10', key: await key() })).status).toBe(303);
    expect((await clerk.get('/receptions/day/2026-04-10')).text).toContain(`id="${first}"`);
    expect((await clerk.get(`/receptions/day/${day}`)).text).not.toContain(`id="${first}"`);
  });

  it('303: takes it off the schedule before its day; the rota may bring it back', async () => {
    const office = await officeWorld();
    await schedule(office, 1, day);
    const clerk = await office.as('secretariat');
    const key = hidden((await clerk.get(path)).text, 'key');
    expect((await clerk.post(path, { ...moved, key, do: 'cancel' })).location).toContain('done=withdrawn');
    expect((await clerk.get(path)).status).toBe(404);
    const usual = { quarter: '2026-Q1', weekday: '5', each: '1', from: '10:00', to: '13:00', place: '' };
    expect((await clerk.post('/receptions/rota', { ...usual, deputy: 'd-01', on: day })).status).toBe(303);
    expect((await clerk.get(path)).status).toBe(200);
  });

  it('422: is too late on the day itself', async () => {
    const office = await officeWorld({ now: '2026-03-27T05:00:00Z' });
    await schedule(office, 1, day);
    expect((await (await office.as('secretariat')).get(path)).status).toBe(422);
  });
});
