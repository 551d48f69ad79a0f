/**
 * A field above a long list of boxes, which leaves only those that match what is typed. Enter ticks the first of them, the
 * arrow down goes into the list and Escape back, so that Tab need not walk through thirty boxes.
 */
const folded = (text: string) => text.toLocaleLowerCase('kk');

for (const picks of document.querySelectorAll<HTMLElement>('[data-picker]')) {
  const box = picks.querySelector('.picks-box');
  const labels = [...picks.querySelectorAll<HTMLLabelElement>('.picks-box label')];
  const field = document.createElement('input');
  field.type = 'search';
  field.className = 'picks-filter';
  field.autocomplete = 'off';
  field.placeholder = picks.dataset['placeholder'] ?? '';
  field.setAttribute('aria-label', picks.dataset['picker'] ?? '');
  box?.before(field);

  field.addEventListener('input', () => {
    const words = folded(field.value).split(/\s+/).filter(Boolean);
    for (const label of labels) {
      const text = folded(label.textContent ?? '');
      label.hidden = !words.every((word) => text.includes(word));
    }
  });
  const boxes = () =>
    labels.filter((label) => !label.hidden).flatMap((label) => label.querySelector('input') ?? []);
  for (const one of boxes()) one.tabIndex = -1;
  box?.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent;
    const all = boxes();
    const at = all.indexOf(event.target as HTMLInputElement);
    const next = key === 'ArrowDown' ? all[at + 1] : key === 'ArrowUp' ? (all[at - 1] ?? field) : undefined;
    if (key !== 'Escape' && !next) return;
    event.preventDefault();
    (next ?? field).focus();
  });

  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      boxes()[0]?.focus();
      return;
    }
    if (event.key !== 'Enter' || event.ctrlKey) return;
    event.preventDefault();
    const first = labels.find((label) => !label.hidden)?.querySelector('input');
    if (!first || field.value === '') return;
    first.checked = !first.checked;
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export {};
