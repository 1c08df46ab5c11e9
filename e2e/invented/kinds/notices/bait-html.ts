import type { Random } from '../../random.ts'

/** How strangers dress their mails: one picture, words that nobody sees, one target for all links, a name that is not theirs. */
export function baitHtml(random: Random, { text, plainHtml }: { text: string; plainHtml: string }): string {
  const url =
    /https:\/\/\S+/.exec(text)?.[0] ?? `https://${random.word(9)}.${random.word(5)}.example/${random.word(12)}`
  const dress = random.int(0, 9)
  if (dress < 3) return picture(random, url)
  const same = plainHtml.replaceAll(/href="https:[^"]*"/g, `href="${url}"`)
  if (dress < 5) return same.replace('</body>', `${hidden(random)}</body>`)
  if (dress < 7) return same
  if (dress === 7)
    return plainHtml.replace('</body>', `<a href="${url}">www.${random.word(8)}.example/login</a></body>`)
  return plainHtml
}

function picture(random: Random, url: string): string {
  const host = new URL(url).host
  return `<html><body><center><a href="${url}"><img src="https://${host}/${random.word(6)}.png" width="600" alt=""></a><br><a href="${url}"><img src="https://${host}/${random.word(6)}.png" alt=""></a></center>${random.chance(0.5) ? hidden(random) : ''}${`<!-- ${random.word(60)} ${random.word(80)} -->`.repeat(random.int(1, 12))}</body></html>`
}

const hidden = (random: Random) =>
  `<div style="display:none;font-size:0px">${Array.from({ length: 60 }, () => random.word(random.int(3, 9))).join(' ')}</div>`

/** Behind which names strangers hide, in no language or any. */
export const baitNames = [
  'Customer Service',
  'Account Notice',
  'Security Team',
  'Mail Administrator',
  'Support',
  'Delivery Update',
  'Parcel Desk',
  'Rewards Center',
  'Billing Department',
  'Klantendienst',
  'Levering opgeschort',
  'Bestelbevestiging',
  'Service Client',
  'Votre colis',
  'Récompense',
  'Kundenservice',
  'Versandinfo',
  'Gewinnabteilung',
  'Solar Vergleich',
  'Daily Deals',
  'Health Today',
  'Webmail',
  'Voicemail',
  'File Share',
  'Dr. James Okoro',
  'Mrs. Anna Lindt',
  'PayPal',
  'Microsoft account team',
  'Netflix',
  'DHL Express',
  'Amazon',
  'Norton',
  'Coinbase',
  'McAfee',
  'ADAC',
  'Lidl',
] as const
