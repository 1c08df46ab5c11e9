import { expect, test } from 'vitest'
import { fold } from '../../reading/fold.ts'
import { parcelShape, parcelWord } from './parcel-shape.ts'

const shapeOf = (subject: string, text: string, sender = '') =>
  parcelShape({ subject: fold(subject), text: fold(text), sender: fold(sender) })

test.each([
  ['Your package is out for delivery', 'Tracking number: 94001118995600001234'],
  ['Je pakket is onderweg', 'Track & trace: 3SABCD1234567890'],
  ['Votre colis est en route', 'Numéro de suivi : 841234567890'],
  ['Ihre Sendung wurde zugestellt', 'Sendungsnummer: 0034 0434 1234 5678'],
  ['Twoja paczka została nadana', 'Numer przesyłki: 62000001234567'],
])('%s', (subject, text) => {
  expect(shapeOf(subject, text)).toMatchObject({ 'subject-thing': 1, 'subject-moves': 1, number: 1 })
})

test('a shop that says something is coming names no parcel', () => {
  expect(shapeOf('Je pakketje is onderweg', 'Het komt morgen. Bestelling 10042.')).toMatchObject({ number: 0 })
})

test('the word that names the parcel is told', () => {
  expect(parcelWord('volg je pakketje hier')).toBe('pakketje')
  expect(parcelWord('tot zondag')).toBeUndefined()
})

test.each(['Pakketdienst Raaf raaf.example', 'Kurier Sowa sowa.example', 'Vliegensvlug vliegensvlug-express.example'])(
  '%s carries parcels',
  (sender) => {
    expect(shapeOf('Je pakket is onderweg', 'Track & trace: 3SABCD1234567890', sender)).toMatchObject({ carrier: 1 })
  },
)

test('a shop carries no parcels, whatever it has to tell of them', () => {
  expect(
    shapeOf('Je pakket is onderweg', 'Via PostNL: 3SABCD1234567890', 'Zilverdraad zilverdraad.example'),
  ).toMatchObject({
    number: 1,
    carrier: 0,
  })
})
