import { mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import { axeFindings } from './support/axe.ts';
import { officeCouncil } from './support/office-council.ts';
import { propose } from '@esep/intake';

const shots = '/tmp/second-shots';
describeInBrowser('shots', (openPage) => {
  const office = officeCouncil();
  it('shoots', async () => {
    mkdirSync(shots, { recursive: true });
    const { council } = office;
    const deps = { vault: council.stores.vault, recorder: council.recorder, now: council.now };
    const entries = await council.stores.ledger.read(council.slug, 0, 1000);
    const left = { kind: 'deputy.left', id: 'x-1', occurredOn: (await council.recorder.look(council.slug)).today, body: { deputy: 'd-07', reason: 'resigned' } };
    const m = entries.find(({ entry }) => entry.kind === 'meeting.held')!.entry;
    const today = left.occurredOn;
    for (const rows of [[left], [{ kind: 'entry.corrected', id: 'c-1', occurredOn: today, body: { entry: m.seq, reason: 'Хаттамада басқа сан', body: { ...m.body, attendees: 99 } } }], [{ kind: 'entry.withdrawn', id: 'c-2', occurredOn: today, body: { entry: m.seq, reason: 'Екі рет енгізілген' } }]])
      console.log(JSON.stringify(await propose(deps, council.slug, { rows, by: 'secretariat/aigul', role: 'office' })).slice(0, 300));
    const mm = entries.findLast(({ entry }) => entry.kind === 'methodology.adopted')!.entry;
    const meth = structuredClone((mm.body as any).methodology); meth.version = '9'; meth.groups[0].weight += 5; meth.groups[1].criteria[0].weight += 3;
    console.log(JSON.stringify(await propose(deps, council.slug, { rows: [{ kind: 'methodology.adopted', id: 'me-1', occurredOn: today, body: { methodology: meth, decision: '8/12', from: '2027-Q1', trial: false } }], by: 'chair/serik', role: 'office' })).slice(0, 300));
    await council.stores.vault.put(council.slug, 'review/r-1', { reason: 'burst', reception: 'r-1', by: ['chair/dana'], decision: 'count', settled: false }, 0);
    for (const [language, width] of [['kk', 1366], ['ru', 1366], ['ru', 360]] as const) {
      const page = await openPage({ viewport: { width, height: 768 } });
      await office.signIn(page.context(), 'secretariat');
      for (const [name, path] of [['today', ''], ['second', '/second']] as const) {
        const t = performance.now();
        await page.goto(`${office.address}/${language}/office${path}`);
        console.log(name, performance.now() - t);
        await page.screenshot({ path: `${shots}/${name}-${language}-${width}.png`, fullPage: true });
        console.log(name, language, JSON.stringify(await axeFindings(page)));
      }
      const t = performance.now();
      for (let i = 0; i < 10; i++) await page.request.get(`${office.address}/${language}/office`);
      console.log('ten', performance.now() - t);
    }
    console.log(office.faults);
    expect(1).toBe(1);
  }, 120000);
});
