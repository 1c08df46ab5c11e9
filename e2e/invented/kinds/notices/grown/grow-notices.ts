import { printMoney } from '../../../amount.ts'
import type { Random } from '../../../random.ts'
import type { Notice } from '../notice.ts'
import { baitNames } from '../bait-html.ts'
import { dutchBait } from './dutch-bait.ts'
import { dutchDaily } from './dutch-daily.ts'
import { dutchPhrases } from './dutch-phrases.ts'
import { englishBait } from './english-bait.ts'
import { englishDaily } from './english-daily.ts'
import { englishPhrases } from './english-phrases.ts'
import { frenchBait } from './french-bait.ts'
import { frenchDaily } from './french-daily.ts'
import { frenchPhrases } from './french-phrases.ts'
import { germanBait } from './german-bait.ts'
import { germanDaily } from './german-daily.ts'
import { germanPhrases } from './german-phrases.ts'
import type { PhraseBook, Wording } from './phrase-book.ts'

const more = (book: PhraseBook, wordings: readonly Wording[]): PhraseBook => ({
  ...book,
  wordings: [...book.wordings, ...wordings],
})
export const phraseBooks: readonly PhraseBook[] = [
  more(dutchPhrases, [...dutchBait, ...dutchDaily]),
  more(frenchPhrases, [...frenchBait, ...frenchDaily]),
  more(germanPhrases, [...germanBait, ...germanDaily]),
  more(englishPhrases, [...englishBait, ...englishDaily]),
]

/** A notice put together from phrases of one half only, so that the other half stays unseen. `group`: its text. */
export type Grown = { notice: Notice; half: 0 | 1; group: string }

/** Every sort in every language, `times` over for each half of its phrases. */
export function growNotices(times: number, randomOf: (seed: string) => Random): Grown[] {
  return phraseBooks.flatMap((book) =>
    book.wordings.flatMap((wording) =>
      ([0, 1] as const).flatMap((half) =>
        Array.from({ length: times }, (_, i) =>
          grow(book, { wording, half, random: randomOf(`${book.language} ${wording.scene} ${half} ${i}`) }),
        ),
      ),
    ),
  )
}

function grow(book: PhraseBook, { wording, half, random }: { wording: Wording; half: 0 | 1; random: Random }): Grown {
  const { language, manners } = book
  const own = <T>(list: readonly T[]) => list.filter((_, at) => at % 2 === half)
  const text = random.pick(own(wording.texts))
  const isBait = wording.kind === 'phishing'
  const name = isBait && random.chance(0.8) ? random.pick(baitNames) : nameOf(random)
  const around = wording.kind === 'personal' ? 0.4 : 0.7
  // Firms advertise below their bills, and send them with the headers of a list.
  const isBill = wording.traits.some((trait) => trait === 'follow' || trait === 'portal' || trait === 'body')
  const promo = book.wordings.find(({ scene }) => scene === 'promo')
  const advert = isBill && promo && random.chance(0.25) ? random.pick(own(promo.texts)) : ''
  const lines = [
    random.chance(around) ? random.pick(own(manners.greetings)) : '',
    text,
    random.chance(around) ? random.pick(own(manners.closings)) : '',
    advert,
  ].filter(Boolean)
  const person = wording.kind === 'personal' ? random.pick(people) : undefined
  const fill = (template: string) =>
    template
      .replaceAll('{table}', () => tableOf(book, random))
      .replaceAll('{paid}', () => random.pick(own(manners.paid)))
      .replaceAll('{street}', manners.street)
      .replaceAll('{name}', name)
  return {
    half,
    group: `${language} ${wording.scene} ${wording.texts.indexOf(text)}`,
    notice: {
      kind: wording.kind,
      scene: wording.scene,
      language,
      name: person ?? name,
      address: addressOf(name, { person, isBait, random }),
      subject: dressedSubject(fill(random.pick(own(wording.subjects))), { isBait, random }),
      text: fill(lines.join('\n')),
      traits: [
        ...wording.traits.filter((trait) => trait !== 'html' || random.chance(0.85)),
        ...(isBill && random.chance(0.25) ? (['bulk', 'many-links'] as const) : []),
      ],
    },
  }
}

/** Lines with a total that is their sum; with or without what they come to before VAT. */
function tableOf({ language, manners }: PhraseBook, random: Random): string {
  const print = (cents: number) =>
    printMoney(cents, {
      language,
      currency: 'EUR',
      style: language === 'en' || random.chance(0.3) ? 'before' : 'after',
    })
  const prices = Array.from({ length: random.int(1, 4) }, () => random.int(150, 24_000))
  const total = prices.reduce((sum, price) => sum + price, 0)
  const rows = prices.map(
    (price) => `${random.chance(0.5) ? `${random.int(1, 6)} x ` : ''}${random.pick(manners.wares)} :: ${print(price)}`,
  )
  const vat = Math.round(total - total / 1.21)
  const net = [
    `${random.pick(manners.subtotal)} :: ${print(total - vat)}`,
    `${random.pick(manners.vat)} :: ${print(vat)}`,
  ]
  return [...rows, ...(random.chance(0.6) ? net : []), `${random.pick(manners.total)} :: ${print(total)}`].join('\n')
}

const starts = [
  'Ver',
  'Mon',
  'Kal',
  'Bru',
  'Sol',
  'Tri',
  'Nor',
  'Lin',
  'Dor',
  'Fab',
  'Gra',
  'Hel',
  'Pax',
  'Qua',
  'Ros',
  'Zen',
]
const ends = [
  'dona',
  'mark',
  'tex',
  'lux',
  'vita',
  'plan',
  'werk',
  'forma',
  'nova',
  'trans',
  'bel',
  'soft',
  'point',
  'stad',
  'mont',
  'line',
]
const forms = ['', '', ' BV', ' SA', ' GmbH', ' Ltd', ' Group', ' Store', ' & Co', ' Service', ' Online']
const nameOf = (random: Random) => `${random.pick(starts)}${random.pick(ends)}${random.pick(forms)}`
const people = [
  'Lotte Maes',
  'Bram Peeters',
  'Claire Dubois',
  'Luc Renard',
  'Anke Vogel',
  'Timo Brandt',
  'Emma Hughes',
  'Sam Porter',
]
const desks = [
  'info',
  'no-reply',
  'noreply',
  'service',
  'hello',
  'orders',
  'mail',
  'billing',
  'contact',
  'klantendienst',
  'support',
  'news',
  'shop',
  'team',
  'notifications',
]

function addressOf(
  name: string,
  { person, isBait, random }: { person: string | undefined; isBait: boolean; random: Random },
): string {
  const stem = name.split(' ')[0]?.toLowerCase() ?? 'firm'
  if (person) return `${person.toLowerCase().replace(' ', '.')}@${stem}.example`
  if (isBait) return strangerAddress(stem, random)
  const host = random.chance(0.015) ? `${stem}-${random.pick(errands)}` : stem
  return `${random.pick(desks)}@${random.chance(0.2) ? 'mail.' : ''}${host}.example`
}

/** Machines hang a code on each subject, or a picture, so that no two are alike. */
function dressedSubject(subject: string, { isBait, random }: { isBait: boolean; random: Random }): string {
  if (!random.chance(isBait ? 0.4 : 0.01)) return subject
  const code = `${random.word(4)}${random.digits(3)}`.toUpperCase()
  return random.pick([
    `${subject}__ID:#${code}`,
    `${subject} - ${code}`,
    `${subject} ${random.word(9).toUpperCase()}`,
    `🎁 ${subject} 🏆`,
    `⚠️ ${subject}`,
    `Re: ${subject}`,
    `{me}@atelierlune.example, ${subject}`,
  ])
}

const mixedCase = (random: Random) =>
  Array.from(random.word(random.int(7, 10)), (letter) => (random.chance(0.4) ? letter.toUpperCase() : letter)).join('')

const errands = [
  'betaling',
  'levering',
  'klantenzone',
  'verif',
  'secure',
  'login',
  'support',
  'update',
  'paiement',
  'colis',
  'espace-client',
  'zahlung',
  'paket',
  'kundenservice',
  'billing',
  'account',
  'tracking',
  'refund',
  'bonus',
]

/** From a host made for it, one that was broken into, or one that sounds like the name shown. */
function strangerAddress(stem: string, random: Random): string {
  const local = random.pick([
    random.pick(desks),
    `${random.pick(desks)}${random.word(5)}`,
    random.word(random.int(7, 18)),
    mixedCase(random),
  ])
  const host = random.pick([
    `${random.word(random.int(6, 14))}`,
    `${random.word(8)}.${random.word(7)}`,
    `${stem.replaceAll(/[^a-z]/g, '') || 'x'}-${random.word(4)}`,
    `${random.pick(starts)}${random.pick(ends)}`.toLowerCase(),
    `${random.word(5)}${random.digits(3)}`,
    `${random.chance(0.5) ? stem.replaceAll(/[^a-z]/g, '') || 'x' : random.word(5)}-${random.pick(errands)}`,
  ])
  return `${local}@${host}.example`
}
