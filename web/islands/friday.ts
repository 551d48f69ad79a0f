/**
 * The desk of a reception day without waiting for pages: a tap is sent and the table swapped for the answer's. Digits choose the
 * deputy, Enter adds a visitor; what a colleague has counted meanwhile is shown within seconds.
 */
const lookEveryMs = 10_000;
const table = () => document.querySelector<HTMLElement>('[data-day]');
/** Taps are sent one after the other, so that an older answer never replaces a newer one. */
let queue: Promise<void> = Promise.resolve();
let waiting = 0;

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.id === 'print') later(refresh, 1500);
  if (form.id !== 'tap') return;
  event.preventDefault();
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, event.submitter)) fields.append(name, String(value));
  // The page was shown once, and each tap on it counts.
  fields.set('turn', crypto.randomUUID());
  waiting += 1;
  const send = () => fetch(form.action, { method: 'POST', body: fields }).then(show);
  queue = queue
    .then(send)
    .catch(() => location.reload())
    .finally(() => {
      waiting -= 1;
    });
});

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^\d$/.test(event.key)) return;
  if ((event.target as HTMLElement).matches('input, select, textarea')) return;
  const button = document.querySelector<HTMLElement>(`[data-digit="${event.key}"]`);
  if (!button) return;
  event.preventDefault();
  button.focus();
});

async function show(response: Response): Promise<void> {
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const [shown, next] = [table(), fresh.querySelector<HTMLElement>('[data-day]')];
  // Anything but the same page, such as a sign-in or a refusal, is for the person to see.
  if (!response.ok || !shown || !next) return location.reload();
  if (shown.innerHTML === next.innerHTML) return;
  const focused = shown.contains(document.activeElement)
    ? document.activeElement?.getAttribute('value')
    : null;
  shown.replaceChildren(...next.childNodes);
  if (focused) shown.querySelector<HTMLElement>(`[value="${CSS.escape(focused)}"]`)?.focus();
}

async function refresh(): Promise<void> {
  if (waiting > 0 || document.hidden) return;
  const response = await fetch(location.href).catch(() => undefined);
  if (response?.ok && waiting === 0) await show(response);
}

function later(what: () => Promise<void>, ms: number): void {
  setTimeout(() => void what(), ms);
}

setInterval(() => void refresh(), lookEveryMs);
document.addEventListener('visibilitychange', () => void refresh());
addEventListener('focus', () => void refresh());

export {};
