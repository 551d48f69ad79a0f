/** Says that chosen files are too large before minutes go by in sending them; without it the server says so. */

for (const field of document.querySelectorAll<HTMLInputElement>('input[type="file"][data-most]')) {
  field.addEventListener('change', () => {
    const bytes = [...(field.files ?? [])].reduce((sum, { size }) => sum + size, 0);
    const isTooLarge = bytes > Number(field.dataset['most']);
    field.setCustomValidity(isTooLarge ? (field.dataset['tooLarge'] ?? '') : '');
    if (isTooLarge) field.reportValidity();
  });
}
