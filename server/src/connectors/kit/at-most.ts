/** Lets at most `most` pieces of work run at once; the others wait in order. */
export function atMost(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}

/** Results in the order in which they are ready, some at once; ends what it began when the consumer stops. */
export async function* inParallel<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  type Done = { key: number; result: Result }
  const running = new Map<number, Promise<Done>>()
  let at = 0
  try {
    while (at < items.length || running.size > 0) {
      for (; at < items.length && running.size < most; at++) {
        const key = at
        const begun = work(items[at] as Item).then((result) => ({ key, result }))
        // Raced one by one: a failure that comes while another is handed over is not unheard of.
        begun.catch(() => undefined)
        running.set(key, begun)
      }
      const done = await Promise.race(running.values())
      running.delete(done.key)
      yield done.result
    }
  } finally {
    await Promise.allSettled(running.values())
  }
}
