import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IDS } from '../fixtures/portal/meetings.ts';
import { builtPortal } from '../fixtures/portal/built.ts';
import { siteAt } from './site.ts';

const { pages } = siteAt('invented meetings', await builtPortal());
const SAID = /Tệp có chữ ký số: [^<]*/gu;

test('a meeting’s page says who signed a document, and that this confirms nothing', () => {
  const html = pages.find(({ url }) => url === `/hop/${IDS.series}/`)?.html ?? '';
  assert.deepEqual(html.match(SAID), [
    'Tệp có chữ ký số: Lê Văn Thử (Văn phòng UBND tỉnh Mẫu), ký ngày 19/01/2026 theo đồng hồ của người ký; cổng không xác nhận giá trị pháp lý.',
  ]);
});

test('documents nobody signed say nothing', () => {
  const others = pages.filter(({ url }) => !url.startsWith(`/hop/${IDS.series}/`));
  assert.ok(others.length > 10);
  assert.deepEqual(
    others.filter(({ html }) => html.match(SAID)).map(({ url }) => url),
    [],
  );
});
