import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | undefined

/**
 * Gives back the pictures of steps that are over. They are megabytes each, but lie outside the heap that the collector
 * watches, so by itself it comes seconds late. Takes some 10 ms.
 */
export function collectGarbage(): void {
  collect ??= findCollector()
  collect()
}

/** Gives back the heaps of engines that were dropped too: the first round only lets go of them, the second frees them. */
export async function collectEngines(): Promise<void> {
  await setImmediate()
  collectGarbage()
  await setImmediate()
  collectGarbage()
}

function findCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const found: unknown = runInNewContext('gc')
  // Safe: the collector of the engine takes nothing and gives nothing.
  return typeof found === 'function' ? (found as () => void) : () => undefined
}
