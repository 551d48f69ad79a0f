/** Shares, sums and changed weights as they are typed, and a question before unsaved changes are left. The server counts anew. */
const form = document.querySelector<HTMLFormElement>('form[data-methodology]');
const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });

const all = (within: ParentNode, selector: string) => [...within.querySelectorAll<HTMLElement>(selector)];

function weightIn(row: HTMLElement | null): number {
  const typed = row?.querySelector<HTMLInputElement>('.weight-input')?.value.replace(',', '.').trim() ?? '';
  const weight = Number(typed);
  return Number.isFinite(weight) && weight > 0 ? weight : 0;
}

const isOn = (row: HTMLElement) => row.querySelector<HTMLInputElement>('[type="checkbox"]')?.checked === true;

function show(row: HTMLElement | null, share: number | undefined, leftOut: string): void {
  const cell = row?.querySelector('[data-share]');
  if (cell) cell.textContent = share === undefined ? leftOut : percent.format(share);
}

function count(of: HTMLFormElement): void {
  const leftOut = of.dataset['leftOut'] ?? '–';
  const groups = all(of, '[data-group]').map((body) => {
    const rows = all(body, '[data-criterion]');
    const sum = rows.filter(isOn).reduce((total, row) => total + weightIn(row), 0);
    const head = body.querySelector<HTMLElement>('.weight-group');
    return { body, rows, sum, head, weight: sum > 0 ? weightIn(head) : 0 };
  });
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  for (const { body, rows, sum, head, weight } of groups) {
    const isCounted = total > 0 && sum > 0;
    show(head, isCounted ? weight / total : undefined, leftOut);
    for (const row of rows) {
      show(row, isCounted && isOn(row) ? (weight / total) * (weightIn(row) / sum) : undefined, leftOut);
      mark(row);
    }
    const cell = body.querySelector('[data-sum]');
    if (cell) cell.textContent = decimal.format(sum);
  }
  const whole = of.querySelector('[data-sum="groups"]');
  if (whole) whole.textContent = decimal.format(total);
}

function mark(row: HTMLElement): void {
  const input = row.querySelector<HTMLInputElement>('.weight-input');
  const was = input?.dataset['was'];
  const isChanged = isOn(row) ? was === undefined || input?.value.trim() !== was : was !== undefined;
  row.classList.toggle('row-moved', isChanged);
}

if (form) {
  let isDirty = false;
  form.addEventListener('input', () => {
    isDirty = true;
    count(form);
  });
  form.addEventListener('submit', () => {
    isDirty = false;
  });
  addEventListener('beforeunload', (event) => {
    if (isDirty) event.preventDefault();
  });
}

export {};
