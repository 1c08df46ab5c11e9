/** Words of labels by what they announce; folded text is matched against them. */
export type LabelClasses<Name extends string> = Readonly<Record<Name, RegExp>>

/** How strongly each class speaks from one text, 0 to 1, in the order of the classes. */
export type Strengths = readonly number[]

export type LabelSet = {
  names: readonly string[]
  trailing: (text: string) => Strengths
  whole: (text: string) => Strengths
}

const longest = 90

/**
 * `trailing`: for text before a value, where the label nearest to the value counts most. `whole`: for a label in a cell of
 * its own, where it counts by how much of the cell it is.
 */
export function makeClassifier<Name extends string>(classes: LabelClasses<Name>): LabelSet {
  const names = Object.keys(classes)
  const patterns = Object.values<RegExp>(classes).map((pattern) => new RegExp(pattern.source, 'gu'))
  const nothing = names.map(() => 0)
  const trailing = remember((text) => patterns.map((pattern) => trailingStrength(text, pattern)))
  const whole = remember((text) => patterns.map((pattern) => wholeStrength(text, pattern)))
  return {
    names,
    trailing: (text: string): Strengths => (text === '' ? nothing : trailing(text.slice(-longest))),
    whole: (text: string): Strengths => (text === '' ? nothing : whole(text.slice(0, longest))),
  }
}

function trailingStrength(text: string, pattern: RegExp): number {
  let end = -1
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length
  return end < 0 ? 0 : 1 / (1 + Math.max(0, text.length - end - 2) / 10)
}

function wholeStrength(text: string, pattern: RegExp): number {
  let length = 0
  for (const match of text.matchAll(pattern)) length = Math.max(length, match[0].length)
  return length === 0 ? 0 : 0.4 + 0.6 * Math.min(1, length / Math.max(1, text.replace(/[^a-z]+/g, ' ').trim().length))
}

// The same few hundred labels come again and again; what is hostile comes once and is dropped with the rest.
function remember(work: (text: string) => Strengths): (text: string) => Strengths {
  const known = new Map<string, Strengths>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    const strengths = work(text)
    if (known.size > 4_000) known.clear()
    known.set(text, strengths)
    return strengths
  }
}
