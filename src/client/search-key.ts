/** “/” goes to the search field, as readers of long lists expect; never while they type. */
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select'))
    return;
  const field =
    document.querySelector<HTMLInputElement>('main [data-search-field]') ??
    document.querySelector<HTMLInputElement>('[data-search-field]');
  if (!field) return;
  event.preventDefault();
  field.closest('details')?.setAttribute('open', '');
  field.focus();
});
