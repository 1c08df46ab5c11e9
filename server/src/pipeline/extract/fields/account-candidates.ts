import { aroundOf } from '../around.ts'
import { findCreditorReferences, findIbans, findStructuredCommunications, findVatNumbers } from '../identifiers.ts'
import { partyLabels } from '../labels/party-labels.ts'
import type { Candidate, Features } from '../model/candidate.ts'
import type { Paper } from '../paper.ts'
import { tokensOf } from '../tokens.ts'
import { fold } from '../../reading/fold.ts'
import type { Cell, Line } from '../../reading/lines.ts'
import { textAbove, wrappedTokens } from '../wrapped.ts'
import { position } from './day-candidates.ts'
import { labelFeatures } from './label-features.ts'
import { customerCells, depthBelow, ownNameTest, type OwnSide } from './party-zones.ts'

const payer =
  /\b(?:van (?:uw |de )?rekening|uw (?:bank)?rekening\w*|je rekening|votre compte|compte (?:du )?(?:client|debiteur)|(?:von )?ihre[mr]? konto|ihre bankverbindung|your (?:bank )?account|debited from|from account|(?:rekening|iban) (?:van de )?(?:klant|debiteur)|konto des kunden|mandaat|mandat|mandate|domicili\w*|lastschrift|sepa|prelev\w*|incasso|geind|eingezogen|abgebucht)\b/
const payee =
  /\b(?:te betalen|betaal|betaling|betalen|storten|overschrijv\w*|over te maken|op rekening|op onze|notre compte|sur le compte|verser|virement|a payer|uberweis\w*|unser konto|bankverbindung|empfanger|begunstigde|beneficiaire|beneficiary|pay to|transfer|our account|remit\w*|onze bank|bank details|coordonnees bancaires|bankgegevens)\b/

/** Every valid account on the paper as possibly the one to pay to. */
export function accountCandidates(
  paper: Paper,
  { own, ownIbans = [] }: { own: OwnSide; ownIbans?: readonly string[] },
): Candidate[] {
  const tokens = [
    ...tokensOf(paper, ({ cell }) => findIbans(cell.text)),
    ...wrappedTokens(paper, { mayBegin: endsInAccount, find: findIbans }),
  ].slice(0, 20)
  const all = tokens.length > 0 ? tokens : acrossCells(paper)
  const heads = customerCells(paper, ownNameTest(own))
  const distinct = [...new Set(all.map(({ value }) => value))]
  const texts = paper.lines.map(({ text }) => text)
  const countries = new Set(texts.flatMap((text) => findVatNumbers(text).map(({ value }) => value.slice(0, 2))))
  const references = texts.flatMap((text, row) =>
    findStructuredCommunications(text).length > 0 || findCreditorReferences(text).length > 0 ? [row] : [],
  )
  const seen = all.map((token) => {
    const row = paper.lines[token.line]
    const until = fold(textUntil(row, token))
    const before = textAbove(paper, token) || (paper.lines[token.line - 1]?.folded ?? '')
    const near = `${before} ${until}`.slice(-140)
    return {
      value: token.value,
      cell: token.cell,
      text: token.text,
      features: {
        ...labelFeatures(partyLabels, aroundOf(paper, token)),
        ...position(paper, token),
        'is.own': ownIbans.includes(token.value) ? 1 : 0,
        'says.payer': payer.test(until) ? 1 : 0,
        'says.payer.near': payer.test(near) ? 1 : 0,
        'says.payee': payee.test(until) ? 1 : 0,
        'says.payee.near': payee.test(near) ? 1 : 0,
        'paper.debits': payer.test(paper.folded) ? 1 : 0,
        'customer.depth': Math.min(20, depthBelow(paper, token.cell, heads)),
        distinct: Math.min(5, distinct.length),
        rank: distinct.indexOf(token.value),
        times: Math.min(5, all.filter(({ value }) => value === token.value).length),
        'row.length': Math.min(160, row?.text.length ?? 0),
        'is.belgian': token.value.startsWith('BE') ? 1 : 0,
        'vat.country': countries.size === 0 ? -1 : countries.has(token.value.slice(0, 2)) ? 1 : 0,
        'from.reference': Math.min(40, ...references.map((line) => Math.abs(line - token.line))),
      },
    }
  })
  return seen.map((one) => ({
    ...one,
    features: {
      ...one.features,
      ...againstOthers(
        seen.filter(({ value }) => value === one.value).map(({ features }) => features),
        seen.filter(({ value }) => value !== one.value).map(({ features }) => features),
      ),
    },
  }))
}

/** A second account at the foot of a page is told from the one to pay to by what speaks for each of them. */
function againstOthers(same: readonly Features[], others: readonly Features[]): Features {
  const most = (of: readonly Features[], name: string) => Math.max(-1, ...of.map((one) => one[name] ?? 0))
  const least = (of: readonly Features[], name: string) => Math.min(200, ...of.map((one) => one[name] ?? 200))
  return {
    'same.payee': Math.max(most(same, 'says.payee'), most(same, 'says.payee.near')),
    'same.row.length': least(same, 'row.length'),
    'others.payee': Math.max(most(others, 'says.payee'), most(others, 'says.payee.near')),
    'others.payer': Math.max(most(others, 'says.payer'), most(others, 'says.payer.near')),
    'others.bank': most(others, 'main.bank'),
    'others.country': most(others, 'vat.country'),
    'others.row.length': least(others, 'row.length'),
    'others.from.reference': least(others, 'from.reference'),
  }
}

/** What the row says before the account. */
function textUntil(row: Line | undefined, { cell, text, at }: { cell: Cell; text: string; at: number }): string {
  const found = row?.text.indexOf(text) ?? -1
  return row === undefined || found >= 0
    ? (row?.text ?? '').slice(0, Math.max(0, found))
    : row.text.slice(0, Math.max(0, row.text.indexOf(cell.text)) + at)
}

// "… BE75 9071" at the end of a line.
const endsInAccount = (text: string) => /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{1,4}){0,7}$/.test(text)

// The groups of four of a payment slip may stand so far apart that they are cells.
function acrossCells(paper: Paper) {
  return paper.lines.flatMap((line, row) =>
    findIbans(line.cells.map(({ text }) => text).join(' ')).flatMap((found) => {
      const column = line.cells.findIndex(({ text }) => text.includes(found.text.slice(0, 4)))
      const cell = line.cells[column]
      return cell ? [{ ...found, cell, line: row, column, at: 0, end: cell.text.length, from: 0 }] : []
    }),
  )
}
