/**
 * How the server and a reader child speak over a pipe: one frame is a JSON header and the bytes it names.
 *
 * Layout, all numbers unsigned 32 bit little endian: jsonBytes, blobCount, then each blob's length, then the JSON, then
 * the blobs. In the JSON a blob stands as `{ "$blob": index }`.
 */

export class FrameError extends Error {}

const headBytes = 8

/** Turns any JSON-able value into a frame; every Uint8Array in it travels as raw bytes. */
export function encodeFrame(value: unknown): Uint8Array[] {
  const blobs: Uint8Array[] = []
  const json = new TextEncoder().encode(JSON.stringify(takeOutBlobs(value, blobs)))
  const head = new DataView(new ArrayBuffer(headBytes + 4 * blobs.length))
  head.setUint32(0, json.length, true)
  head.setUint32(4, blobs.length, true)
  blobs.forEach((blob, index) => head.setUint32(headBytes + 4 * index, blob.length, true))
  return [new Uint8Array(head.buffer), json, ...blobs]
}

// By hand and not by a replacer: JSON.stringify would first write a Buffer out as a list of numbers.
function takeOutBlobs(value: unknown, blobs: Uint8Array[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Uint8Array) return { $blob: blobs.push(value) - 1 }
  if (Array.isArray(value)) return typeof value[0] === 'number' ? value : value.map((each) => takeOutBlobs(each, blobs))
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, takeOutBlobs(each, blobs)]))
}

type Shape = { jsonBytes: number; blobLengths: number[]; totalBytes: number }

/** Collects chunks as they come and gives each whole frame's value. Throws FrameError when a frame claims more than `maxBytes`. */
export class FrameReader {
  private chunks: Uint8Array[] = []
  private heldBytes = 0
  private shape: Shape | undefined
  private readonly maxBytes: number

  constructor({ maxBytes }: { maxBytes: number }) {
    this.maxBytes = maxBytes
  }

  push(chunk: Uint8Array): unknown[] {
    this.chunks.push(chunk)
    this.heldBytes += chunk.length
    const values: unknown[] = []
    for (let value = this.next(); value !== undefined; value = this.next()) values.push(value)
    return values
  }

  private next(): unknown {
    this.shape ??= this.readShape()
    if (!this.shape || this.heldBytes < this.shape.totalBytes) return undefined
    const { jsonBytes, blobLengths, totalBytes } = this.shape
    this.shape = undefined
    const frame = this.take(totalBytes)
    let at = headBytes + 4 * blobLengths.length
    const json = new TextDecoder().decode(frame.subarray(at, (at += jsonBytes)))
    const blobs = blobLengths.map((length) => frame.subarray(at, (at += length)))
    return parseWithBlobs(json, blobs)
  }

  private readShape(): Shape | undefined {
    if (this.heldBytes < headBytes) return undefined
    let view = this.peek(headBytes)
    const jsonBytes = view.getUint32(0, true)
    const blobCount = view.getUint32(4, true)
    const indexBytes = headBytes + 4 * blobCount
    if (indexBytes > this.maxBytes) throw new FrameError('the frame names too many blobs')
    if (this.heldBytes < indexBytes) return undefined
    view = this.peek(indexBytes)
    const blobLengths = Array.from({ length: blobCount }, (_, index) => view.getUint32(headBytes + 4 * index, true))
    const totalBytes = blobLengths.reduce((sum, length) => sum + length, indexBytes + jsonBytes)
    if (totalBytes > this.maxBytes) throw new FrameError('the frame is larger than agreed')
    return { jsonBytes, blobLengths, totalBytes }
  }

  private peek(bytes: number): DataView {
    if ((this.chunks[0]?.length ?? 0) < bytes) this.chunks = [concat(this.chunks, this.heldBytes)]
    const first = this.chunks[0] ?? new Uint8Array()
    return new DataView(first.buffer, first.byteOffset, bytes)
  }

  private take(bytes: number): Uint8Array {
    const all = this.chunks.length === 1 && this.chunks[0] ? this.chunks[0] : concat(this.chunks, this.heldBytes)
    this.heldBytes -= bytes
    this.chunks = this.heldBytes > 0 ? [all.subarray(bytes)] : []
    return all.subarray(0, bytes)
  }
}

function parseWithBlobs(json: string, blobs: readonly Uint8Array[]): unknown {
  try {
    return putInBlobs(JSON.parse(json), blobs)
  } catch (cause) {
    throw cause instanceof FrameError ? cause : new FrameError('the frame holds no JSON', { cause })
  }
}

function putInBlobs(value: unknown, blobs: readonly Uint8Array[]): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    if (typeof value[0] !== 'number')
      for (const [index, each] of value.entries()) value[index] = putInBlobs(each, blobs)
    return value
  }
  if ('$blob' in value) return blobAt(blobs, value.$blob)
  // Safe: what JSON.parse makes is a plain object with text keys.
  const members = value as Record<string, unknown>
  for (const key of Object.keys(members)) {
    const member = members[key]
    if (typeof member === 'object' && key !== '__proto__') members[key] = putInBlobs(member, blobs)
  }
  return members
}

function blobAt(blobs: readonly Uint8Array[], index: unknown): Uint8Array {
  const blob = blobs[Number(index)]
  if (!blob) throw new FrameError('the frame names a blob it does not carry')
  return blob
}

function concat(chunks: readonly Uint8Array[], totalBytes: number): Uint8Array {
  const all = new Uint8Array(totalBytes)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
