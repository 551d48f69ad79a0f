import { type MethodologyRecord, quarterOf, shiftQuarter } from '@esep/domain';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import { axeFindings, axeFindingsOfLooks } from './support/axe.ts';
import { officeCouncil } from './support/office-council.ts';
import { follow, overflow, watch } from './support/watch.ts';

const desk = { viewport: { width: 1366, height: 768 } };
const phone = { width: 360, height: 740 };
/** Where pictures go for whoever looks at the pages; none are taken without it. */
const shots = process.env['OFFICE_SHOTS'];

const walks = [
  {
    language: 'kk',
    begin: 'esep-2 нұсқасынан жоба бастау',
    weight: 'Салмағы: Мерзімінде жауап берілген өтініштер',
    wrong: '«көп» — сан емес. Тек санды жазыңыз.',
    typed: 'көп',
    moves: /^Орны өзгеретіндер: 32 депутаттан \d+ \(жоғары — \d+, төмен — \d+\)\./,
    adopt: 'Қабылдау…',
    decision: 'Мәслихат шешімінің нөмірі',
    button: 'Әдістемені қабылдау',
    waits: 'Екінші адамның растауын күтеді.',
    coming: 'күшіне енеді',
    quarters: 1,
  },
  {
    language: 'ru',
    begin: 'Начать черновик от версии esep-2',
    weight: 'Вес: Обращения, на которые ответ дан в срок',
    wrong: '«много» — не число. Напишите только число.',
    typed: 'много',
    moves: /^Меняют место: \d+ из 32 \(вверх \d+, вниз \d+\)\./,
    adopt: 'Принять…',
    decision: 'Номер решения маслихата',
    button: 'Принять методику',
    waits: 'Ждёт подтверждения второго человека.',
    coming: 'вступит в силу',
    quarters: 2,
  },
] as const;

describeInBrowser('a draft of the methodology', (openPage) => {
  const office = officeCouncil();

  /** Presses Tab until the focus is on what is called so. */
  async function tabTo(page: Page, name: string) {
    for (let i = 0; i < 200; i++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
      });
      if (focused === name) return;
    }
    throw new Error(`nothing called ${name} is reached by Tab`);
  }

  async function look(page: Page, name: string, extent: 'whole' | 'looks' = 'whole') {
    if (shots) await page.screenshot({ path: `${shots}/methodology-${name}.png` });
    expect(await (extent === 'whole' ? axeFindings(page) : axeFindingsOfLooks(page))).toEqual([]);
  }

  async function open(language: string, role: 'chair' | 'secretariat', path: string) {
    const page = await openPage(desk);
    await office.signIn(page.context(), role, { account: role === 'chair' ? 'dana' : 'aigul' });
    const watched = watch(page, office.address);
    await page.goto(`${office.address}/${language}/office${path}`);
    return { page, watched };
  }

  it.each(walks)(
    'is begun, changed, mended, weighed against past quarters and adopted with the keyboard alone, in $language',
    async (walk) => {
      const { language } = walk;
      const { page, watched } = await open(language, 'chair', '/methodology');
      await look(page, `${language}-list`);
      await page.reload();
      await tabTo(page, walk.begin);
      await follow(page, () => page.keyboard.press('Enter'));
      await page.waitForURL(/\/drafts\/[0-9a-f]{16}$/);
      const title = await page.title();
      await tabTo(page, walk.weight);
      await page.keyboard.type(walk.typed);
      await follow(page, () => page.keyboard.press('Enter'));
      const field = page.getByLabel(walk.weight, { exact: true });
      expect(await field.inputValue()).toBe(walk.typed);
      const describedBy = (await field.getAttribute('aria-describedby')) ?? '';
      expect(await page.locator(`[id="${describedBy}"]`).innerText()).toBe(walk.wrong);
      await look(page, `${language}-error`, language === 'kk' ? 'whole' : 'looks');

      await page.goto(page.url());
      await tabTo(page, walk.weight);
      await page.keyboard.type('35');
      // As typed, before anything is sent.
      expect(await page.locator('[data-sum="/groups/0"]').innerText()).toBe('120');
      await follow(page, () => page.keyboard.press('Enter'));
      await page.waitForURL(/done=saved/);
      expect(await page.locator('.effect-sum').innerText()).toMatch(walk.moves);
      expect(await page.locator('.row-moved').count()).toBe(1);
      await look(page, `${language}-draft`, language === 'ru' ? 'whole' : 'looks');
      await page.reload();

      // What follows the last field, without a hundred presses through all of them.
      await page.locator('.methodology-save button').focus();
      await tabTo(page, walk.adopt);
      await follow(page, () => page.keyboard.press('Enter'));
      await page.waitForURL(/\/adopt$/);
      await look(page, `${language}-adopt`);
      await page.getByLabel(walk.decision).focus();
      await page.keyboard.type('24/3-VIII');
      const { today } = await office.council.recorder.look(office.council.slug);
      const quarter = shiftQuarter(quarterOf(today), walk.quarters);
      await page.locator('#from').selectOption(quarter);
      await tabTo(page, walk.button);
      await follow(page, () => page.keyboard.press('Enter'));
      expect(await page.getByRole('status').innerText()).toBe(walk.waits);
      // The two pages that say what is wrong.
      expect(watched.problems().filter((one) => !one.includes('422'))).toEqual([]);

      const second = await open(language, 'secretariat', '/second');
      await second.page.locator('form[action$="/adopt"] button').click();
      await second.page.waitForURL(/done=confirmed/);
      await second.page.goto(`${office.address}/${language}/office/methodology`);
      expect(await second.page.locator('main').innerText()).toContain(walk.coming);
      expect(second.watched.problems()).toEqual([]);
      const view = await office.council.recorder.look(office.council.slug);
      const records = Object.values(await view.collection<MethodologyRecord>('methodologies'));
      const adopted = records.find(({ from }) => from === quarter);
      expect(title).toContain(adopted?.methodology.version);
      expect(adopted?.methodology.groups[0]?.criteria[0]?.weight).toBe(35);
      expect(office.faults).toEqual([]);
    },
  );

  it.each(['kk', 'ru'])('fits a phone, in %s', async (language) => {
    const { page } = await open(language, 'secretariat', '/methodology');
    await page.setViewportSize(phone);
    expect(await overflow(page)).toEqual([]);
    await page.locator('button[name="from"]').first().click();
    await page.waitForURL(/\/drafts\//);
    expect(await overflow(page)).toEqual([]);
    if (shots) await page.screenshot({ path: `${shots}/methodology-${language}-360.png`, fullPage: true });
    expect(await axeFindingsOfLooks(page)).toEqual([]);
  });
});
