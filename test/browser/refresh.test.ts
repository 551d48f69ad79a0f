import { expect, it } from 'vitest';
import { en } from '../../web/locales/en.ts';
import { describeInBrowser } from '../support/chromium.ts';
import { ownCouncil } from './support/own-council.ts';
import { frontPeriod, rankedRows } from './support/places.ts';

/** Longer than the island's first pause. */
const pauseMs = 4_000;

describeInBrowser('a ranking that is open while something is recorded', (openPage) => {
  const own = ownCouncil();

  it('shows the new total by itself, says so, and keeps the focus', async () => {
    const { site, address } = own;
    const period = await frontPeriod(site);
    const deputy = await deputyWithFewMeetings();
    const page = await openPage();
    await page.clock.install();
    await page.goto(site.href('en', '/'));
    const row = page.locator('.ranking tr', { has: page.locator(`a[href*="/deputies/${deputy}?"]`) });
    const before = await row.locator('.cell-total').innerText();
    await row.getByRole('link').focus();
    const loads: string[] = [];
    page.on('framenavigated', (frame) => loads.push(frame.url()));

    const { districts } = (await site.deputies()).find((one) => one.deputy === deputy) ?? {};
    for (const meeting of ['late-1', 'late-2']) {
      await own.post('/entries/meeting.held', {
        occurredOn: lastDay(period),
        body: {
          meeting,
          deputies: [deputy],
          district: districts?.[0],
          remote: false,
          attendees: 20,
          report: false,
        },
      });
    }
    await expect.poll(() => site.settled()).toBe(true);
    const after = (await rankedRows(site)).find((one) => one.deputy === deputy)?.total?.toFixed(1);
    expect(Number(after)).toBeGreaterThan(Number(before));

    await expect
      .poll(async () => {
        await page.clock.runFor(pauseMs);
        return row.locator('.cell-total').innerText();
      })
      .toBe(after);
    expect(await page.locator('[data-live-status]').innerText()).toBe(en.ranking.updated);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toContain(deputy);
    expect(loads).toEqual([]);
    expect(await page.evaluate(() => location.origin)).toBe(address);
  });

  /** Ranked, in office to this day, and far enough below the norm of meetings that two more show. */
  async function deputyWithFewMeetings(): Promise<string> {
    const period = await frontPeriod(own.site);
    const inOffice = (await own.site.deputies()).filter(({ mandates }) => !mandates.at(-1)?.to);
    for (const { deputy } of (await rankedRows(own.site)).toReversed()) {
      if (!inOffice.some((one) => one.deputy === deputy)) continue;
      const { criteria } = await own.site.scorecard(deputy, period);
      const { points } = criteria.find(({ criterion }) => criterion === 'meetings') ?? {};
      if (points !== null && points !== undefined && points < 80) return deputy;
    }
    throw new Error('every deputy of the demonstration keeps the norm of meetings');
  }
});

/** The last day of a quarter such as `2026-Q3`. */
function lastDay(quarter: string): string {
  const [year, number] = quarter.split('-Q').map(Number) as [number, number];
  return new Date(Date.UTC(year, number * 3, 0)).toISOString().slice(0, 10);
}
