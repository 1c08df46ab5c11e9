import { searchWords } from '#connectors/kit/likely.ts'

/** Queries for Graph's search, one a language: each answers with a thousand mails at most. */
export const likelySearches: readonly string[] = Object.values(searchWords).map(
  (words) => `"${words.map((word) => word.replaceAll('"', '\\"')).join(' OR ')}"`,
)

/** Mails with attachments, newest first. Graph wants what it sorts by to come first in the filter. */
export const attachmentsFilter = (since: Date | undefined): string =>
  `receivedDateTime ge ${(since ?? new Date(0)).toISOString()} and hasAttachments eq true`
