import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { words } from '../../web/feedback/words.ts';
import { counterLabels } from '../../web/locales/counter-labels.ts';
import { describeInBrowser } from '../support/chromium.ts';
import { axeFindings, axeFindingsOfLooks } from './support/axe.ts';
import { councilDay, ownCouncil } from './support/own-council.ts';
import { languages } from './support/places.ts';
import { follow } from './support/watch.ts';

describeInBrowser('a ballot', (openPage) => {
  const own = ownCouncil();
  /** Newly seated, so that no ballots of the demonstration's own wait beside these. */
  const deputy = 'd-90';
  /** Of two receptions on two days: enough for the demonstration to count them. */
  const codes: string[] = [];
  const nextCode = () => codes.pop() as string;
  /** Of a ballot that was cast and is waiting for the count. */
  let castCode: string;

  beforeAll(async () => {
    const record = (kind: string, occurredOn: string, body: object) =>
      own.post(`/entries/${kind}`, { occurredOn, body });
    const days = [councilDay(-1), councilDay()] as const;
    await record('deputy.seated', days[0], {
      deputy,
      name: { kk: 'Жаңа Депутат', ru: 'Новый Депутат', en: 'New Deputy' },
      elected: 'list',
      districts: [],
    });
    for (const day of days) {
      const reception = `visit-${day}`;
      await record('reception.scheduled', day, { reception, deputy, on: day });
      await record('reception.held', day, { reception, visitors: 6 });
      const issued = await own.post(`/receptions/${reception}/invitations`, { number: 6 });
      codes.push(...issued.codes);
    }
  });

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await openPage({
      viewport: { width: 360, height: 740 },
      reducedMotion: 'reduce',
      ...options,
    });
    await page.goto(own.address + path);
    return page;
  };
  const heading = (page: Page) => page.locator('h1').innerText();

  it('is cast with the keyboard alone: code, rating, send', async () => {
    castCode = nextCode();
    const page = await open('/en/feedback');
    await tabTo(page, '#code');
    await page.keyboard.type(castCode.toLowerCase().replaceAll('-', ''));
    await tabTo(page, 'input[name=rating]');
    await page.keyboard.press('Space');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    expect(await page.locator('input[name=rating]:checked').getAttribute('value')).toBe('4');
    await tabTo(page, 'button');
    await follow(page, () => page.keyboard.press('Enter'));
    expect(await heading(page)).toBe(words.en.acceptedTitle);
    expect(await page.locator('.notice').innerText()).toContain(words.en.states.waiting.title);
    await expectAccessible(page);
  });

  it('is waiting until it is counted, and may be replaced meanwhile', async () => {
    const page = await open('/en/feedback/receipt');
    await page.locator('#code').fill(castCode);
    await follow(page, () => page.getByRole('button').click());
    expect(await page.locator('.notice-title').innerText()).toBe(words.en.states.waiting.title);
    await cast(page, 'en', castCode, 5);
    expect(await heading(page)).toBe(words.en.acceptedTitle);
  });

  it.each(languages)(
    'with a mistyped code says so beside the field and keeps what was typed: %s',
    async (language) => {
      const page = await open(`/${language}/feedback`);
      const wrong = castCode.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
      await cast(page, language, wrong, 2);
      const field = page.locator('#code');
      expect(await field.inputValue()).toBe(wrong);
      expect(await page.locator('input[name=rating]:checked').getAttribute('value')).toBe('2');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await field.getAttribute('aria-describedby')).toContain('code-error');
      expect(await page.locator('.field #code-error').innerText()).toBe(words[language].errors.code_mistyped);
      await expectAccessible(page);
    },
  );

  it('asks for the rating when none was chosen, and keeps the code', async () => {
    const page = await open('/en/feedback');
    await page.locator('#code').fill(castCode);
    await follow(page, () => page.getByRole('button').click());
    expect(await page.locator('fieldset .field-error').innerText()).toBe(words.en.errors.rating_missing);
    expect(await page.locator('#code').inputValue()).toBe(castCode);
  });

  it('by the QR link takes two taps, and the code leaves the address and never reaches the server in one', async () => {
    const code = nextCode();
    const bare = code.replaceAll('-', '');
    const page = await openPage({ viewport: { width: 360, height: 740 }, locale: 'ru-RU' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${own.address}/feedback#${bare}`);
    await expect.poll(() => page.locator('#code').inputValue()).toBe(code);
    expect(page.url()).toBe(`${own.address}/ru/feedback`);
    expect(await page.evaluate(() => [history.length, location.hash])).toEqual([2, '']);
    await page.locator('.choice').nth(4).click();
    await follow(page, () => page.getByRole('button').click());
    expect(await heading(page)).toBe(words.ru.acceptedTitle);
    expect(asked.filter((url) => url.includes(bare) || url.includes(code))).toEqual([]);
  });

  it('is cast without JavaScript by typing the code', async () => {
    const page = await open('/kk/feedback', { javaScriptEnabled: false });
    await cast(page, 'kk', nextCode(), 3);
    expect(await heading(page)).toBe(words.kk.acceptedTitle);
  });

  it('once counted says so on the receipt, shows in the deputy’s figures, and takes no second vote', async () => {
    const quietly = await open('/en/feedback', { javaScriptEnabled: false });
    while (codes.length > 2) await cast(quietly, 'en', nextCode(), 4);
    const before = await own.site.size();
    await own.restart(); // A demonstration counts when it starts, and every hour.
    await expect.poll(() => counted(before)).toContain(deputy);

    const page = await open('/en/feedback/receipt');
    await page.locator('#code').fill(castCode);
    await follow(page, () => page.getByRole('button').click());
    expect(await page.locator('.notice-title').innerText()).toBe(words.en.states.counted.title);
    await expectAccessible(page);

    await cast(page, 'en', castCode, 1);
    expect(await page.locator('.field #code-error').innerText()).toBe(words.en.errors.ballot_counted);
    expect(await heading(page)).toBe(words.en.title);

    const running = (await own.site.periods()).find(({ period }) => period.includes('Q'))?.period;
    await page.goto(own.site.href('en', `/deputies/${deputy}?period=${running}`));
    const used = page.locator('.counts li', { hasText: counterLabels['voters.invitationsCast'].en });
    expect(await used.last().locator('strong').innerText()).toBe('10');
  });

  /** Deputies whose ballots were counted in entries after that one. */
  async function counted(after: number): Promise<readonly string[]> {
    const lines = await (await fetch(`${own.address}/api/v1/demo/ledger?after=${after}`)).text();
    const entries = lines.split('\n').filter(Boolean);
    return entries
      .map((line) => JSON.parse(line))
      .filter(({ kind }) => kind === 'feedback.counted')
      .map(({ body }) => body.deputy);
  }

  async function cast(page: Page, language: string, code: string, rating: number): Promise<void> {
    await page.goto(`${own.address}/${language}/feedback`);
    await page.locator('#code').fill(code);
    await page
      .locator('.choice')
      .nth(rating - 1)
      .click();
    await follow(page, () => page.getByRole('button').click());
  }
});

/** What the form answers with has colours of its own. */
async function expectAccessible(page: Page): Promise<void> {
  const light = await axeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect({ light, dark: await axeFindingsOfLooks(page) }).toEqual({ light: [], dark: [] });
}

/** Presses Tab until the focus is on such an element. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return;
  }
  throw new Error(`Tab never reaches ${selector}`);
}
