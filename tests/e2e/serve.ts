// Serves the invented portal with the portal's own server.
import { dirname } from 'node:path';
import { serve } from '../../src/release/serve.ts';
import { builtPortal } from '../fixtures/portal/built.ts';
import { PORT } from './address.ts';

const { url } = await serve(dirname(await builtPortal()), PORT);
console.log(url);
