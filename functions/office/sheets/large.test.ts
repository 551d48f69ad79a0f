import { setTimeout } from 'node:timers/promises';
import { createJobs } from '@esep/functions/office';
import { describe, expect, it } from 'vitest';
import { countsIn, fileOf, send, workbook } from '../../../test/support/office-sheets.ts';
import { officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';

const rows = 5_000;
const uploadIn = (text: string) => /\/sheets\/uploads\/[0-9a-f]{24}/.exec(text)?.[0] ?? '';
const jobIn = (path: string) => path.split('/').at(-1) ?? '';

/** A year of meetings, with one row in a hundred that no door lets in. */
const year = () =>
  workbook([
    ['Күні', 'Депутаттар', 'Шалғай елді мекен', 'Қатысқандар саны', 'Не туралы болды'],
    ...Array.from({ length: rows }, (_, i) => [
      new Date(Date.UTC(2026, 0, 6 + (i % 70))),
      i % 100 === 99 ? 'ешкім' : `Депутат ${(i % 6) + 1}`,
      'жоқ',
      (i % 90) + 1,
      `Кездесу ${i}`,
    ]),
  ]);

describe('5,000 rows', () => {
  it('are tried and entered in the background; a process that ends in the middle enters nothing twice', async () => {
    const office = await officeWorld();
    const client = await office.as('secretariat');
    const { store } = office.deps.jobs;
    const before = await office.ledger.size(slug);
    const read = await send(client, fileOf(await year()), 'meeting.held');
    // «ешкім» is nobody's name: it is asked for, and left.
    const tried = await client.post(read.path, {
      ...{ do: 'check', 'answer-deputies-ешким': '' },
      ...{ 'column-0': 'occurredOn', 'column-1': 'deputies', 'column-2': 'remote' },
      ...{ 'column-3': 'attendees', 'column-4': 'topic' },
    });
    expect(tried.status).toBe(303);
    const checkPath = tried.location.replace('/ru/office', '');
    await office.deps.jobs.run();
    const page = await client.get(checkPath);
    expect(countsIn(page.text)).toEqual({ all: rows, fits: 4_950, known: 0, refused: 50 });

    // The process that begins to enter them ends when some are there.
    const entering = client.post(`${uploadIn(page.text)}/enter`);
    let job = (await store.list(slug)).find(({ kind }) => kind === 'import');
    while (!job || job.done < 500) {
      await setTimeout(2);
      job = (await store.list(slug)).find(({ kind }) => kind === 'import');
    }
    await office.deps.jobs.stop();
    const { location } = await entering;
    const inTheMiddle = await office.ledger.size(slug);
    expect(inTheMiddle).toBeGreaterThan(before);
    expect(inTheMiddle).toBeLessThan(before + 4_950);
    expect((await client.get(location.replace('/ru/office', ''))).headers.get('refresh')).toBe('1');

    office.setNow('2026-03-20T05:05:00Z');
    await createJobs(office.deps).run();
    const done = await client.get(location.replace('/ru/office', ''));
    expect(countsIn(done.text)).toMatchObject({ all: rows, refused: 50 });
    expect(await office.ledger.size(slug)).toBe(before + 4_950);
    expect((await store.find(slug, jobIn(location)))?.tries).toBe(2);

    const again = await send(client, fileOf(await year(), 'again.xlsx'), 'meeting.held');
    expect(again.status).toBe(200);
    expect(office.faults).toEqual([]);
  });
});
