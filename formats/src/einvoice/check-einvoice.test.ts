import { expect, test } from 'vitest'
import { checkEInvoice } from './check-einvoice.ts'
import { readEInvoice } from './read-einvoice.ts'
import { invented, type Invented, makeCii, makeUbl, say, sumsOf } from './testing/make-xml.ts'

function findingsOf(xml: string) {
  const reading = readEInvoice(xml)
  if (reading.is !== 'read') throw new Error(reading.because)
  return checkEInvoice(reading.invoice)
}
const codesOf = (xml: string) => findingsOf(xml).map(({ code }) => code)

// A small generator with a seed: the same invoices on every run.
function* chance(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state / 2_147_483_648
  }
}

function inventAny(seed: number): Invented {
  const numbers = chance(seed)
  const upTo = (max: number) => 1 + Math.floor(numbers.next().value * max)
  const lines = Array.from({ length: upTo(12) }, (_, index) => ({
    name: `Thing ${index}`,
    quantity: upTo(40),
    priceCents: upTo(90_000),
    rate: [21, 6, 0][upTo(3) - 1] ?? 21,
  }))
  return invented({ lines, allowanceCents: upTo(2) === 1 ? 0 : upTo(50), prepaidCents: upTo(3) === 1 ? upTo(500) : 0 })
}

const seeds = Array.from({ length: 60 }, (_, index) => index * 7_919 + 13)

test('whatever is sold at whatever price, an invoice whose sums are right has nothing to say', () => {
  for (const seed of seeds) {
    const given = inventAny(seed)
    for (const xml of [makeUbl(given), makeCii(1, given), makeCii(2, given), makeUbl(given, 'CreditNote')])
      expect({ seed, codes: codesOf(xml) }).toEqual({ seed, codes: [] })
  }
})

test('one amount changed by a unit is found, and named with what it should be', () => {
  for (const seed of seeds) {
    const given = inventAny(seed)
    const { including, payable, vat } = sumsOf(given)
    const change = (name: string, cents: number) =>
      makeUbl(given).replace(
        `<cbc:${name} currencyID="EUR">${say(cents)}<`,
        `<cbc:${name} currencyID="EUR">${say(cents + 100)}<`,
      )
    expect(findingsOf(change('PayableAmount', payable))).toContainEqual({
      code: 'e-invoice.payable-wrong',
      facts: { expected: say(payable), said: say(payable + 100) },
    })
    expect(codesOf(change('TaxInclusiveAmount', including))).toContain('e-invoice.total-wrong')
    expect(codesOf(change('TaxAmount', vat))).toContain('e-invoice.vat-sum-wrong')
  }
})

test('lines that do not add up are said with both amounts', () => {
  const wrong = makeUbl().replace(
    '<cbc:LineExtensionAmount currencyID="EUR">556.48',
    '<cbc:LineExtensionAmount currencyID="EUR">600.00',
  )
  expect(findingsOf(wrong)).toContainEqual({
    code: 'e-invoice.lines-wrong',
    facts: { expected: '556.48', said: '600.00' },
  })
})

test('a line that does not come to its amount is named; beyond five only how many', () => {
  const line = makeUbl().replace('<cbc:PriceAmount currencyID="EUR">150.50', '<cbc:PriceAmount currencyID="EUR">160.50')
  expect(findingsOf(line)).toContainEqual({
    code: 'e-invoice.line-wrong',
    facts: { line: '1', expected: '481.50', said: '451.50' },
  })
  const many = makeUbl({
    lines: Array.from({ length: 9 }, () => ({ name: 'x', quantity: 2, priceCents: 1_000, rate: 21 })),
  })
  const codes = findingsOf(many.replaceAll('>10.00</cbc:PriceAmount>', '>11.00</cbc:PriceAmount>'))
  expect(codes.filter(({ code }) => code === 'e-invoice.line-wrong')).toHaveLength(5)
  expect(codes).toContainEqual({ code: 'e-invoice.more-lines-wrong', facts: { count: 4 } })
})

test('a price for a hundred, a price with many digits and a discount on the line are all counted', () => {
  const per = makeUbl().replace(
    '<cbc:PriceAmount currencyID="EUR">150.50</cbc:PriceAmount>',
    '<cbc:PriceAmount currencyID="EUR">15050</cbc:PriceAmount><cbc:BaseQuantity>100</cbc:BaseQuantity>',
  )
  expect(codesOf(per)).toEqual([])
  const fine = makeUbl().replace(
    '<cbc:PriceAmount currencyID="EUR">150.50',
    '<cbc:PriceAmount currencyID="EUR">150.5000001',
  )
  expect(codesOf(fine)).toEqual([])
  const off = makeUbl()
    .replace('<cbc:PriceAmount currencyID="EUR">150.50', '<cbc:PriceAmount currencyID="EUR">152.50')
    .replace(
      '<cac:Item>',
      '<cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID="EUR">6.00</cbc:Amount></cac:AllowanceCharge><cac:Item>',
    )
  expect(codesOf(off)).toEqual([])
})

test('VAT at the wrong rate and on the wrong base are two different things', () => {
  const { rates } = sumsOf(invented())
  const vat = makeUbl().replace(
    `>${say(rates[0]?.vat ?? 0)}</cbc:TaxAmount><cac:TaxCategory>`,
    '>80.00</cbc:TaxAmount><cac:TaxCategory>',
  )
  expect(findingsOf(vat)).toContainEqual({
    code: 'e-invoice.vat-wrong',
    facts: { base: '496.50', rate: '21', expected: '104.27', said: '80.00' },
  })
  const moved = makeUbl().replace(
    '<cbc:Percent>6</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>',
    '<cbc:Percent>21</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>',
  )
  expect(codesOf(moved)).toEqual(['e-invoice.vat-base-wrong', 'e-invoice.vat-base-wrong'])
})

test.each([
  ['e-invoice.number-missing', '<cbc:ID>T-2031/07</cbc:ID>'],
  ['e-invoice.date-missing', '<cbc:IssueDate>2031-02-03</cbc:IssueDate>'],
  [
    'e-invoice.account-missing',
    '<cac:PayeeFinancialAccount><cbc:ID>BE71096123456769</cbc:ID><cbc:Name>Edelsmederij Vonk</cbc:Name><cac:FinancialInstitutionBranch><cbc:ID>GKCCBEBB</cbc:ID></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount>',
  ],
])('%s is found where it is', (code, part) => {
  expect(makeUbl()).toContain(part)
  expect(codesOf(makeUbl().replace(part, ''))).toEqual([code])
})

test('an account and a structured communication with a slip of the pen are named', () => {
  expect(findingsOf(makeUbl().replace('BE71096123456769', 'BE71096123456768'))).toEqual([
    { code: 'e-invoice.iban-wrong', facts: { iban: 'BE71096123456768' } },
  ])
  expect(codesOf(makeUbl({ paymentId: '+++090/9337/55494+++' }))).toEqual(['e-invoice.communication-wrong'])
})

test('sales without VAT must say why', () => {
  const lines = [{ name: 'Ring', quantity: 1, priceCents: 10_000, rate: 0 }]
  const reversed = makeUbl({ lines }).replaceAll('<cbc:ID>Z</cbc:ID>', '<cbc:ID>AE</cbc:ID>')
  expect(codesOf(reversed)).toEqual(['e-invoice.exemption-reason-missing'])
})

test('the French minimum needs neither lines nor a VAT table', () => {
  const minimum = makeCii(2)
    .replace('urn:cen.eu:en16931:2017', 'urn:factur-x.eu:1p0:minimum')
    .replace(/<ram:IncludedSupplyChainTradeLineItem>[\s\S]*<\/ram:IncludedSupplyChainTradeLineItem>/, '')
    .replace(/<ram:ApplicableTradeTax>[\s\S]*<\/ram:ApplicableTradeTax>/, '')
  expect(codesOf(minimum)).toEqual([])
})
