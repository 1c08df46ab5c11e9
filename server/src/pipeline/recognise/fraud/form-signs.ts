import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { makeReason } from '#records/reasons.ts'
import { isNear } from './near-host.ts'
import type { Sign } from './sign.ts'

const passwordField = /<input\b[^<>]{0,300}\btype\s{0,3}=\s{0,3}["']?password/i

/** A page to sign in with, attached or as the mail itself: no supplier lets anybody type a password there. */
export function formSigns(mail: OpenedMail): Sign[] {
  const host = mail.from[0]?.address.split('@')[1]?.toLowerCase() ?? ''
  const signs = mail.parts.flatMap(({ name, rendition: { form } }): Sign[] => {
    if (form === undefined) return []
    const isElsewhere = form.hosts.some((one) => !isNear(one, host))
    const weight = form.asksPassword ? 4 : isElsewhere ? 2 : 0
    return weight === 0 ? [] : [{ weight, reason: makeReason('sender.asks-for-secrets', { word: name }) }]
  })
  const isAsked = passwordField.test(mail.html.slice(0, 80_000))
  const own: Sign[] = isAsked
    ? [{ weight: 4, reason: makeReason('sender.asks-for-secrets', { word: 'password' }) }]
    : []
  return [...own, ...signs].slice(0, 1)
}
