import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds against WCAG 2.2 AA and its best practices, one line each; everything shut is opened first. */
export function axeFindings(page: Page): Promise<readonly string[]> {
  return findings(page, (axe) => axe.withTags(tags));
}

/** The rules that another colour scheme or width may break; the rest is the same markup. Half the time of all rules. */
export function axeFindingsOfLooks(page: Page): Promise<readonly string[]> {
  return findings(page, (axe) => axe.withRules(['color-contrast', 'target-size']));
}

async function findings(page: Page, chosen: (axe: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  // One frame only, so legacy mode sees as much and opens no second page for each run.
  const { violations } = await chosen(new AxeBuilder({ page })).setLegacyMode().analyze();
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${id} (${help}) at ${where.join(', ')}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ''}`;
  });
}
