import { expect, test } from 'vitest'
import { anyMail, anyPart, anyRendition } from '../../testing/any.ts'
import { fold } from '../../reading/fold.ts'
import { callSigns } from './call-signs.ts'
import { formSigns } from './form-signs.ts'
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
