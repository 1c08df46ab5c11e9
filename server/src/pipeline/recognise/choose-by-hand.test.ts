import { expect, test } from 'vitest'
import { anyMail, anyPart, anyRendition } from '../testing/any.ts'
import { chooseByHand } from './choose-by-hand.ts'
import { judgeMail } from './judge-mail.ts'

const context = { ownVatNumbers: [], ownAddresses: ['@lune.example'], ownNames: [] }
const chosen = (...parts: ReturnType<typeof anyPart>[]) => {
  const mail = anyMail({ subject: 'Zoals gevraagd', text: 'Groetjes, An', parts })
  return chooseByHand(mail, judgeMail(mail, context)).documents.map(({ part }) => part)
}
const photo = (type: string) => anyPart('foto', anyRendition('', { format: 'image', mediaType: type, ocr: 'done' }))

test('of a pile that the owner asks for its papers are taken, not the pile as well', () => {
  const pile = anyPart('scan.pdf', anyRendition('Een stapel', { isPile: true }))
  const piece = (name: string) => anyPart(name, anyRendition('Een bon van vier euro'), { inside: 'pile', depth: 1 })
  expect(chosen(pile, piece('paper-1.pdf'), piece('paper-2.pdf'))).toEqual([1, 2])
})

test('of a photo of two slips the slips are taken, not the photo as well', () => {
  const slip = (name: string) => anyPart(name, anyRendition('Een bon', { format: 'image', mediaType: 'image/jpeg' }))
  expect(chosen(photo('image/jpeg'), slip('foto/paper-1.jpg'), slip('foto/paper-2.jpg'))).toEqual([1, 2])
})

test.each(['image/jpeg', 'image/webp', 'image/bmp'])(
  'a photo of type %s is taken, and not the mail around it',
  (type) => {
    expect(chosen(photo(type))).toEqual([0])
  },
)
