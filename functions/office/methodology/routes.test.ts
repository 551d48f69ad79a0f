import { beforeEach, describe, expect, it } from 'vitest';
import { meetings, methodologyOf, onTime } from '../../../packages/rating/test-builders.ts';
import { row } from '../../../test/support/council.ts';
import {
  type OfficeAnswer,
  type OfficeClient,
  type OfficeWorld,
  officeWorld,
} from '../../../test/support/office-world.ts';

let office: OfficeWorld;
let clerk: OfficeClient;
let chair: OfficeClient;

/** Appeals weigh 1, meetings 3: what a deputy does decides the order. */
const methodology = methodologyOf({ ...onTime(2), weight: 1 }, { ...meetings(1), weight: 3 });

const appeal = (id: string, deputy: string, answered: boolean) => [
  row('appeal.received', '2026-01-12', { appeal: id, channel: 'letter' }),
  row('appeal.assigned', '2026-01-13', { appeal: id, deputy }),
  ...(answered ? [row('appeal.answered', '2026-01-20', { appeal: id })] : []),
];
const met = (deputy: string) =>
  row('meeting.held', '2026-02-10', {
    meeting: `m-${deputy}`,
    deputies: [deputy],
    district: deputy.replace('d', 'o'),
    remote: false,
    attendees: 20,
    report: false,
  });

beforeEach(async () => {
  office = await officeWorld({ founding: { methodology, from: '2026-01-01' } });
  const rows = [
    ...['d-01', 'd-02', 'd-03'].flatMap((deputy, i) => [
      ...appeal(`a-${i}-1`, deputy, i === 0),
      ...appeal(`a-${i}-2`, deputy, i !== 1),
    ]),
    met('d-02'),
  ];
  await office.council.postBatch(rows);
  office.setNow('2026-04-02T05:00:00Z');
  await office.council.sweep.run();
  await office.council.settle();
  [clerk, chair] = await Promise.all([office.as('secretariat'), office.as('chair')]);
});

/** The form's fields as the page shows them. */
function fieldsOf({ text }: OfficeAnswer): Record<string, string | string[]> {
  const form = text.slice(text.indexOf('<form id="draft"'));
  const fields: Record<string, string | string[]> = {};
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  for (const [tag] of form.slice(0, form.indexOf('</form>')).matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name');
    if (attribute(tag, 'type') === 'checkbox') {
      if (/\bchecked\b/.test(tag)) fields[name] = [...[fields[name] ?? []].flat(), attribute(tag, 'value')];
    } else if (name !== 'csrf') fields[name] = attribute(tag, 'value');
  }
  for (const [, name = '', inner = ''] of form.matchAll(/<select id="([^"]*)"[^>]*>(.*?)<\/select>/g)) {
    fields[name] = /value="([^"]*)" selected/.exec(inner)?.[1] ?? '';
  }
  return fields;
}

async function begun(from = methodology.version) {
  const { status, location } = await clerk.post('/methodology/drafts', { from });
  expect(status).toBe(303);
  const path = location.replace('/ru/office', '');
  const page = await clerk.get(path);
  return { path, page, fields: fieldsOf(page) };
}

const weightOf = (id: string) => {
  const c = methodology.groups[0]?.criteria.findIndex((one) => one.id === id) ?? -1;
  return `/groups/0/criteria/${c}/weight`;
};
const [answers, meets] = (methodology.groups[0]?.criteria ?? []).map(({ id }) => weightOf(id)) as [
  string,
  string,
];

describe('the list of methodologies', () => {
  it('200: names what is in force with its quarter, and offers a draft of it', async () => {
    const { status, text } = await clerk.get('/methodology');
    expect(status).toBe(200);
    expect(text).toContain(`version=${methodology.version}`);
    expect(text).toContain('действует');
    expect(text).toContain('Действующую методику изменить нельзя');
    expect((await (await office.as('auditor')).get('/methodology')).status).toBe(403);
  });

  it('404: begins nothing from a version that there is not', async () => {
    expect((await clerk.post('/methodology/drafts', { from: 'none-9' })).status).toBe(404);
    expect((await clerk.get(`/methodology/drafts/${'0'.repeat(16)}`)).status).toBe(404);
  });
});

describe('a draft', () => {
  it('200: saved as it was begun it is the version that it was begun from, but for its name', async () => {
    const { path, fields } = await begun();
    expect((await clerk.post(path, fields)).status).toBe(303);
    const { text } = await clerk.get(path);
    expect(text).toContain('Никто не меняет ни места, ни баллов.');
    expect(text).not.toContain('row-moved');
  });

  it('303: keeps what was changed, marks it, and tells who would have moved', async () => {
    const { path, page, fields } = await begun();
    expect(page.text).not.toContain('Меняют место:');
    const saved = await clerk.post(path, { ...fields, [answers]: '9,5', note: 'Сынақ' });
    expect(saved.location).toContain('done=saved');
    const { text } = await clerk.get(path);
    expect(text).toContain('value="9,5"');
    expect(text).toContain('row-moved');
    // d-02 met voters and answered nobody. Who did neither has points for too little of the weight now.
    expect(/effect-sum">(.*?)</.exec(text)?.[1]).toMatch(
      /^Меняют место: 2 из 6 \(вверх 1, вниз 1\)\. Выше всех поднимается Депутат 3: на 1 место\. Ниже всех опускается Депутат 2: на 2 места\. Остаются без места: Депутат 4/,
    );
    expect(text).toContain('Сынақ');
  });

  it.each([
    ['abc', '«abc» — не число'],
    ['0', 'Должно быть больше нуля.'],
    ['', 'Это поле обязательно.'],
    ['5000', 'Должно быть не больше 1000.'],
  ])('422: a weight of “%s” is told beside its field, and nothing is saved', async (typed, told) => {
    const { path, fields } = await begun();
    const answer = await clerk.post(path, { ...fields, [answers]: typed, [meets]: '7' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(told);
    expect(answer.text).toContain(`id="${answers}-error"`);
    expect(answer.text).toContain('value="7"');
    expect(fieldsOf(await clerk.get(path))[meets]).toBe('3');
  });

  it('422: tells what contradicts itself, all at once', async () => {
    const { path, fields } = await begun();
    const answer = await clerk.post(path, {
      ...fields,
      '/tiers/high': '30',
      '/minWeightShare': '150',
      '/provisional/minDeputies': '2,5',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Укажите целое число.');
    const other = await clerk.post(path, { ...fields, '/tiers/high': '30' });
    expect(other.text).toContain('Уровни должны убывать');
    const third = await clerk.post(path, { ...fields, '/minWeightShare': '150' });
    expect(third.text).toContain('Должно быть не больше 100.');
  });

  it('leaves out what is not ticked, and has it again as it was when it is ticked', async () => {
    const { path, fields } = await begun();
    const { criterion, ...rest } = fields;
    const [first = '', ...others] = [criterion ?? []].flat();
    expect((await clerk.post(path, { ...rest, criterion: others, [answers]: '' })).status).toBe(303);
    const page = await clerk.get(path);
    expect(page.text).toContain('не применяется');
    expect([fieldsOf(page)['criterion']].flat()).not.toContain(first);
    const again = fieldsOf(page);
    expect(again[answers]).toBe('1');
    expect((await clerk.post(path, { ...again, criterion: [first, ...others] })).status).toBe(303);
    expect((await clerk.get(path)).text).toContain('Никто не меняет ни места, ни баллов.');
    expect((await clerk.post(path, { ...again, criterion: [] })).status).toBe(422);
  });

  it('409: what two people saved at once is shown side by side, and nothing is overwritten unseen', async () => {
    const { path, fields } = await begun();
    await chair.post(path, { ...fields, [answers]: '8' });
    const answer = await clerk.post(path, { ...fields, [meets]: '6' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Черновик тем временем сохранил другой человек');
    expect(answer.text).toMatch(/<td>8<\/td><td>1<\/td>/);
    expect(fieldsOf(await clerk.get(path))).toMatchObject({ [answers]: '8', [meets]: '3' });
    const mine = fieldsOf(answer);
    expect(mine[meets]).toBe('6');
    expect((await clerk.post(path, mine)).status).toBe(303);
    expect(fieldsOf(await clerk.get(path))).toMatchObject({ [answers]: '1', [meets]: '6' });
  });

  it('is deleted, but not after somebody saved it meanwhile', async () => {
    const { path, fields } = await begun();
    await chair.post(path, { ...fields, [answers]: '8' });
    expect((await clerk.post(`${path}/delete`, { version: String(fields['version']) })).status).toBe(409);
    expect((await clerk.post(`${path}/delete`, { version: '2' })).location).toContain('done=deleted');
    expect((await clerk.get(path)).status).toBe(404);
  });
});

describe('the adoption', () => {
  const decision = { decision: '24/3-VIII', occurredOn: '2026-04-02', from: '2026-Q3' };

  async function changed() {
    const { path, fields } = await begun();
    await clerk.post(path, { ...fields, [answers]: '9' });
    const { text } = await chair.get(`${path}/adopt`);
    return { path, text, version: /name="version" value="(\d+)"/.exec(text)?.[1] ?? '' };
  }

  it('waits for a second person, who confirms it; the draft stays as it is until then', async () => {
    const { path, text, version } = await changed();
    expect(text).toMatch(/<td class="number">1<\/td><td class="number">9<\/td>/);
    const size = await office.ledger.size(office.deps.council);
    const adopted = await chair.post(`${path}/adopt`, { ...decision, version });
    expect(adopted.location).toBe('/ru/office/methodology?done=proposed');
    expect(await office.ledger.size(office.deps.council)).toBe(size);
    const waiting = await clerk.get(path);
    expect(waiting.text).toContain('ждёт подтверждения второго человека');
    expect((await clerk.post(path, fieldsOf(waiting))).status).toBe(422);
    const proposal = /\/second\/proposals\/([0-9a-f]{16})\/adopt/.exec(
      (await clerk.get('/second')).text,
    )?.[1];
    expect((await clerk.post(`/second/proposals/${proposal}/adopt`)).location).toContain('done=confirmed');
    const list = await clerk.get('/methodology');
    expect(list.text).toContain('вступит в силу');
    expect((await clerk.get(path)).text).toContain('Эта версия принята');
  });

  it('422: a quarter that has begun, and a missing decision, are told beside their fields', async () => {
    const { path, version } = await changed();
    const late = await chair.post(`${path}/adopt`, { ...decision, from: '2026-Q1', version });
    expect(late.status).toBe(422);
    expect(late.text).toContain('обратной силы не имеет');
    expect(late.text).toContain('id="from-error"');
    const without = await chair.post(`${path}/adopt`, { ...decision, decision: '', version });
    expect(without.status).toBe(422);
    expect(without.text).toContain('id="decision-error"');
  });

  it('422: what was changed since it was looked at is not adopted', async () => {
    const { path, version } = await changed();
    await clerk.post(path, fieldsOf(await clerk.get(path)));
    const answer = await chair.post(`${path}/adopt`, { ...decision, version });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Черновик изменили, пока страница была открыта');
  });

  it('403: is the chair’s alone', async () => {
    const { path, version } = await changed();
    expect((await clerk.get(`${path}/adopt`)).status).toBe(403);
    expect((await clerk.post(`${path}/adopt`, { ...decision, version })).status).toBe(403);
  });
});
