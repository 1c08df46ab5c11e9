/** A folder we know that is no longer listed. `count`: how many mails it held. */
export type LostFolder = {
  path: string
  uidValidity: number
  highestUid: number
  count: number
  mailboxId: string | null
}
/** A folder that is listed and new to us. */
export type FoundFolder = {
  path: string
  uidValidity: number
  uidNext: number
  messages: number
  mailboxId: string | null
}
export type Rename = { from: string; to: string }

/** A folder is rarely emptied in the same minute in which it gets another name. */
const leastShare = 0.5
const fewMails = 20

/**
 * Which folders are the same under another name: by the name that the server keeps for itself (OBJECTID), or else by the same
 * UIDVALIDITY, no UID that went back, and about as many mails. Where more than one would fit, none is: it is looked through as a new one.
 */
export function matchFolders(lost: readonly LostFolder[], found: readonly FoundFolder[]): Rename[] {
  const fits = (one: LostFolder) => found.filter((other) => isSame(one, other))
  return lost.flatMap((one) => {
    const [only, ...more] = fits(one)
    if (only === undefined || more.length > 0) return []
    const rivals = lost.filter((other) => isSame(other, only))
    return rivals.length === 1 ? [{ from: one.path, to: only.path }] : []
  })
}

function isSame(lost: LostFolder, found: FoundFolder): boolean {
  if (lost.mailboxId !== null && found.mailboxId !== null) return lost.mailboxId === found.mailboxId
  // Some number everything anew from 1, and so do we for providers that give no numbers: that says nothing.
  if (lost.uidValidity <= 1) return false
  if (lost.uidValidity !== found.uidValidity || found.uidNext <= lost.highestUid) return false
  const [few, many] = [lost.count, found.messages].toSorted((a, b) => a - b)
  return (many ?? 0) - (few ?? 0) <= fewMails || (few ?? 0) >= (many ?? 0) * leastShare
}

/** The chosen folders after renames; one above them that was chosen for what lies below it follows too. */
export function followChosen(
  chosen: readonly string[],
  renames: readonly Rename[],
  listed: readonly { path: string; delimiter: string }[],
): string[] {
  const present = new Set(listed.map(({ path }) => path))
  const moved = chosen.map((path) => {
    if (present.has(path)) return path
    const own = renames.find((one) => one.from === path)
    if (own !== undefined) return own.to
    const below = renames.flatMap(({ from, to }) => {
      const rest = from.startsWith(path) ? from.slice(path.length) : ''
      const delimiter = listed.find((one) => one.path === to)?.delimiter ?? ''
      const isBelow = delimiter !== '' && rest.startsWith(delimiter) && to.endsWith(rest)
      return isBelow ? [to.slice(0, to.length - rest.length)] : []
    })
    return below.find((one) => present.has(one)) ?? path
  })
  return [...new Set(moved)]
}
