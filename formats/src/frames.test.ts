import { expect, test } from 'vitest'
import { encodeFrame, FrameError, FrameReader } from './frames.ts'

const joined = (value: unknown) => Buffer.concat(encodeFrame(value))

test('a value with bytes in it arrives as it was sent, whatever the pipe does to the chunks', () => {
  const value = {
    op: 'mail',
    parts: [
      { name: 'a.pdf', bytes: new Uint8Array([1, 2, 3]) },
      { name: 'b', bytes: Buffer.from('xyz') },
    ],
    none: new Uint8Array(),
  }
  const wire = Buffer.concat([joined(value), joined({ second: true })])
  for (const size of [1, 7, wire.length]) {
    const reader = new FrameReader({ maxBytes: 10_000 })
    const values: unknown[] = []
    for (let at = 0; at < wire.length; at += size) values.push(...reader.push(wire.subarray(at, at + size)))
    expect(values).toHaveLength(2)
    expect(values[0]).toMatchObject({ op: 'mail', parts: [{ name: 'a.pdf' }, { name: 'b' }] })
    expect(Buffer.from(bytesOf(values[0])).toString()).toBe('xyz')
    expect(values[1]).toEqual({ second: true })
  }
})

const bytesOf = (value: unknown) => (value as { parts: [unknown, { bytes: Uint8Array }] }).parts[1].bytes

test('a frame that claims too much is refused before it is held', () => {
  const reader = new FrameReader({ maxBytes: 100 })
  const head = Buffer.alloc(8)
  head.writeUInt32LE(4_000_000_000, 0)
  expect(() => reader.push(head)).toThrow(FrameError)
  head.writeUInt32LE(0, 0)
  head.writeUInt32LE(4_000_000_000, 4)
  expect(() => new FrameReader({ maxBytes: 100 }).push(head)).toThrow(FrameError)
})

test('a frame that names a blob it does not carry is refused', () => {
  expect(() => new FrameReader({ maxBytes: 1_000 }).push(joined({ bytes: { $blob: 3 } }))).toThrow(FrameError)
})
