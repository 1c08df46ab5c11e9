const firstMs = 250
const nextMs = 2000

/** Hands on what was added, each thing once: soon after a quiet while, and not more often than every two seconds in a storm. */
export function makeGatherer<Thing>(tell: (things: readonly Thing[]) => void) {
  const waiting = new Set<Thing>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let toldAt = -Infinity
  const flush = () => {
    timer = undefined
    toldAt = Date.now()
    const things = [...waiting]
    waiting.clear()
    tell(things)
  }
  return {
    add(things: readonly Thing[]) {
      for (const one of things) waiting.add(one)
      timer ??= setTimeout(flush, Math.max(firstMs, toldAt + nextMs - Date.now()))
    },
    stop() {
      clearTimeout(timer)
    },
  }
}
