import { paperEndings, searchWords } from '#connectors/kit/likely.ts'

/** Gmail's own search for what looks like an invoice, in four languages: braces mean any of them. */
export const likelyQuery = `{${[
  ...paperEndings.map((ending) => `filename:${ending}`),
  ...Object.values(searchWords).flat(),
].join(' ')}}`

/** `after:` with seconds counts from that instant; with a day it would be a day in the time zone of the account. */
export const sinceQuery = (since: Date): string => `after:${Math.floor(since.getTime() / 1000) - 1}`
