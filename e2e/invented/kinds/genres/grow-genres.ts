import type { Mail } from '../../mime.ts'
import type { Random } from '../../random.ts'
import type { MailKind } from '../../truth.ts'
import { dutchBook } from './dutch-book.ts'
import { englishBook } from './english-book.ts'
import { farBooks } from './far-books.ts'
import { fillerOf } from './fill.ts'
import { frenchBook } from './french-book.ts'
import { germanBook } from './german-book.ts'
import { machineBooks } from './machines.ts'
import { officeBooks } from './office-books.ts'
import { type ParcelBook, parcelBooks } from './parcels.ts'
import type { Part } from './part.ts'
import type { TongueBook } from './tongue.ts'
import { broadsheet } from './write-news.ts'
import { machineMail, parcelBait, parcelMail } from './write-notices.ts'
import { listMail, privateMail } from './write-talk.ts'

/** A mail of a genre that has no papers: talk, news, parcels, machines. `group`: nothing of one is in another. */
export type GenreMail = { mail: Mail; kind: MailKind; scene: string; group: string; half: 0 | 1 }

// English counts for most: half of the mails that strangers collected are in it.
const books: readonly (readonly [share: number, book: TongueBook])[] = [
  [5, englishBook],
  [2, dutchBook],
  [2, frenchBook],
  [2, germanBook],
  ...farBooks.map(([, book]) => [1, book] as const),
]

/** So many of each genre and tongue, each half from lines of its own. */
export function growGenres(times: number, randomOf: (seed: string) => Random): GenreMail[] {
  return ([0, 1] as const).flatMap((half) => {
    const grow = (
      name: string,
      { count, kind, make }: { count: number; kind: MailKind; make: (part: Part) => Mail },
    ): GenreMail[] =>
      Array.from({ length: count }, (_, i) => {
        const random = randomOf(`genre ${name} ${half} ${i}`)
        const fill = fillerOf(random)
        return { mail: make({ random, half, fill }), kind, scene: name, group: `${name} ${half} ${i % 12}`, half }
      })
    return [
      ...books.flatMap(([share, book], at) => [
        ...grow(`list ${at}`, {
          count: share * times * 2,
          kind: 'personal',
          make: (part) => listMail(part, halved(book, half)),
        }),
        ...grow(`private ${at}`, {
          count: share * times * 3,
          kind: 'personal',
          make: (part) => privateMail(part, halved(book, half)),
        }),
        ...grow(`news ${at}`, {
          count: share * times * 5,
          kind: 'newsletter',
          make: (part) => broadsheet(part, halved(book, half)),
        }),
      ]),
      ...parcelBooks.flatMap((book) =>
        grow(`parcel ${book.tongue}`, {
          count: (book.tongue === 'en' ? 6 : book.lines.length > 8 ? 3 : 1) * times,
          kind: 'delivery-note',
          make: (part) =>
            parcelMail(part, { ...book, subjects: own(book.subjects, half), lines: ownLines(book, half) }),
        }),
      ),
      // A shop's word that something is coming is no paper of the parcel, even where it names it.
      ...parcelBooks.flatMap((book) =>
        grow(`shop parcel ${book.tongue}`, {
          count: (book.tongue === 'en' ? 4 : book.lines.length > 8 ? 2 : 1) * times,
          kind: 'other',
          make: (part) =>
            parcelMail(part, {
              ...book,
              carriers: shops,
              subjects: own(book.subjects, half),
              lines: ownLines(book, half),
            }),
        }),
      ),
      ...parcelBooks.flatMap((book) =>
        grow(`parcel bait ${book.tongue}`, {
          count: (book.tongue === 'en' ? 4 : book.lines.length > 8 ? 2 : 1) * times,
          kind: 'phishing',
          make: (part) =>
            parcelBait(part, { ...book, subjects: own(book.subjects, half), lines: ownLines(book, half) }),
        }),
      ),
      ...[...machineBooks, ...officeBooks].flatMap((book) =>
        grow(book.scene, {
          count: (book.scene === 'bank-tells' || book.scene === 'far-bait' ? 6 : 3) * times,
          kind: book.kind,
          make: (part) =>
            machineMail(part, { ...book, subjects: own(book.subjects, half), texts: own(book.texts, half) }),
        }),
      ),
    ]
  })
}

const shops = ['{b}', '{b} shop', 'service {b}', 'order-update']

/** Every other line; all of a list too short to be halved. */
function own(lines: readonly string[], half: 0 | 1, least = 4): readonly string[] {
  return lines.length < least ? lines : lines.filter((_, at) => at % 2 === half)
}

/** Lines of one half, and those that name the parcel, of which a tongue has but one. */
const ownLines = (book: ParcelBook, half: 0 | 1) => [
  ...new Set([...own(book.lines, half, 7), ...book.lines.filter((line) => line.includes('{t}')).slice(0, 1)]),
]

function halved(book: TongueBook, half: 0 | 1): TongueBook {
  return {
    ...book,
    things: own(book.things, half),
    talk: own(book.talk, half),
    news: own(book.news, half),
    calls: own(book.calls, half),
    headings: own(book.headings, half),
    talkSubjects: own(book.talkSubjects, half),
    newsSubjects: own(book.newsSubjects, half),
  }
}
