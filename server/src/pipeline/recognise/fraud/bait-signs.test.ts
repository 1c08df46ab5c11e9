import { expect, test } from 'vitest'
import { anyMail, anyPart, anyRendition } from '../../testing/any.ts'
import { fold } from '../../reading/fold.ts'
import { callSigns } from './call-signs.ts'
import { formSigns } from './form-signs.ts'
import { judgePhishing } from './judge-phishing.ts'
import { scanSigns } from './scan-signs.ts'

const from = (name: string, address: string) => [{ name, address }]
const weights = (signs: { weight: number }[]) => signs.map(({ weight }) => weight)

const page = (form: { asksPassword: boolean; hosts: string[] }) =>
  anyPart('factuur.html', anyRendition('Sign in', { format: 'html', mediaType: 'text/html', form }))

test('a page to sign in with as attachment asks for a secret, in the name of the file', () => {
  const [sign] = formSigns(anyMail({ parts: [page({ asksPassword: true, hosts: [] })] }))
  expect(sign).toMatchObject({
    weight: 4,
    reason: { code: 'sender.asks-for-secrets', facts: { word: 'factuur.html' } },
  })
})

test('a form that is sent elsewhere weighs, one of the sender does not', () => {
  const sent = (host: string) => weights(formSigns(anyMail({ parts: [page({ asksPassword: false, hosts: [host] })] })))
  expect(sent('collect.stranger.example')).toEqual([2])
  expect(sent('forms.gist.example')).toEqual(sent('gist.example'))
  expect(sent('gist.example')).toEqual([])
})

const scanned = (text: string, name = 'HR') => {
  const mail = anyMail({ from: from(name, 'hr@x7.example'), text, html: '<img src="cid:q">' })
  return weights(scanSigns(mail, fold(text)))
}

test.each([
  'Scan the QR code with your phone to review your salary before midnight.',
  'Scan de QR-code met je telefoon om je account te bevestigen.',
  'Scannez le code QR ci-dessous pour vous connecter et confirmer votre identité.',
  'Scannen Sie den QR-Code, um Ihr Passwort zu aktualisieren.',
])('a code behind which something is to be confirmed: %s', (text) => {
  expect(scanned(text)).toEqual([2])
  expect(scanned(text, 'Microsoft 365')).toEqual([4])
})

test.each([
  'Scan de QR-code met je bank-app om te betalen.',
  'Scannen Sie den QR-Code am Eingang, um Ihr Ticket zu bestätigen.',
  'Laat de code scannen in het afhaalpunt om je pakje te krijgen.',
  'Scannez le code QR pour payer cette facture.',
])('a code that pays, lets in or fetches is honest: %s', (text) => {
  expect(scanned(text)).toEqual([])
})

const bill =
  'You paid $489.99 for Norton 360. If you did not authorise this purchase, call +1 808 555 0119 within 24 hours.'

test('a bill that nobody ordered, in the name of a known house, with a number to call', () => {
  const of = (address: string, text = bill) =>
    weights(callSigns(anyMail({ from: from('Billing', address), text }), fold(text)))
  expect(of('service@paymate-billing.example')).toEqual([3])
  expect(of('someone@gmail.com')).toEqual([4])
  expect(of('service@norton.com')).toEqual([])
})

test('a shop and a bank that name such a house and whom to call are honest', () => {
  const sold = 'Uw factuur: 3 licenties Microsoft 365, € 312,00. Vragen? Bel 03 123 45 67.'
  expect(callSigns(anyMail({ from: from('Kantoorwinkel', 'info@winkel.example'), text: sold }), fold(sold))).toEqual([])
  const told = 'Er werd € 49,00 betaald aan Amazon. Herkent u dit niet? Bel 070 34 43 44. Afgeschreven van uw kaart.'
  expect(callSigns(anyMail({ from: from('Leiebank', 'info@leiebank.example'), text: told }), fold(told))).toEqual([])
})

test('who helps with the computers of others writes about a known house, not in its name', () => {
  const text = 'Open Authenticator en scan de QR-code die verschijnt na het aanmelden.'
  const mail = anyMail({
    from: from('Rekenhulp', 'an@rekenhulp.example'),
    subject: 'MFA voor Microsoft 365',
    text,
    parts: [anyPart('uitleg.pdf', anyRendition('Handleiding'))],
  })
  expect(weights(scanSigns(mail, fold(`${mail.subject}\n${text}`)))).toEqual([2])
})

test('a person who bought there and may be called about it is honest', () => {
  const of = (text: string) => weights(callSigns(anyMail({ from: from('Jo', 'jo@gmail.com'), text }), fold(text)))
  expect(of('Ik kocht de lamp bij Amazon, € 39,99. Bel me op 0470 12 34 56 voor de factuur.')).toEqual([])
  expect(of('De Microsoft licenties kosten € 120. Bestellen? Bel 0470 98 76 54.')).toEqual([])
  expect(of('Uw Amazon Prime is verlengd: € 39,99. Bel 0470 12 34 56.')).toEqual([4])
})

test('a colleague may have presents bought, where our own server found who it is', () => {
  const signs = (address: string, results: string, suppliers: string[] = []) =>
    judgePhishing({
      mail: anyMail({
        from: from('Els', address),
        text: 'Kun jij 8 cadeaubonnen halen voor het team? Dan zet ik de codes op de kaartjes.',
        authenticationResults: [results],
      }),
      paperTexts: [],
      letterTexts: [],
      documents: [],
      ownVatNumbers: [],
      ownAddresses: ['info@lune.example'],
      suppliers: suppliers.map((host) => ({ ...nobody, hosts: [host] })),
      trustedAuthservId: 'mx.lune.example',
    }).reasons.map(({ code }) => code)
  const passed = 'mx.lune.example; dmarc=pass header.from=lune.example'
  expect(signs('els@lune.example', passed)).toEqual([])
  expect(signs('els@partner.example', passed, ['partner.example'])).toEqual([])
  expect(signs('els@partner.example', passed)).toEqual(['sender.asks-for-secrets'])
  expect(signs('els@lune.example', passed.replace('mx.', 'mail.'))).toEqual(['sender.asks-for-secrets'])
  expect(signs('els@lune.example', 'mx.lune.example; spf=pass')).toEqual(['sender.asks-for-secrets'])
})

const nobody = { id: 'x', name: 'Partner', vatNumbers: [], ibans: [], documentCount: 1, hints: [] }
