import { readFileSync } from 'node:fs'
import type { Runtime } from './runtime.ts'

/** Numbers in rows: `dims` says how many along each side. */
export type Tensor = { data: Float32Array; dims: readonly number[] }

/** A trained network with one input and one output. */
export type Network = {
  /** What it makes of the input; `look` sees the output in place, for it may be megabytes, and must not keep it. */
  run<T>(input: Tensor, look: (output: Tensor) => T): Promise<T>
}

const float = 1
const cpu = 1
const everyOptimisation = 99

/** From a file in ONNX. Throws where the runtime refuses it. */
export async function loadNetwork(ort: Runtime, path: string): Promise<Network> {
  const model = readFileSync(path)
  const at = room(ort, model.length)
  new Uint8Array(ort.memory.buffer).set(model, at)
  // Neither an arena nor patterns of memory: both keep what the largest input ever took.
  const options = ort._OrtCreateSessionOptions(everyOptimisation, false, false, 0, false, 0, 0, 3, 0, 0)
  const session = await ort._OrtCreateSession(at, model.length, options)
  ort._OrtReleaseSessionOptions(options)
  ort._free(at)
  if (session === 0) throw new Error(`the network cannot be loaded: ${lastError(ort)}`)
  const names = { input: nameOf(ort, session, 0), output: nameOf(ort, session, 1) }
  return { run: (input, look) => run(ort, { session, names }, { input, look }) }
}

/** The name's place in the heap, as the runtime wants it again. Input first, then output. */
function nameOf(ort: Runtime, session: number, index: number): number {
  const at = ort._malloc(8)
  const status = ort._OrtGetInputOutputMetadata(session, index, at, at + 4)
  const name = ort.getValue(at, '*')
  ort._OrtFree(ort.getValue(at + 4, '*'))
  ort._free(at)
  if (status !== 0) throw new Error(`the network has no such side: ${lastError(ort)}`)
  return name
}

type Loaded = { session: number; names: { input: number; output: number } }

async function run<T>(
  ort: Runtime,
  { session, names }: Loaded,
  { input, look }: { input: Tensor; look: (output: Tensor) => T },
): Promise<T> {
  const { data, dims } = input
  const bytes = data.byteLength
  const at = room(ort, bytes)
  // Names, tensors and what comes back: six pointers, then the sides.
  const desk = ort._malloc(4 * (8 + dims.length))
  try {
    new Float32Array(ort.memory.buffer).set(data, at / 4)
    for (const [index, side] of dims.entries()) ort.setValue(desk + 4 * (8 + index), side, 'i32')
    const tensor = ort._OrtCreateTensor(float, at, bytes, desk + 32, dims.length, cpu)
    ort.setValue(desk, names.input, '*')
    ort.setValue(desk + 4, tensor, '*')
    ort.setValue(desk + 8, names.output, '*')
    ort.setValue(desk + 12, 0, '*')
    const status = await ort._OrtRun(session, desk, desk + 4, 1, desk + 8, 1, desk + 12, 0)
    ort._OrtReleaseTensor(tensor)
    if (status !== 0) throw new Error(`the network failed: ${lastError(ort)}`)
    const output = ort.getValue(desk + 12, '*')
    try {
      return look(tensorAt(ort, output, desk + 16))
    } finally {
      ort._OrtReleaseTensor(output)
    }
  } finally {
    ort._free(desk)
    ort._free(at)
  }
}

function tensorAt(ort: Runtime, tensor: number, desk: number): Tensor {
  if (ort._OrtGetTensorData(tensor, desk, desk + 4, desk + 8, desk + 12) !== 0) throw new Error(lastError(ort))
  const from = ort.getValue(desk + 4, '*')
  const dimsAt = ort.getValue(desk + 8, '*')
  const dims = Array.from({ length: ort.getValue(desk + 12, 'i32') }, (_, index) =>
    ort.getValue(dimsAt + 4 * index, 'i32'),
  )
  ort._OrtFree(dimsAt)
  const size = dims.reduce((all, side) => all * side, 1)
  return { data: new Float32Array(ort.memory.buffer, from, size), dims }
}

function lastError(ort: Runtime): string {
  const at = ort._malloc(8)
  ort._OrtGetLastError(at, at + 4)
  const message = ort.getValue(at + 4, '*')
  const said = message === 0 ? 'no reason given' : ort.UTF8ToString(message)
  ort._free(at)
  return said
}

function room(ort: Runtime, bytes: number): number {
  const at = ort._malloc(bytes)
  if (at === 0) throw new RangeError('memory')
  return at
}
