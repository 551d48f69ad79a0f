import { registry } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { foundingRows } from '../../../test/support/council.ts';
import { createMemoryStores } from '../../../test/support/memory-store.ts';
import { InvalidSubmission } from '../errors.ts';
import { createRecorder } from '../recorder.ts';
import { csvColumns } from './columns.ts';
import { type ImportOptions, importRows } from './import-rows.ts';

const council = 'almaly';
const office = { role: 'office', recordedBy: 'office/aaaaaa' } as const;

async function world() {
  const stores = createMemoryStores();
  const recorder = createRecorder({ ...stores, registry, now: () => new Date('2026-03-20T05:00:00Z') });
  const { size } = await recorder.record(council, foundingRows(), {
    role: 'system',
    recordedBy: 'system/init',
  });
  const run = (text: string | readonly Uint8Array[], options: Partial<ImportOptions> = {}) =>
    importRows(recorder, registry, council, typeof text === 'string' ? [text] : text, {
      format: 'csv',
      ...office,
      ...options,
    });
  return {
    ...stores,
    run,
    size,
    entries: async () => (await stores.ledger.read(council, size, 100)).map(({ entry }) => entry),
  };
}

const meetings = `id,occurredOn,meeting,deputies,district,remote,attendees,report,topic,evidence
x-1,2026-03-02,m-1,d-01; d-02,o-01,иә,38,нет,"Су, жол",https://a.example/1;https://a.example/2
,2026-03-03,m-2,d-02,,no,4,yes,,
`;

describe('columns', () => {
  it.each([
    [
      'meeting.held',
      [
        'meeting',
        'deputies',
        'district',
        'remote',
        'settlement.kk',
        'settlement.ru',
        'settlement.en',
        'attendees',
        'audience',
        'report',
        'topic',
        'topics',
        'promises',
        'evidence',
        'evidence.#.link',
        'evidence.#.seenOn',
        'evidence.#.sha256',
      ],
    ],
    ['sitting.held', ['sitting', 'type', 'commission', 'agenda', 'roll.*']],
    [
      'district.defined',
      [
        'district',
        'name.kk',
        'name.ru',
        'name.en',
        'settlements.kk',
        'settlements.ru',
        'settlements.en',
        'places',
        ...['kk', 'ru', 'en'].map((language) => `places.#.settlement.${language}`),
        'places.#.streets',
        ...['kk', 'ru', 'en'].map((language) => `places.#.streets.#.name.${language}`),
        ...['houses', 'houses.#.from', 'houses.#.to', 'houses.#.side'].map(
          (part) => `places.#.streets.#.${part}`,
        ),
      ],
    ],
  ])('of %s come from its schema', (name, expected) => {
    const kind = registry.kinds.get(name);
    expect(csvColumns(kind as never).map((column) => column.name)).toEqual(expected);
  });

  it.each([...registry.kinds.values()].map((kind) => [kind.name, kind] as const))(
    'of %s cover its example',
    (_, kind) => {
      const names = csvColumns(kind).map(({ name }) => name.split('.')[0]);
      for (const field of Object.keys(kind.example.body)) expect(names).toContain(field);
    },
  );
});

describe('import', () => {
  it('reads lists, flags, numbers and quoted texts', async () => {
    const { run, entries } = await world();
    const done = await run(meetings, { kind: 'meeting.held' });
    expect(done).toMatchObject({ rows: 2, recorded: 2, known: 0, refused: 0, errors: [] });
    const [first, second] = await entries();
    expect(first?.body).toMatchObject({
      meeting: 'm-1',
      deputies: ['d-01', 'd-02'],
      remote: true,
      attendees: 38,
      report: false,
      evidence: [{ link: 'https://a.example/1' }, { link: 'https://a.example/2' }],
    });
    expect(second).toMatchObject({ id: expect.stringMatching(/^import-[0-9a-f]{32}$/) });
  });

  it('records nothing twice when it runs again, with or without ids', async () => {
    const { run, ledger } = await world();
    const first = await run(meetings, { kind: 'meeting.held' });
    const again = await run(meetings, { kind: 'meeting.held', batchSize: 1 });
    expect(again).toMatchObject({ recorded: 0, known: 2, refused: 0 });
    expect(await ledger.size(council)).toBe(first.size);
  });

  it('reads semicolons, a byte order mark, Windows lines and comma decimals, however the file is cut', async () => {
    const { run, entries } = await world();
    const text =
      '\ufeffkind;occurredOn;indicator;title;unit;deputies;quarter;planned\r\nindicator.planned;2026-03-02;su-1;Су;км;"d-01;d-02";2026-Q1;12,5\r\n';
    const bytes = new TextEncoder().encode(text);
    const done = await run([...bytes].map((byte) => Uint8Array.of(byte)));
    expect(done).toMatchObject({ recorded: 1, errors: [] });
    expect((await entries())[0]?.body).toMatchObject({ planned: 12.5, deputies: ['d-01', 'd-02'] });
  });

  it('reads a roll from one column a deputy', async () => {
    const { run, entries } = await world();
    const header = ['d-01', 'd-02', 'd-03', 'd-04', 'd-05', 'd-06'].map((deputy) => `roll.${deputy}`);
    const text = `occurredOn,sitting,type,${header.join()}\n2026-03-02,s-1,plenary,present,absent,excused,present,present,present\n2026-03-03,k-1,commission,present,,,,,\n`;
    const done = await run(text, { kind: 'sitting.held' });
    expect(done.errors.map(({ line, refusal }) => [line, refusal.code])).toEqual([[3, 'invalid_body']]);
    expect((await entries())[0]?.body).toMatchObject({ roll: { 'd-02': 'absent', 'd-03': 'excused' } });
  });

  it('names the line of every wrong row and records the others', async () => {
    const { run } = await world();
    const text = `id,occurredOn,meeting,deputies,remote,attendees,report,colour
a,2026-03-02,m-1,d-01,no,many,no,
b,2026-03-02,m-2,d-99,no,3,no,

c,2026-03-02,m-3,d-01,no,3,no,red
d,2026-03-02,m-4,d-01,no,3,no,
e,2026-03-02,m-5,,no,3,no,
`;
    const done = await run(text, { kind: 'meeting.held' });
    expect(done).toMatchObject({ rows: 5, recorded: 1, refused: 4 });
    const told = done.errors.map(({ line, refusal }) => [
      line,
      refusal instanceof InvalidSubmission
        ? refusal.errors.map(({ field, code }) => `${field} ${code}`).join()
        : refusal.code,
    ]);
    expect(told).toEqual([
      [2, '/body/attendees not_a_cell'],
      [3, 'unknown_deputy'],
      [5, '/body/colour unknown_field'],
      [7, '/body/deputies too_few'],
    ]);
  });

  it('reads NDJSON of any kinds, and names the lines that are no JSON', async () => {
    const { run } = await world();
    const lines = [
      JSON.stringify({
        kind: 'appeal.received',
        id: 'r-1',
        occurredOn: '2026-03-02',
        body: { appeal: 'a-1', channel: 'letter' },
      }),
      '',
      '{"kind": ',
      JSON.stringify({ occurredOn: '2026-03-03', body: { appeal: 'a-1', deputy: 'd-01' } }),
      'null',
      '[]',
    ];
    const done = await run(lines.join('\n'), { format: 'ndjson', kind: 'appeal.assigned' });
    expect(done).toMatchObject({ rows: 5, recorded: 2, refused: 3 });
    expect(done.errors.map(({ line, refusal }) => [line, refusal.code])).toEqual([
      [3, 'not_json'],
      [5, 'invalid_body'],
      [6, 'invalid_body'],
    ]);
  });

  it('goes on after a line with too few or too many columns', async () => {
    const { run } = await world();
    const done = await run(`${meetings}x-3,2026-03-04\nx-4,2026-03-02,m-4,d-01,,no,1,no,,\n,,,,,,,,,,,,,\n`, {
      kind: 'meeting.held',
    });
    expect(done).toMatchObject({ recorded: 3, refused: 2 });
    expect(done.errors.map(({ line, refusal }) => [line, refusal.code])).toEqual([
      [4, 'not_csv'],
      [6, 'not_csv'],
    ]);
  });

  it('stops at a quote that is never closed, and says so', async () => {
    const { run } = await world();
    const done = await run(`${meetings}x-3,"2026-03-04\n`, { kind: 'meeting.held' });
    expect(done.errors.map(({ refusal }) => refusal.code)).toEqual(['not_csv']);
  });

  it('refuses a file in another encoding before anything is recorded', async () => {
    const { run, ledger, size } = await world();
    const windows1251 = Uint8Array.of(0x69, 0x64, 0x0a, 0xd1, 0xf3, 0x0a);
    await expect(run([windows1251], { kind: 'meeting.held' })).rejects.toMatchObject({ code: 'not_utf8' });
    expect(await ledger.size(council)).toBe(size);
  });

  it('is not led astray by headers of JavaScript’s own', async () => {
    const { run } = await world();
    const done = await run('occurredOn,__proto__.x,constructor\n2026-03-02,1,2\n', { kind: 'meeting.held' });
    expect(done.errors.map(({ refusal }) => refusal.code)).toEqual(['invalid_body']);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  it('tells how far it is after every batch', async () => {
    const { run } = await world();
    const seen: number[] = [];
    await run(meetings, {
      kind: 'meeting.held',
      batchSize: 1,
      onProgress: ({ recorded }) => seen.push(recorded),
    });
    expect(seen).toEqual([1, 2, 2]);
  });
});
