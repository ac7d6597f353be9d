/** Keeps what is written to standard output and standard error from being shown, until `end` returns it. */
export function captureOutput(): { end: () => string } {
  let output = '';
  const streams = [process.stdout, process.stderr] as const;
  const writes = streams.map((stream) => stream.write.bind(stream));
  const keep: typeof process.stdout.write = (chunk, ...rest: unknown[]) => {
    output += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const done = rest.find((other) => typeof other === 'function');
    if (done) process.nextTick(done as () => void);
    return true;
  };
  for (const stream of streams) stream.write = keep;
  return {
    end() {
      streams.forEach((stream, index) => {
        stream.write = writes[index] ?? stream.write;
      });
      return output;
    },
  };
}
