import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import { axeFindings } from './support/axe.ts';
import { officeCouncil } from './support/office-council.ts';
import { follow, overflow, watch } from './support/watch.ts';

const words = {
  kk: {
    recorded: 'Жазылды.',
    corrected: 'Түзетілді.',
    withdrawn: 'Қайтарып алынды.',
    draft: 'Жоба сақталды',
  },
  ru: { recorded: 'Записано.', corrected: 'Исправлено.', withdrawn: 'Отозвано.', draft: 'Черновик сохранён' },
} as const;

describeInBrowser('registers and forms of the office', (openPage) => {
  const office = officeCouncil();

  async function open(language: string, path: string, options = {}) {
    const page = await openPage({ viewport: { width: 1366, height: 768 }, ...options });
    await office.signIn(page.context(), 'secretariat');
    const watched = watch(page, office.address);
    await page.goto(`${office.address}/${language}/office${path}`);
    return { page, watched };
  }

  it.each(['kk', 'ru'] as const)(
    'a meeting is entered with the keyboard alone, corrected and withdrawn, in %s',
    async (language) => {
      const { page, watched } = await open(language, '/registers/meetings');
      // The markup is the same in both languages, and axe takes most of the time.
      const findings = async () => (language === 'kk' ? axeFindings(page) : []);
      expect(await findings()).toEqual([]);
      await follow(page, () => page.keyboard.press('n'));
      expect(await findings()).toEqual([]);
      const number = await page.locator('[name="f.meeting"]').inputValue();
      await tabTo(page, '.picks-filter');
      await page.keyboard.type('маль');
      await page.keyboard.press('Enter');
      await tabTo(page, '[name="f.attendees"]');
      await page.keyboard.type('63');
      await follow(page, () => page.keyboard.press('Control+Enter'));
      expect(await page.locator('.office-flash').textContent()).toContain(words[language].recorded);
      expect(await page.locator('h1').textContent()).toContain(number);
      expect(await page.locator('.history').textContent()).toContain('63');
      expect(await findings()).toEqual([]);

      await page.keyboard.press('j');
      await follow(page, () => page.keyboard.press('Enter'));
      await page.fill('[name="f.attendees"]', '64');
      await follow(page, () => page.keyboard.press('Control+Enter'));
      expect(await page.locator('#errors').textContent()).not.toBe('');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors');
      expect(await page.locator('[name="f.attendees"]').inputValue()).toBe('64');
      expect(await findings()).toEqual([]);
      await page.fill('[name="reason"]', 'Түзету');
      await follow(page, () => page.keyboard.press('Control+Enter'));
      expect(await page.locator('.office-flash').textContent()).toContain(words[language].corrected);

      await page.locator('.history-entry').last().locator('summary').click();
      await page.locator('.history-entry').last().locator('textarea').fill('Екі рет');
      await follow(page, () => page.locator('.history-entry').last().locator('form button').click());
      expect(await page.locator('.office-flash').textContent()).toContain(words[language].withdrawn);
      // Chromium notes the answer 422 that the refused form had.
      expect(watched.problems().filter((one) => !one.includes('422'))).toEqual([]);
    },
  );

  it.each(['kk', 'ru'] as const)(
    'a register is searched, filtered, sorted and paged, in %s',
    async (language) => {
      const { page, watched } = await open(language, '/registers/appeals');
      const lines = () => page.locator('tbody tr').count();
      expect(await lines()).toBe(50);
      await follow(page, () => page.click('thead th:first-child a'));
      expect(await page.locator('thead th').first().getAttribute('aria-sort')).toBe('ascending');
      const first = await page.locator('tbody th').first().textContent();
      await follow(page, () => page.click('a[rel="next"]'));
      expect(await page.locator('tbody th').first().textContent()).not.toBe(first);
      await page.keyboard.press('/');
      await page.keyboard.type(String(first?.trim()));
      await follow(page, () => page.keyboard.press('Enter'));
      expect(await lines()).toBe(1);
      await page.keyboard.press('j');
      await follow(page, () => page.keyboard.press('Enter'));
      expect(await page.locator('h1').textContent()).toContain(first?.trim());
      expect(await overflow(page)).toEqual([]);
      // Chromium notes the answer 422 that the refused form had.
      expect(watched.problems().filter((one) => !one.includes('422'))).toEqual([]);
    },
  );

  it('the roll of 32 is one screen, and goes by arrows; a draft is kept meanwhile', async () => {
    const { page, watched } = await open('kk', '/forms/sitting.held?f.type=plenary');
    expect(await page.locator('.roll-row').count()).toBe(32);
    const last = await page.locator('.roll-row').last().boundingBox();
    expect(Number(last?.y) + Number(last?.height)).toBeLessThan(768);
    const shown = (value: string) => page.locator(`[data-count="${value}"]`).textContent();
    expect(await shown('present')).toBe('32');
    await page.locator('.roll-row').first().locator('input:checked').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await shown('present')).toBe('31');
    expect(await shown('absent')).toBe('1');
    expect(await page.locator('.roll-row').nth(1).locator('input:checked').getAttribute('value')).toBe(
      'absent',
    );
    await page.waitForFunction(
      (text) => document.querySelector('[data-draft-state]')?.textContent?.includes(text),
      words.kk.draft,
    );
    expect(await axeFindings(page)).toEqual([]);
    await follow(page, () => page.keyboard.press('Control+Enter'));
    expect(await page.locator('.office-flash').textContent()).toContain(words.kk.recorded);
    await page.goto(`${office.address}/kk/office/drafts`);
    expect(await page.locator('[data-rows] tbody tr').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(watched.problems()).toEqual([]);
  });

  it('works without JavaScript, and on a narrow screen', async () => {
    const { page } = await open('ru', '/forms/outreach.published', {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    await page.getByLabel('Мальцовская', { exact: false }).check();
    await page.selectOption('[name="f.channel"]', 'tv');
    await follow(page, () => page.locator('[data-key="next"]').click());
    expect(await page.locator('.office-flash').textContent()).toContain(words.ru.recorded);
    expect(await page.locator('[name="f.channel"]').inputValue()).toBe('tv');
    await page.fill('[name="f.reach"]', '900');
    await follow(page, () => page.press('[name="f.reach"]', 'Enter'));
    expect(await page.locator('.history').textContent()).toContain('900');
    expect(await overflow(page)).toEqual([]);
    expect(office.faults).toEqual([]);
  });
});

/** Presses Tab until that field has the focus; fails where thirty presses do not reach it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}
