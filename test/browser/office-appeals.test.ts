import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import { axeFindings } from './support/axe.ts';
import { officeCouncil } from './support/office-council.ts';
import { follow, overflow, watch } from './support/watch.ts';

const shots = process.env['SHOTS_OF_APPEALS'];

describeInBrowser('appeals in the office', (openPage) => {
  const office = officeCouncil();

  it.each(['kk', 'ru'])(
    'are registered, handed a coupon, answered and confirmed, in %s',
    async (language) => {
      const page = await openPage({ viewport: { width: 1366, height: 768 } });
      await office.signIn(page.context(), 'secretariat', { account: `clerk${language}` });
      const watched = watch(page, office.address);
      const at = (path: string) => `${office.address}/${language}/office${path}`;
      const look = async (name: string) => {
        if (shots) await page.screenshot({ path: `${shots}/${name}-${language}.png`, fullPage: true });
        expect(await axeFindings(page), name).toEqual([]);
        expect(await overflow(page), name).toEqual([]);
      };
      const key = (...keys: readonly string[]) =>
        keys.reduce((done, one) => done.then(() => page.keyboard.press(one)), Promise.resolve());

      // Fewer rows of the same markup: axe takes half a minute for fifty.
      await page.goto(at('/appeals?show=unassigned'));
      await look('list');
      await page.locator('.appeals-actions a').first().focus();
      await follow(page, () => key('Enter'));
      await page.locator('#name').focus();
      await page.keyboard.type('Сәуле Ертісқызы');
      await key('Tab');
      await page.keyboard.type('87011234567');
      await key('Tab');
      await page.keyboard.type('123456789012');
      expect(await page.locator('.iin-wrong .iin-said').textContent()).not.toBe('');
      await page.locator('#iin').fill('');
      await key('Tab', 'Tab', 'Tab', 'Tab');
      await page.keyboard.type('Ауладағы шамдар екі аптадан бері жанбайды.');
      await look('new');
      await page.setInputFiles('#scans', {
        name: 'Өтініш.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7 x'),
      });
      await page.locator('#deputy').selectOption({ index: 1 });
      await page.locator('.appeal-form .actions button').focus();
      await follow(page, () => key('Enter'));
      expect(await page.locator('.coupon-days b').last().textContent()).toBe('15');
      await look('coupon');
      const code = (await page.locator('.coupon-typed').textContent()) ?? '';
      const number = (await page.locator('.coupon-number').textContent()) ?? '';
      const paper = await page.pdf({ preferCSSPageSize: true });
      // A5 in points, one page.
      expect(paper.toString('latin1')).toMatch(/MediaBox\s*\[0 0 (419|420)\S* (594|595)\S*\]/);
      expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

      await page.goto(at(`/appeals/${number}`));
      expect(await page.content()).not.toContain('Сәуле');
      await look('case');
      await page.locator('.person-ask button').focus();
      await follow(page, () => key('Enter'));
      expect(await page.locator('.person-facts').textContent()).toContain('Сәуле');
      await look('shown');
      const [scan] = await Promise.all([
        page.context().waitForEvent('page'),
        page.locator('.case-scans a').click(),
      ]);
      await scan.close();
      await page.locator('#answered-note').fill('№ 7');
      await page.locator('.step[open] button[value="appeal.answered"]').focus();
      await follow(page, () => key('Enter'));
      expect(await page.locator('.office-flash').count()).toBe(1);

      const phone = await openPage({ viewport: { width: 360, height: 740 } });
      await phone.goto(`${office.address}/${language}/appeals/answer#${code}`);
      expect(await phone.locator('#code').inputValue()).toBe(code);
      expect(phone.url()).not.toContain('#');
      expect(await axeFindings(phone)).toEqual([]);
      expect(await overflow(phone)).toEqual([]);
      if (shots) await phone.screenshot({ path: `${shots}/answer-${language}.png`, fullPage: true });
      await phone.locator('[name="came"][value="yes"]').check();
      await phone.locator('[name="solved"][value="yes"]').check();
      await follow(phone, () => phone.locator('button[type="submit"]').last().click());
      expect(await phone.locator('.notice-good').count()).toBe(1);
      await page.goto(at(`/appeals/${number}`));
      expect(await page.locator('.notice-good').count()).toBe(1);

      const { today } = await office.council.recorder.look(office.council.slug);
      await page.goto(at(`/appeals/journal?from=${today}&to=${today}`));
      await look('journal');
      expect(watched.problems()).toEqual([]);
      expect(office.faults).toEqual([]);
    },
    60_000,
  );

  it('fit a narrow screen', async () => {
    const page = await openPage({ viewport: { width: 360, height: 740 } });
    await office.signIn(page.context(), 'secretariat');
    for (const path of ['/appeals', '/appeals/new']) {
      await page.goto(`${office.address}/kk/office${path}`);
      expect(await overflow(page), path).toEqual([]);
      if (shots) await page.screenshot({ path: `${shots}/narrow${path.replaceAll('/', '-')}.png` });
    }
  });
});
