/** Takes “Mới” away where the day of its document is over: a page may be read long after it was built. */
for (const mark of document.querySelectorAll<HTMLElement>('.mark[data-until]')) {
  if (Date.now() >= Number(mark.dataset['until'])) mark.remove();
}
