import { usePages } from '../../lib/queries.ts'

let listed: readonly string[] = []

/** The list as it was last looked at, so that the arrow keys walk on in that order. */
export function rememberOrder(ids: readonly string[]): void {
  listed = ids
}

export function useNeighbours(id: string): { before: string | undefined; after: string | undefined } {
  const isListed = listed.includes(id)
  // Opened by a link from elsewhere: the newest first, then.
  const pages = usePages('listDocuments', {})
  const order = isListed ? listed : (pages.data?.pages.flatMap((page) => page.items.map((one) => one.id)) ?? [])
  return neighboursIn(order, id)
}

export function neighboursIn(
  order: readonly string[],
  id: string,
): { before: string | undefined; after: string | undefined } {
  const at = order.indexOf(id)
  return at < 0 ? { before: undefined, after: undefined } : { before: order[at - 1], after: order[at + 1] }
}
