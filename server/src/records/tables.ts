import type { LinkState } from '@facteur/contract/link.ts'
import type { Evidence, Fields } from '@facteur/contract/verdict.ts'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { StoredReason } from './reason.ts'
import type { LearnedHint } from './suppliers/supplier-memory.ts'

type Json<Value> = JSONColumnType<Value & object, string, string>
type Moment = ColumnType<Date, Date, Date>
type MomentOrNull = ColumnType<Date | null, Date | null | undefined, Date | null>
type Born = ColumnType<Date, Date | undefined, never>
/** Computed by the database from `fields`. */
type Derived<Value> = ColumnType<Value, never, never>

export type Trouble = { code: string; say: string }
/** `since`: when it began. `isPassing`: it may mend itself; absent in rows from before. */
/** Folders are added as they are done; `finishedAt` null: not done yet, or broken off. */
export type StoredReconciliation = {
  startedAt: string
  finishedAt: string | null
  foldersTotal: number
  folders: { path: string; there: number; known: number; missing: number; gone: number }[]
}
export type SourceTrouble = Trouble & { since?: string; isPassing?: boolean }
export type Companion = { name: string; mediaType: string; sha256: string; object: string }
/**
 * What a mail says about the document it brought: used by extract where the document itself is silent.
 * `payable`: what an e-invoice says is left to pay, where that is not the total that stands beside it.
 */
export type Hints = {
  subject?: string
  senderName?: string
  senderAddress?: string
  sentAt?: string
  payable?: { of: string | null; amount: string } | undefined
}

/** What a server said beside the bytes that are kept. `url` is sealed, in base64: it may hold a secret of its own. */
export type KeptAnswer = { url: string; mediaType: string; disposition: string | null }

/** An account on a supplier's papers. Confirmed: on a paper that was not held, or that the owner released. */
export type SupplierAccount = { iban: string; firstSeenOn: string; lastSeenOn: string; isConfirmed: boolean }
/** A hint with the day it was learned and the document it was corrected on. `earlier`: those it replaced, newest first. */
export type KeptHint = PlainHint & { earlier?: PlainHint[] }
type PlainHint = LearnedHint & { learnedAt: string; document: string | null }
/** What a document said before it was corrected: of each field, and of `kind`. */
export type AsRead = Record<string, { value: unknown; confidence?: number; evidence?: Evidence }>

export type Tables = {
  installation: {
    is_only: Generated<boolean>
    key_check: Buffer
    is_demo: Generated<boolean>
    setup_token_hash: Buffer | null
    setup_token_until: MomentOrNull
    created_at: Born
  }
  organisation_directory: { organisation_id: string }
  auth_user: {
    id: string
    name: string
    email: string
    emailVerified: Generated<boolean>
    image: string | null
    createdAt: Born
    updatedAt: Generated<Date>
  }
  auth_account: {
    id: string
    accountId: string
    providerId: string
    userId: string
    password: string | null
    createdAt: Born
    updatedAt: Generated<Date>
  }
  auth_session: {
    id: string
    token: string
    userId: string
    expiresAt: Moment
    createdAt: Born
    updatedAt: Generated<Date>
    ipAddress: string | null
    userAgent: string | null
  }

  organisation: {
    organisation_id: string
    name: string
    vat_number: string | null
    language: string
    wrapped_key: Buffer
    journal_sequence: Generated<number>
    journal_hash: Generated<string>
    journal_mac: Buffer | null
    weekly_mailed_at: MomentOrNull
    created_at: Born
  }
  member: { organisation_id: string; user_id: string; role: string; created_at: Born }
  api_token: {
    id: string
    organisation_id: string
    user_id: string
    name: string
    token_hash: string
    scopes: string[]
    created_at: Born
    expires_at: MomentOrNull
    last_used_at: MomentOrNull
    revoked_at: MomentOrNull
  }
  invitation: {
    id: string
    organisation_id: string
    email: string
    role: string
    language: string
    token_hash: string
    invited_by: string
    mail_state: Generated<'none' | 'sent' | 'failed'>
    created_at: Born
    expires_at: Moment
    accepted_at: MomentOrNull
    revoked_at: MomentOrNull
  }
  source: {
    id: string
    organisation_id: string
    connector: string
    name: string
    settings: Json<Record<string, unknown>>
    secret: Buffer | null
    folders: string[]
    aliases: string[]
    since: string | null
    state: Generated<'active' | 'paused' | 'removed'>
    trouble: ColumnType<SourceTrouble | null, string | null | undefined, string | null>
    current_folder: string | null
    is_caught_up: Generated<boolean>
    sync_asked_at: MomentOrNull
    last_pass_started_at: MomentOrNull
    last_success_at: MomentOrNull
    next_run_at: MomentOrNull
    /** Given by the owner; null: trust none. Learnt from the mailbox where it is not given. */
    trusted_authserv: string | null
    is_authserv_given: Generated<boolean>
    /** When the provider said that the link itself ends; and up to which end the owner was warned. */
    link_ends_at: MomentOrNull
    warned_of_end_at: MomentOrNull
    includes_subfolders: Generated<boolean>
    /** Grows with each change of the scope. `reread_version`: the last one that widened it. */
    scope_version: Generated<number>
    reread_version: Generated<number>
    reconcile_asked_at: MomentOrNull
    reconciliation: ColumnType<StoredReconciliation | null, string | null | undefined, string | null>
    created_at: Born
  }
  /** Other organisations whose papers arrive here too; `addresses`: mail to these is theirs. */
  source_serves: {
    organisation_id: string
    source_id: string
    other_id: string
    addresses: string[]
    said_by: string
    created_at: Born
  }
  oauth_client: {
    organisation_id: string
    provider: 'google' | 'microsoft'
    client_id: string
    secret: Buffer | null
    tenant: string | null
    /** A day, as the owner noted it. */
    secret_ends_on: string | null
    warned_of_end_on: ColumnType<string | null, string | null | undefined, string | null>
    changed_at: Moment
  }
  oauth_attempt: {
    id: string
    organisation_id: string
    provider: 'google' | 'microsoft'
    flow: 'browser' | 'device'
    user_id: string
    /** The session that began it; null for a token. */
    session_id: string | null
    /** The source to link again; null for a new one. */
    source_id: string | null
    state: Generated<'waiting' | 'exchanging' | 'signed-in' | 'linked' | 'failed'>
    state_hash: string | null
    client_id: string
    redirect_url: string | null
    verifier: Buffer | null
    device_code: Buffer | null
    user_code: string | null
    verification_url: string | null
    every_seconds: number | null
    next_poll_at: MomentOrNull
    tokens: Buffer | null
    address: string | null
    trouble: ColumnType<Trouble | null, string | null | undefined, string | null>
    created_at: Moment
    expires_at: Moment
  }
  source_folder: {
    organisation_id: string
    source_id: string
    path: string
    uid_validity: number
    highest_uid: Generated<number>
    backfill_uid: number | null
    is_backfill_done: Generated<boolean>
    is_sent: Generated<boolean>
    recent_uids: ColumnType<number[], number[] | undefined, number[]>
    total: Generated<number>
    seen: Generated<number>
    is_gone: Generated<boolean>
    /** The scope for which it was, or is being, looked through. */
    scope_version: Generated<number>
    /** Stays when the folder is renamed, where the server gives such a name. */
    mailbox_id: ColumnType<string | null, string | null | undefined, string | null>
  }
  /** Numbers of the messages of a feed. `hint` is sealed: what the provider told of the message when it was listed. */
  feed_entry: {
    organisation_id: string
    source_id: string
    folder: string
    number: number
    external_id: string
    hint: Buffer | null
    is_gone: Generated<boolean>
  }
  feed_folder: {
    organisation_id: string
    source_id: string
    folder: string
    cursor: string | null
    is_listed: Generated<boolean>
  }
  message: {
    id: string
    organisation_id: string
    source_id: string
    folder: string
    uid_validity: number
    uid: number
    identity: string
    message_header_id: string
    subject: string
    sender: string
    sender_name: string
    recipients: string[]
    sent_at: MomentOrNull
    received_at: Moment
    size_bytes: number
    state: 'waiting' | 'judged' | 'unreadable'
    original_object: string | null
    is_wanted: Generated<boolean>
    is_backfill: Generated<boolean>
    kind: string | null
    direction: string | null
    collect: boolean | null
    place: string | null
    language: string | null
    is_unsure: Generated<boolean>
    /** Its owner wants the mail itself as a document. */
    wants_print: Generated<boolean>
    /** Waited for the owner's look until they said "never again": it does again when they take that back. */
    was_unsure: Generated<boolean>
    reasons: Json<StoredReason[]>
    links: Buffer | null
    judged_at: MomentOrNull
    authserv_id: ColumnType<string | null, string | null | undefined, string | null>
    rule_id: ColumnType<string | null, string | null | undefined, string | null>
    /** Its paper lies elsewhere, and its owner said that it is dealt with: by that document, where they handed one in. */
    settled_at: MomentOrNull
    settled_document: ColumnType<string | null, string | null | undefined, string | null>
    created_at: Born
  }
  document: {
    id: string
    organisation_id: string
    state: 'received' | 'fetched' | 'extracted' | 'archived' | 'set-aside' | 'unreadable'
    needs_review: Generated<boolean>
    is_wanted: Generated<boolean>
    is_backfill: Generated<boolean>
    kind: string
    direction: Generated<string>
    language: string | null
    place: string
    name: string
    media_type: string
    format: string
    size_bytes: number
    sha256: string
    original_object: string
    rendition_object: string | null
    companions: Json<Companion[]>
    twin_of: string | null
    fields: Json<Partial<Fields>>
    confidence: Json<Record<string, number>>
    evidence: Json<Record<string, Evidence>>
    reasons: Json<StoredReason[]>
    hints: Json<Hints>
    supplier_id: ColumnType<string | null, string | null | undefined, string | null>
    corrected: ColumnType<string[], string[] | undefined, string[]>
    as_read: ColumnType<AsRead, string | undefined, string>
    /** The organisation it belongs to, if not this one. */
    handed_to: ColumnType<string | null, string | null | undefined, string | null>
    /** Who said so; null where the paper says it itself. */
    handed_by: ColumnType<string | null, string | null | undefined, string | null>
    /** The owner said that it belongs here, whatever it says. */
    is_ours: Generated<boolean>
    /** What was strange about the mail it came in: its payment waits for the owner. */
    hold_reasons: ColumnType<StoredReason[], string | undefined, string>
    words: ColumnType<string[], string[] | undefined, string[]>
    supplier_name: Derived<string | null>
    supplier_vat_number: Derived<string | null>
    invoice_number: Derived<string | null>
    issued_on: Derived<string | null>
    total: Derived<string | null>
    received_at: Born
    archived_at: MomentOrNull
    retain_until: string | null
  }
  sighting: {
    id: string
    organisation_id: string
    document_id: string
    message_id: string | null
    source_id: string | null
    source_name: string
    folder: string | null
    name: string
    seen_at: Generated<Date>
  }
  double: { organisation_id: string; document_id: string; other_id: string }
  journal: {
    organisation_id: string
    sequence: number
    at: Moment
    actor: string
    action: string
    subject: string
    facts: Json<Record<string, unknown>>
    previous_hash: string
    hash: string
  }
  payment: {
    document_id: string
    organisation_id: string
    state: 'to-pay' | 'held' | 'paid' | 'direct-debit' | 'not-payable'
    due_on: string | null
    amount: string | null
    currency: string | null
    reasons: Json<StoredReason[]>
    /** Codes of what the owner looked at and found right. */
    released: ColumnType<string[], string[] | undefined, string[]>
    is_backfill: Generated<boolean>
    paid_at: MomentOrNull
    created_at: Born
  }
  supplier: {
    id: string
    organisation_id: string
    name: string
    /** Folded, without legal forms: equal for the same firm. */
    name_key: string
    vat_numbers: string[]
    accounts: Json<SupplierAccount[]>
    hosts: string[]
    hints: Json<KeptHint[]>
    /** Pictures that its mails name elsewhere are fetched for printing: the owner's word. */
    shows_pictures: Generated<boolean>
    document_count: Generated<number>
    first_document_on: string | null
    last_document_on: string | null
    /** Grows with each change in the organisation, so that memories know what to read anew. */
    version: number
    created_at: Born
  }
  rule: {
    id: string
    organisation_id: string
    effect: 'collect' | 'never'
    sender: string
    subject: string
    subject_key: string
    made_from: string | null
    made_at: Born
    used_count: Generated<number>
    last_used_at: MomentOrNull
  }
  pdf_password: {
    id: string
    organisation_id: string
    secret: Buffer
    /** The sender's host, or the whole address at a public provider; null for a file by hand. */
    sender: string | null
    supplier_id: string | null
    document_id: string | null
    created_at: Born
  }
  /** A link of a mail that leads to its paper. `sealed`: the address and the words on it. */
  link: {
    id: string
    organisation_id: string
    message_id: string
    sealed: Buffer
    url_key: string
    host: string
    anchor: string
    /** By which a sender is known again (suppliers/public-host.ts). */
    sender: string
    state: LinkState
    is_clear: boolean
    is_wanted: Generated<boolean>
    is_backfill: Generated<boolean>
    vouched_by: string | null
    kind: string
    direction: string
    language: string | null
    hold_reasons: ColumnType<StoredReason[], string | undefined, string>
    reasons: ColumnType<StoredReason[], string | undefined, string>
    response_object: ColumnType<string | null, string | null | undefined, string | null>
    response: ColumnType<KeptAnswer | Record<string, never>, string | undefined, string>
    asked_steps: Generated<number>
    kept_steps: Generated<number>
    last_host: ColumnType<string | null, string | null | undefined, string | null>
    documents: ColumnType<string[], string[] | undefined, string[]>
    tries: Generated<number>
    created_at: Born
    fetched_at: MomentOrNull
  }
  link_rule: { id: string; organisation_id: string; sender: string; effect: 'always' | 'ask' | 'never'; made_at: Born }
  web_turn: { host_key: string; next_at: Moment; first_until: MomentOrNull; second_until: MomentOrNull }
  destination: {
    id: string
    organisation_id: string
    connector: string
    name: string
    settings: Json<Record<string, unknown>>
    since: string | null
    removed_at: MomentOrNull
    created_at: Born
  }
  delivery: {
    id: string
    organisation_id: string
    destination_id: string
    document_id: string
    state: Generated<'queued' | 'sending' | 'accepted' | 'uncertain' | 'failed'>
    message_header_id: string
    attempts: Generated<number>
    next_try_at: Generated<Date>
    last_error: ColumnType<Trouble | null, string | null | undefined, string | null>
    queued_at: Generated<Date>
    accepted_at: MomentOrNull
  }
  notice: {
    id: string
    organisation_id: string
    code: string
    facts: Json<Record<string, string>>
    document_id: string | null
    source_id: string | null
    mail_state: Generated<'none' | 'queued' | 'sending' | 'sent' | 'uncertain'>
    created_at: Born
    read_at: MomentOrNull
  }
}
