import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import { axeFindings } from './support/axe.ts';
import { officeCouncil } from './support/office-council.ts';
import { watch } from './support/watch.ts';

describeInBrowser('the frame of the office', (openPage) => {
  const office = officeCouncil();

  it.each(['kk', 'ru', 'en'])('is accessible and quiet, in %s', async (language) => {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await office.signIn(page.context(), 'secretariat');
    const watched = watch(page, office.address);
    await page.goto(`${office.address}/${language}/office`);
    expect(await axeFindings(page)).toEqual([]);
    expect(watched.problems()).toEqual([]);
  });
});
