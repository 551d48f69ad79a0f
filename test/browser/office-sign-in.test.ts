import { expect, inject, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import type {} from '../support/demonstration-setup.ts';
import { axeFindings } from './support/axe.ts';
import { overflow, watch } from './support/watch.ts';

describeInBrowser('the door of the office', (openPage) => {
  const { address, accounts } = inject('demonstration');
  const words = {
    kk: { role: 'Төраға', enter: 'Кіру', wrong: 'дұрыс емес', out: 'Шығу' },
    ru: { role: 'Председатель', enter: 'Войти', wrong: 'неверны', out: 'Выйти' },
  } as const;

  it.each(['kk', 'ru'] as const)(
    'lets the accounts in that a demonstration prints, by keyboard alone, in %s',
    async (language) => {
      const { role, wrong } = words[language];
      const chair = accounts.find((one) => one.role === 'chair');
      const page = await openPage({ viewport: { width: 1366, height: 768 } });
      const watched = watch(page, address);
      await page.goto(`${address}/${language}/office/second`);
      expect(page.url()).toContain('/office/sign-in?to=%2Fsecond');
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.type(chair?.login ?? '');
      await page.keyboard.press('Tab');
      await page.keyboard.type('not the password');
      await page.keyboard.press('Enter');
      await page.locator('.notice-wrong').waitFor();
      expect(await page.locator('.notice-wrong').innerText()).toContain(wrong);
      // What was typed as a name stays, and the cursor waits in the password.
      await page.keyboard.type(chair?.password ?? '');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${address}/${language}/office/second`);
      expect(await page.locator('.office-who').innerText()).toContain(role);
      expect(watched.problems()).toEqual([expect.stringContaining('403')]);
    },
  );

  it('gives each role its own menu, and an administrator the staff', async () => {
    const page = await openPage({ viewport: { width: 360, height: 740 } });
    const admin = accounts.find((one) => one.role === 'administrator');
    await page.goto(`${address}/ru/office/sign-in?to=/accounts`);
    expect(await overflow(page)).toEqual([]);
    await page.fill('#login', admin?.login ?? '');
    await page.fill('#password', admin?.password ?? '');
    await page.click('button[type=submit]');
    await page.waitForURL(`${address}/ru/office/accounts`);
    expect(await page.locator('.office-rail a').allInnerTexts()).toEqual([
      'Сотрудники',
      'Настройки',
      'Журнал просмотров',
      'Справка',
    ]);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await page.fill('#name', 'Жаңа Қызметкер');
    await page.fill('#login', 'zhana.k');
    await page.click('form.form button[type=submit]');
    const link = await page.locator('pre').innerText();
    await page.click('.office-who button');
    await page.waitForURL(/sign-in/);
    await page.goto(link);
    expect(await page.locator('.set-up-qr svg').count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
  });
});
