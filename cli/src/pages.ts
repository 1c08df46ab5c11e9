/** Every item of a paged list, or the first `most`. */
export async function* eachItem<Item>(
  ask: (cursor: string | undefined, limit: number) => Promise<{ items: Item[]; next: string | null }>,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<Item> {
  let cursor: string | undefined
  for (let left = most; left > 0;) {
    const page = await ask(cursor, Math.min(500, left))
    yield* page.items
    left -= page.items.length
    if (page.next === null) return
    cursor = page.next
  }
}
