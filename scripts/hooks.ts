// npm run hooks: checks the content before every commit from now on.
import { installHooks } from '../src/release/hooks.ts';

const SAID = {
  installed: 'Từ nay mỗi lần commit, nội dung được kiểm tra trước.',
  kept: 'Kho này đã có móc pre-commit riêng nên giữ nguyên; thêm dòng này vào đó:\n    node scripts/run.mjs check --staged',
  none: 'Thư mục này không phải kho git.',
};

const state = await installHooks(process.cwd());
console.log(SAID[state]);
process.exitCode = state === 'none' ? 1 : 0;
