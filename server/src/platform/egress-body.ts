import type { IncomingMessage } from 'node:http'
import { Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'

/** Thrown for a body that unpacks to far more than any honest one. */
class TooDense extends Error {}
export const isBodyFault = (thrown: unknown): boolean => thrown instanceof TooDense

// A page of one repeated line may shrink a hundredfold; beyond that, and this large, it is made to hurt.
const dense = { leastBytes: 4_000_000, ratio: 150 }
const mostLayers = 2

/** The body, unpacked, cut after `maxBytes`. Throws when it is packed too often or too densely, or ends too early. */
export async function readBody(
  response: IncomingMessage,
  { maxBytes }: { maxBytes: number },
): Promise<{ bytes: Buffer; isCut: boolean }> {
  const counted = { packed: 0, isWhole: false }
  let stream: AsyncIterable<Buffer> = countBytes(response, counted)
  for (const layer of layersOf(response)) stream = unpack(layer, stream)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > dense.leastBytes && size > dense.ratio * Math.max(counted.packed, 1)) throw new TooDense()
    chunks.push(chunk)
    if (size > maxBytes) return { bytes: Buffer.concat(chunks).subarray(0, maxBytes), isCut: true }
  }
  return { bytes: Buffer.concat(chunks), isCut: false }
}

/** Encodings, the last one applied first. */
function layersOf(response: IncomingMessage): string[] {
  const names = (response.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  if (names.length > mostLayers) throw new TooDense()
  return names.toReversed()
}

async function* countBytes(response: IncomingMessage, counted: { packed: number }): AsyncIterable<Buffer> {
  for await (const chunk of response as AsyncIterable<Buffer>) {
    counted.packed += chunk.length
    yield chunk
  }
  if (!response.complete) throw Object.assign(new Error('cut off'), { code: 'ECONNRESET' })
}

async function* unpack(layer: string, packed: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  const chunks = packed[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done === true) return
  const all = Readable.from(
    (async function* () {
      yield first.value
      for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value
    })(),
  )
  const unpacker = unpackerOf(layer, first.value)
  if (unpacker === undefined) {
    yield* all as AsyncIterable<Buffer>
    return
  }
  all.on('error', (thrown) => unpacker.destroy(thrown))
  try {
    yield* all.pipe(unpacker) as AsyncIterable<Buffer>
  } finally {
    all.destroy()
  }
}

/** Servers that name an encoding they did not use are believed by their first bytes. */
function unpackerOf(layer: string, first: Buffer): Transform | undefined {
  if (layer === 'br') return createBrotliDecompress()
  if (layer === 'gzip' || layer === 'x-gzip')
    return first.length < 2 || (first[0] === 0x1f && first[1] === 0x8b) ? createGunzip() : undefined
  if (layer !== 'deflate') return undefined
  return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw()
}
