import type { Cell } from '../../reading/lines.ts'
import { squash } from '../../reading/squash.ts'
import { partyLabels } from '../labels/party-labels.ts'
import type { Paper } from '../paper.ts'

export type OwnSide = { ownVatNumbers: readonly string[]; ownAddresses: readonly string[]; ownNames: readonly string[] }

export const mainLabel = (address: string) => (address.split('@').at(-1) ?? '').toLowerCase().split('.').at(-2) ?? ''
const publicHost =
  /^(?:gmail|outlook|hotmail|yahoo|telenet|skynet|proximus|icloud|live|gmx|web|postbus|orange|wanadoo|free|laposte)$/
const legalEnd = /(?:bvba|sprl|sarl|gmbh|bv|nv|srl|sa|ltd|vof|cv)$/

/** Whether a text names us: by our name, or by the host of our address. */
export function ownNameTest({ ownAddresses, ownNames }: OwnSide): (text: string) => boolean {
  const marks = [
    ...ownNames.map((name) => squash(name).replace(legalEnd, '')),
    ...ownAddresses.map((address) => squash(mainLabel(address))),
  ].filter((mark) => mark.length >= 4 && !publicHost.test(mark))
  return (text) => marks.some((mark) => squash(text).includes(mark))
}

/** Cells that begin a block about the customer: its label, or our own name. */
export function customerCells(paper: Paper, isOurs: (text: string) => boolean): Cell[] {
  const customer = partyLabels.names.indexOf('customer')
  return paper.cells
    .filter(
      ({ cell }) =>
        (cell.folded.length < 40 && (partyLabels.whole(cell.folded)[customer] ?? 0) > 0.55) ||
        (cell.text.length < 60 && isOurs(cell.text) && !/@|www/.test(cell.text)),
    )
    .map(({ cell }) => cell)
}

/** How deep a cell lies in a block that starts with one of `heads`, in lines: 0 beside it, 99 in none. Same left edge. */
export function depthBelow(paper: Paper, cell: Cell, heads: readonly Cell[]): number {
  let depth = 99
  for (const { box, page } of heads) {
    if (page !== cell.page || Math.abs(cell.box[0] - box[0]) > 25) continue
    const height = paper.hasPlaces ? Math.max(8, box[3] - box[1]) * 1.4 : 12
    const lines = (cell.box[1] - box[1]) / height
    if (lines >= -0.3) depth = Math.min(depth, Math.max(0, lines))
  }
  return depth
}
