import { gunzipSync } from 'node:zlib';
import { createJobs } from '@esep/functions/office';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { row } from '../../../test/support/council.ts';
import { type OfficeClient, type OfficeWorld, officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';
import { mostAtOnce } from './asked.ts';

/** More than are made while somebody waits. */
const meetings = mostAtOnce + 1;

/** A council with more entries than an export reads while somebody waits. */
async function world(): Promise<OfficeWorld> {
  const office = await officeWorld();
  const rows = Array.from({ length: meetings }, (_, i) =>
    row('meeting.held', `2026-02-0${(i % 9) + 1}`, {
      ...{ meeting: `m-${i}`, deputies: ['d-01'], remote: false, attendees: i, report: false },
    }),
  );
  const by = { role: 'office', recordedBy: 'office/a1' } as const;
  for (let at = 0; at < rows.length; at += 500) {
    await office.council.recorder.record(slug, rows.slice(at, at + 500), by);
  }
  return office;
}

const path = '/exports/entries/meeting.held?as=csv';
const own = (location: string) => location.replace('/ru/office', '');
const download = async (client: OfficeClient, at: string) =>
  client.app.request(`/ru/office${at}`, { headers: { cookie: client.cookie } });
const exportsOf = async ({ deps }: OfficeWorld) =>
  (await deps.jobs.store.list(slug)).filter(({ kind }) => kind === 'export');
const linesOf = (csv: string) => csv.trim().split('\r\n').length;

describe('a long export', () => {
  it('is a job, the same one for the same state of the ledger, and its file is there for a day', async () => {
    const office = await world();
    const client = await office.as('secretariat');
    const asked = await client.get(path);
    expect(asked.status).toBe(303);
    await office.deps.jobs.run();
    const [job] = await exportsOf(office);
    expect(job).toMatchObject({ state: 'done', by: { recordedBy: 'secretariat/secr1' } });
    expect(job?.done).toBe(job?.total);
    const page = await client.get(`/exports/jobs/${job?.id}`);
    const file = /\/exports\/files\/[0-9a-f]{32}/.exec(page.text)?.[0] ?? '';
    expect(page.headers.get('refresh')).toBeNull();
    const taken = await download(client, file);
    expect(taken.headers.get('content-disposition')).toContain('esep-meeting.held.csv');
    const csv = await taken.text();
    expect(linesOf(csv)).toBe(meetings + 1);
    const packed = await client.app.request(`/ru/office${file}`, {
      headers: { cookie: client.cookie, 'accept-encoding': 'gzip, br' },
    });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const bytes = new Uint8Array(await packed.arrayBuffer());
    expect(bytes.byteLength).toBeLessThan(csv.length / 5);
    expect(gunzipSync(bytes).toString('utf8').slice(1)).toBe(csv);

    // Asked again by another person, the next day by the calendar: straight to the same file.
    office.setNow('2026-03-20T23:59:00Z');
    const auditor = await office.as('auditor');
    expect((await auditor.get(path)).location).toBe(`/ru/office${file}`);
    const later = await office.as('secretariat');
    expect((await later.get(`${path}&from=2026-02-01`)).location).not.toBe(`/ru/office${file}`);
    expect(await exportsOf(office)).toHaveLength(2);
    const list = await auditor.get('/exports');
    expect(list.text).toContain(file);

    for (const role of ['deputy', 'administrator'] as const) {
      expect((await (await office.as(role)).get(file)).status).toBe(403);
    }
    const other = file.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect((await later.get(other)).status).toBe(404);

    office.setNow('2026-03-21T06:00:00Z');
    const late = await office.as('secretariat');
    expect((await late.get(file)).status).toBe(404);
    expect((await late.get(`/exports/jobs/${job?.id}`)).text).toContain('Файл удалён');
    const anew = await late.get(path);
    await office.deps.jobs.run();
    expect(anew.location).not.toContain(String(job?.id));
    expect(office.faults).toEqual([]);
  });

  it('begins anew in the next process when its own ended in the middle', async () => {
    const office = await world();
    const client = await office.as('secretariat');
    const { ledger, jobs } = office.deps;
    const stuck = Promise.withResolvers<void>();
    // A process that dies while it reads: it never comes back from there.
    const dying = createJobs({
      ...office.deps,
      ledger: {
        ...ledger,
        size: ledger.size,
        find: ledger.find,
        read: (council, after, limit) => {
          if (after < 2_000) return ledger.read(council, after, limit);
          stuck.resolve();
          return new Promise(() => {});
        },
      },
    });
    // The request ends before anybody worked on the job.
    const settle = jobs.settle;
    Object.assign(jobs, { settle: async () => {} });
    const { location } = await client.get('/exports/entries/meeting.held?as=xlsx');
    void dying.run();
    await stuck.promise;
    const [job] = await exportsOf(office);
    expect(job).toMatchObject({ state: 'running', done: 2_000, reached: 'reading' });
    const waits = await client.get(own(location));
    expect(waits.headers.get('refresh')).toBe('1');
    expect(waits.text).toContain('Файл готовится');
    expect(waits.text.replaceAll(/\s/g, ' ')).toContain('Прочитано записей: 2 000');

    Object.assign(jobs, { settle });
    office.setNow('2026-03-20T05:01:00Z');
    await jobs.run();
    expect((await exportsOf(office)).map(({ state, tries }) => [state, tries])).toEqual([['done', 2]]);
    const page = await client.get(own(location));
    const file = /\/exports\/files\/[0-9a-f]{32}/.exec(page.text)?.[0] ?? '';
    const [sheet] = await readWorkbook(Buffer.from(await (await download(client, file)).arrayBuffer()));
    expect(sheet?.data).toHaveLength(meetings + 1);
    expect(office.faults).toEqual([]);
  });

  it('of a register is a job too; only who asked stops it, and it can be asked for again', async () => {
    const office = await world();
    const client = await office.as('secretariat');
    const { jobs } = office.deps;
    const settle = jobs.settle;
    Object.assign(jobs, { settle: async () => {} });
    const { location } = await client.get('/exports/registers/meetings?as=print');
    const auditor = await office.as('auditor');
    expect((await auditor.get(own(location))).text).not.toContain('/cancel');
    expect((await auditor.post(`${own(location)}/cancel`)).status).toBe(403);
    expect((await client.post(`${own(location)}/cancel`)).status).toBe(303);
    expect((await client.get(own(location))).text).toContain('Остановлено');
    Object.assign(jobs, { settle });
    const again = await client.get('/exports/registers/meetings?as=print');
    expect(again.location).not.toBe(location);
    await jobs.run();
    const [, done] = (await exportsOf(office)).sort((a, b) => a.state.localeCompare(b.state));
    expect(done?.state).toBe('done');
    const file = (done?.result as { file: string } | undefined)?.file;
    // A table for the printer is a page in the language in which it was asked for.
    expect((await client.get(`/exports/files/${file}`, 'kk')).location).toBe(
      `/ru/office/exports/files/${file}`,
    );
    const paper = await client.get(`/exports/files/${file}`);
    expect(paper.text.match(/<tr>/g)).toHaveLength(meetings + 1);
    expect(paper.text).toContain('paper-table');
    expect(office.faults).toEqual([]);
  });
});
