import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { limits, UnreadableError } from './limits.ts'

/** The package's own types leave the heap views and helpers out. */
export type Pdfium = WrappedPdfiumModule & {
  pdfium: {
    HEAPU8: Uint8Array
    HEAPF32: Float32Array
    getValue(at: number, type: 'i32'): number
    UTF16ToString(at: number, maxBytes: number): string
    wasmExports: HotExports
  }
}

/** Asked for every character: called past the package's wrapper, which costs more than the work itself. */
type HotExports = {
  FPDFText_GetUnicode(textPage: number, index: number): number
  FPDFText_GetLooseCharBox(textPage: number, index: number, at: number): number
}

let current: Promise<Pdfium> | undefined
let compiled: WebAssembly.Module | undefined
let mostBytes: number = limits.pdfHeapBytes

/** The one pdfium of this process, loaded at its first use. */
export function openPdfium(): Promise<Pdfium> {
  current ??= loadPdfium()
  return current
}

/** How far its heap may grow from now on. */
export function limitPdfium(bytes: number): void {
  mostBytes = bytes
}

/** After an abort the instance may lie in any state; the next item gets a fresh one. */
export function dropPdfium(): void {
  current = undefined
}

export function dropPdfiumIfGrown(pdfium: Pdfium): void {
  if (pdfium.pdfium.HEAPU8.length > limits.pdfHeapKeepBytes) dropPdfium()
}

/** Memory inside pdfium for the time of `work`. A throw leaks it, but a throw also ends the instance. */
export function withMemory<T>(pdfium: Pdfium, bytes: number, work: (at: number) => T): T {
  const at = pdfium.pdfium.wasmExports.malloc(bytes)
  if (!at) throw new UnreadableError('file.too-much-memory', 'no room')
  const result = work(at)
  pdfium.pdfium.wasmExports.free(at)
  return result
}

async function loadPdfium(): Promise<Pdfium> {
  compiled ??= new WebAssembly.Module(readFileSync(fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'))))
  const before = new Set(Object.getOwnPropertyNames(globalThis))
  const pdfium = asPdfium(await init(asOverrides({ instantiateWasm, print: silent, printErr: silent })))
  removeReminders(before)
  pdfium.PDFiumExt_Init()
  return pdfium
}

/** The package hangs reminders for programmers on the global object; each would hold the first instance and its heap for good. */
function removeReminders(before: ReadonlySet<string>): void {
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const isReminder = !before.has(name) && Object.getOwnPropertyDescriptor(globalThis, name)?.get !== undefined
    if (isReminder) Reflect.deleteProperty(globalThis, name)
  }
}

type ReceiveInstance = (instance: WebAssembly.Instance) => unknown

function instantiateWasm(imports: WebAssembly.Imports, receive: ReceiveInstance): unknown {
  const env = imports['env']
  const grow = env?.['emscripten_resize_heap']
  if (!compiled || !env || typeof grow !== 'function') throw new Error('this pdfium cannot be limited')
  // A heap that asks for more than its share ends the item here, before the kernel has to end the process.
  env['emscripten_resize_heap'] = (askedBytes: number): unknown => {
    if (askedBytes >>> 0 > mostBytes) throw new UnreadableError('file.too-much-memory', 'the PDF needs too much memory')
    return grow(askedBytes)
  }
  return receive(new WebAssembly.Instance(compiled, imports))
}

function silent(): void {}

// Safe: emscripten puts these views and helpers on every module it makes.
const asPdfium = (module: WrappedPdfiumModule) => module as Pdfium
// Safe: emscripten documents these three; the package's type does not list them.
const asOverrides = (overrides: object) => overrides as Parameters<typeof init>[0]
