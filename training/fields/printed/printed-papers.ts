import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '@facteur/e2e/invented/calendar-day.ts'
import { everySupplier } from '@facteur/e2e/invented/composed/suppliers.ts'
import { makeRandom } from '@facteur/e2e/invented/random.ts'
import type { Owner } from '@facteur/e2e/invented/owner.ts'
import type { Supplier } from '@facteur/e2e/invented/suppliers.ts'
import { openFile } from '../../../reader/src/open.ts'
import { halfOf } from '../../split.ts'
import type { TrainingPaper } from '../training-paper.ts'
import { styleOf } from './house-style.ts'
import { drawSheet } from './sheet.ts'
import { sharedCss } from './sheet-css.ts'
import { makeSheetBill, type SheetBill } from './sheet-bill.ts'
import { words } from './words.ts'

const chromium = '/usr/bin/chromium'
const perFile = 60

/**
 * Bills made as web pages and printed by Chromium, as many a shop and a program for bills makes them: words apart, tables that
 * wrap, narrow columns. Houses of the tune half come in `styles` ways. None where there is no Chromium.
 */
export async function printedPapers({
  styles,
  owners,
}: {
  styles: number
  owners: readonly Owner[]
}): Promise<TrainingPaper[]> {
  if (!existsSync(chromium)) throw new Error(`${chromium} is needed: some of the papers are printed by it`)
  const bills = everySupplier.flatMap((supplier, i) =>
    Array.from({ length: halfOf(supplier.name) === 'tune' ? styles : 1 }, (_, way) =>
      billOf(supplier, { way, owner: owners[(i + way) % owners.length] }),
    ),
  )
  const papers: TrainingPaper[] = []
  for (let from = 0; from < bills.length; from += perFile)
    papers.push(...(await printed(bills.slice(from, from + perFile))))
  return papers
}

type Drawn = { bill: SheetBill; html: string }

function billOf(supplier: Supplier, { way, owner }: { way: number; owner: Owner | undefined }): Drawn {
  const random = makeRandom(`printed ${supplier.name} ${way}`)
  if (owner === undefined) throw new RangeError('no owners')
  const number = random.pick([
    () =>
      `${random.pick(['F', 'VF', 'INV', 'R', '', 'FA', 'RE'])}${random.pick(['', '-', '/'])}2026${random.pick(['-', '/', '', '.'])}${random.digits(random.int(3, 5))}`,
    () => `${random.int(1, 9)}${random.digits(random.int(4, 7))}`,
    () => `26${random.digits(5)}`,
    () => `${random.int(1, 9)}${random.digits(2)}/${random.digits(4)}`,
    () => `${random.pick(['VK', 'AR', 'ZV'])}${random.digits(6)}`,
    () => `2026/${random.int(10, 999)}`,
    () => `${random.int(10, 99)}.${random.digits(3)}.${random.digits(4)}-${random.digits(1)}`,
  ])()
  const bill = makeSheetBill(random, { supplier, owner, number, wares: words[supplier.language].wares.length })
  const id = `s${random.word(8)}`
  return { bill, html: drawSheet(bill, styleOf(supplier, String(way)), id) }
}

async function printed(drawn: readonly Drawn[]): Promise<TrainingPaper[]> {
  const bytes = await print(
    `<!doctype html><meta charset=utf-8><style>${sharedCss}</style>${drawn.map(({ html }) => html).join('\n')}`,
  )
  const { rendition } = await openFile({ bytes, name: 'bills.pdf', isLean: false })
  return drawn.flatMap(({ bill }, i): TrainingPaper[] => {
    const page = rendition.pages[i]
    // What grew over the page's edge shows no total.
    if (page === undefined || !saysTotal(page.text, bill.total)) return []
    const own = { ...page, number: 1 }
    const group = bill.supplier.name
    return [
      {
        source: 'printed',
        group,
        half: halfOf(group),
        name: `${bill.supplier.host} ${bill.number}`,
        rendition: { ...rendition, pages: [own], pageCount: 1, text: page.text },
        kind: bill.isCredit ? 'credit-note' : 'invoice',
        context: { ownVatNumbers: [], ownAddresses: [`@${bill.owner.host}`], ownNames: [] },
        ...mailOf(bill, page.text),
        truth: truthOf(bill, page.text),
      },
    ]
  })
}

const saysTotal = (text: string, total: number) =>
  text.replace(/[\s.,'’]/g, '').includes(String(total).padStart(3, '0'))

/** Half of the bills come with a mail around them. A file may be called by another number of its bill. */
function mailOf(bill: SheetBill, text: string): Pick<TrainingPaper, 'mail'> {
  const random = makeRandom(`printed mail ${bill.supplier.name} ${bill.number}`)
  if (random.chance(0.5)) return {}
  const others = [...text.matchAll(/(?<![\p{L}\d])[A-Z]{0,4}-?\d{4,8}(?![\p{L}\d.,])/gu)].map(([one]) => one)
  const other = others.length > 0 ? random.pick(others) : 'document'
  const called = random.pick([bill.number, bill.number, bill.number, other, 'scan0042', 'invoice'])
  const { supplier } = bill
  return {
    mail: {
      fromName: random.pick([supplier.name, supplier.name, 'Facturatie', 'no-reply']),
      fromAddress: `info@${random.chance(0.7) ? supplier.host : 'boekhoudpost.example'}`,
      subject: random.pick([`Factuur ${bill.number}`, 'Uw document', 'Votre facture', 'Invoice', `Order ${other}`]),
      sentAt: `${addDays(bill.issuedOn, random.pick([0, 0, 0, 1, 3, 20]))}T09:00:00Z`,
      name: `${random.pick(['', 'Factuur ', 'invoice_'])}${called.replaceAll('/', '-')}.pdf`,
    },
  }
}

const decimal = (cents: number) => (cents / 100).toFixed(2)

function truthOf(bill: SheetBill, text: string): TrainingPaper['truth'] {
  const squashed = text.replace(/[\s.]/g, '')
  const isPrinted = (value: string | null) => value !== null && squashed.includes(value.replace(/[\s.]/g, ''))
  const saysNet =
    bill.regime === 'domestic' || bill.regime === 'reverse' || (bill.regime === 'outside' && bill.advance === 0)
  return {
    supplierName: bill.supplier.name,
    supplierVatNumber: bill.supplierVat,
    invoiceNumber: bill.number,
    issuedOn: bill.issuedOn,
    ...(bill.dueOn === undefined ? {} : { dueOn: bill.dueOn }),
    currency: bill.supplier.currency,
    totalIncludingVat: decimal(bill.total),
    // What an insurer adds to its premium is a tax, but no VAT: nobody is sure of these two.
    ...(saysNet ? { totalExcludingVat: decimal(bill.net) } : {}),
    ...(bill.regime === 'domestic' || bill.regime === 'reverse'
      ? { totalVat: decimal(bill.vat) }
      : bill.regime === 'outside'
        ? { totalVat: null }
        : {}),
    creditorIban: bill.iban,
    customerVatNumber: isPrinted(bill.customerVat?.replace(/^BE/, '') ?? null) ? bill.customerVat : null,
  }
}

/** HTML as the bytes of a PDF, by a Chromium that is started for it. */
async function print(html: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'facteur-printed-'))
  try {
    await writeFile(join(folder, 'bills.html'), html)
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'profile')}`,
    ]
    await run([...flags, `--print-to-pdf=${join(folder, 'bills.pdf')}`, `file://${join(folder, 'bills.html')}`])
    return await readFile(join(folder, 'bills.pdf'))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const run = (flags: readonly string[]) =>
  new Promise<void>((resolve, reject) => {
    const child = spawn(chromium, flags, { stdio: 'ignore' })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Chromium ended with ${code}`))))
  })
