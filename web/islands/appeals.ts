/** Tells the check digit of an IIN at once, looks whether a phone has appealed before, opens the printer's window. */

for (const button of document.querySelectorAll<HTMLButtonElement>('.print-button')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

/** As `isIin` of packages/intake: this one only saves a round, the server decides. */
function isIin(value: string): boolean {
  if (!/^\d{12}$/.test(value)) return false;
  const digits = [...value].map(Number);
  const weighted = (from: number) =>
    digits.slice(0, 11).reduce((sum, digit, i) => sum + digit * (((from - 1 + i) % 11) + 1), 0) % 11;
  const first = weighted(1);
  return (first === 10 ? weighted(3) : first) === digits[11];
}

for (const place of document.querySelectorAll<HTMLElement>('.iin')) {
  const field = place.querySelector('input');
  const said = place.querySelector('output');
  if (!field || !said) continue;
  const tell = (isAtEnd: boolean) => {
    const value = field.value.replaceAll(/\s/g, '');
    const isDone = value.length === 12 || (isAtEnd && value !== '');
    const isRight = isIin(value);
    said.textContent = isDone ? (place.dataset[isRight ? 'right' : 'wrong'] ?? '') : '';
    place.classList.toggle('iin-wrong', isDone && !isRight);
  };
  field.addEventListener('input', () => tell(false));
  field.addEventListener('blur', () => tell(true));
}

const asking = document.querySelector<HTMLButtonElement>('.same-phone button');
const answer = document.querySelector<HTMLElement>('.same-phone-found');
if (asking && answer) {
  asking.addEventListener('click', async (event) => {
    event.preventDefault();
    const form = asking.form as HTMLFormElement;
    const sent = new URLSearchParams({ part: 'yes' });
    for (const name of ['csrf', 'phone']) {
      sent.set(name, form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '');
    }
    const response = await fetch(asking.formAction, { method: 'POST', body: sent });
    // Our own fragment, escaped by the server.
    answer.innerHTML = response.ok ? await response.text() : '';
  });
}
