import { expect, test } from 'vitest'
import { anyMail, anyPart, anyRendition } from '../testing/any.ts'
import { lookAtMail } from './look-at-mail.ts'

const context = {
  ownVatNumbers: [],
  ownAddresses: ['info@lune.example'],
  ownNames: ['Atelier Lune'],
  suppliers: [
    {
      id: 'gist',
      name: 'Bakkerij De Gist BV',
      vatNumbers: ['BE0123456749'],
      ibans: ['BE71096123456769'],
      hosts: ['gist.example'],
      documentCount: 3,
      hints: [],
    },
  ],
}
const letter = 'Geachte klant,\nonze nieuwe bankgegevens vanaf 1 november:\nIBAN BE68 5390 0754 7034\n'
const terms = 'Artikel 4. Onze voorwaarden zijn van toepassing op alles.\n'.repeat(150)

test.each([0, terms.length])(
  'a letter with another account is read, whatever terms stand behind it: %d signs',
  (size) => {
    const parts = [anyPart('brief.pdf', anyRendition(letter + terms.slice(0, size)))]
    expect(lookAtMail(anyMail({ text: 'Zie bijgevoegde brief.', parts }), context).phishing).toMatchObject({
      isNews: true,
    })
  },
)

test('terms of sale alone tell no account', () => {
  const parts = [anyPart('voorwaarden.pdf', anyRendition(terms))]
  expect(lookAtMail(anyMail({ text: 'Zie bijlage.', parts }), context).phishing).toMatchObject({ isNews: false })
})
