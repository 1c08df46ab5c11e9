import type { FieldSort } from '../correct/field-sorts.ts'
import { type Around, understand } from '../correct/understand.ts'

/** What stands in one place of a page, and which sign of it was clicked. */
export type ClickedText = { text: string; at: number }

/** What a click on the written-out e-invoice takes: all that stands there where it is a value of this sort, else the word. */
export function takeReadable({ text, at }: ClickedText, sort: FieldSort, around: Around): string {
  const whole = text.trim()
  if (sort === 'yes-no' || sort === 'name') return whole
  const word = wordAround({ text, at })
  if (sort === 'number') return word
  return 'value' in understand(sort, whole, around) ? whole : word
}

function wordAround({ text, at }: ClickedText): string {
  const before = /\S*$/.exec(text.slice(0, at))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(at))?.[0] ?? ''
  return before + after
}
