import { parseArgs } from 'node:util';

const DEFAULT_PORT = 4321;

/** The port to serve at: `--port N`, else `PORT`, else 4321. Throws on what is no port. */
export function portFrom(args: string[], environment: NodeJS.ProcessEnv): number {
  const { values } = parseArgs({ args, options: { port: { type: 'string' } } });
  const given = values.port ?? environment['PORT'] ?? String(DEFAULT_PORT);
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new RangeError(`“${given}” không phải là số cổng (1–65535).`);
  }
  return port;
}
