import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { JSHandle, Page } from 'playwright-core';
import { type Markup, markupOf } from './markup.ts';

/** The minified file: half of what a browser must read, in every document. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const all: axe.RunOnly = { type: 'tag', values: tags };
const ofLooks: axe.RunOnly = { type: 'rule', values: ['color-contrast', 'target-size'] };

/**
 * What axe-core finds against WCAG 2.2 AA and its best practices, one line each; everything shut is opened first. A page of the
 * very markup in which nothing was found at this width and in these colours is not looked at again: it has other words only.
 */
export function axeFindings(page: Page): Promise<readonly string[]> {
  return findings(page, all);
}

/** The rules that another colour scheme or width may break; the rest is the same markup. A third of the time of all rules. */
export function axeFindingsOfLooks(page: Page): Promise<readonly string[]> {
  return findings(page, ofLooks);
}

/** Looks and shapes in which nothing was found, by rules. */
const sound = { tag: new Set<string>(), rule: new Set<string>() };

async function findings(page: Page, rules: axe.RunOnly): Promise<readonly string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const markup = await markupOf(page);
  const key = await markup.evaluate(({ looks, shape }) => `${looks} ${shape}`);
  if (sound.tag.has(key) || (rules === ofLooks && sound.rule.has(key))) return [];
  const found = await run(page, markup, rules);
  if (found.length === 0) sound[rules === all ? 'tag' : 'rule'].add(key);
  return found;
}

/** Takes only what is wrong out of the page: reports of all that is right cost more than the rules. */
async function run(page: Page, markup: JSHandle<Markup>, rules: axe.RunOnly): Promise<readonly string[]> {
  await inject(page);
  const violations = await markup.evaluate(async ({ further }, runOnly) => {
    const { axe: injected } = globalThis as unknown as { readonly axe: typeof axe };
    const context = { include: [document.documentElement], exclude: [...further] };
    const { violations } = await injected.run(context, { runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => {
      const where = nodes.map(({ target }) => target.join(' '));
      return { id, help, where };
    });
  }, rules);
  return violations.map(({ id, help, where }) => {
    const more = where.length > 3 ? ` and ${where.length - 3} more` : '';
    return `${id} (${help}) at ${where.slice(0, 3).join(', ')}${more}`;
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
