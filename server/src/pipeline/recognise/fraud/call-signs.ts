import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { makeReason } from '#records/reasons.ts'
import { isPublicHost } from '#records/suppliers/public-host.ts'
import { bearsAnothersName } from './imitated.ts'
import type { Sign } from './sign.ts'

const toCall =
  /\b(?:call|phone|dial|contact|bel|bellen|appelez|appeler|rufen|anrufen)\b[^\n]{0,80}?\d{2,4}[ ).-]{1,3}\d{2,4}[ .-]\d{2}|\d{3}[ ).-]{1,3}\d{3}[ .-]\d{4}/
const isPassedOn =
  /^\s*(?:re|aw|antw|sv|fwd?|tr|wg|doorst\w*|enc)\s*:|\n\s*(?:from|van|de|von) ?: [^\n]{1,120}\n|forwarded message|doorgestuurd bericht|message transfere|weitergeleitete nachricht/
const notYours =
  /\b(?:(?:did|have|has|do) ?(?:not|n't) (?:yourself )?(?:authori[sz]ed?|ma[kd]e|placed?|recogni[sz]ed?|request\w*|order\w*|initiated?)|unauthori[sz]ed|(?:not|n't) (?:by )?you\b|to (?:cancel|dispute|stop) (?:this|the|your)|niet (?:zelf )?(?:gedaan|geplaatst|herkent|besteld|goedgekeurd|uitgevoerd)|herkent u .{0,30}\bniet|te annuleren|(?:n'avez|n'etes) pas .{0,40}(?:autorise|effectue|commande|origine|passe)|ne reconnaissez pas|pas a l'origine|pour annuler|nicht (?:von ihnen )?(?:autorisiert|veranlasst|getatigt|bestellt|aufgegeben)|erkennen sie .{0,40}\bnicht|zu stornieren|um zu kundigen)/
const charged =
  /\b(?:charged|debited|deducted|billed|you paid|renew(?:ed|al|s)|purchase|afgeschreven|in rekening gebracht|u (?:hebt|heeft) .{0,20}betaald|verlengd|debitee?s?|prelevee?s?|vous avez paye|renouvel\w+|facturee?s?|abgebucht|belastet|verlangert|berechnet)\b/
const bank = /bank|banque|card|carte|kaart|karte|credit|visa/

/** A bill in the name of a house that everybody knows, and a number to call about it: out of a free mailbox, or one that nobody ordered. */
export function callSigns(mail: OpenedMail, words: string): Sign[] {
  const sender = mail.from[0]
  const host = sender?.address.split('@')[1]?.toLowerCase() ?? ''
  if (isPassedOn.test(words.slice(0, 3_000)) || !toCall.test(words)) return []
  const isMoney = /(?:[$€£]|usd|eur) ?\d{2}|\d ?(?:usd|eur|[$€£])/.test(words)
  const borne = bearsAnothersName(words.replace(/\s+/g, ' ').slice(0, 600), host, 600)
  if (!isMoney || borne === 0) return []
  const reason = makeReason('sender.named-otherwise', { name: sender?.name || mail.subject, domain: host })
  const isCharged = charged.test(words)
  const isDenied = notYours.test(words)
  // A person may have bought there, and wants to be called about it.
  if (isPublicHost(host)) return isCharged || isDenied ? [{ weight: 4, reason }] : []
  // A bank tells of payments to houses that everybody knows, and whom to call about them.
  const isBank = bank.test(`${sender?.name ?? ''} ${host}`.toLowerCase())
  return borne === 1 && !isBank && isCharged && isDenied ? [{ weight: 3, reason }] : []
}
