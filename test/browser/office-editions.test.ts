import { daysBetween, type EditionRecord, firstDayToPublish, openDisputesOf, quarterOf } from '@esep/domain';
import { createAccounts, createSessions, type StaffRole } from '@esep/staff';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { describeInBrowser } from '../support/chromium.ts';
import { axeFindings, axeFindingsOfLooks } from './support/axe.ts';
import { keysOf } from './support/keys.ts';
import { officeCouncil } from './support/office-council.ts';
import { overflow, watch } from './support/watch.ts';

const desk = { viewport: { width: 1366, height: 768 } };
const dayMs = 86_400_000;
/** Where pictures go for whoever looks at the pages; none are taken without it. */
const shots = process.env['OFFICE_SHOTS'];

const walks = [
  {
    language: 'kk',
    /** Which of the quarters with a published edition, the newest first. */
    quarter: 0,
    proveAnew: 'Бұл сіз екеніңізді растаңыз',
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
    quarter: 1,
    proveAnew: 'Подтвердите, что это вы',
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
    // Those that are previewed here are further ones of their periods.
    const edition = editions.find(({ published, number }) => !published && number === 1);
    if (!edition) throw new Error('the demonstration has no preview that runs');
    return { view, edition };
  }

  /** Quarters whose edition is published, the newest first. */
  async function publishedQuarters(): Promise<readonly string[]> {
    const view = await office.council.recorder.look(office.council.slug);
    const editions = Object.values(await view.collection<EditionRecord>('editions'));
    const quarters = editions.filter(({ published, number }) => published && number === 1);
    return quarters.map(({ period }) => period).sort((a, b) => (a < b ? 1 : -1));
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

  /** Meetings of a deputy in a quarter turn out not to have been: what a published edition rests on is another thing now. */
  async function withdrawMeetings(period: string, deputy: string): Promise<readonly number[]> {
    const { slug, stores, recorder } = office.council;
    const entries = (await stores.ledger.read(slug, 0, 100_000)).map(({ entry }) => entry);
    const gone = entries.filter(
      ({ kind, occurredOn, body }) =>
        kind === 'meeting.held' &&
        quarterOf(occurredOn) === period &&
        (body['deputies'] as readonly string[]).includes(deputy),
    );
    const { today } = await recorder.look(slug);
    const rows = gone.map(({ seq }) => ({
      ...{ kind: 'entry.withdrawn', id: `walk-${seq}`, occurredOn: today },
      body: { entry: seq, reason: 'Кездесу болмаған' },
    }));
    const { results } = await recorder.record(slug, rows, {
      role: 'office',
      recordedBy: 'secretariat/walk1',
    });
    const seqs = results.map((one) => {
      if (one.outcome !== 'recorded') throw new Error(`not withdrawn: ${one.outcome}`);
      return one.seq;
    });
    expect(gone.length).toBeGreaterThan(0);
    await office.council.recompute.run(slug);
    return seqs;
  }

  /** The chair whose account a demonstration prints, with a session that began ten minutes ago. */
  async function openAsOldChair(language: string, path: string) {
    const { slug, stores, now } = office.council;
    const known = inject('demonstration').accounts.find(({ role }) => role === 'chair');
    const account = await createAccounts({ vault: stores.vault, now }).byLogin(slug, known?.login ?? '');
    if (!known || !account) throw new Error('the demonstration has no chair');
    const begun = () => new Date(Date.now() - 10 * 60_000);
    const { secret } = await createSessions({ vault: stores.vault, now: begun }).begin(slug, {
      account: account.id,
      role: 'chair',
      name: account.name,
    });
    const page = await openPage(desk);
    await page.context().addCookies([{ name: 'esep_office', value: secret, url: office.address }]);
    const watched = watch(page, office.address);
    await page.goto(`${office.address}/${language}/office${path}`);
    return { page, watched, keys: keysOf(page), password: known.password };
  }

  it.each(walks)(
    'is previewed anew by the chair after a correction, who proves first who it is, by keys alone, in $language',
    async ({ language, quarter, proveAnew }) => {
      const period = (await publishedQuarters())[quarter] as string;
      await withdrawMeetings(period, 'd-07');
      const { page, watched, keys, password } = await openAsOldChair(language, '/editions');
      await keys.to(`a[href$="/editions/preview/${period}"]`);
      await keys.press('Enter');
      await page.waitForURL(/\/preview\//);
      if (language === 'kk') expect(await axeFindings(page)).toEqual([]);
      const seen = (name: string, of = page) => (language === 'kk' ? look(of, `kk-${name}`) : undefined);
      await seen('preview');
      expect(await page.locator('tr.row-moved').count()).toBeGreaterThan(0);
      await keys.to('main form .button');
      await keys.press('Enter');
      // Nothing is recorded yet: first the password, then the same step once more.
      await page.waitForURL(/\/sign-in\/prompt\//);
      expect(await page.locator('main').innerText()).toContain(proveAnew);
      await seen('prove');
      expect(await keys.isAt('#password')).toBe(true);
      await keys.type(password);
      await keys.press('Enter');
      await page.waitForURL(/\/kept\//);
      await seen('kept');
      expect(await keys.isAt('main .button')).toBe(true);
      await keys.press('Enter');
      await page.waitForURL(/\/editions\/\d{4}-Q\d-\d\?done=recorded/);
      expect(await keys.isAt('.office-flash')).toBe(true);
      await seen('previewed');
      const edition = new URL(page.url()).pathname.split('/').at(-1) as string;
      expect(watched.problems()).toEqual([]);

      const view = await office.council.recorder.look(office.council.slug);
      const own = await open(language, 'deputy', `/own?period=${period}`);
      expect(await own.page.locator('.notice-care').first().innerText()).toMatch(
        new RegExp(`${daysBetween(view.today, firstDayToPublish(view.today))} (күн|дней)`),
      );
      await seen('own-previewed', own.page);
      const editions = await view.collection<EditionRecord>('editions');
      expect(editions[edition]?.previewed.on).toBe(view.today);
      expect(editions[edition]?.published).toBeUndefined();
    },
    120_000,
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

  it('says what moved since its preview, and is published with it after ten days, in kk', async () => {
    const [{ language, publish }] = walks;
    const view = await office.council.recorder.look(office.council.slug);
    const editions = Object.values(await view.collection<EditionRecord>('editions'));
    const [shown] = editions
      .filter(({ published, number }) => !published && number > 1)
      .sort((a, b) => (a.period < b.period ? 1 : -1));
    if (!shown) throw new Error('no quarter is previewed anew');
    const withdrawn = await withdrawMeetings(shown.period, 'd-08');
    const path = `/editions/${shown.edition}`;
    const moved = await open(language, 'secretariat', path);
    expect(await moved.page.locator('main table').first().locator('tbody tr').count()).toBeGreaterThan(0);
    await look(moved.page, `${language}-moved`);
    ahead += Math.max(0, daysBetween(view.today, firstDayToPublish(shown.previewed.on))) * dayMs;
    const { page, watched } = await open(language, 'chair', path);
    const keys = keysOf(page);
    await keys.to('main form .button', 60);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(publish);
    await keys.press('Enter');
    await page.waitForURL(/done=recorded/);
    expect(await keys.isAt('.office-flash')).toBe(true);
    await page.goto(`${office.address}/${language}${path}`);
    // What it says has changed since the preview names the withdrawals.
    const said = await page.locator('main').innerText();
    for (const seq of withdrawn) expect(said).toContain(String(seq));
    await look(page, `${language}-public`);
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
