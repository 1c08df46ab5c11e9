import type { Rendition } from '@facteur/formats/rendition.ts'
import { type Cell, linesOf } from '../reading/lines.ts'
import { squash } from '../reading/squash.ts'

const leastSenders = 3
const leastShare = 0.3
const mostBelow = 4.5
const mostLetters = 50
const postcode = /(?:^|\D)(\d{4,5})(?: ?[A-Za-z]{2}\b)?[ ,]+\p{L}{2,}/u
const label =
  /adres|address|anschrift|factu|invoice|rechnung|klant|client|kunde|customer|bill(?:ed)? to|ship|lever|livr|liefer|t\.?a\.?v|attn|\ba l'attention|belgi|france|deutschland|nederland/

/**
 * Our names, for when nobody told: what stands over the same postcode on papers of many different senders is their customer.
 * `sender` tells them apart: a host, or the account that a bare file asks to be paid to.
 */
export function inferOwnNames(papers: readonly { rendition: Rendition; sender: string }[]): string[] {
  const shown = new Map<string, { name: string; senders: Set<string> }>()
  for (const { rendition, sender } of papers)
    for (const { name, place } of namesOverPostcodes(rendition)) {
      const key = `${squash(name)} ${place}`
      const one = shown.get(key) ?? { name, senders: new Set() }
      one.senders.add(sender)
      shown.set(key, one)
    }
  const senders = new Set(papers.map(({ sender }) => sender)).size
  const ours = [...shown.values()].filter(
    (one) => one.senders.size >= leastSenders && one.senders.size >= senders * leastShare,
  )
  return [...new Map(ours.map(({ name }) => [squash(name), name])).values()]
}

function namesOverPostcodes(rendition: Rendition): { name: string; place: string }[] {
  const cells = linesOf({ ...rendition, pages: rendition.pages.slice(0, 1) }).flatMap((line) => line.cells)
  const places = cells.flatMap((cell) => {
    const [, place] = postcode.exec(cell.text) ?? []
    return place === undefined ? [] : [{ cell, place }]
  })
  return cells.filter(isName).flatMap((cell) => {
    const below = places.find((one) => isOver(cell, one.cell))
    return below ? [{ name: cell.text.trim(), place: below.place }] : []
  })
}

const isName = ({ text, folded }: Cell) =>
  text.length <= mostLetters && !/\d/.test(text) && /\p{L}{3}/u.test(text) && !label.test(folded)

/** In one block: the same left edge, a few lines above. */
function isOver(name: Cell, place: Cell): boolean {
  const height = Math.max(6, name.box[3] - name.box[1])
  const down = place.box[1] - name.box[1]
  return Math.abs(place.box[0] - name.box[0]) < 4 && down > 0.5 * height && down < mostBelow * 1.5 * height
}
