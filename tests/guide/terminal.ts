/** What stands in a terminal window, as a page to take a picture of. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export function terminalPage(text: string): string {
  const escaped = text.replace(/[&<>]/gu, (character) => ESCAPES[character] ?? '');
  const lines = escaped.replace(/^\$ .*$/mu, (command) => `<b>${command}</b>`);
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<style>
  body { margin: 0; background: #1d1a16; color: #f0ebe0; }
  pre {
    margin: 0;
    padding: 18px 20px;
    font: 14px/1.55 'Noto Sans Mono', Cousine, monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  b { color: #8ed3dc; }
</style>
<pre>${lines}</pre>
</html>`;
}
