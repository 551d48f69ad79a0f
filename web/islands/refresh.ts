/**
 * Keeps the ranking fresh: asks for the page again, and when it has changed swaps the part marked `data-live`.
 * Asking costs a few hundred bytes (304). The pause grows while nothing changes, and begins anew on a return.
 */
const firstPauseMs = 3_000;
const longestPauseMs = 60_000;

const live = document.querySelector<HTMLElement>('[data-live]');
const status = document.querySelector('[data-live-status]');
let pauseMs = firstPauseMs;
let timer: ReturnType<typeof setTimeout> | undefined;
let known: string | null = null;

async function look(): Promise<void> {
  try {
    const response = await fetch(location.href, { cache: 'no-cache', headers: { accept: 'text/html' } });
    const tag = response.headers.get('etag');
    if (!response.ok || tag === null) throw new Error(`${response.status}`);
    if (known !== null && tag !== known) {
      swap(await response.text());
      pauseMs = firstPauseMs;
    }
    known = tag;
  } catch {
    pauseMs = longestPauseMs;
  }
  later();
}

/** Replaces what is shown, keeps the focus where it was, and tells a screen reader once. */
function swap(html: string): void {
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-live]');
  if (!live || !fresh || fresh.innerHTML === live.innerHTML) return;
  const focused = live.contains(document.activeElement)
    ? document.activeElement?.getAttribute('href')
    : undefined;
  live.replaceChildren(...fresh.childNodes);
  if (focused) live.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus();
  live.classList.remove('refreshed');
  void live.offsetWidth; // Restarts the animation.
  live.classList.add('refreshed');
  if (status) status.textContent = live.dataset['liveSaid'] ?? '';
}

function later(): void {
  clearTimeout(timer);
  if (document.hidden) return;
  timer = setTimeout(look, pauseMs);
  pauseMs = Math.min(longestPauseMs, pauseMs * 1.3);
}

document.addEventListener('visibilitychange', () => {
  pauseMs = firstPauseMs;
  if (document.hidden) clearTimeout(timer);
  else void look();
});
void look();

export {};
