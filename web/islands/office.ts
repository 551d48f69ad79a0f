/**
 * Keys of the office's pages. The page marks what a key does: `data-key="n"` a link, `data-key="save"` a button, and
 * `data-rows` a table whose rows `j` and `k` walk. Letters are left alone while somebody types.
 */
const inText = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select';

function marked(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
}

/** Of several forms on a page the one somebody types into is meant; only where nobody does, the page's own. */
function buttonFor(typedIn: Element, key: 'save' | 'next'): HTMLElement | null {
  const form = typedIn.closest('form');
  return form ? form.querySelector<HTMLElement>(`[data-key="${key}"]`) : marked(key);
}

function walk(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-rows] [data-open], .history [data-open]')];
  const at = links.findIndex((link) => link.closest('tr, li')?.contains(document.activeElement));
  const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step;
  links[Math.min(links.length - 1, Math.max(0, next))]?.focus();
}

function showKeys(): void {
  const keys = document.querySelector<HTMLDetailsElement>('#keys');
  if (!keys) return;
  keys.open = !keys.open;
  if (keys.open) keys.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.altKey || event.metaKey) return;
  if (event.ctrlKey) {
    if (event.key !== 'Enter') return;
    const button = buttonFor(event.target as Element, event.shiftKey ? 'next' : 'save');
    if (!button) return;
    event.preventDefault();
    button.click();
    return;
  }
  if ((event.target as Element).matches(inText)) return;
  const does = actions[event.key] ?? (marked(event.key) ? () => marked(event.key)?.click() : undefined);
  if (!does) return;
  event.preventDefault();
  does();
});

const actions: Readonly<Record<string, () => void>> = {
  j: () => walk(1),
  k: () => walk(-1),
  '/': () => marked('/')?.focus(),
  '?': showKeys,
};

/**
 * Where a page begins for whoever uses keys: after a form that was refused at what is wrong, after a step at the line that says it
 * was done, so that the next Tab goes on below it and not through the menu. A field that asks for the cursor keeps it.
 */
function begin(): void {
  const first = document.querySelector<HTMLElement>('[data-focus]');
  if (first) first.focus();
  else if (!location.hash && !document.querySelector('[autofocus]')) {
    document.querySelector<HTMLElement>('.office-flash')?.focus({ preventScroll: true });
  }
}
begin();

export {};
