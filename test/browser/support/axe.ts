import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Further rows of a long list: the same markup with other words. */
const repeated = [
  '.ranking tbody tr:nth-child(n+13)',
  '.lines li:nth-child(n+5)',
  '.api section:nth-of-type(n+8)',
];

/** How much of a page is looked at: a sample leaves out further rows of long lists, and takes half the time. */
export type Extent = 'whole' | 'sample';

/** What axe-core finds against WCAG 2.2 AA and its best practices, one line each; everything shut is opened first. */
export function axeFindings(page: Page, extent: Extent = 'whole'): Promise<readonly string[]> {
  return findings(page, extent, (axe) => axe.withTags(tags));
}

/** The rules that another colour scheme or width may break; the rest is the same markup. Half the time of all rules. */
export function axeFindingsOfLooks(page: Page, extent: Extent = 'whole'): Promise<readonly string[]> {
  return findings(page, extent, (axe) => axe.withRules(['color-contrast', 'target-size']));
}

async function findings(
  page: Page,
  extent: Extent,
  chosen: (axe: AxeBuilder) => AxeBuilder,
): Promise<readonly string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  // One frame only, so legacy mode sees as much and opens no second page for each run.
  const axe = chosen(new AxeBuilder({ page })).setLegacyMode();
  if (extent === 'sample') for (const rows of repeated) axe.exclude(rows);
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${id} (${help}) at ${where.join(', ')}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ''}`;
  });
}
