import type { LinkToFollow } from '#records/links/links.read.ts'

export type MayFollow =
  | { is: 'follow' }
  /** The mailbox has not been read far enough to know whose word on its senders counts. */
  | { is: 'wait' }
  | { is: 'ask'; code: string }
  | { is: 'refuse'; code: string }

const longestWaitMs = 86_400_000

/** Whether a link is followed by itself: the owner's click or rule decides, then whether the sender is proven and nothing is strange. Pure. */
export function mayFollow({
  link,
  message,
  rule,
  trusted,
  isReading,
  ageMs,
}: Pick<LinkToFollow, 'link' | 'message' | 'rule' | 'trusted' | 'isReading' | 'ageMs'>): MayFollow {
  if (link.is_wanted) return { is: 'follow' }
  if (rule === 'never') return { is: 'refuse', code: 'link.never-followed' }
  if (link.hold_reasons.length > 0) return { is: 'ask', code: 'link.mail-is-strange' }
  if (rule === 'ask') return { is: 'ask', code: 'link.asked-each-time' }
  if (!link.is_clear) return { is: 'ask', code: 'link.is-unclear' }
  if (rule === 'always') return { is: 'follow' }
  if (link.vouched_by !== null && link.vouched_by === trusted?.toLowerCase()) return { is: 'follow' }
  // Whose word counts is learnt from the mails that were read: as long as more come, it may still be learnt.
  // A mailbox in trouble is never read to its end: then the owner is asked.
  const isStillReading =
    ageMs < longestWaitMs && (isReading || (!message.is_caught_up && message.source_state === 'active'))
  return link.vouched_by !== null && isStillReading ? { is: 'wait' } : { is: 'ask', code: 'link.sender-unproven' }
}
