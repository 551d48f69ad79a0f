import type { Page } from 'playwright-core';

interface Stop {
  readonly what: string;
  readonly id: string;
  readonly isWanted: boolean;
  /** On the screen, and drawn otherwise than without the focus. */
  readonly isSeen: boolean;
}

/**
 * A clerk's hands without a mouse. Wherever the focus goes on the way, it must be seen.
 */
export function keysOf(page: Page) {
  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key);
  }

  const stopAt = (wanted: string): Promise<Stop> =>
    page.evaluate((selector) => {
      const element = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { top, bottom, width, height } = element.getBoundingClientRect();
      const isOnScreen = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
      // The parts of a date are drawn by the browser itself.
      const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      return {
        what: element.outerHTML.slice(0, 120),
        id: element.id,
        isWanted: element.matches(selector),
        isSeen: element === document.body || (isOnScreen && (isDrawn || element.matches(`[type="date"]`))),
      };
    }, wanted);

  /** The browser scrolls to what has the focus within some frames. */
  async function settledStop(wanted: string): Promise<Stop> {
    let stop = await stopAt(wanted);
    for (let frames = 0; !stop.isSeen && frames < 30; frames++) {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      stop = await stopAt(wanted);
    }
    return stop;
  }

  /** Chromium without a screen loses the scroll of one Tab in some hundreds; what stays unseen the second time is our mistake. */
  async function seenStop(wanted: string): Promise<Stop> {
    const stop = await settledStop(wanted);
    if (stop.isSeen) return stop;
    await press('Shift+Tab', 'Tab');
    const again = await settledStop(wanted);
    if (!again.isSeen) throw new Error(`nobody sees the focus at ${again.what}`);
    return again;
  }

  /** Presses Tab until the wanted one has the focus. Throws where it is not reached, or where the focus is lost from sight. */
  async function to(wanted: string, most = 45): Promise<readonly string[]> {
    const ids: string[] = [];
    for (let presses = 0; presses <= most; presses++) {
      const stop = await (presses > 0 ? seenStop(wanted) : stopAt(wanted));
      if (stop.id !== '' && ids.at(-1) !== stop.id) ids.push(stop.id);
      if (stop.isWanted) return ids;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${wanted}`);
  }

  /** Types a date into a field of three parts, the month first, as Chromium shows it here. */
  async function typeDate(day: string): Promise<void> {
    const [year, month, date] = day.split('-');
    await page.keyboard.type(`${month}${date}${year}`);
  }

  /** Opens what is shut with Enter on its heading, and goes on to a field inside. */
  async function open(field: string): Promise<void> {
    await to(`details:has(${field}) > summary`, 60);
    // Whoever looked for what axe finds has opened it already.
    if (!(await page.locator(field).isVisible())) await press('Enter');
    await page.locator(field).waitFor();
    await to(field);
  }

  return {
    press,
    to,
    open,
    typeDate,
    type: (text: string) => page.keyboard.type(text),
    /** Whether the page has put the focus there, which it may do a moment after it has loaded. */
    isAt: (wanted: string) =>
      page
        .waitForFunction((selector) => document.activeElement?.matches(selector), wanted, { timeout: 5_000 })
        .then(
          () => true,
          () => false,
        ),
  };
}
