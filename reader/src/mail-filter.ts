/** What the filter of a mail server wrote against a mail: unwanted, or bait. */
export type FilterMark = 'junk' | 'bait'

const maxLines = 400

/**
 * The worst that a filter on the way says in the header lines. Only what speaks against a mail counts: whoever sends can write
 * such lines too, and would write only good of himself. Undefined where no filter found anything.
 */
export function readFilterMark(headers: readonly { key: string; value: string }[]): FilterMark | undefined {
  let worst: FilterMark | undefined
  for (const { key, value } of headers.slice(0, maxLines)) {
    const said = value.slice(0, 1_000).trim().toLowerCase()
    if (says(baitSaid, key, said)) return 'bait'
    if (says(junkSaid, key, said)) worst = 'junk'
  }
  return worst
}

type Sayings = Readonly<Record<string, RegExp>>
const says = (sayings: Sayings, key: string, said: string) =>
  Object.hasOwn(sayings, key) && (sayings[key]?.test(said) ?? false)

const baitSaid: Sayings = {
  'x-forefront-antispam-report': /\bcat:(?:phsh|hphsh|hphish|spoof|dimp|uimp|gimp|bimp|malw)\b/,
  'x-ms-exchange-organization-pcl': /^[4-8]\b/,
  'x-gm-phishy': /^1\b/,
  'x-vr-spamstate': /phish|virus/,
  'x-proofpoint-spam-details': /\brule=\w*phish/,
}

const yes = /^(?:yes|true|spam|confirmed)\b/
const junkSaid: Sayings = {
  'x-spam-flag': yes,
  'x-spam': yes,
  'x-spam-status': /^yes\b/,
  'x-spam-action': /^(?:reject|add header|rewrite subject|quarantine)/,
  'x-rspamd-action': /^(?:reject|add header|rewrite subject|quarantine)/,
  'x-barracuda-spam-flag': yes,
  'x-barracuda-spam-status': /^yes\b/,
  'x-ms-exchange-organization-scl': /^[5-9]\b/,
  'x-forefront-antispam-report': /\bsfv:(?:spm|sks|skb)\b|\bcat:(?:spm|hspm)\b/,
  'x-microsoft-antispam-mailbox-delivery': /\bdest:j\b|\brf:junkemail\b/,
  'x-gm-spam': /^1\b/,
  'x-ui-filterresults': /^junk\b/,
  'x-vr-spamstate': /^spam\b/,
  'x-proofpoint-spam-details': /\brule=\w*spam/,
  'x-ctch-spam': yes,
  'x-dspam-result': yes,
  'x-bogosity': yes,
  'x-yahoofilteredbulk': /\d/,
  'x-tm-as-result': yes,
}
