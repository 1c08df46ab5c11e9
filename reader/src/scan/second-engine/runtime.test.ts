import { expect, test, vi } from 'vitest'
import { collectEngines } from '../collect-garbage.ts'
import { forgetRuntime, makeRuntime, runtimeBytes } from './runtime.ts'

vi.setConfig({ testTimeout: 60_000 })

/** Apart, so that nothing here holds on to it. */
async function makeAndForget(): Promise<WeakRef<WebAssembly.Memory>> {
  const { memory } = await makeRuntime()
  expect(runtimeBytes()).toBe(memory.buffer.byteLength)
  forgetRuntime()
  return new WeakRef(memory)
}

test('a runtime that was forgotten gives its heap back, and waiting works as before for everybody else', async () => {
  const { waitAsync } = Atomics
  const heap = await makeAndForget()
  expect(runtimeBytes()).toBe(0)
  expect(Atomics.waitAsync).toBe(waitAsync)
  for (let round = 0; round < 20 && heap.deref() !== undefined; round++) await collectEngines()
  expect(heap.deref()).toBeUndefined()
})

test('a heap that asks for more than its share is refused', async () => {
  const { memory } = await makeRuntime()
  expect(() => memory.grow(3_000)).toThrow(RangeError)
  forgetRuntime()
})
