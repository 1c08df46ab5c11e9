import { judgeMail } from '../../server/src/pipeline/recognise/judge-mail.ts'
import type { Verdict } from '../../server/src/pipeline/verdict.ts'
import type { Looked } from './look.ts'

export type Tally = {
  mails: number
  kindRight: number
  whereRight: number
  caught: number
  wrong: number
  missed: number
  /** Of those missed: at least on the list to look at. */
  missedUnsure: number
  unsure: number
  phishing: number
  phishingNamed: number
  /** Phishing that was collected and would be payable. */
  phishingPayable: number
}
export type Miss = { path: string; half: string; subject: string; said: Verdict; right: string }

/** What the whole judgement (rules and model) makes of each mail, by set and half. */
export function tally(looked: readonly Looked[]): { rows: Map<string, Tally>; misses: Miss[] } {
  const rows = new Map<string, Tally>()
  const misses: Miss[] = []
  for (const { example, context } of looked) {
    const said = judgeMail(example.mail, context)
    const key = `${example.set} ${example.half}`
    const row = rows.get(key) ?? empty()
    rows.set(key, row)
    const isKindRight = said.kind === example.kind || (example.direction === 'sales' && said.direction === 'sales')
    row.mails += 1
    row.kindRight += Number(isKindRight)
    row.unsure += Number(said.isUnsure === true)
    countCollect(row, { said, collect: example.collect, where: example.where })
    if (example.kind === 'phishing') {
      row.phishing += 1
      row.phishingNamed += Number(said.kind === 'phishing')
      row.phishingPayable += Number(said.collect && said.isPaymentHeld !== true)
    }
    if (!isKindRight || (example.collect !== null && said.collect !== example.collect))
      misses.push({
        path: example.path,
        half: example.half,
        subject: example.mail.subject,
        said,
        right: `${example.kind}/${String(example.collect)}`,
      })
  }
  return { rows, misses }
}

function countCollect(
  row: Tally,
  { said, collect, where }: { said: Verdict; collect: boolean | null; where: string },
): void {
  if (collect === null) return
  if (said.collect && collect) {
    row.caught += 1
    row.whereRight += Number(said.where === where)
  } else if (said.collect) row.wrong += 1
  else if (collect) {
    row.missed += 1
    row.missedUnsure += Number(said.isUnsure === true)
  }
}

const empty = (): Tally => ({
  mails: 0,
  kindRight: 0,
  whereRight: 0,
  caught: 0,
  wrong: 0,
  missed: 0,
  missedUnsure: 0,
  unsure: 0,
  phishing: 0,
  phishingNamed: 0,
  phishingPayable: 0,
})

/** A table in Markdown; a dash where there is nothing to count. */
export function tableOf(rows: ReadonlyMap<string, Tally>): string {
  const share = (part: number, of: number) => (of === 0 ? '–' : (part / of).toFixed(3))
  const lines = [...rows].map(
    ([name, row]) =>
      `| ${[name, row.mails, share(row.caught, row.caught + row.wrong), share(row.caught, row.caught + row.missed), row.wrong, `${row.missed} (${row.missedUnsure})`, share(row.kindRight, row.mails), share(row.whereRight, row.caught), row.unsure, `${row.phishingNamed} of ${row.phishing}`, row.phishingPayable].join(' | ')} |`,
  )
  return [
    '| set, half | mails | precision | recall | wrongly collected | missed (of which to look at) | kind right | where right | to look at | called phishing | phishing payable |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}
