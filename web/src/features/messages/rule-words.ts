import type { CollectRule } from '@facteur/contract/rule.ts'

export type Reach = { isWholeHost: boolean; isAnySubject: boolean }

export function reachOf({ sender, subject }: Pick<CollectRule, 'sender' | 'subject'>): Reach {
  return { isWholeHost: sender.startsWith('@'), isAnySubject: subject === '' }
}

export function hostOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

// Everyone may have an address there, so "all of them" says nothing about a sender.
const openToAll = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com hotmail.be live.com live.be msn.com yahoo.com yahoo.fr icloud.com me.com mac.com gmx.com gmx.de gmx.net web.de t-online.de proton.me protonmail.com telenet.be skynet.be proximus.be scarlet.be orange.fr free.fr laposte.net wanadoo.fr sfr.fr ziggo.nl kpnmail.nl xs4all.nl'.split(
    ' ',
  ),
)

export const isOpenToAll = (host: string): boolean => openToAll.has(host)

/**
 * How far "never again from here" reaches at first: all mails of that address. Only mails with a like subject where the
 * address also brought an invoice, or where its name was forged: what the true supplier sends must still come in.
 */
export function firstReachOf({ collect, kind }: { collect: boolean; kind: string }): Reach {
  return { isWholeHost: false, isAnySubject: !collect && kind !== 'phishing' }
}
