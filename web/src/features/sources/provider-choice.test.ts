import { findMailProvider } from '@facteur/formats/find-mail-provider.ts'
import { mailProviders } from '@facteur/formats/mail-providers.ts'
import { describe, expect, test } from 'vitest'
import {
  choiceFound,
  choicePictured,
  choiceSignedIn,
  providerOfAddress,
  serverForUser,
  userFor,
} from './provider-choice.ts'
import { findProviderGuide, guideLanguages } from './provider-guides.ts'

const gmx = findMailProvider('gmx') ?? mailProviders[0]
const found = { address: 'jos@slager.example', provider: null, oauth: null, candidates: [], steps: [], say: '' }

describe('a provider', () => {
  test('is known while the address is still being typed, and not before', () => {
    expect(providerOfAddress('jos@telenet')).toBeUndefined()
    expect(providerOfAddress('jos@telenet.be')?.id).toBe('telenet')
  })

  test('whose sign-in was just set up is chosen already', () => {
    expect(choiceSignedIn('google')).toMatchObject({ provider: { oauth: 'google' }, isSure: true })
    expect(choiceSignedIn('microsoft')?.provider?.oauth).toBe('microsoft')
    expect(choiceSignedIn(undefined)).toBeUndefined()
    expect(choiceSignedIn('nobody')).toBeUndefined()
  })

  test('brings the server for the address that was typed with it', () => {
    if (gmx === undefined) throw new Error('no table')
    expect(choicePictured(gmx, '').server).toMatchObject({ host: 'imap.gmx.net', user: '' })
    expect(choicePictured(gmx, 'jos@gmx.fr').server).toMatchObject({ host: 'imap.gmx.com', user: 'jos@gmx.fr' })
  })

  test('that was found without a server to try is still a choice; nothing at all is none', () => {
    expect(choiceFound(found)).toBeUndefined()
    expect(choiceFound({ ...found, oauth: 'google', provider: { id: 'google', name: 'Google' } })?.provider?.id).toBe(
      'google',
    )
  })
})

describe('the user name', () => {
  test('takes the server along within one firm only', () => {
    expect(serverForUser('jos@gmx.com', 'imap.gmx.net')).toEqual({ host: 'imap.gmx.com' })
    expect(serverForUser('jos@gmx.de', 'imap.gmx.net')).toBeUndefined()
    expect(serverForUser('jos@telenet.be', 'imap.gmx.net')).toBeUndefined()
    expect(serverForUser('jos@gmx.com', 'mail.slager.example')).toBeUndefined()
  })

  test('loses its domain where the provider wants it so', () => {
    expect(userFor('imap.mail.me.com', 'jos@icloud.com')).toBe('jos')
    expect(userFor('imap.mail.me.com', 'jos@slager.example')).toBe('jos@slager.example')
    expect(userFor('imap.telenet.be', ' jos@telenet.be ')).toBe('jos@telenet.be')
  })
})

describe('the guide of a provider', () => {
  const guides = [...new Set(mailProviders.flatMap(({ guide }) => guide ?? []))]

  test.each(guides)('%s is there in four languages, with steps to follow', (guide) => {
    for (const language of guideLanguages) {
      const text = findProviderGuide(guide, language)
      expect(text, `${guide} in ${language}`).toMatch(/^# .+\n\n/)
      expect(text).toMatch(/^1\. /m)
      expect(text?.split('\n').length).toBeLessThan(14)
    }
  })
})
