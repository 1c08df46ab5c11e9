import type { Line } from '../../reading/lines.ts'

/** What a paper is by the code that programs print when they show an e-invoice to people; `word` as printed. */
export type CodedTitle = { kind: 'invoice' | 'credit-note'; word: string }

/** UNTDID 1001. A pro forma (325) or an offer has a code too, and is none of these. */
const credits = new Set(['261', '262', '296', '308', '381', '396', '420', '458', '532'])
const invoices = new Set([
  '326',
  '380',
  '382',
  '383',
  '384',
  '385',
  '386',
  '387',
  '388',
  '389',
  '390',
  '393',
  '394',
  '395',
  '751',
  '875',
  '876',
  '877',
])
/** The Italian list: notes of credit are 4 and 8. */
const italian = /\btipo(?:logia)? documento\W{0,4}td(\d\d)\b/

const behindTitle =
  /^\p{L}[\p{L} ,/-]{3,60}\((\d{3})\)(?=$|[ :]+(?:nr|n[°ºo]|no|nummer|number|numero|vom|van|du|of|dated|-|[a-z]{0,4}\d))/u
const behindLabel =
  /^(?:invoice type(?: code)?|document type(?: code)?|rechnungs-?(?:art|typ)(?:-?code)?|dokument(?:art|typ)(?:-?code)?|type de facture|code type (?:de )?facture|type de document|factuurtype(?:code)?|soort factuur)\W{0,4}(\d{3})\b/
const mostLines = 60

export function codedTitle(lines: readonly Line[]): CodedTitle | undefined {
  for (const { cells, text, folded } of lines.slice(0, mostLines)) {
    const code = cells
      .map((cell) => behindTitle.exec(cell.folded.slice(0, 120))?.[1])
      .concat(behindLabel.exec(folded.slice(0, 120))?.[1])
      .find((one) => one !== undefined)
    const word = text.slice(0, 60).trim()
    if (code !== undefined && credits.has(code)) return { kind: 'credit-note', word }
    if (code !== undefined && invoices.has(code)) return { kind: 'invoice', word }
    const [, td] = italian.exec(folded.slice(0, 120)) ?? []
    if (td !== undefined) return { kind: td === '04' || td === '08' ? 'credit-note' : 'invoice', word }
  }
  return undefined
}
