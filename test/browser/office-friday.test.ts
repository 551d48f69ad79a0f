import {
  addDays,
  civilDateIn,
  type DeputyRecord,
  quarterOf,
  type ReceptionRecord,
  shiftQuarter,
} from '@esep/domain';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import { axeFindings } from './support/axe.ts';
import { countedHands } from './support/counted-hands.ts';
import { type OfficeCouncil, officeCouncil } from './support/office-council.ts';
import { overflow, watch } from './support/watch.ts';

const deputiesOfDay = 8;
const today = civilDateIn('Asia/Almaty', new Date());
const by = { role: 'office', recordedBy: 'office/test' } as const;

/** Eight receptions of that day, and nothing else of it open. */
async function prepare({ council }: OfficeCouncil, on: string): Promise<readonly string[]> {
  const view = await council.recorder.look(council.slug);
  const known = Object.values(await view.collection<ReceptionRecord>(`receptions/${quarterOf(on)}`));
  const there = known.filter((one) => one.on === on);
  const deputies = Object.values(await view.collection<DeputyRecord>('deputies'))
    .filter(({ deputy, leaves }) => leaves.length === 0 && !there.some((one) => one.deputy === deputy))
    .slice(0, deputiesOfDay)
    .map(({ deputy }) => deputy);
  const closed = there
    .filter(({ status }) => status === 'scheduled')
    .map(({ reception }) => ({
      ...{ kind: 'reception.missed', id: `test-${reception}`, occurredOn: on },
      body: { reception, excused: false },
    }));
  const receptions = deputies.map((deputy) => `fri-${on}-${deputy}`);
  const scheduled = deputies.map((deputy, i) => ({
    ...{
      kind: 'reception.scheduled',
      id: `test-${receptions[i]}`,
      occurredOn: addDays(on < today ? on : today, -2),
    },
    body: { reception: receptions[i], deputy, on, from: '10:00', to: '13:00' },
  }));
  const { results } = await council.recorder.record(council.slug, [...closed, ...scheduled], by);
  expect(results.filter(({ outcome }) => outcome !== 'recorded')).toEqual([]);
  await council.recompute.run(council.slug);
  return receptions;
}

const visitorsOf = (page: Page, reception: string) => page.locator(`[id="${reception}"] .desk-number`);
const more = (page: Page, reception: string) => page.locator(`[id="${reception}"] .tap-more`);

async function recorded({ council }: OfficeCouncil, on: string, receptions: readonly string[]) {
  const view = await council.recorder.look(council.slug);
  const all = await view.collection<ReceptionRecord>(`receptions/${quarterOf(on)}`);
  return receptions.map((reception) => {
    const { status, visitors, invitations } = all[reception] as ReceptionRecord;
    return { status, visitors, invitations };
  });
}

describeInBrowser('the reception day', (openPage) => {
  const office = officeCouncil();

  it('a whole Friday of 8 deputies and 40 visitors takes a clerk under 10 minutes, by mouse, in Russian', async () => {
    const receptions = await prepare(office, today);
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await office.signIn(page.context(), 'secretariat');
    const watched = watch(page, office.address);
    const hands = countedHands(page);
    const day = `${office.address}/ru/office/receptions/day/${today}`;

    // During the week: one booking for each deputy, on the phone.
    for (const reception of receptions) {
      await page.goto(`${office.address}/ru/office/receptions/${reception}/booking`);
      hands.think();
      await hands.click(page.locator('button[form="book"][value="10:15"]'));
      await page.getByRole('status').waitFor();
      // The next one's page is reached from the list of the day.
      hands.elsewhere({ clicks: 2 });
    }
    const booking = { ...hands.counted };

    await page.goto(`${office.address}/ru/office`);
    await hands.click(page.getByRole('link', { name: 'Приёмы', exact: true }));
    await hands.click(page.getByRole('link', { name: 'Открыть день приёма' }));
    await page.waitForURL(day);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    for (const reception of receptions) {
      hands.think();
      await hands.click(page.locator(`[id="${reception}"] .slot`));
      await page.locator(`[id="${reception}"] .slot-came`).waitFor();
    }
    await checkIn(3);
    await printCards('Напечатать 32 карточки', 32);
    await checkIn(1);
    await printCards('Напечатать 8 карточек', 8);

    hands.think();
    await hands.click(page.getByRole('link', { name: 'Закрыть 8 приёмов' }));
    expect(await axeFindings(page)).toEqual([]);
    hands.think();
    await hands.click(page.getByRole('button', { name: 'Закрыть 8 приёмов' }));
    await page.getByText('Все приёмы закрыты').waitFor();
    expect(await recorded(office, today, receptions)).toEqual(
      receptions.map(() => ({ status: 'held', visitors: 5, invitations: 5 })),
    );
    const { clicks, keys, steps } = hands.counted;
    const told = `whole Friday by mouse: ${clicks} clicks, ${keys} keys, ${steps} thoughts: ${Math.round(hands.seconds())} s`;
    process.stdout.write(`${told}; of them ${booking.clicks} clicks for booking\n`);
    expect({ clicks, keys, steps }).toEqual({ clicks: 70, keys: 6, steps: 52 });
    expect(hands.seconds()).toBeLessThan(600);
    expect(watched.problems()).toEqual([]);
    expect(office.faults).toEqual([]);

    async function checkIn(each: number): Promise<void> {
      for (let i = 0; i < each; i++) {
        for (const reception of receptions) {
          const before = Number(await visitorsOf(page, reception).textContent());
          hands.think();
          await hands.click(more(page, reception));
          await expect.poll(() => visitorsOf(page, reception).textContent()).toBe(String(before + 1));
        }
      }
    }

    async function printCards(name: string, cards: number): Promise<void> {
      hands.think();
      const opened = page.context().waitForEvent('page');
      await hands.click(page.getByRole('button', { name }));
      const sheets = await opened;
      await sheets.waitForLoadState();
      expect(await sheets.locator('.card').count()).toBe(cards);
      expect(await sheets.locator('.sheet').count()).toBe(deputiesOfDay);
      // Enter in the print window; Ctrl and W close the tab.
      hands.elsewhere({ keys: 3 });
      await sheets.close();
      await page.reload();
    }
  });

  it('by keyboard alone, in Kazakh, a digit and Enter count a visitor, also while a colleague counts', async () => {
    const on = addDays(today, -1);
    const receptions = await prepare(office, on);
    const [first = '', second = ''] = receptions;
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await office.signIn(page.context(), 'secretariat');
    const watched = watch(page, office.address);
    const hands = countedHands(page);
    const colleague = await page.context().newPage();
    const day = `${office.address}/kk/office/receptions/day/${on}`;
    await Promise.all([page.goto(day), colleague.goto(day)]);
    expect(await axeFindings(page)).toEqual([]);

    const digitOf = (reception: string) => more(page, reception).getAttribute('data-digit');
    for (const reception of receptions) {
      await hands.press(String(await digitOf(reception)));
      for (let i = 0; i < 5; i++) await hands.press('Enter');
    }
    await expect.poll(() => visitorsOf(page, receptions.at(-1) ?? '').textContent()).toBe('5');
    await more(colleague, first).click();
    await expect.poll(() => visitorsOf(colleague, first).textContent()).toBe('6');
    expect(await visitorsOf(colleague, second).textContent()).toBe('5');

    await page.goto(`${day}/close`);
    expect(await axeFindings(page)).toEqual([]);
    // The button that closes all has the focus.
    await hands.press('Enter');
    await page.getByText('Барлық қабылдау жабылды').waitFor();
    expect((await recorded(office, on, receptions)).map(({ visitors }) => visitors)).toEqual([
      6, 5, 5, 5, 5, 5, 5, 5,
    ]);
    expect(hands.counted).toEqual({ clicks: 0, keys: 8 * 6 + 1, steps: 0 });
    expect(watched.problems()).toEqual([]);
  });

  it('the rota of a quarter ahead is recorded in Kazakh, and one reception moved in Russian', async () => {
    // The demonstration schedules the next quarter a week before it begins; nobody has touched the one after it.
    const quarter = shiftQuarter(quarterOf(today), 2);
    const page = await openPage({ viewport: { width: 1366, height: 768 } });
    await office.signIn(page.context(), 'secretariat');
    await page.goto(`${office.address}/kk/office/receptions/rota?quarter=${quarter}`);
    const before = await page.locator('.rota tbody tr').count();
    await page.getByLabel('Әр депутаттың қабылдау саны').fill('2');
    await page.getByRole('button', { name: 'Ұсыну' }).click();
    await page.locator('.rota-line').first().waitFor();
    const proposed = await page.locator('.rota-line').count();
    expect(proposed).toBeGreaterThan(20);
    await page.locator('.rota-line input').first().fill('');
    await page.getByRole('button', { name: 'Кестені жазу' }).click();
    await page.getByRole('status').waitFor();
    // Three lines are blank to add by hand, and one was taken out.
    expect(await page.locator('.rota tbody tr').count()).toBe(before + proposed - 4);

    const path = (await page.locator('.rota a').first().getAttribute('href')) ?? '';
    await page.goto(`${office.address}${path.replace('/kk/', '/ru/')}`);
    await page.getByRole('button', { name: 'Перенести' }).click();
    await page.getByText('Укажите причину.').waitFor();
    await page.getByLabel('Причина изменения').fill('Командировка');
    await page.getByLabel('Начало').fill('11:00');
    await page.getByRole('button', { name: 'Перенести' }).click();
    await page.getByText('Исправлено.').waitFor();
  });

  it.each(['kk', 'ru'])('its other pages are accessible and fit a phone, in %s', async (language) => {
    const on = addDays(today, language === 'kk' ? 40 : 41);
    const [reception = ''] = await prepare(office, on);
    const page = await openPage({ viewport: { width: 360, height: 740 } });
    await office.signIn(page.context(), 'secretariat');
    const watched = watch(page, office.address);
    const base = `${office.address}/${language}/office/receptions`;
    const paths = ['', '?deputy=d-01', `/day/${on}`, '/rota?propose=1', `/${reception}/booking`];
    for (const path of [...paths, `/${reception}/cards`, `/${reception}/change`]) {
      await page.goto(`${base}${path}`);
      expect(await axeFindings(page), path).toEqual([]);
      expect(await overflow(page), path).toEqual([]);
    }
    expect(watched.problems()).toEqual([]);
  });

  it('works without JavaScript, with a page for each step', async () => {
    const on = addDays(today, -2);
    const [reception = ''] = await prepare(office, on);
    const page = await openPage({ viewport: { width: 1366, height: 768 }, javaScriptEnabled: false });
    await office.signIn(page.context(), 'secretariat');
    await page.goto(`${office.address}/kk/office/receptions/day/${on}`);
    await more(page, reception).click();
    await more(page, reception).click();
    expect(await visitorsOf(page, reception).textContent()).toBe('2');
    await page.getByRole('link', { name: '8 қабылдауды жабу' }).click();
    await page
      .getByRole('button', { name: /^Тек осыны/ })
      .first()
      .click();
    await page.getByText('7 қабылдауды жабу').waitFor();
    expect((await recorded(office, on, [reception]))[0]).toMatchObject({ status: 'held', visitors: 2 });
  });
});
