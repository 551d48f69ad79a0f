import { type DeputyRecord, given } from '@esep/domain';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import { workbook } from '../support/office-sheets.ts';
import { axeFindings } from './support/axe.ts';
import { officeCouncil } from './support/office-council.ts';
import { overflow, watch } from './support/watch.ts';

/** Where pictures go for whoever looks at the pages; none are taken without it. */
const shots = process.env['OFFICE_SHOTS'];

const said = {
  kk: { read: 'Файлды оқу', check: 'Жолдарды тексеру', enter: '12 жолды енгізу', entered: 'Енгізілді' },
  ru: { read: 'Прочитать файл', check: 'Проверить строки', enter: 'Внести 12 строк', entered: 'Внесено' },
};

describeInBrowser('sheets in', (openPage) => {
  const office = officeCouncil();
  const size = () => office.council.stores.ledger.size(office.council.slug);

  /** A journal as a clerk keeps it: a title, thirteen meetings, one of them on no day, one of somebody doubtful. */
  async function journal(language: string): Promise<Uint8Array> {
    const view = await office.council.recorder.look(office.council.slug);
    const deputies = Object.values(await view.collection<DeputyRecord>('deputies')).slice(0, 5);
    const short = deputies.map(({ name }) => {
      const [surname = '', first = ''] = given(name, 'kk').split(' ');
      return `${surname} ${first.slice(0, 1)}.`;
    });
    return workbook([
      ['Сайлаушылармен кездесулер журналы', null, null, null, null],
      language === 'kk'
        ? ['№', 'Өткізілген күні', 'Депутаттың аты-жөні', 'Қатысқан адам саны', 'Не туралы болды']
        : ['№ п/п', 'Дата проведения', 'Ф.И.О. депутата', 'Число участников', 'О чём говорили'],
      ...Array.from({ length: 12 }, (_, i) => [
        i + 1,
        i % 2 === 0 ? `${i + 1} қазан 2026 ж.` : `0${(i % 9) + 1}.10.2026`,
        i === 7 ? 'Кенжебаев Ж.' : (short[i % 5] as string),
        20 + i,
        `${language}: көше жарығы ${i}`,
      ]),
      [13, 'бейсенбі', short[0] as string, 9, 'су'],
      [null, 'Барлығы', null, 306, null],
    ]);
  }

  async function shot(page: Page, name: string): Promise<void> {
    if (shots) await page.screenshot({ path: `${shots}/sheets-${name}.png`, fullPage: true });
  }

  async function choose(page: Page, bytes: Uint8Array, name: string): Promise<void> {
    await page.locator('#file').setInputFiles({
      ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
    });
  }

  it.each(['kk', 'ru'] as const)(
    'a journal is mapped, tried and entered by keyboard, in %s',
    async (language) => {
      const words = said[language];
      const page = await openPage({ viewport: { width: 1366, height: 768 } });
      await office.signIn(page.context(), 'secretariat');
      const watched = watch(page, office.address);
      const before = await size();
      await page.goto(`${office.address}/${language}/office/sheets`);
      expect(await axeFindings(page)).toEqual([]);
      await choose(page, await journal(language), 'кездесулер 2026.xlsx');
      await shot(page, `home-${language}`);
      await page.getByRole('button', { name: words.read }).press('Enter');
      await page.locator('#doubts').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await shot(page, `columns-${language}`);
      // Whoever is not known is chosen with the keyboard: the first after the near ones.
      const doubt = page.locator('#doubts select');
      await doubt.focus();
      await doubt.press('ArrowDown');
      await doubt.press('ArrowDown');
      await page.locator('#mapping').fill(`Кездесулер ${language}`);
      await page.locator('#mapping').press('Enter');
      await page.locator('.sheets-rows').waitFor();
      expect(await page.locator('.sheets-fits .sheets-number').textContent()).toBe('12');
      expect(await page.locator('.sheets-refused .sheets-number').textContent()).toBe('1');
      expect(await axeFindings(page)).toEqual([]);
      await shot(page, `preview-${language}`);
      expect(await size()).toBe(before);
      // The button that enters them has the focus.
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words.enter);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: words.entered, exact: true }).waitFor();
      expect(await page.locator('.sheets-recorded .sheets-number').textContent()).toBe('12');
      expect(await size()).toBe(before + 12);
      await page.locator('.sheets-refused').press('Enter');
      await page.locator('.sheets-reasons').waitFor();
      await shot(page, `done-${language}`);
      const download = page.waitForEvent('download');
      await page.locator('a[href$="/refused"]').press('Enter');
      expect((await download).suggestedFilename()).toMatch(/^esep-refused-.*\.xlsx$/);

      // The same journal again asks nothing and enters nothing.
      await page.goto(`${office.address}/${language}/office/sheets`);
      await choose(page, await journal(language), 'тағы.xlsx');
      await page.getByRole('button', { name: words.read }).press('Enter');
      await page.locator('.sheets-rows').waitFor();
      expect(await page.locator('.sheets-known .sheets-number').textContent()).toBe('12');
      expect(watched.problems().filter((one) => !one.includes('/refused'))).toEqual([]);
    },
  );

  it('its pages fit a phone', async () => {
    const page = await openPage({ viewport: { width: 360, height: 740 } });
    await office.signIn(page.context(), 'secretariat');
    await page.goto(`${office.address}/kk/office/sheets`);
    expect(await overflow(page)).toEqual([]);
    await shot(page, '360');
    await page.locator('.sheet tbody a').first().click();
    await page.locator('.sheets-rows').waitFor();
    expect(await overflow(page)).toEqual([]);
    await shot(page, 'preview-360');
    await page.locator('a[href*="/sheets/uploads/"]').click();
    await page.locator('.sheets-columns').waitFor();
    expect(await overflow(page)).toEqual([]);
    await shot(page, 'columns-360');
  });
});
