/** A tongue that strangers write in. Wider than the languages of the product: mail comes from anywhere. */
export type Tongue = 'nl' | 'fr' | 'de' | 'en' | 'es' | 'it' | 'pt' | 'pl' | 'sv'

/** What people and editors write, line by line. `{x}` is a thing, `{p}` a person's first name, `{d}` a day, `{n}` a number, `{b}` a firm, `{u}` an address on the web, `{$}` a price. */
export type TongueBook = {
  things: readonly string[]
  /** Somebody tells, asks or wonders. */
  talk: readonly string[]
  /** An editor or a shop tells many. */
  news: readonly string[]
  calls: readonly string[]
  headings: readonly string[]
  greetings: readonly string[]
  partings: readonly string[]
  talkSubjects: readonly string[]
  newsSubjects: readonly string[]
  wrote: readonly string[]
  leave: readonly string[]
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
