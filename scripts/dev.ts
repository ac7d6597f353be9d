// npm run dev: the portal while it is being written, at http://localhost:4321, with the problems on the pages.
import { runAstro } from '../src/release/run-astro.ts';

const ok = await runAstro(process.cwd(), ['dev', ...process.argv.slice(2)], {
  // Whoever writes sees drafts and what is for the office only.
  PORTAL_AUDIENCE: 'author',
});
process.exitCode = ok ? 0 : 1;
