import type { Cell } from '../../reading/lines.ts'
import type { Paper } from '../paper.ts'
import { dayTokens } from '../tokens.ts'
import type { Day } from '../values.ts'

// "Opgemaakt te Gent op", "Fait à Lyon, le", "Ausgestellt in Köln am", "Issued in Leeds on": a place may stand between.
const drawnUp =
  /\b(?:(?:op|uit|aan)gemaakt|uitgereikt|opgesteld|gedaan|fait|faite|etablie?|emise?|redigee?|dressee?|delivree?|ausgestellt|ausgefertigt|erstellt|issued|done|drawn up|emess[ao]|emitid[ao]|expedid[ao])(?: (?:te|a|in|at|en|zu)(?: [a-z'-]{2,20}){1,3})?,? ?(?:op|le|den|am|on|il|el|the)?:? ?$/
const ofElse =
  /\b(?:offerte\w*|order\w*|bestel\w*|opdracht\w*|lever\w*|contract\w*|overeenkomst|devis|commande|livraison|contrat|angebot\w*|auftrag\w*|bestell\w*|liefer\w*|vertrag\w*|quot\w*|delivery|agreement|ordine|preventivo|pedido|presupuesto)\b/

const ofPaper =
  /\b(?:attest\w*|certifi\w*|zertifikat\w*|bescheinigung\w*|rapport\w*|report|verslag|bericht|passport|werk(?:en)?|work|travail|travaux|arbeit\w*)\b/

const mostDays = 200

export type DrawnUp = { value: Day; cell: Cell; text: string }

/** What was drawn up is the paper itself, not something that it speaks of. */
const isDrawnUp = (until: string) =>
  drawnUp.test(until) && ![ofElse, ofPaper].some((other) => other.test(until.slice(-60)))

/** The one day on which a paper says that it was drawn up. */
export function drawnUpOn(paper: Paper): DrawnUp | undefined {
  const said = dayTokens(paper)
    .slice(0, mostDays)
    .filter((token) => isDrawnUp(textUntil(paper, token)))
  const [first] = said
  return first && said.every(({ value }) => value === first.value) ? first : undefined
}

/** Whether every place of a day is called that of an order, an offer, a delivery or a contract. */
export const isOfElse = (paper: Paper, day: Day): boolean => {
  const places = dayTokens(paper)
    .slice(0, mostDays)
    .filter(({ value }) => value === day)
  return places.length > 0 && places.every((token) => ofElse.test(textUntil(paper, token).slice(-reach)))
}

const reach = 40
type Token = ReturnType<typeof dayTokens>[number]

/** What the line says before a day. */
function textUntil(paper: Paper, { line, column, cell, at }: Token): string {
  const before = paper.lines[line]?.cells.slice(0, column).map(({ folded }) => folded) ?? []
  return [...before, cell.folded.slice(0, at)].join(' ').slice(-120)
}
