import { describe, expect, test } from 'vitest'
import type { SupplierMemory } from '#records/suppliers/supplier-memory.ts'
import { anyMail, anyPart, anyRendition, invoicePage } from '../testing/any.ts'
import type { JudgeContext } from './judge-context.ts'
import { judgeFile } from './judge-file.ts'
import { judgeMail } from './judge-mail.ts'

const context: JudgeContext = {
  ownVatNumbers: ['BE0987654394'],
  ownAddresses: ['info@lune.example'],
  ownNames: ['Atelier Lune'],
  trustedAuthservId: 'mx.lune.example',
}
const invoice = anyPart('doc_20260311_001.pdf', anyRendition(invoicePage))
const codes = (verdict: { reasons: { code: string }[] }) => verdict.reasons.map(({ code }) => code)
const gist: SupplierMemory = {
  id: 'sup_1',
  name: 'Bakkerij De Gist',
  vatNumbers: ['BE0123456749'],
  ibans: ['BE71096123456769'],
  hosts: ['gist.example'],
  documentCount: 4,
  hints: [],
}

test('an invoice that lies in an attached mail or a ZIP is collected', () => {
  for (const inside of ['attached-message', 'archive'] as const)
    expect(judgeMail(anyMail({ parts: [{ ...invoice, inside, depth: 1 }] }), context)).toMatchObject({
      kind: 'invoice',
      collect: true,
      documents: [{ part: 0 }],
    })
})

test('a ticket and a delivery note beside the invoice stay out', () => {
  const ticket = anyPart('ticket.pdf', anyRendition('E-TICKET\n\nCLAES NOOR  seat 11C  gate 4'))
  const note = anyPart('bon.pdf', anyRendition('LEVERINGSBON LB000041\n\nZilverdraad 4 stuks\nOntvangen door'))
  expect(judgeMail(anyMail({ parts: [ticket, invoice, note] }), context).documents.map(({ part }) => part)).toEqual([1])
})

test('an invoice that is said to be attached and is not is shown to the owner', () => {
  const verdict = judgeMail(
    anyMail({
      subject: 'Factuur 2026-0042',
      text: 'Beste,\n\nIn bijlage vindt u onze factuur voor de uitgevoerde werken.\n\nMet vriendelijke groeten',
    }),
    context,
  )
  expect(verdict).toMatchObject({ kind: 'invoice', collect: false, isUnsure: true })
  expect(codes(verdict)).toContain('attachment.is-missing')
})

test.each(['heic', 'tnef', 'p7m', 'msg', 'office'])(
  'an attachment that cannot be read yet (%s) is named, never called missing, and looked at where a bill is spoken of',
  (detail) => {
    const unreadable = { code: 'file.unsupported', detail } as const
    const part = anyPart('IMG_2231', { ...anyRendition(''), format: 'unknown', unreadable })
    const said = judgeMail(
      anyMail({ subject: 'Factuur', text: 'In bijlage vindt u onze factuur voor de werken.', parts: [part] }),
      context,
    )
    expect(codes(said)).toContain('attachment.is-unreadable')
    expect(codes(said)).not.toContain('attachment.is-missing')
    expect(said).toMatchObject({ collect: false, isUnsure: true })
    expect(judgeMail(anyMail({ subject: 'bonnetje', text: 'zie foto', parts: [part] }), context).isUnsure).toBe(true)
    expect(judgeMail(anyMail({ subject: 'Rome', text: 'groetjes', parts: [part] }), context).isUnsure).not.toBe(true)
  },
)

test('a signature beside a mail is no attachment that could not be read', () => {
  const unreadable = { code: 'file.unsupported', detail: 'p7m' } as const
  const part = anyPart('smime.p7s', { ...anyRendition(''), format: 'unknown', unreadable })
  expect(codes(judgeMail(anyMail({ subject: 'Rome', text: 'groetjes', parts: [part] }), context))).not.toContain(
    'attachment.is-unreadable',
  )
})

test('a receipt of a card payment is a receipt, and the mail is the document', () => {
  const text =
    'Receipt from Hofmann & Sohn\nAmount paid: €48.40\nDate paid: 4 May 2026\nPayment method: Visa - 0042\nReceipt number: 2041-7719\nSubtotal: €40.00\nVAT (21%): €8.40\nTotal: €48.40'
  expect(
    judgeMail(
      anyMail({
        subject: 'Your receipt #2041-7719',
        from: [{ name: 'Hofmann & Sohn', address: 'receipts@hofmann.example' }],
        text,
      }),
      context,
    ),
  ).toMatchObject({ kind: 'receipt', collect: true, where: 'body', documents: [{ part: null, kind: 'receipt' }] })
})

test('the same receipt from a free mailbox is looked at first', () => {
  const text =
    'Sale receipt #10892\nItem: Identity Lock\nCharges: $483.75\nTotal paid: $483.75\nPaid with Visa\nTax: $0.00\nTo cancel, call us at once.'
  expect(
    judgeMail(anyMail({ subject: 'Receipt 3318', from: [{ name: '', address: 'md8294013@gmail.com' }], text }), context)
      .collect,
  ).toBe(false)
})

describe('photos and scans', () => {
  const photo = (text: string, ocr: 'done' | 'needed') => {
    const rendition = anyRendition(text, { format: 'image', mediaType: 'image/jpeg', ocr })
    return { mediaType: 'image/jpeg', sizeBytes: 900_000, sha256: 'p', rendition, parts: [] }
  }
  const till =
    'BAKKERIJ DE GIST\nMolenstraat 4\n04/05/2026 09:12\n1 brood   2,90\n2 koek   3,10\nTOTAAL   6,00\nBANCONTACT 6,00\nBTW 6%   0,34'

  test('a photo of a till receipt is a receipt', () => {
    expect(judgeFile(photo(till, 'done'), { name: 'IMG_1.jpg', context })).toMatchObject({
      kind: 'receipt',
      collect: true,
    })
  })

  test('a photo of a cat is no invoice, and whoever uploaded it is asked', () => {
    const verdict = judgeFile(photo('', 'done'), { name: 'IMG_2.jpg', context })
    expect(verdict).toMatchObject({ kind: 'other', collect: false, isUnsure: true })
    expect(codes(verdict)).toEqual(['attachment.shows-nothing'])
  })

  test('as long as nothing was read from it, a picture is taken on the word of who uploads it', () => {
    expect(judgeFile(photo('', 'needed'), { name: 'IMG_3.jpg', context })).toMatchObject({
      collect: true,
      isUnsure: true,
    })
  })
})

describe('the owner has the last word', () => {
  const rule = { id: 'rule_1', sender: '@gist.example', subject: '' }

  test('never again from here', () => {
    const verdict = judgeMail(anyMail({ parts: [invoice] }), { ...context, rules: [{ ...rule, effect: 'never' }] })
    expect(verdict).toMatchObject({ collect: false, documents: [], ruleId: 'rule_1' })
    expect(codes(verdict)[0]).toBe('rule.never-again')
  })

  test('collect it anyway', () => {
    const quote = anyPart(
      'offerte.pdf',
      anyRendition('OFFERTE 2026-12\n\nTotaal incl. btw 121,00\nGeldig tot 30/04/2026'),
    )
    const verdict = judgeMail(anyMail({ parts: [quote] }), { ...context, rules: [{ ...rule, effect: 'collect' }] })
    expect(verdict).toMatchObject({ collect: true, ruleId: 'rule_1', documents: [{ part: 0 }] })
    expect(codes(verdict)[0]).toBe('rule.collect-anyway')
  })

  test('what a rule collects of a mail that failed the checks is not paid before somebody looked', () => {
    const unclear = anyPart('scan.pdf', anyRendition('Levering van vorige week, met dank voor het vertrouwen.'))
    const authenticationResults = ['mx.lune.example; spf=fail; dmarc=fail']
    const verdict = judgeMail(anyMail({ parts: [unclear], authenticationResults }), {
      ...context,
      rules: [{ ...rule, effect: 'collect' }],
    })
    expect(verdict).toMatchObject({ collect: true, isPaymentHeld: true })
  })

  test('a rule does not let bait in', () => {
    const bait = anyMail({
      authenticationResults: ['mx.lune.example; dkim=fail header.d=gist.example; spf=softfail; dmarc=fail'],
      parts: [invoice],
    })
    expect(judgeMail(bait, { ...context, rules: [{ ...rule, effect: 'collect' }] })).toMatchObject({
      kind: 'phishing',
      collect: false,
      isUnsure: true,
    })
  })
})

describe('payment fraud', () => {
  const otherAccount = anyPart('f.pdf', anyRendition(invoicePage.replace('BE71 0961 2345 6769', 'BE68 5390 0754 7034')))

  test('another account than before is collected, but its payment waits', () => {
    const verdict = judgeMail(anyMail({ parts: [otherAccount] }), { ...context, suppliers: [gist] })
    expect(verdict).toMatchObject({ kind: 'invoice', collect: true, isPaymentHeld: true })
    expect(codes(verdict)).toContain('payment.account-differs')
  })

  test('the account known from before is paid as always', () => {
    expect(judgeMail(anyMail({ parts: [invoice] }), { ...context, suppliers: [gist] }).isPaymentHeld).toBeUndefined()
  })

  test('a host that looks like that of a supplier, and another account, is phishing', () => {
    const verdict = judgeMail(
      anyMail({
        from: [{ name: 'Bakkerij De Gist', address: 'an@gist-facturen.example' }],
        text: 'Let op: nieuw rekeningnummer.',
        parts: [otherAccount],
      }),
      { ...context, suppliers: [{ ...gist, hosts: ['de-gist.example', 'gistbakkerij.example', 'gist.example'] }] },
    )
    expect(['phishing', 'invoice']).toContain(verdict.kind)
    expect(verdict.collect && verdict.isPaymentHeld !== true).toBe(false)
  })

  test('a host beside that of a supplier, no word of who writes, and another account: never collected', () => {
    const dun = 'FACTUUR GB-9921\nDatum 28/02/2026\nOpenstaand saldo € 95,59\nLT50 3250 0188 4211 8801'
    const send = (paper: string) =>
      judgeMail(
        anyMail({
          from: [{ name: 'De Gist', address: 'facturen@bakkerijdegist-betaling.example' }],
          text: 'Beste klant, betaal deze factuur.',
          parts: [anyPart('factuur.pdf', anyRendition(paper))],
        }),
        {
          ...context,
          // Two firms that write from one host: an account of either would be known.
          suppliers: [
            { ...gist, id: 'sup_2', ibans: [], hosts: ['bakkerijdegist.example'] },
            { ...gist, hosts: ['bakkerijdegist.example'] },
          ],
        },
      )
    expect(send(dun)).toMatchObject({ kind: 'phishing', collect: false })
    expect(codes(send(dun))).toEqual(expect.arrayContaining(['sender.looks-alike', 'payment.account-differs']))
    expect(codes(send(`${dun}\nBTW BE0987654394`))).toContain('payment.account-differs')
    expect(codes(send(`${dun}\nBTW BE0919374908`))).not.toContain('payment.account-differs')
  })

  test('a pass that another server wrote proves nothing, and a failure of our own server counts', () => {
    const failed = anyMail({ authenticationResults: ['mx.lune.example; spf=fail; dmarc=fail'], parts: [invoice] })
    expect(judgeMail(failed, context)).toMatchObject({ collect: true, isPaymentHeld: true })
    const foreign = anyMail({ authenticationResults: ['mx.somewhere.example; spf=fail; dmarc=fail'], parts: [invoice] })
    expect(judgeMail(foreign, context).isPaymentHeld).toBeUndefined()
  })

  test('a program beside the invoice is bait', () => {
    const program = anyPart(
      'factuur.js',
      anyRendition('var a = 1; var b = 2; var c = a + b;', { format: 'text', mediaType: 'text/plain' }),
    )
    expect(judgeMail(anyMail({ parts: [invoice, program] }), context).kind).toBe('phishing')
  })

  test('a page into which a mail program cut its own text is not', () => {
    const page = anyPart(
      'ATT00001.htm',
      anyRendition('Met vriendelijke groeten, An van de bakkerij', { format: 'html', mediaType: 'text/html' }),
    )
    expect(judgeMail(anyMail({ parts: [invoice, page] }), context)).toMatchObject({ kind: 'invoice', collect: true })
  })
})
