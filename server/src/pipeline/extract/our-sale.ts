import { printedHosts } from './fields/name-candidates.ts'
import { mainLabel, ownNameTest, type OwnSide } from './fields/party-zones.ts'
import { findIbans, findVatNumbers } from './identifiers.ts'
import { vatNumberCandidates } from './fields/vat-number-candidates.ts'
import { confidenceOf, rank } from './model/choose.ts'
import type { Models } from './model/models.ts'
import type { Paper } from './paper.ts'

/** Who reads a paper as a stranger: nobody on it is us. */
export const nobody: OwnSide = { ownVatNumbers: [], ownAddresses: [], ownNames: [] }

/** A purchase that is wrongly called our own is not collected, so a stranger has to be surer than of a value that is shown. */
const least = 0.95

/**
 * Whether a paper is an invoice that we wrote: a stranger would take our VAT number for the seller's, and somebody else's stands
 * there as well. Where ours is the only one it is the customer's of a supplier who prints none. Not asked of scans, on which that
 * other number may be misread. Our name tells nothing: it is on every invoice that we get, often at its head.
 */
export function isOurSale(
  paper: Paper,
  own: OwnSide,
  { models, sender = '' }: { models: Pick<Models, 'forests' | 'calibrations'>; sender?: string },
): boolean {
  const printed = [...new Set(paper.lines.flatMap(({ text }) => findVatNumbers(text).map(({ value }) => value)))]
  const isOurs = (value: string) => own.ownVatNumbers.includes(value)
  if (paper.isScan || !printed.some(isOurs) || printed.every(isOurs)) return false
  if (isBySender(paper, own, sender) || isHousedElsewhere(paper, isOurs)) return false
  const seller = rank(models.forests.vatNumber, vatNumberCandidates(paper, { own: nobody, marks: [] }))
  if (!seller || !isOurs(seller.best.value)) return false
  return confidenceOf(models.calibrations.supplierVatNumber, seller.standing) >= least
}

/** Whoever sent it is not us, and prints a page or an address of its own on it. */
function isBySender(paper: Paper, own: OwnSide, sender: string): boolean {
  const host = mainLabel(sender)
  return host.length >= 3 && !ownNameTest(own)(host) && printedHosts(paper, own).includes(host)
}

const register = /\b(?:rpr|rpm|rcs|hrb|hra|kvk|handelsregister|amtsgericht|firmenbuch|iban)\b|\bregistered (?:no|in)/

/** Another's VAT number beside a register or an account: so a house prints its own, and nobody prints a customer's. */
const isHousedElsewhere = ({ lines }: Paper, isOurs: (value: string) => boolean): boolean =>
  lines.some(({ text }, row) => {
    const others = findVatNumbers(text).filter(({ value }) => !isOurs(value))
    if (others.length === 0) return false
    const near = lines.slice(Math.max(0, row - 1), row + 2)
    const isOursToo = near.some((line) => findVatNumbers(line.text).some(({ value }) => isOurs(value)))
    return !isOursToo && near.some((line) => register.test(line.folded) || findIbans(line.text).length > 0)
  })
