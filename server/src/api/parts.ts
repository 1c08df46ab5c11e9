import type { UploadResult } from '@facteur/contract/document.ts'
import type { EInvoiceDetails } from '@facteur/contract/e-invoice.ts'
import type { HouseState, Role } from '@facteur/contract/organisation.ts'
import type { Diagnosis, DiagnosisQuery, Discovery } from '@facteur/contract/mailbox.ts'
import type { ProbeResult, SourceLink } from '@facteur/contract/source.ts'
import type { DocumentKind, Language } from '@facteur/contract/verdict.ts'
import type { EInvoice } from '@facteur/formats/einvoice/einvoice.ts'
import type { OpenedFile } from '@facteur/formats/rendition.ts'
import type { Bus } from '#platform/bus.ts'
import type { ReaderPool } from '#platform/children.ts'
import type { NewJob } from '#platform/queue.ts'
import type { Context, Ground } from '#records/context.ts'
import type { SayNotice } from '#records/notices/notices.read.ts'
import type { StoredReason } from '#records/reason.ts'
import type { LearnHint } from '#records/suppliers/learn-hints.ts'
import type { Trouble } from '#records/tables.ts'
import type { Front } from './api.settings.ts'
import type { OAuthDoors } from './oauth-doors.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Sessions } from './sessions.ts'
import type { Streams } from './streams.ts'

export type UploadedFile = { name: string; bytes: Uint8Array }
export type UploadedItem = Omit<UploadResult['items'][number], 'reasons'> & { reasons: StoredReason[] }

export type InvitationMail = { email: string; language: Language; link: string; role: Role }

/** What the api does not know by itself and compose.ts hands in: stages, connectors, the house. */
export type Doors = {
  /** Opens the mailbox, lists and closes; nothing is kept. Throws `mailbox.*`, `mail-folder.*` and `egress.*` faults. */
  probeSource(link: SourceLink): Promise<ProbeResult>
  /** Finds the server of a mailbox by its address. Throws `mailbox.address-invalid`. */
  discoverMailbox(email: string, language: Language): Promise<Discovery>
  /** Walks a connection step by step, within 30 seconds; what fails is in the answer. */
  diagnoseMailbox(query: DiagnosisQuery, language: Language): Promise<Diagnosis>
  /** The same by the settings and the password that are kept. Throws `source.missing`, `source.not-by-imap`. */
  diagnoseSource(ctx: Context, input: { id: string; language: Language }): Promise<Diagnosis>
  /** Signing in to Google and Microsoft. */
  oauth: OAuthDoors
  /** The same way in as for mail; one item a file. */
  receiveUpload(ctx: Context, files: readonly UploadedFile[]): Promise<UploadedItem[]>
  collectMessage(ctx: Context, input: { id: string }): Promise<void>
  collectDocument(ctx: Context, input: { id: string }): Promise<void>
  /** What a correction of one field teaches about a supplier's papers. */
  learnHint: LearnHint
  /** What kind of paper a file that was opened just now is; undefined where that stays unclear. */
  kindOfFile(ctx: Context, input: { opened: OpenedFile; name: string }): Promise<DocumentKind | undefined>
  /** All that an e-invoice says, and what does not add up in it. */
  detailsOfEInvoice(invoice: EInvoice, language: Language): EInvoiceDetails
  /** The same as a page to read: HTML without script. */
  showEInvoice(invoice: EInvoice, language: Language): string
  /** The folders of a linked mailbox, by the secret that is kept. */
  probeKeptSource(ctx: Context, input: { id: string }): Promise<ProbeResult>
  /** Mails the link of an invitation; `none` where no outgoing mail is set up. */
  sendInvitation(ctx: Context, invitation: InvitationMail): Promise<'none' | 'sent' | 'failed'>
  testDestination(ctx: Context, input: { id: string }): Promise<void>
  deliveryJob(ctx: Context, deliveryId: string): NewJob
  sayNotice: SayNotice
  house(): Promise<Omit<HouseState, 'pendingJobs'>>
  /** Why nothing can be mailed out now; null when it can. */
  outgoingTrouble(): Trouble | null
}

export type ApiInput = {
  ground: Ground
  sessions: Sessions
  front: Front
  bus: Bus
  reader: Pick<ReaderPool, 'readMail' | 'readFile' | 'pageImage'>
  doors: Doors
  version: string
  /** The built page. */
  webFolder: string
  /** The queues that `facteur wait` waits for. */
  workQueues: readonly string[]
  /** Holds each answer against the contract; for tests. */
  checksAnswers?: boolean
}

export type Parts = ApiInput & { limit: RateLimit; streams: Streams }
