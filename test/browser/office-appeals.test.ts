import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { iin } from '../support/case-world.ts';
import { describeInBrowser } from '../support/chromium.ts';
import { axeFindings } from './support/axe.ts';
import { keysOf } from './support/keys.ts';
import { officeCouncil } from './support/office-council.ts';
import { follow, overflow, watch } from './support/watch.ts';

const shots = process.env['SHOTS_OF_APPEALS'];
const scan = { name: 'Өтініш.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') };
const text = 'Ауладағы шамдар екі аптадан бері жанбайды.';

/** As Tab meets them, which is as one reads: row by row. */
const fields =
  'name phone iin address eOtinish answerLanguage text channel topic district deputy receivedOn number scans';

describeInBrowser('appeals in the office', (openPage) => {
  const office = officeCouncil();

  it.each(['kk', 'ru'])(
    'are registered, handed a coupon, assigned, extended, answered and found with the keyboard alone, in %s',
    async (language) => {
      const page = await openPage({ viewport: { width: 1366, height: 768 } });
      await office.signIn(page.context(), 'secretariat', { account: `clerk${language}` });
      const watched = watch(page, office.address);
      const at = (path: string) => `${office.address}/${language}/office${path}`;
      const keys = keysOf(page);
      const send = (...pressed: readonly string[]) => follow(page, () => keys.press(...pressed));
      /** What was done is said at the top, and the next Tab goes on below it. */
      const isDone = async () => {
        expect(await keys.isAt('.office-flash')).toBe(true);
        expect(await page.evaluate(() => scrollY)).toBe(0);
      };
      const look = async (name: string) => {
        if (shots) await page.screenshot({ path: `${shots}/${name}-${language}.png`, fullPage: true });
        // The markup is the same in both languages, and axe takes most of the time.
        if (language === 'kk') expect(await axeFindings(page), name).toEqual([]);
        expect(await overflow(page), name).toEqual([]);
      };

      await page.goto(at('/help'));
      await keys.to('.office-rail a[href$="/office/appeals"]');
      await send('Enter');
      await send('n');
      expect(await keys.isAt('#name')).toBe(true);
      await keys.type('Сәуле Ертісқызы');
      await keys.press('Tab');
      await keys.type('87011234567');
      await keys.press('Tab');
      await keys.type('123456789012');
      expect(await page.locator('.iin-wrong .iin-said').textContent()).not.toBe('');
      await keys.to('#text');
      await keys.type(text);
      await keys.to('#scans');
      await page.setInputFiles('#scans', scan);
      await send('Control+Enter');

      expect(await keys.isAt('#iin')).toBe(true);
      expect(await page.locator('.field-error').count()).toBe(2);
      expect(await page.locator('.field:has(#iin) .field-error').isVisible()).toBe(true);
      expect(await page.locator('.field:has(#scans) .field-error').count()).toBe(1);
      const kept = ['#name', '#phone', '#iin', '#text'].map((field) => page.locator(field).inputValue());
      expect(await Promise.all(kept)).toEqual(['Сәуле Ертісқызы', '87011234567', '123456789012', text]);
      await look('wrong');
      await keys.press('Control+A');
      await keys.type(iin);
      expect(await page.locator('.iin-wrong').count()).toBe(0);
      await keys.press('Shift+Tab', 'Shift+Tab');
      expect((await keys.to('#scans')).join(' ')).toBe(fields);
      await page.setInputFiles('#scans', scan);
      await keys.to('.appeal-form .actions button');
      await send('Enter');

      await isDone();
      expect(await page.locator('.coupon-days b').last().textContent()).toBe('15');
      await look('coupon');
      const code = (await page.locator('.coupon-typed').textContent()) ?? '';
      const number = (await page.locator('.coupon-number').textContent()) ?? '';
      await printsOneA5(page);
      await keys.to(`.actions a[href$="/appeals/${number}"]`, 5);
      await send('Enter');

      expect(await page.content()).not.toContain('Сәуле');
      await keys.to('#assigned-deputy');
      await keys.press('ArrowDown');
      const deputy = await page.locator('#assigned-deputy option:checked').innerText();
      await send('Control+Enter');
      await isDone();
      expect(await page.locator('.office-facts').first().innerText()).toContain(deputy);

      await keys.open('#note');
      await keys.type('Анасы қоңырау шалды');
      await send('Control+Enter');
      await isDone();
      await keys.to('.person-ask button');
      await send('Enter');
      expect(await keys.isAt('.person-facts')).toBe(true);
      expect(await page.locator('.person-facts').innerText()).toContain('Сәуле');
      expect(await page.locator('.case-notes').innerText()).toContain('Анасы қоңырау шалды');
      await look('shown');
      await keys.to('.case-scans a');
      const [opened] = await Promise.all([page.context().waitForEvent('page'), keys.press('Enter')]);
      await opened.close();
      // What was shown after a press is not shown again by another language.
      await page.keyboard.press('Control+Home');
      expect(await page.locator(`.office-languages a[lang="en"]`).getAttribute('href')).toBe(
        `/en/office/appeals/${number}`,
      );

      const { today } = await office.council.recorder.look(office.council.slug);
      const inDays = (days: number) =>
        new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
      await keys.open('#extended-until');
      await keys.typeDate(inDays(200));
      expect(await page.locator('#extended-until').inputValue()).toBe(inDays(200));
      await keys.to('#extended-reason');
      await keys.type('Қосымша тексеру');
      await send('Control+Enter');
      expect(await keys.isAt('#extended-until')).toBe(true);
      expect(await page.locator('#extended-until-error').isVisible()).toBe(true);
      expect(await page.locator('#extended-reason').inputValue()).toBe('Қосымша тексеру');
      await keys.typeDate(inDays(40));
      await send('Enter');
      await isDone();
      expect(await page.locator('.course li').last().innerText()).toContain('Қосымша тексеру');

      await keys.to('#answered-note');
      await keys.type('№ 7');
      await send('Control+Enter');
      await isDone();

      const phone = await openPage({ viewport: { width: 360, height: 740 } });
      await phone.goto(`${office.address}/${language}/appeals/answer#${code}`);
      expect(await phone.locator('#code').inputValue()).toBe(code);
      expect(phone.url()).not.toContain('#');
      if (language === 'kk') expect(await axeFindings(phone)).toEqual([]);
      expect(await overflow(phone)).toEqual([]);
      if (shots) await phone.screenshot({ path: `${shots}/answer-${language}.png`, fullPage: true });
      await phone.locator('[name="came"][value="yes"]').check();
      await phone.locator('[name="solved"][value="yes"]').check();
      await follow(phone, () => phone.locator('button[type="submit"]').last().click());
      expect(await phone.locator('.notice-good').count()).toBe(1);

      await keys.to('.crumb a', 3);
      await send('Enter');
      await keys.press('/');
      await keys.type('8 701 123 45 67');
      await send('Enter');
      await look('found');
      expect(await keys.isAt('.found a')).toBe(true);
      const foundNumbers = await page.locator('.found a').allInnerTexts();
      expect(foundNumbers).toContain(number);
      await keys.press('/', 'Control+A');
      await keys.type(number);
      await send('Enter');
      expect(page.url()).toBe(at(`/appeals/${number}`));
      expect(await page.locator('.notice-good').count()).toBe(1);

      await page.goto(at(`/appeals/journal?from=${today}&to=${today}`));
      await look('journal');
      // Chromium notes the answers 422 that the refused forms had.
      expect(watched.problems().filter((one) => !one.includes('422'))).toEqual([]);
      expect(office.faults).toEqual([]);
    },
    120_000,
  );

  it('one is registered by Enter in its first field, and forwarded, without the mouse', async () => {
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await office.signIn(page.context(), 'secretariat');
    const keys = keysOf(page);
    // Fewer rows of the same markup: axe takes half a minute for fifty.
    await page.goto(`${office.address}/ru/office/appeals?show=unassigned`);
    expect(await axeFindings(page)).toEqual([]);
    await follow(page, () => keys.press('n'));
    await keys.to('#text');
    await keys.type(text);
    await keys.press(...Array.from({ length: 6 }, () => 'Shift+Tab'));
    await keys.type('Ерлан Сапарұлы');
    await follow(page, () => keys.press('Enter'));
    await keys.to('.no-print .actions a:not(.button)', 5);
    await follow(page, () => keys.press('Enter'));
    await keys.open('#forwarded-to');
    await keys.type('Отдел жилищного хозяйства');
    await follow(page, () => keys.press('Enter'));
    expect(await keys.isAt('.office-flash')).toBe(true);
    expect(await page.locator('.course li').last().innerText()).toContain('Отдел жилищного хозяйства');
    expect(await page.locator('#steps').count()).toBe(0);
    expect(office.faults).toEqual([]);
  });

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

/** A5 in points, one page. */
async function printsOneA5(page: Page): Promise<void> {
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper).toMatch(/MediaBox\s*\[0 0 (419|420)\S* (594|595)\S*\]/);
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
}
