/**
 * The roll of a sitting: arrows up and down go from deputy to deputy, left and right change the mark, and the counts follow.
 * A change of date, type or commission asks for the list of those who are called.
 */
const roll = document.querySelector<HTMLElement>('[data-roll]');
const rows = [...(roll?.querySelectorAll<HTMLElement>('.roll-row') ?? [])];

function chosen(row: HTMLElement | undefined): HTMLInputElement | null {
  return row?.querySelector<HTMLInputElement>('input:checked') ?? null;
}

function count(): void {
  for (const shown of roll?.querySelectorAll<HTMLElement>('[data-count]') ?? []) {
    const value = shown.dataset['count'];
    shown.textContent = String(rows.filter((row) => chosen(row)?.value === value).length);
  }
}

roll?.querySelector('.roll-keys')?.removeAttribute('hidden');
roll?.addEventListener('change', count);
roll?.addEventListener('keydown', (event) => {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const row = (event.target as Element).closest<HTMLElement>('.roll-row');
  if (step === 0 || !row) return;
  event.preventDefault();
  chosen(rows[rows.indexOf(row) + step])?.focus();
});

if (roll) {
  for (const field of document.querySelectorAll('[data-refresh], #on')) {
    field.addEventListener('change', () => {
      document.querySelector<HTMLButtonElement>('button[value="refresh"]')?.click();
    });
  }
}

export {};
