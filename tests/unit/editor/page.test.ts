import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONFIG_ID, editorPage, type PageConfig } from '../../../src/editor/page.ts';
import { EDITABLE, editable } from './editable.ts';

function configIn(html: string): PageConfig {
  const json = new RegExp(`id="${CONFIG_ID}">(.*?)</script>`, 'su').exec(html)?.[1] ?? '';
  return JSON.parse(json) as PageConfig;
}

function policyIn(html: string, directive: string): string[] {
  const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1] ?? '';
  const found = policy.split('; ').find((part) => part.startsWith(`${directive} `));
  return found?.split(' ').slice(1) ?? [];
}

test('the page is not for search engines, and a hostile name cannot end its data', () => {
  const html = editorPage(EDITABLE);
  assert.match(html, /<meta name="robots" content="noindex, nofollow">/u);
  assert.match(configIn(html).cms.app_title, /Tài liệu <\/script> họp/u);
  assert.equal(html.match(/<script/gu)?.length, 2);
});

const REPOSITORY = { repository: 'van-phong/tai-lieu-hop' };
const HOSTS: [editor: object, backend: object, asks: string[]][] = [
  [{}, { name: 'gitea' }, []],
  [
    { host: 'github', ...REPOSITORY },
    { name: 'github', repo: 'van-phong/tai-lieu-hop', branch: 'main', auth_methods: ['token'] },
    ['https://github.com', 'https://api.github.com'],
  ],
  [
    { host: 'gitlab', ...REPOSITORY, server: 'https://git.example.gov.vn/', app_id: 'abc' },
    {
      name: 'gitlab',
      base_url: 'https://git.example.gov.vn',
      api_root: 'https://git.example.gov.vn/api/v4',
      auth_type: 'pkce',
      app_id: 'abc',
    },
    ['https://git.example.gov.vn'],
  ],
  [
    { host: 'gitea', ...REPOSITORY, branch: 'noi-dung', server: 'https://git.example.gov.vn' },
    { name: 'gitea', branch: 'noi-dung', api_root: 'https://git.example.gov.vn/api/v1' },
    ['https://git.example.gov.vn'],
  ],
];

for (const [settings, backend, asks] of HOSTS) {
  const { host } = editable(settings).editor;

  test(`${host}: the CMS knows its git server, and the page may ask nobody else`, () => {
    const html = editorPage(editable(settings));
    const { cms, local } = configIn(html);
    assert.partialDeepStrictEqual(cms.backend, backend);
    assert.equal(local, host === 'local');
    assert.deepEqual(policyIn(html, 'connect-src'), ["'self'", 'blob:', 'data:', ...asks]);
    assert.deepEqual(policyIn(html, 'script-src'), ["'self'"]);
  });
}

test('a git server needs a repository; a folder on the machine does not', () => {
  assert.throws(() => editable({ host: 'gitlab' }));
  assert.doesNotThrow(() => editable({ host: 'gitlab', enabled: false }));
});
