// npm run build [-- --audience internal]: judges the content, builds beside the old site, and swaps it in when all went well.
import { parseArgs } from 'node:util';
import { buildPortal } from '../src/release/build-portal.ts';

const { values } = parseArgs({ options: { audience: { type: 'string', default: 'public' } } });
if (values.audience === 'public' || values.audience === 'internal') {
  const done = await buildPortal(process.cwd(), values.audience);
  process.exitCode = done ? 0 : 1;
} else {
  console.error(
    `Không có bản dựng “${values.audience}”. Ghi --audience public hoặc --audience internal.`,
  );
  process.exitCode = 1;
}
