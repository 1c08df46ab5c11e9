/** One mail as it leaves: plain values only, never handed on from outside as options. */
export type Parcel = {
  messageHeaderId: string
  to: readonly string[]
  subject: string
  text: string
  html: string
  attachments: readonly { name: string; mediaType: string; bytes: Buffer }[]
}

/** accepted: the server took it. refused: it said no, for good or for now. uncertain: the line broke after we had begun; nobody knows. */
export type SendOutcome =
  | { state: 'accepted' }
  | { state: 'refused'; isForGood: boolean; code: string; say: string }
  | { state: 'uncertain'; say: string }

export type MailSession = { send(parcel: Parcel): Promise<SendOutcome>; close(): void }

/** `open` signs in first, so that "sending" is noted only for the moment of the sending itself. Absent (null): no outgoing mail is set up. */
export type OutgoingMail = { from: string; open(): Promise<MailSession> }
