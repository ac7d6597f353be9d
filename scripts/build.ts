// npm run build: judges the content, builds beside the old site, and swaps it in when all went well.
import { buildPortal } from '../src/release/build-portal.ts';

process.exitCode = (await buildPortal(process.cwd())) ? 0 : 1;
