import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The minified file: half of what a browser must read, in every document. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
  return findings(page, extent, { type: 'tag', values: tags });
}

/** The rules that another colour scheme or width may break; the rest is the same markup. A third of the time of all rules. */
export function axeFindingsOfLooks(page: Page, extent: Extent = 'whole'): Promise<readonly string[]> {
  return findings(page, extent, { type: 'rule', values: ['color-contrast', 'target-size'] });
}

/** Opens what is shut, so that it is looked at. */
export async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Runs axe in the page and takes only what is wrong out of it: reports of all that is right cost more than the rules. */
async function findings(page: Page, extent: Extent, runOnly: axe.RunOnly): Promise<readonly string[]> {
  await openEverything(page);
  await inject(page);
  const exclude = extent === 'sample' ? repeated : [];
  const violations = await page.evaluate(
    async ([leftOut, rules]) => {
      const { axe: injected } = globalThis as unknown as { readonly axe: typeof axe };
      const result = await injected.run(
        { include: [['html']], exclude: leftOut.map((one) => [one]) },
        { runOnly: rules, resultTypes: ['violations'] },
      );
      return result.violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.map(({ target }) => target.join(' ')),
      }));
    },
    [exclude, runOnly] as const,
  );
  return violations.map(({ id, help, nodes }) => {
    const more = nodes.length > 3 ? ` and ${nodes.length - 3} more` : '';
    return `${id} (${help}) at ${nodes.slice(0, 3).join(', ')}${more}`;
  });
}

/** Past the page's Content-Security-Policy, which lets no script in, and once a document. */
async function inject(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in globalThis)) return;
  const inspector = await page.context().newCDPSession(page);
  const { exceptionDetails } = await inspector.send('Runtime.evaluate', { expression: source });
  await inspector.detach();
  if (exceptionDetails) throw new Error(`axe: ${exceptionDetails.text}`);
}
