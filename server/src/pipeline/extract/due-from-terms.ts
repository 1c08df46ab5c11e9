import { addDays, type CalendarDay, findPrintedDays } from '@facteur/formats/date.ts'

const inDays = /(?<![\d.,])(\d{1,3})\s*(?:calendar |kalender)?(?:days?|dagen|dag|jours?|tagen|tage|tag)(?!\p{L})/giu
const notPlain = /%|skonto|escompte|korting|discount|rabat|month|maand|mois|monat/iu

/**
 * The due day that terms of payment tell in words, where an e-invoice has no due date: the one date in them, or so many
 * days after the invoice. Undefined where they tell more than one thing.
 */
export function dueFromTerms(terms: string | null, issuedOn: CalendarDay | null): CalendarDay | undefined {
  if (terms === null || terms.length > 500) return undefined
  const days = [...new Set(findPrintedDays(terms).map(({ day }) => day))].filter((day) => day !== issuedOn)
  if (notPlain.test(terms) || days.length > 1) return undefined
  const day = days[0]
  if (day !== undefined) return issuedOn === null || day >= issuedOn ? day : undefined
  const counts = [...new Set([...terms.matchAll(inDays)].map((match) => Number(match[1])))]
  const count = counts[0]
  return issuedOn !== null && counts.length === 1 && count !== undefined && count <= 180
    ? addDays(issuedOn, count)
    : undefined
}
