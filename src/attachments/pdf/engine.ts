/**
 * PDFium, compiled to WebAssembly, with the few of its functions we call given types. Rules of use: one engine a
 * process, only in a child process (a hostile PDF may abort it), and everything opened is closed again.
 */
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export interface Engine {
  pdfium: WrappedPdfiumModule;
  /** The engine's memory now; ask again after every call, growing replaces it. */
  heap: () => Uint8Array;
}

let engine: Promise<Engine> | undefined;

/** Starts PDFium at the first call. */
export function pdfEngine(): Promise<Engine> {
  engine ??= start();
  return engine;
}

async function start(): Promise<Engine> {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')));
  // The engine's idea of its own name defaults to this file's path, and dies when that holds a Vietnamese letter.
  const options = { wasmBinary: wasm, thisProgram: 'pdfium' };
  const pdfium = await init(options as Parameters<typeof init>[0]);
  pdfium.PDFiumExt_Init();
  // Emscripten's own types are not installed; these two properties are all we need of them.
  const memory = pdfium.pdfium as unknown as { HEAPU8: Uint8Array };
  return { pdfium, heap: () => memory.HEAPU8 };
}

/** Runs `use` with a block of the engine's memory and frees it afterwards. */
export function withMemory<T>({ pdfium }: Engine, size: number, use: (pointer: number) => T): T {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const pointer = malloc(size);
  if (pointer === 0) throw new Error('PDFium is out of memory');
  try {
    return use(pointer);
  } finally {
    free(pointer);
  }
}
