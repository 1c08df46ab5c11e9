import { expect, test } from 'vitest'
import { sayTrouble } from './fault-words.ts'

test('a Dutch owner reads Dutch; what has no Dutch sentence keeps the one of the server', () => {
  const refused = { code: 'mailbox.password-refused', say: 'imap.example.com refused the user name or the password.' }
  expect(sayTrouble(refused, 'nl')).toBe('De mailserver weigert de gebruikersnaam of het wachtwoord.')
  expect(sayTrouble(refused, 'en')).toBe(refused.say)
  expect(sayTrouble({ code: 'vault.broken', say: 'The vault is broken.' }, 'nl')).toBe('The vault is broken.')
})
