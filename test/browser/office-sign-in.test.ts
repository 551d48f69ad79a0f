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
      expect(page.url()).toMatch(new RegExp(`^${address}/${language}/office/sign-in/prompt/[\\w-]+$`));
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

  it.each(['kk', 'ru'] as const)(
    'lets somebody change the language before and the password after, by keyboard alone, in %s',
    async (language) => {
      const person = accounts.find((one) => one.role === 'commission-secretary');
      const page = await openPage({ viewport: { width: 1366, height: 768 } });
      const watched = watch(page, address);
      await page.goto(`${address}/en/office/help`);
      await page.locator(`.office-languages a[lang=${language}]`).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(`/${language}/office/sign-in/prompt/`));
      await page.keyboard.type(person?.login ?? '');
      await page.keyboard.press('Tab');
      await page.keyboard.type(person?.password ?? '');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${address}/${language}/office/help`);
      await page.locator('.office-who a').focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`${address}/${language}/office/me`);
      expect(await axeFindings(page)).toEqual([]);
      await page.locator('#current').focus();
      // A new password that is too short: nothing changes, and the reason stands beside its field.
      for (const typed of [person?.password ?? '', '', 'short', 'short']) {
        await page.keyboard.type(typed);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await page.locator('#password-error').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflow(page)).toEqual([]);
      expect(watched.problems()).toEqual([expect.stringContaining('422')]);
    },
  );

  it('shows an auditor who signed in, and who looked at case files', async () => {
    const auditor = accounts.find((one) => one.role === 'auditor');
    const page = await openPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`${address}/kk/office/audit`);
    await page.fill('#login', auditor?.login ?? '');
    await page.fill('#password', auditor?.password ?? '');
    await page.click('button[type=submit]');
    await page.waitForURL(`${address}/kk/office/audit`);
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await page.click('.audit-tabs a:not([aria-current])');
    await page.waitForURL(`${address}/kk/office/audit/looks`);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
  });

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
