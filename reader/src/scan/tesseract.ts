import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Box } from '@facteur/formats/rendition.ts'
import { limits, OwnTroubleError, UnreadableError } from '../limits.ts'
import { collectGarbage } from './collect-garbage.ts'
import type { Grey, QuarterTurns } from './grey.ts'

/** The calls of the WebAssembly build that we use; it ships without types. */
type TessApi = {
  Init(dataPath: null, languages: string, engine: number, config: undefined): number
  SetVariable(name: string, value: string): boolean
  SetImageFile(exif: number, radians: number): number
  Recognize(monitor: null): number
  GetTSVText(page: number): string
  DetectOS(results: OrientationResults): boolean
  Clear(): void
}
type OrientationResults = { best_result: { orientation_id: number; oconfidence: number }; __destroy__?(): void }
type Core = {
  FS: { writeFile(path: string, data: Uint8Array, how?: { canOwn: boolean }): void; unlink(path: string): void }
  TessBaseAPI: new () => TessApi
  OSResults: new () => OrientationResults
}

/** A word as recognised, in pixels of the picture it was found in; `line` tells which belong together. */
export type SeenWord = {
  text: string
  box: Box
  sure: number
  line: string
  /** What another reading made of it, where they differ. */
  rival?: string
}

/** How the page is cut up before it is read: 6 one block of lines, 4 one column, 3 found by itself, 7 one line. */
export type Segmentation = 3 | 4 | 6 | 7

export type Tesseract = {
  recognise(grey: Grey, segmentation: Segmentation): SeenWord[]
  /** Quarter turns clockwise that put the text upright, or undefined where too little text was seen. */
  findTurn(grey: Grey): { quarters: QuarterTurns; sure: number } | undefined
}

const languages = ['nld', 'fra', 'deu', 'eng'] as const
const lstmOnly = 1
const legacyOnly = 0

let current: Promise<Tesseract> | undefined
let compiled: WebAssembly.Module | undefined
let heap: WebAssembly.Memory | undefined

/** The one engine of this process, loaded at its first use from files of the project alone. */
export function openTesseract(): Promise<Tesseract> {
  current ??= loadTesseract().catch((thrown: unknown) => {
    if (thrown instanceof UnreadableError || thrown instanceof RangeError) throw thrown
    throw new OwnTroubleError(`the recogniser cannot be started: ${String(thrown)}`, { cause: thrown })
  })
  return current
}

/** After an abort the instance may lie in any state; the next page gets a fresh one. */
export function dropTesseract(): void {
  current = undefined
  heap = undefined
}

/** What the engine of this process holds; 0 where there is none. */
export const tesseractBytes = (): number => heap?.buffer.byteLength ?? 0

async function loadTesseract(): Promise<Tesseract> {
  collectGarbage()
  const core = await loadCore()
  const reading = open(core, languages, { engine: lstmOnly, version: '4.0.0_best_int' })
  const turning = open(core, ['osd'], { engine: legacyOnly, version: '4.0.0' })
  turning.SetVariable('tessedit_pageseg_mode', '0')
  turning.SetVariable('min_characters_to_try', '20')
  return {
    recognise: (grey, segmentation) => recognise(core, reading, { grey, segmentation }),
    findTurn: (grey) => findTurn(core, turning, grey),
  }
}

const silent = () => undefined

function loadCore(): Promise<Core> {
  // The engine of tesseract.js by itself: its worker threads and downloads are nothing for a child without a network.
  const require = createRequire(import.meta.url)
  // Safe: the build is one function that makes such a module.
  const make = require('tesseract.js-core/tesseract-core-simd') as (options: object) => Promise<Core>
  // Kept, so that an engine that made way need not be compiled again.
  compiled ??= new WebAssembly.Module(readFileSync(require.resolve('tesseract.js-core/tesseract-core-simd.wasm')))
  return make({ print: silent, printErr: silent, instantiateWasm: instantiate(compiled) })
}

type ReceiveInstance = (instance: WebAssembly.Instance) => void

/** A heap that asks for more than its share is refused, before the kernel has to end the process. */
const instantiate = (engine: WebAssembly.Module) => (imports: WebAssembly.Imports, receive: ReceiveInstance) => {
  const instance = new WebAssembly.Instance(engine, imports)
  const memory = Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory)
  if (!memory) throw new Error('this engine cannot be limited')
  const grow = memory.grow.bind(memory)
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * 65_536 > limits.scanHeapBytes) throw new RangeError('memory')
    return grow(pages)
  }
  heap = memory
  receive(instance)
}

function open(core: Core, names: readonly string[], { engine, version }: { engine: number; version: string }): TessApi {
  const fileOf = (name: string) => `./${name}.traineddata`
  for (const name of names) core.FS.writeFile(fileOf(name), readLanguage(name, version))
  const api = new core.TessBaseAPI()
  const status = api.Init(null, names.join('+'), engine, undefined)
  for (const name of names) core.FS.unlink(fileOf(name))
  if (status !== 0) throw new Error('the recognition of words could not be started')
  collectGarbage()
  return api
}

function readLanguage(name: string, version: string): Uint8Array {
  const path = fileURLToPath(import.meta.resolve(`@tesseract.js-data/${name}/${version}/${name}.traineddata.gz`))
  return gunzipSync(readFileSync(path))
}

function recognise(core: Core, api: TessApi, input: { grey: Grey; segmentation: Segmentation }): SeenWord[] {
  return guarded(() => {
    collectGarbage()
    show(core, api, input.grey)
    api.SetVariable('tessedit_pageseg_mode', String(input.segmentation))
    api.Recognize(null)
    const words = readTsv(api.GetTSVText(0))
    api.Clear()
    return words
  })
}

// Degrees by which the text lies turned, as the engine numbers them: 1 is a quarter clockwise needed, counted its own way.
const turnsOf: readonly QuarterTurns[] = [0, 3, 2, 1]

function findTurn(core: Core, api: TessApi, grey: Grey): { quarters: QuarterTurns; sure: number } | undefined {
  return guarded(() => {
    collectGarbage()
    show(core, api, grey)
    const results = new core.OSResults()
    const isFound = api.DetectOS(results)
    const { orientation_id: id, oconfidence: sure } = results.best_result
    api.Clear()
    const quarters = turnsOf[id]
    return isFound && quarters !== undefined ? { quarters, sure } : undefined
  })
}

function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    dropTesseract()
    throw thrown instanceof WebAssembly.RuntimeError
      ? new UnreadableError('file.too-much-memory', 'recognising the words needed too much memory')
      : thrown
  }
}

/** As a portable grey map: no packing, no second decoder. */
function show({ FS }: Core, api: TessApi, { data, width, height }: Grey): void {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`)
  const file = new Uint8Array(head.length + data.length)
  file.set(head)
  file.set(data, head.length)
  // Handed over, not copied: the file system of the engine lies in our memory.
  FS.writeFile('/input', file, { canOwn: true })
  const isRefused = api.SetImageFile(1, 0) === 1
  FS.unlink('/input')
  if (isRefused) throw new UnreadableError('file.damaged', 'the picture could not be shown to the recogniser')
}

/** Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. Level 5 is a word. */
function readTsv(tsv: string): SeenWord[] {
  return tsv.split('\n').flatMap((row) => {
    const cells = row.split('\t')
    const text = cells[11]?.trim() ?? ''
    if (cells[0] !== '5' || text === '') return []
    const [left = 0, top = 0, width = 0, height = 0, sure = 0] = cells.slice(6, 11).map(Number)
    return [
      {
        text,
        box: [left, top, left + width, top + height],
        sure: Math.max(0, sure) / 100,
        line: cells.slice(2, 5).join('.'),
      },
    ]
  })
}
