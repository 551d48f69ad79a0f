/** Takes the code that a QR link carries after `#` into the form, and out of the address and the history. */
const field = document.querySelector<HTMLInputElement>('#code');
const carried = decodeURIComponent(location.hash.slice(1));

if (field && /^[0-9A-Za-z-]{17,21}$/.test(carried)) {
  field.value = carried.replace(/-/g, '').replace(/(.{4})(?=.)/g, '$1-');
  history.replaceState(null, '', location.pathname);
  document.querySelector<HTMLInputElement>('input[type="radio"]')?.focus();
}
