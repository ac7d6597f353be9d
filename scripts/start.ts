// npm start [-- --port N]: judges the content, builds the portal and serves it; the address is the last line.
import { buildPortal } from '../src/release/build-portal.ts';
import { installHooks } from '../src/release/hooks.ts';
import { portFrom } from '../src/release/port.ts';
import { serve } from '../src/release/serve.ts';

await installHooks(process.cwd());
const port = portFrom(process.argv.slice(2), process.env);
if (await buildPortal(process.cwd())) {
  const { url } = await serve(process.cwd(), port);
  console.log(`\nCổng tài liệu họp: ${url}`);
} else {
  process.exitCode = 1;
}
