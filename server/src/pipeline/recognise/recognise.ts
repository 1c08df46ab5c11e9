import type { DocumentKind } from '@facteur/contract/verdict.ts'
import type { OpenedMail, OpenedPart } from '@facteur/formats/rendition.ts'
import { announce, announceSoon } from '#records/announce.ts'
import { Fault } from '#platform/fault.ts'
import type { NewJob } from '#platform/queue.ts'
import { type Context, type Tx, inTransaction } from '#records/context.ts'
import { type ReceivedFile, keepFile, receiveWithin } from '#records/documents/receive-document.ts'
import { type Judgement, judgeMessage } from '#records/messages/judge-message.ts'
import { listLinkHabits } from '#records/links/links.read.ts'
import { type SealedLink, noteLinks, sealLinks } from '#records/links/note-links.ts'
import { findSealedPasswords, openPdfPasswords } from '#records/passwords/pdf-passwords.read.ts'
import { type OwnSide, findKnownInvoices, getOwnSideWithin } from '#records/organisations/own-side.read.ts'
import type { StoredReason } from '#records/reason.ts'
import { noteRulesUsed } from '#records/rules/note-rule-used.ts'
import { listKnownRulesWithin } from '#records/rules/rules.read.ts'
import { sealSecret } from '#records/secrets.ts'
import { authservIdOf, trustedAuthservOf } from '#records/sources/trusted-authserv.ts'
import { listSupplierMemoriesWithin } from '#records/suppliers/supplier-memories.ts'
import { priorities } from '../queues.ts'
import type { Reader } from '../reader.ts'
import { chooseScans, readScans } from '../reading/read-scans.ts'
import { renditionOfBody } from '../reading/body-text.ts'
import { withBeside } from '../reading/payment-said.ts'
import { type ScanPlaces, makeScanPlaces } from '../reading/scan-places.ts'
import { type Outcome, defineStage } from '../stage.ts'
import type { Reason, Verdict } from '../verdict.ts'
import { holdReasonsOf } from '../hold-reasons.ts'
import type { JudgeContext } from './judge-context.ts'
import { judgeMail } from './judge-mail.ts'
import { chooseByHand } from './choose-by-hand.ts'
import { linksToFollow } from './settle-links.ts'
import { vouchedBy } from './fraud/sender-proof.ts'
import { chooseMailItself } from './choose-mail-itself.ts'

type MessageRow = NonNullable<Awaited<ReturnType<typeof findWaiting>>>['message']
type Kept = { file: ReceivedFile; kind: DocumentKind }

const stored = (reasons: readonly Reason[]): StoredReason[] => reasons.map(({ code, facts }) => ({ code, facts }))

/** A whole mail, opened by the reader: its verdict, and the documents that it brings. */
export function makeRecognise({ reader, places = makeScanPlaces() }: { reader: Reader; places?: ScanPlaces }) {
  return defineStage({
    name: 'recognise',

    async run(ctx, id) {
      places.turnAway(id)
      const found = await findWaiting(ctx, id)
      if (found === undefined) return undefined
      const { message } = found
      if (message.original_object === null)
        throw new Fault('message.original-missing', { say: 'The original of this mail is not in the vault.' })
      const passwords = await openPdfPasswords(ctx, found.sealed)
      const bytes = await ctx.vault.load(ctx.organisation, message.original_object)
      const opened = await reader.readMail(bytes, { passwords })
      if (opened.unreadable !== undefined) return conclude(ctx, message, unreadable(message, opened.unreadable.code))
      const recogniseWords = () => readScans(reader, opened, { passwords, isUrgent: message.is_wanted })
      const hasScans = chooseScans(opened).length > 0
      const mail = hasScans ? await places.hold({ id, isBackfill: message.is_backfill }, recogniseWords) : opened
      const verdict = await judge(ctx, { ...found, mail })
      const kept = verdict.collect ? await keepDocuments(ctx, { mail, bytes }, verdict) : []
      const links = await sealLinks(ctx, linksToFollow(verdict))
      return conclude(ctx, message, await judgementOf(ctx, { message, verdict, mail }), { verdict, mail, kept, links })
    },

    setAside: (ctx, id, reason) => ({
      async commit(tx) {
        await judgeMessage(tx, ctx, { ...nothing(id), reasons: [reason] })
        await announce(tx, ctx, { type: 'messages' })
        return []
      },
    }),
  })
}

function findWaiting(ctx: Context, id: string) {
  return inTransaction(ctx, async (tx) => {
    const message = await tx
      .selectFrom('message')
      .innerJoin('source', 'source.id', 'message.source_id')
      .leftJoin('source_folder', (join) =>
        join
          .onRef('source_folder.source_id', '=', 'message.source_id')
          .onRef('source_folder.path', '=', 'message.folder'),
      )
      .selectAll('message')
      .select(['source.name as source_name', 'source_folder.is_sent'])
      .select(['source.trusted_authserv', 'source.is_authserv_given'])
      .where('message.organisation_id', '=', ctx.organisation)
      .where('message.id', '=', id)
      .where('message.state', '=', 'waiting')
      .executeTakeFirst()
    if (message === undefined) return undefined
    const past = {
      suppliers: await listSupplierMemoriesWithin(tx, ctx),
      rules: await listKnownRulesWithin(tx, ctx),
      linkHabits: await listLinkHabits(tx, ctx, message.sender),
      trustedAuthservId: await trustedAuthservOf(tx, ctx, { ...message, id: message.source_id }),
    }
    const sealed = await findSealedPasswords(tx, ctx, { senderAddress: message.sender })
    return { message, own: await getOwnSideWithin(tx, ctx), past, sealed }
  })
}

/** What is known of suppliers, of the owner's wishes and of the mailbox. */
type Past = Pick<JudgeContext, 'suppliers' | 'rules' | 'linkHabits' | 'trustedAuthservId'>

async function judge(
  ctx: Context,
  { message, own, past, mail }: { message: MessageRow; own: OwnSide; past: Past; mail: OpenedMail },
): Promise<Verdict> {
  const context = { ...own, ...past, ...(message.is_sent === true ? { folderUse: 'sent' as const } : {}) }
  const first = judgeMail(mail, { ...context, knownInvoices: [] })
  // Only a reminder needs to know what the archive holds: whether the invoice it repeats ever came.
  const verdict =
    first.kind === 'reminder' ? judgeMail(mail, { ...context, knownInvoices: await findKnownInvoices(ctx) }) : first
  if (message.wants_print) return chooseMailItself(verdict)
  return message.is_wanted && !verdict.collect ? chooseByHand(mail, verdict) : verdict
}

/** What is attached, and the mail itself where it is the document, which is printed next; what a link leads to comes later. */
async function keepDocuments(
  ctx: Context,
  { mail, bytes }: { mail: OpenedMail; bytes: Uint8Array },
  verdict: Verdict,
): Promise<Kept[]> {
  const kept: Kept[] = []
  for (const document of verdict.documents) {
    if (document.part === null && verdict.where === 'body')
      kept.push({ kind: document.kind, file: await keepFile(ctx, { ...mailAsFile(mail), bytes, companions: [] }) })
    const part = document.part === null ? undefined : mail.parts[document.part]
    if (part === undefined) continue
    const companions = document.companions.flatMap((index) => mail.parts[index] ?? [])
    const rendition = withBeside(
      part.rendition,
      companions.map((one) => one.rendition),
    )
    kept.push({
      kind: document.kind,
      file: await keepFile(ctx, { ...fileOf(part), rendition, companions: companions.map(fileOf) }),
    })
  }
  return kept
}

/** The mail as its own document: the bytes as received, and its text until it is printed. */
const mailAsFile = (mail: OpenedMail) => ({
  name: `${mail.subject.trim().slice(0, 100) || 'mail'}.eml`,
  mediaType: 'message/rfc822',
  format: 'html',
  rendition: renditionOfBody(mail),
})

const fileOf = (part: OpenedPart) => ({
  name: part.name,
  mediaType: part.mediaType,
  format: part.rendition.format,
  bytes: part.bytes,
  rendition: part.rendition,
})

const nothing = (id: string): Judgement => ({
  id,
  state: 'unreadable',
  kind: 'other',
  direction: 'purchase',
  collect: false,
  place: 'none',
  language: null,
  isUnsure: true,
  reasons: [],
  links: null,
  keepsOriginal: true,
})

const unreadable = (message: MessageRow, code: string): Judgement => ({
  ...nothing(message.id),
  reasons: [{ code, facts: {} }],
})

async function judgementOf(
  ctx: Context,
  { message, verdict, mail }: { message: MessageRow; verdict: Verdict; mail: OpenedMail },
): Promise<Judgement> {
  const links =
    verdict.links.length === 0
      ? null
      : await sealSecret(ctx, { noun: 'message', id: message.id, name: 'links' }, JSON.stringify(verdict.links))
  const isUnsure = verdict.isUnsure ?? false
  return {
    id: message.id,
    asked: { isWanted: message.is_wanted, wantsPrint: message.wants_print },
    state: 'judged',
    kind: verdict.kind,
    direction: verdict.direction,
    collect: verdict.collect,
    place: verdict.where,
    language: verdict.language,
    isUnsure,
    reasons: stored(verdict.reasons),
    links,
    keepsOriginal: verdict.collect || isUnsure,
    authservId: authservIdOf(mail.authenticationResults[0]),
    ruleId: verdict.ruleId,
  }
}

function conclude(
  ctx: Context,
  message: MessageRow,
  judgement: Judgement,
  found?: { verdict: Verdict; mail: OpenedMail; kept: Kept[]; links: SealedLink[] },
): Outcome {
  let isWritten = false
  return {
    async commit(tx) {
      isWritten = await judgeMessage(tx, ctx, judgement)
      if (!isWritten) return []
      if (found === undefined) return []
      const jobs: NewJob[] = []
      const { verdict, mail } = found
      // A mail that was asked for by hand made the rule; it is no use of it.
      if (verdict.ruleId !== undefined && !message.is_wanted) await noteRulesUsed(tx, ctx, [verdict.ruleId])
      for (const one of found.kept) jobs.push(...(await receiveOne(tx, ctx, { message, one, verdict, mail })))
      return [...jobs, ...(await noteFoundLinks(tx, ctx, { message, verdict, mail, links: found.links }))]
    },
    async afterwards() {
      announceSoon(ctx, { type: 'messages' })
      if (isWritten && !judgement.keepsOriginal && message.original_object !== null)
        await ctx.vault.remove(ctx.organisation, message.original_object)
    },
  }
}

async function noteFoundLinks(
  tx: Tx,
  ctx: Context,
  { message, verdict, mail, links }: { message: MessageRow; verdict: Verdict; mail: OpenedMail; links: SealedLink[] },
): Promise<NewJob[]> {
  const waiting = await noteLinks(tx, ctx, {
    message: { id: message.id, sender: message.sender, isWanted: message.is_wanted, isBackfill: message.is_backfill },
    links,
    vouchedBy: vouchedBy(mail.authenticationResults, mail.from[0]?.address ?? ''),
    kind: verdict.kind,
    direction: verdict.direction,
    language: verdict.language,
    holdReasons: holdReasonsOf(verdict, verdict.kind),
  })
  const priority = message.is_backfill ? priorities.backfill : priorities.fresh
  return waiting.map((id) => ({ queue: 'fetch', data: { organisation: ctx.organisation, id }, priority }))
}

async function receiveOne(
  tx: Tx,
  ctx: Context,
  input: { message: MessageRow; one: Kept; verdict: Verdict; mail: OpenedMail },
): Promise<NewJob[]> {
  const { message, one, verdict, mail } = input
  const sender = mail.from[0]
  const received = await receiveWithin(tx, ctx, {
    file: one.file,
    kind: one.kind,
    direction: verdict.direction,
    language: verdict.language,
    place: verdict.where,
    reasons: stored(verdict.reasons),
    hints: {
      subject: mail.subject,
      ...(mail.sentAt === null ? {} : { sentAt: mail.sentAt }),
      ...(sender === undefined ? {} : { senderName: sender.name, senderAddress: sender.address }),
    },
    holdReasons: holdReasonsOf(verdict, one.kind),
    isWanted: message.is_wanted,
    isBackfill: message.is_backfill,
    sighting: {
      messageId: message.id,
      sourceId: message.source_id,
      sourceName: message.source_name,
      folder: message.folder,
    },
  })
  if (received.outcome === 'duplicate' && !received.isRevived) return []
  return [
    {
      queue: one.file.mediaType === 'message/rfc822' ? 'print' : 'extract',
      data: { organisation: ctx.organisation, id: received.id },
      priority: message.is_backfill ? priorities.backfill : priorities.fresh,
    },
  ]
}
