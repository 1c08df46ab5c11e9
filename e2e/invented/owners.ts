import { beVat } from './check-digits.ts'
import { atelierLune } from './owner.ts'
import type { Owner } from './owner.ts'

/** Other businesses than the jeweller, so that nothing is learnt by heart of one customer. */
export const owners: readonly Owner[] = [
  atelierLune,
  {
    name: 'Maison Vercors SRL',
    person: 'Élise Hennaux',
    street: 'Rue des Tanneurs 41',
    town: '4000 Liège',
    host: 'maisonvercors.example',
    vatNumber: beVat('09846127'),
    aliases: ['info', 'factures', 'elise'],
  },
  {
    name: 'Fietsen Bloemaert',
    person: 'Joris Bloemaert',
    street: 'Veldstraat 203 bus 1',
    town: '9000 Gent',
    host: 'fietsenbloemaert.example',
    vatNumber: beVat('09583306'),
    aliases: ['info', 'joris', 'boekhouding'],
  },
  {
    name: 'Ostbelgische Schreinerei Kalff GmbH',
    person: 'Martin Kalff',
    street: 'Aachener Straße 77',
    town: '4700 Eupen',
    host: 'schreinerei-kalff.example',
    vatNumber: beVat('09417755'),
    aliases: ['info', 'rechnung', 'martin'],
  },
  {
    name: 'Praktijk Dr. An Verhoeyen Comm.V',
    person: 'An Verhoeyen',
    street: 'Begijnenlaan 12',
    town: '3000 Leuven',
    host: 'praktijkverhoeyen.example',
    vatNumber: beVat('09662094'),
    aliases: ['praktijk', 'an', 'info'],
  },
  {
    name: 'Quayside Analytics BV',
    person: 'Tom Ashworth',
    street: 'Kaasrui 5',
    town: '2000 Antwerpen',
    host: 'quayside-analytics.example',
    vatNumber: beVat('09120837'),
    aliases: ['accounts', 'tom', 'hello'],
  },
]
