import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { limits } from '../../limits.ts'

/** The calls of the WebAssembly build of ONNX Runtime that we use; it ships without types. Numbers are places in its heap. */
type Ort = {
  _malloc(bytes: number): number
  _free(at: number): void
  getValue(at: number, type: 'i32' | '*'): number
  setValue(at: number, value: number, type: 'i32' | '*'): void
  UTF8ToString(at: number): string
  _OrtInit(threads: number, logLevel: number): number
  _OrtGetLastError(codeAt: number, messageAt: number): number
  _OrtCreateSessionOptions(
    optimise: number,
    arena: boolean,
    pattern: boolean,
    mode: number,
    profile: boolean,
    profileName: number,
    logId: number,
    logLevel: number,
    logVerbosity: number,
    saveTo: number,
  ): number
  _OrtReleaseSessionOptions(options: number): number
  _OrtCreateSession(model: number, bytes: number, options: number): number | Promise<number>
  _OrtGetInputOutputMetadata(session: number, index: number, nameAt: number, aboutAt: number): number
  _OrtCreateTensor(type: number, data: number, bytes: number, dims: number, rank: number, where: number): number
  _OrtGetTensorData(tensor: number, typeAt: number, dataAt: number, dimsAt: number, rankAt: number): number
  _OrtReleaseTensor(tensor: number): number
  _OrtFree(at: number): number
  _OrtRun(
    session: number,
    inputNames: number,
    inputs: number,
    inputCount: number,
    outputNames: number,
    outputCount: number,
    outputs: number,
    options: number,
  ): number | Promise<number>
}

/** The memory is asked for its buffer each time: that is another one whenever it has grown. */
export type Runtime = Ort & { memory: WebAssembly.Memory }

type MakeOrt = (options: object) => Promise<Ort>
type ReceiveInstance = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void

/**
 * A function is compiled anew by the optimising compiler once it has run for so long. One of them is half a megabyte, hardly
 * ever runs, and takes 284 MB and two seconds to compile; those that do the work are small and reach any budget at once.
 */
const patientTiering = 2_000_000_000
const usualTiering = 13_000_000

const silent = () => undefined
const require = createRequire(import.meta.url)

let heap: WebAssembly.Memory | undefined
/** Kept, so that a runtime that made way need not be compiled again. */
let compiled: WebAssembly.Module | undefined

/** What the runtime of this process holds; 0 where there is none. */
export const runtimeBytes = (): number => heap?.buffer.byteLength ?? 0

export function forgetRuntime(): void {
  heap = undefined
}

/** What it spent of its patience is forgotten with it. */
export function forgetCompiled(): void {
  compiled = undefined
}

/** ONNX Runtime by itself, on one thread, from files of the project alone. */
export async function makeRuntime(): Promise<Runtime> {
  const path = fileURLToPath(import.meta.resolve('onnxruntime-web/ort-wasm-simd-threaded.mjs'))
  // Safe: the build is one function that makes such a module.
  const { default: make } = (await import(path)) as { default: MakeOrt }
  const ort = await withoutWaiting(() =>
    make({ numThreads: 1, print: silent, printErr: silent, instantiateWasm: instantiate }),
  )
  if (ort._OrtInit(1, 3) !== 0) throw new Error('the runtime of the second recogniser cannot be started')
  if (!heap) throw new Error('this runtime cannot be limited')
  return Object.assign(ort, { memory: heap })
}

/**
 * The build waits for mail from threads that we never start, for ever, and so its heap would stay for ever. Where it cannot
 * wait like that it does not begin to.
 */
async function withoutWaiting<T>(work: () => Promise<T>): Promise<T> {
  const waitAsync = Object.getOwnPropertyDescriptor(Atomics, 'waitAsync')
  if (waitAsync) Object.defineProperty(Atomics, 'waitAsync', { ...waitAsync, value: undefined })
  try {
    return await work()
  } finally {
    if (waitAsync) Object.defineProperty(Atomics, 'waitAsync', waitAsync)
  }
}

function instantiate(imports: WebAssembly.Imports, receive: ReceiveInstance): object {
  const memory = Object.values(imports)
    .flatMap((group) => Object.values(group))
    .find((one) => one instanceof WebAssembly.Memory)
  if (!memory) throw new Error('this runtime cannot be limited')
  const grow = memory.grow.bind(memory)
  // A heap that asks for more than its share is refused, before the kernel has to end the process.
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * 65_536 > limits.secondHeapBytes) throw new RangeError('memory')
    return grow(pages)
  }
  heap = memory
  compiled ??= compilePatiently()
  receive(new WebAssembly.Instance(compiled, imports), compiled)
  return {}
}

function compilePatiently(): WebAssembly.Module {
  setFlagsFromString(`--wasm-tiering-budget=${patientTiering}`)
  try {
    return new WebAssembly.Module(readFileSync(require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')))
  } finally {
    setFlagsFromString(`--wasm-tiering-budget=${usualTiering}`)
  }
}
