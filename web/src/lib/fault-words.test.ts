import { expect, test } from 'vitest'
import { sayTrouble } from './fault-words.ts'
import { germanFaults } from './fault-words/de.ts'
import { frenchFaults } from './fault-words/fr.ts'
import { dutchFaults } from './fault-words/nl.ts'

test('an owner reads their own language; what has no sentence in it keeps the one of the server', () => {
  const refused = { code: 'mailbox.password-refused', say: 'imap.example.com refused the user name or the password.' }
  expect(sayTrouble(refused, 'nl')).toBe('De mailserver weigert de gebruikersnaam of het wachtwoord.')
  expect(sayTrouble(refused, 'fr')).toBe('Le serveur de messagerie refuse le nom d’utilisateur ou le mot de passe.')
  expect(sayTrouble(refused, 'de')).toBe('Der Mailserver weist Benutzername oder Passwort ab.')
  expect(sayTrouble(refused, 'en')).toBe(refused.say)
  expect(sayTrouble({ code: 'moon.is-full', say: 'The moon is full.' }, 'nl')).toBe('The moon is full.')
})

test('what a mail server said in its own words is kept', () => {
  const refused = { code: 'delivery.refused', say: 'The mail server refused it: 550 5.1.1 no such user' }
  expect(sayTrouble(refused, 'fr')).toBe('Le serveur de messagerie a refusé le mail : 550 5.1.1 no such user')
  expect(sayTrouble({ ...refused, say: 'The mail server refused it.' }, 'fr')).toBe(
    'Le serveur de messagerie a refusé le mail.',
  )
  expect(sayTrouble({ ...refused, say: 'The mail server refused it.' }, 'de')).toBe(
    'Der Mailserver hat die Mail abgelehnt.',
  )
})

test.each([
  { language: 'fr', faults: frenchFaults },
  { language: 'de', faults: germanFaults },
])('$language says the same troubles as Dutch, each as a whole sentence', ({ faults }) => {
  expect(Object.keys(faults).toSorted()).toEqual(Object.keys(dutchFaults).toSorted())
  expect(Object.values(faults).filter((sentence) => !/(?:[.?…]|: \{said\})$/.test(sentence))).toEqual([])
})
