import { expect, test } from 'vitest'
import { anyMail } from '../../testing/any.ts'
import { fold } from '../../reading/fold.ts'
import { extortSigns, giftSigns, linkSigns, passwordSigns } from './plea-signs.ts'

test.each([
  'Kun je vijf cadeaubonnen van 50 euro kopen en me een foto van de codes sturen?',
  "Peux-tu acheter des cartes cadeaux et m'envoyer les codes ?",
  'Kannst du bitte Geschenkkarten besorgen und mir die Codes schicken?',
  'Could you pick up some gift cards for a client and send me the codes?',
])('%s', (text) => {
  expect(giftSigns(anyMail({ isBulk: false }), fold(text))).toHaveLength(1)
})

test('a shop may sell gift cards, and a friend may thank for one', () => {
  const said = ['Bestel nu een cadeaubon met gratis foto', 'Thanks for the gift card, the code worked']
  for (const text of said) expect(giftSigns(anyMail({}), fold(text))).toEqual([])
})

test('who filmed you and wants bitcoin extorts; who writes of either does not', () => {
  const bait = 'I put a trojan on your device and recorded you. Send bitcoin to my wallet.'
  expect(extortSigns(fold(bait))).toHaveLength(1)
  expect(extortSigns(fold('Our new webcam was filmed by a customer. Pay in euro.'))).toEqual([])
  expect(extortSigns(fold('The price of bitcoin, recorded yesterday'))).toEqual([])
})

test('the password of a mailbox is asked for by those who fish only', () => {
  const signs = (text: string) => passwordSigns(fold(text))
  expect(signs('Sign in with your e-mail password to view the file.')).toHaveLength(1)
  expect(signs('Connectez-vous avec le mot de passe de votre messagerie')).toHaveLength(1)
  expect(signs('Je sessie is verlopen: meld je opnieuw aan met je e-mailwachtwoord om ze te bekijken')).toHaveLength(1)
  expect(signs('Bitte melden Sie sich mit Ihrem E-Mail-Passwort an')).toHaveLength(1)
  expect(signs('Log in with your e-mail address and password.')).toEqual([])
  expect(signs('Meld je aan met je e-mail en wachtwoord.')).toEqual([])
  expect(signs('We will never ask you to enter your e-mail password')).toEqual([])
  expect(signs('Log in to see your invoice. Forgot your password? Mail us.')).toEqual([])
})

test('a link to a house spelt with other letters is bait; its own is not', () => {
  const links = (url: string) => anyMail({ links: [{ url, text: 'x', near: '' }] })
  expect(linkSigns(links('https://onedrlve-files.example/g/a81'))).toHaveLength(1)
  expect(linkSigns(links('https://onedrive-files.example/g/a81'))).toEqual([])
})
