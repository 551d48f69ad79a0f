import { daysBetween, type EditionRecord, firstDayToPublish, openDisputesOf } from '@esep/domain';
import type { StaffRole } from '@esep/staff';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import { axeFindings, axeFindingsOfLooks } from './support/axe.ts';
import { officeCouncil } from './support/office-council.ts';
import { overflow, watch } from './support/watch.ts';

const desk = { viewport: { width: 1366, height: 768 } };
const dayMs = 86_400_000;
/** Where pictures go for whoever looks at the pages; none are taken without it. */
const shots = process.env['OFFICE_SHOTS'];

const walks = [
  {
    language: 'kk',
    dispute: 'Қарсылықты жіберу',
    reply: 'Түсініктемені жариялау',
    criterion: 'meetings',
    answer: 'Хаттама табылмады',
    text: 'Бір кездесу есептелмеген',
    said: 'Кездесу хаттамасы бар',
    defer: 'Кейінге қалдыру',
    publish: 'Шығарылымды жариялау',
  },
  {
    language: 'ru',
    dispute: 'Подать возражение',
    reply: 'Опубликовать пояснение',
    criterion: 'sittings',
    answer: 'Протокол не найден',
    text: 'Одна встреча не учтена',
    said: 'Протокол встречи есть',
    defer: 'Отложить',
    publish: 'Опубликовать выпуск',
  },
] as const;

describeInBrowser('an edition that is shown to the deputies', (openPage) => {
  let ahead = 0;
  const office = officeCouncil({ now: () => new Date(Date.now() + ahead) });

  async function open(language: string, role: StaffRole, path: string) {
    const page = await openPage(desk);
    await office.signIn(page.context(), role, { account: `${role.slice(0, 4)}${language}` });
    const watched = watch(page, office.address);
    await page.goto(`${office.address}/${language}/office${path}`);
    return { page, watched };
  }

  async function look(page: Page, name: string) {
    if (shots) await page.screenshot({ path: `${shots}/editions-${name}.png` });
    expect(await axeFindingsOfLooks(page)).toEqual([]);
  }

  /** The preview that runs. */
  async function running() {
    const view = await office.council.recorder.look(office.council.slug);
    const editions = Object.values(await view.collection<EditionRecord>('editions'));
    const edition = editions.find(({ published }) => !published);
    if (!edition) throw new Error('the demonstration has no preview that runs');
    return { view, edition };
  }

  /** Types into the field and sends the form with the keyboard. */
  async function send(page: Page, field: string, text: string, button: string) {
    await page.locator(`#${field}`).focus();
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(button);
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=recorded/);
  }

  it.each(walks)(
    'is seen, disputed and replied to by a deputy, and a dispute answered, in $language',
    async (walk) => {
      const { edition } = await running();
      const { language } = walk;
      const { page, watched } = await open(language, 'deputy', `/own?period=${edition.period}`);
      await look(page, `${language}-own`);
      const criterion = `period=${edition.period}&criterion=${walk.criterion}`;
      await page.locator(`a[href$="/own/dispute?${criterion}"]`).first().click();
      await page.waitForURL(/\/own\/dispute/);
      await look(page, `${language}-dispute`);
      await send(page, 'text', walk.text, walk.dispute);
      expect(await page.locator('#said ~ *').allInnerTexts()).toEqual(
        expect.arrayContaining([expect.stringContaining(walk.text)]),
      );
      await page.goto(`${office.address}/${language}/office/own/reply?${criterion}`);
      await send(page, 'text', walk.said, walk.reply);
      expect(await page.locator('main').innerText()).toContain(walk.said);
      expect(watched.problems()).toEqual([]);

      const view = await office.council.recorder.look(office.council.slug);
      const own = (await openDisputesOf(edition.period, view)).find(({ deputy }) => deputy === 'd-07');
      const clerk = await open(language, 'secretariat', `/editions/disputes/${own?.dispute}`);
      await look(clerk.page, `${language}-answer`);
      await clerk.page.locator('#outcome').selectOption('refused');
      await clerk.page.locator('#text').focus();
      await clerk.page.keyboard.type(walk.answer);
      await clerk.page.keyboard.press('Tab');
      await clerk.page.keyboard.press('Enter');
      await clerk.page.waitForURL(/done=recorded/);
      expect(await clerk.page.locator('main').innerText()).toContain(walk.answer);
      expect(clerk.watched.problems()).toEqual([]);
    },
  );

  it('defers what stays open, in kk, is published after ten days, in ru, and stands on the public site', async () => {
    const { edition, view } = await running();
    const [kk, ru] = walks;
    for (const { dispute, deferred } of await openDisputesOf(edition.period, view)) {
      if (deferred.includes(edition.edition)) continue;
      const { page } = await open('kk', 'secretariat', `/editions/disputes/${dispute}`);
      await look(page, 'kk-defer');
      await send(page, 'reason', kk.said, kk.defer);
      expect(await page.locator('#defer').count()).toBe(0);
    }
    const early = await open('ru', 'chair', `/editions/${edition.edition}`);
    expect(await early.page.getByRole('button', { name: ru.publish }).count()).toBe(0);
    ahead = Math.max(0, daysBetween(view.today, firstDayToPublish(edition.previewed.on))) * dayMs;
    const { page, watched } = await open('ru', 'chair', `/editions/${edition.edition}`);
    await look(page, 'ru-publish');
    await page.getByRole('button', { name: ru.publish }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=recorded/);
    expect(await page.getByRole('button', { name: ru.publish }).count()).toBe(0);
    await page.goto(`${office.address}/kk/editions/${edition.edition}`);
    expect((await running().catch(() => undefined))?.edition.edition).not.toBe(edition.edition);
    expect(await page.locator('h1').count()).toBe(1);
    expect(watched.problems()).toEqual([]);
    expect(office.faults).toEqual([]);
  });

  it.each(['kk', 'ru'])('fits a phone, and has nothing for axe to find, in %s', async (language) => {
    const { page } = await open(language, 'deputy', '/own');
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflow(page)).toEqual([]);
    const clerk = await open(language, 'secretariat', '/editions');
    expect(await axeFindings(clerk.page)).toEqual([]);
    await clerk.page.setViewportSize({ width: 360, height: 740 });
    expect(await overflow(clerk.page)).toEqual([]);
  });
});
