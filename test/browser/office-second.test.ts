import { propose } from '@esep/intake';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import { axeFindings } from './support/axe.ts';
import { officeCouncil } from './support/office-council.ts';
import { watch } from './support/watch.ts';

const desk = { viewport: { width: 1366, height: 768 } };

describeInBrowser('the second person and the page of the day', (openPage) => {
  const office = officeCouncil();

  /** The secretariat proposes that a deputy leaves, as its form would. */
  async function proposeLeft(deputy: string) {
    const { recorder, stores, slug, now } = office.council;
    const { today } = await recorder.look(slug);
    const body = { deputy, reason: 'resigned' };
    const rows = [{ kind: 'deputy.left', id: `left-${deputy}`, occurredOn: today, body }];
    const deps = { vault: stores.vault, recorder, now };
    const answer = await propose(deps, slug, { rows, by: 'secretariat/aigul', role: 'office' });
    if (!('proposal' in answer)) throw new Error(JSON.stringify(answer.results));
  }

  async function open(
    language: string,
    role: 'chair' | 'secretariat' | 'administrator',
    account: string,
    path = '',
  ) {
    const page = await openPage(desk);
    await office.signIn(page.context(), role, { account });
    const watched = watch(page, office.address);
    await page.goto(`${office.address}/${language}/office${path}`);
    return { page, watched };
  }

  /** Presses Tab until the focus is on what is called so. */
  async function tabTo(page: Page, name: string | RegExp) {
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
      });
      if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    }
    throw new Error(`nothing called ${name} is reached by Tab`);
  }

  const walks = [
    {
      language: 'kk',
      deputy: 'd-11',
      section: 'Екінші адам',
      look: /^Қарау: Ұсыныс: «Депутаттың өкілеттігі тоқтатылды»/,
      accept: /^Растау: /,
      done: 'Расталды және журналға жазылды.',
      entry: 'Растаған екінші адам',
    },
    {
      language: 'ru',
      deputy: 'd-12',
      section: 'Второй человек',
      look: /^Посмотреть: Предложение: «Полномочия депутата прекращены»/,
      accept: /^Подтвердить: /,
      done: 'Подтверждено и записано в журнал.',
      entry: 'Подтвердил второй человек',
    },
  ];

  it.each(walks)(
    'are walked with the keyboard alone: from the day to the proposal to the entry that names both, in $language',
    async ({ language, deputy, section, look, accept, done, entry }) => {
      await proposeLeft(deputy);
      const { page, watched } = await open(language, 'chair', 'dana');
      expect(await page.getByRole('heading', { name: section }).count()).toBe(1);
      expect(await axeFindings(page)).toEqual([]);
      await page.reload();
      await tabTo(page, look);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/second#proposal-/);
      await tabTo(page, accept);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/second\?done=confirmed/);
      expect(await page.getByRole('status').innerText()).toBe(done);
      expect(await axeFindings(page)).toEqual([]);
      await page.locator('#settled ~ .sheet-scroll a').first().click();
      await page.waitForURL(/\/entries\/\d+$/);
      expect(await page.locator('dl.fields').first().innerText()).toContain(entry);
      expect(watched.problems()).toEqual([]);
    },
  );

  it.each([
    {
      language: 'kk',
      refuse: 'Қабылдамау',
      why: 'Қабылдамау себебі',
      reason: 'Өтініші жоқ',
      take: 'Ұсынысты қайтарып алу',
    },
    {
      language: 'ru',
      refuse: 'Отклонить',
      why: 'Почему отклоняете',
      reason: 'Нет заявления',
      take: 'Забрать предложение',
    },
  ])('refuses with a reason that the proposer reads on the page of the day, in $language', async (walk) => {
    await proposeLeft(walk.language === 'kk' ? 'd-13' : 'd-14');
    const { page } = await open(walk.language, 'chair', 'dana', '/second');
    await page.getByText(`${walk.refuse}…`, { exact: true }).click();
    await page.getByLabel(walk.why).fill(walk.reason);
    await page.getByRole('button', { name: walk.refuse, exact: true }).click();
    await page.waitForURL(/done=refused/);
    const own = await open(walk.language, 'secretariat', 'aigul');
    expect(await own.page.locator('main').innerText()).toContain(walk.reason);
    await own.page.goto(`${office.address}/${walk.language}/office/second`);
    expect(await own.page.getByRole('button', { name: walk.take }).count()).toBe(0);
    expect(own.watched.problems()).toEqual([]);
  });

  it.each(['kk', 'ru'])('fits a phone with all that the demonstration holds, in %s', async (language) => {
    const page = await openPage({ viewport: { width: 360, height: 740 } });
    await office.signIn(page.context(), 'secretariat');
    for (const path of ['', '/second']) {
      await page.goto(`${office.address}/${language}/office${path}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
    expect(office.faults).toEqual([]);
  });

  it.each(['kk', 'ru'])('lets the administrator set what waits, in %s', async (language) => {
    const { page, watched } = await open(language, 'administrator', 'admin', '/settings');
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('input[value="report.delivered"]').setChecked(language === 'kk');
    await page.locator('#reason').fill('Сынақ');
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=saved/);
    expect(await page.locator('input[value="report.delivered"]').isChecked()).toBe(language === 'kk');
    expect(watched.problems()).toEqual([]);
  });
});
