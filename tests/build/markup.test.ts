import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { sites } from './site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes what HTML allows: void elements, bare attributes, entities as it likes.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'prefer-tbody': 'off',
    'void-style': 'off',
    // Boxes of one group share a name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['button', 'checkbox', 'radio', 'reset', 'submit'] }],
    // Browsers forget that a table is one when a phone shows its rows as blocks; the roles say it again.
    'no-redundant-role': 'off',
    // Titles are as long as the invitation's, and cut by whoever shows them.
    'long-title': 'off',
  },
});

for (const { name, pages } of await sites()) {
  test(`${name}: every page is valid HTML`, async () => {
    const found: string[] = [];
    for (const { url, html } of pages) {
      const { results } = await validator.validateString(html);
      for (const { messages } of results) {
        found.push(
          ...messages.map(({ ruleId, message, line }) => `${url}:${line} ${ruleId}: ${message}`),
        );
      }
    }
    assert.deepEqual([...new Set(found)].slice(0, 20), []);
  });
}
