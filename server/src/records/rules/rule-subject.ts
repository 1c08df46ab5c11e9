import { foldText } from '../documents/search-words.ts'

const answers = new Set(['re', 'fw', 'fwd', 'tr', 'aw', 'wg', 'antw', 'doorst'])

/** The words of a subject that stay the same from mail to mail: folded, without numbers and without Re: or Fwd:; '-' where there are none. */
export function subjectKey(subject: string): string {
  const words = foldText(subject.slice(0, 1000)).match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => !/\d/.test(word) && !answers.has(word))
  return telling.join(' ').slice(0, 300) || '-'
}

/**
 * Whether a mail is one that a rule was made for. `sender` of the rule: a whole address, or `@host` for everyone there and at
 * hosts below it; `subject`: as `subjectKey` gives it, or empty for any.
 */
export function isRuled(rule: { sender: string; subject: string }, mail: { sender: string; subject: string }): boolean {
  const sender = mail.sender.trim().toLowerCase()
  const isFrom = rule.sender.startsWith('@') ? isAtHost(sender, rule.sender.slice(1)) : sender === rule.sender
  return isFrom && (rule.subject === '' || rule.subject === subjectKey(mail.subject))
}

function isAtHost(address: string, host: string): boolean {
  const its = address.split('@').at(-1) ?? ''
  return host !== '' && (its === host || its.endsWith(`.${host}`))
}
