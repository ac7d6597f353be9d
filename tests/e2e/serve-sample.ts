// Serves the portal with the sample content, as it was built last.
import { resolve } from 'node:path';
import { serve } from '../../src/release/serve.ts';
import { SAMPLE_PORT } from './address.ts';

const { url } = await serve(resolve(import.meta.dirname, '../..'), SAMPLE_PORT);
console.log(url);
