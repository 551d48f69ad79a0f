/** Keeps what is typed as a draft, some seconds after the last key. Nothing is kept of a form that nobody touched. */
const pauseMs = 2_500;

const form = document.querySelector<HTMLFormElement>('form[data-drafts]');
const state = document.querySelector<HTMLElement>('[data-draft-state]');
let timer: ReturnType<typeof setTimeout> | undefined;
let ended = false;

function say(text: string | undefined): void {
  if (state) state.textContent = text ?? '';
}

async function keep(of: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(of)) if (typeof value === 'string') body.append(name, value);
  try {
    // A session that has ended answers with the way to the sign-in, which must not be followed: the typing stays here.
    const response = await fetch(of.dataset['drafts'] ?? '', { method: 'POST', body, redirect: 'manual' });
    ended = response.type === 'opaqueredirect';
    const time = new Intl.DateTimeFormat('ru', { timeStyle: 'short' }).format(new Date());
    say(ended ? of.dataset['ended'] : response.ok ? `${of.dataset['saved']}, ${time}` : of.dataset['lost']);
  } catch {
    say(of.dataset['lost']);
  }
}

form?.addEventListener('input', () => {
  clearTimeout(timer);
  if (!ended) timer = setTimeout(() => keep(form), pauseMs);
});
// What is sent needs no draft, and one that came after it would stay behind.
form?.addEventListener('submit', () => clearTimeout(timer));

export {};
