// npm run preview [-- --port N]: serves dist/ as it was built last.
import { portFrom } from '../src/release/port.ts';
import { serve } from '../src/release/serve.ts';

const { url } = await serve(process.cwd(), portFrom(process.argv.slice(2), process.env));
console.log(`\nCổng tài liệu họp: ${url}`);
