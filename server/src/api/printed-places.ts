import { type Evidence, type FieldName, type Fields, noFields } from '@facteur/contract/verdict.ts'
import type { Page } from '@facteur/formats/rendition.ts'
import { type Printed, findPrinted, textOf } from './find-printed.ts'

type Said = { fields: Fields; evidence: Record<string, Evidence> }
type Found = ReadonlyMap<FieldName, readonly Printed[]>

/**
 * Where pages print what the fields say, for those of which no place is known, or only the line: what an XML beside a PDF told,
 * what the owner typed. Of several places the likeliest; amounts where they stand together. Pure; the same measures as the words of the pages.
 */
export function printedPlaces(pages: readonly Page[], { fields, evidence }: Said): Record<string, Evidence> {
  let room = mostWords
  const searched = pages.filter(({ words }) => (room -= words.length) >= 0)
  const found: Found = new Map(
    fieldNames.map((name) => {
      const value = fields[name]
      if (typeof value !== 'string' || name === 'currency') return [name, []]
      return [name, findPrinted(searched, { name, value, currency: fields.currency ?? 'EUR' })]
    }),
  )
  return Object.fromEntries(
    fieldNames.flatMap((name) => {
      const known = evidence[name]
      const place =
        known?.box === undefined
          ? choose(name, { found, fields })
          : within(known.box, { page: known.page, of: found.get(name) })
      return place === undefined ? [] : [[name, { page: place.page, box: boxOf(place), text: textOf(place.words) }]]
    }),
  )
}

/** Of all pages together, from the first: half a second's work. */
const mostWords = 6_000

// Safe: the keys of a literal with exactly these names.
const fieldNames = Object.keys(noFields) as FieldName[]
const totals = ['totalExcludingVat', 'totalVat', 'totalIncludingVat'] as const

function choose(name: FieldName, { found, fields }: { found: Found; fields: Fields }): Printed | undefined {
  const places = found.get(name) ?? []
  // One day for both: the second is when to pay.
  if (name === 'dueOn' && fields.dueOn === fields.issuedOn) return places[1] ?? places[0]
  if (!name.startsWith('total')) return places[0]
  const others = totals.filter((one) => one !== name).flatMap((one) => found.get(one) ?? [])
  // Totals stand below the lines: of places that are equally near to the other totals, the last.
  return places.toReversed().toSorted((one, other) => nearest(one, others) - nearest(other, others))[0]
}

/** Points from here to the nearest of other places on its page, up or down. */
function nearest(place: Printed, others: readonly Printed[]): number {
  const far = others
    .filter((one) => one.page === place.page && one.words[0] !== place.words[0])
    .map((one) => Math.abs(boxOf(one)[1] - boxOf(place)[1]))
  return Math.round(Math.min(...far, noneNear) / 4)
}

/** Of evidence that is a whole line, such as a footer, the words that matter. */
function within(
  box: NonNullable<Evidence['box']>,
  { page, of = [] }: { page: number | undefined; of: readonly Printed[] | undefined },
): Printed | undefined {
  return of.find((place) => {
    const [left, top, right, bottom] = boxOf(place)
    const isInside = left > box[0] - 1 && top > box[1] - 1 && right < box[2] + 1 && bottom < box[3] + 1
    return place.page === page && isInside && right - left < 0.8 * (box[2] - box[0])
  })
}

const noneNear = 100_000

function boxOf({ words }: Printed): [number, number, number, number] {
  return [
    Math.min(...words.map(({ box }) => box[0])),
    Math.min(...words.map(({ box }) => box[1])),
    Math.max(...words.map(({ box }) => box[2])),
    Math.max(...words.map(({ box }) => box[3])),
  ]
}
