import type { OpenedMail } from './rendition.ts'

/** A mail of which nothing is known: what could not be opened, or a text judged as if it were one. */
export function noMail(): OpenedMail {
  return {
    messageId: '',
    subject: '',
    from: [],
    to: [],
    cc: [],
    replyTo: [],
    deliveredTo: [],
    sentAt: null,
    isBulk: false,
    isAutoSubmitted: false,
    authenticationResults: [],
    text: '',
    html: '',
    links: [],
    parts: [],
    attachedMails: [],
    isTruncated: false,
  }
}
