/** Lets so many in at once; the others wait in the order they came, each a little by chance, so that no two knock together. */
export type Door = { through<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> }

const chanceMs = 250

export function makeDoor({ atOnce, chance }: { atOnce: number; chance(): number }): Door {
  let inside = 0
  const queue: (() => void)[] = []
  const leave = () => {
    inside -= 1
    queue.shift()?.()
  }
  const enter = async (signal: AbortSignal): Promise<void> => {
    while (inside >= atOnce) {
      await new Promise<void>((resolve) => {
        const go = () => {
          signal.removeEventListener('abort', giveUp)
          resolve()
        }
        const giveUp = () => {
          const at = queue.indexOf(go)
          if (at >= 0) queue.splice(at, 1)
          resolve()
        }
        queue.push(go)
        signal.addEventListener('abort', giveUp, { once: true })
        if (signal.aborted) giveUp()
      })
      // Whoever gives up while being let in lets the next one in.
      if (signal.aborted) {
        if (inside < atOnce) queue.shift()?.()
        signal.throwIfAborted()
      }
    }
    inside += 1
  }
  return {
    async through(work, signal) {
      await enter(signal)
      try {
        const wasCrowded = queue.length > 0
        if (wasCrowded) await new Promise((resolve) => setTimeout(resolve, chance() * chanceMs))
        signal.throwIfAborted()
        return await work()
      } finally {
        leave()
      }
    },
  }
}
