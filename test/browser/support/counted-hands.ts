import type { Locator, Page } from 'playwright-core';

/**
 * A clerk's hands with a counter: every click and every key goes through it. Time by the keystroke-level model (Card, Moran and
 * Newell 1980), rounded up: 1.5 s to point and click, 0.3 s a key, 1.35 s to think before each step.
 */
export function countedHands(page: Page) {
  const counted = { clicks: 0, keys: 0, steps: 0 };
  return {
    counted,
    /** Before something that has to be thought about: another visitor, another task. */
    think() {
      counted.steps += 1;
    },
    async click(target: Locator) {
      counted.clicks += 1;
      await target.click();
    },
    async press(key: string) {
      counted.keys += 1;
      await page.keyboard.press(key);
    },
    /** What the test cannot press: the browser's own print window. */
    elsewhere({ clicks = 0, keys = 0 }: { readonly clicks?: number; readonly keys?: number }) {
      counted.clicks += clicks;
      counted.keys += keys;
    },
    seconds: () => counted.clicks * 1.5 + counted.keys * 0.3 + counted.steps * 1.35,
  };
}
