import { type Fields, noFields } from '@facteur/contract/verdict.ts'
import { makeEInvoice } from '@facteur/formats/einvoice/testing/make-einvoice.ts'
import { sha256Hex } from '#platform/crypto.ts'
import { makeId } from '#platform/ids.ts'
import { type Context, type Tx, inTransaction } from '../context.ts'
import { tokensOf } from '../documents/search-words.ts'
import { audit } from '../journal.ts'
import { makeApiToken } from '../organisations/make-api-token.ts'
import { sealSecret } from '../secrets.ts'
import { hashFacts } from '../verify-archive.ts'

export type Filled = {
  source: string
  message: string
  document: string
  destination: string
  delivery: string
  notice: string
  supplier: string
  rule: string
  link: string
  linkRule: string
  attempt: string
  person: string
  invitation: string
  token: string
  clearToken: string
}

export const testFields: Fields = {
  ...noFields,
  supplierName: 'Bakkerij De Gist BV',
  supplierVatNumber: 'BE0123456749',
  invoiceNumber: '2026-0042',
  issuedOn: '2026-03-31',
  dueOn: '2026-04-30',
  currency: 'EUR',
  totalIncludingVat: '1234.50',
  creditorIban: 'BE71096123456769',
  structuredCommunication: '+++090/9337/55493+++',
}

/** One of everything in an organisation, as the river would have left it: a mail, its archived invoice, a held payment, an uncertain delivery. */
export async function fillOrganisation(
  ctx: Context,
  input: { text?: string; fields?: Partial<Fields> } = {},
): Promise<Filled> {
  const { text = 'FACTUUR 2026-0042 Bakkerij De Gist Croissants Totaal 1.234,50', fields: some = {} } = input
  const fields = { ...testFields, ...some }
  const organisation_id = ctx.organisation
  const bytes = Buffer.from(`%PDF-1.4 ${ctx.organisation} ${text}`)
  const object = await ctx.vault.store(ctx.organisation, bytes)
  const words = text.split(' ').map((word, i) => ({ text: word, box: [40 + 60 * i, 40, 95 + 60 * i, 52] }))
  const rendition = {
    format: 'pdf',
    mediaType: 'application/pdf',
    pages: [{ number: 1, widthPt: 595, heightPt: 842, words, text }],
    pageCount: 1,
    text,
    eInvoice: makeEInvoice(),
    isTruncated: false,
  }
  const rendition_object = await ctx.vault.store(ctx.organisation, Buffer.from(JSON.stringify(rendition)))
  const original_object = await ctx.vault.store(ctx.organisation, Buffer.from('Subject: Factuur\r\n\r\nZie bijlage'))
  const [source, message, document] = [makeId('SourceId'), makeId('MessageId'), makeId('DocumentId')]
  const [destination, delivery, notice] = [makeId('DestinationId'), makeId('DeliveryId'), makeId('NoticeId')]
  const [supplier, rule, password] = [makeId('SupplierId'), makeId('RuleId'), makeId('PasswordId')]
  const attempt = makeId('AttemptId')
  const [link, linkRule] = [makeId('LinkId'), makeId('LinkRuleId')]
  const sealedLink = await sealSecret(
    ctx,
    { noun: 'link', id: link, name: 'url' },
    JSON.stringify({ url: 'https://gist.example/f/1', say: 'Download' }),
  )
  const pdfSecret = await sealSecret(ctx, { noun: 'pdf', id: password, name: 'password' }, 'sesam')
  const sha256 = sha256Hex(bytes)
  const tokens = tokensOf(await ctx.keyring.of(ctx.organisation), text)
  const secret = await sealSecret(ctx, { noun: 'source', id: source, name: 'password' }, 'geheim')
  const links = await sealSecret(
    ctx,
    { noun: 'message', id: message, name: 'links' },
    JSON.stringify([{ url: 'https://gist.example/f/1', say: 'Download', decision: 'never' }]),
  )
  const facts = { kind: 'invoice', direction: 'purchase', fields, name: 'factuur.pdf', mediaType: 'application/pdf' }
  await inTransaction(ctx, async (tx) => {
    await tx
      .insertInto('source')
      .values({
        id: source,
        organisation_id,
        connector: 'imap',
        name: 'post@lune.example',
        settings: JSON.stringify({
          host: 'imap.lune.example',
          port: 993,
          security: 'implicit',
          user: 'post@lune.example',
        }),
        secret,
        folders: [],
        aliases: [],
        since: null,
        current_folder: null,
        is_caught_up: true,
      })
      .execute()
    await tx
      .insertInto('source_folder')
      .values({
        organisation_id,
        source_id: source,
        path: 'INBOX',
        uid_validity: 1,
        backfill_uid: null,
        total: 1,
        seen: 1,
        is_backfill_done: true,
      })
      .execute()
    await tx
      .insertInto('message')
      .values({
        id: message,
        organisation_id,
        source_id: source,
        folder: 'INBOX',
        uid_validity: 1,
        uid: 1,
        identity: message,
        message_header_id: '<1@gist.example>',
        subject: 'Factuur 2026-0042',
        sender: 'info@gist.example',
        sender_name: 'De Gist',
        recipients: ['post@lune.example'],
        received_at: new Date('2026-03-31T08:00:00Z'),
        size_bytes: 100,
        state: 'judged',
        original_object,
        kind: 'invoice',
        direction: 'purchase',
        collect: true,
        place: 'attachment',
        language: 'nl',
        reasons: JSON.stringify([
          { code: 'attachment.is-invoice', facts: { name: 'factuur.pdf', word: 'FACTUUR', signs: 'a total' } },
        ]),
        links,
      })
      .execute()
    await tx
      .insertInto('rule')
      .values({
        id: rule,
        organisation_id,
        effect: 'collect',
        sender: 'info@gist.example',
        subject: 'Factuur 2026-0042',
        subject_key: 'factuur',
        made_from: message,
      })
      .execute()
    await tx
      .insertInto('link')
      .values({
        id: link,
        organisation_id,
        message_id: message,
        sealed: sealedLink,
        url_key: link,
        host: 'gist.example',
        anchor: 'download',
        sender: 'gist.example',
        state: 'asked',
        is_clear: true,
        vouched_by: null,
        kind: 'invoice',
        direction: 'purchase',
        language: 'nl',
      })
      .execute()
    await tx
      .insertInto('link_rule')
      .values({ id: linkRule, organisation_id, sender: 'gist.example', effect: 'ask' })
      .execute()
    await tx
      .insertInto('supplier')
      .values({
        id: supplier,
        organisation_id,
        name: 'Bakkerij De Gist BV',
        name_key: 'bakkerijdegist',
        vat_numbers: ['BE0123456749'],
        accounts: JSON.stringify([
          { iban: fields.creditorIban, firstSeenOn: '2026-03-31', lastSeenOn: '2026-03-31', isConfirmed: false },
        ]),
        hosts: ['gist.example'],
        hints: JSON.stringify([
          { field: 'currency', is: 'constant', value: 'EUR', learnedAt: '2026-04-01T00:00:00.000Z', document: null },
        ]),
        document_count: 1,
        first_document_on: '2026-03-31',
        last_document_on: '2026-03-31',
        version: 1,
      })
      .execute()
    await tx
      .insertInto('pdf_password')
      .values({
        id: password,
        organisation_id,
        secret: pdfSecret,
        sender: 'gist.example',
        supplier_id: supplier,
        document_id: null,
      })
      .execute()
    await tx
      .insertInto('document')
      .values({
        id: document,
        organisation_id,
        state: 'archived',
        kind: 'invoice',
        direction: 'purchase',
        language: 'nl',
        place: 'attachment',
        name: 'factuur.pdf',
        media_type: 'application/pdf',
        format: 'pdf',
        size_bytes: bytes.length,
        sha256,
        original_object: object,
        rendition_object,
        companions: '[]',
        twin_of: null,
        fields: JSON.stringify(fields),
        confidence: '{}',
        evidence: '{}',
        reasons: '[]',
        hints: '{}',
        words: tokens,
        supplier_id: supplier,
        archived_at: ctx.clock.now(),
        retain_until: '2037-01-01',
      })
      .execute()
    await tx
      .insertInto('sighting')
      .values({
        id: makeId('SightingId'),
        organisation_id,
        document_id: document,
        message_id: message,
        source_id: source,
        source_name: 'post@lune.example',
        folder: 'INBOX',
        name: 'factuur.pdf',
      })
      .execute()
    await tx
      .insertInto('payment')
      .values({
        document_id: document,
        organisation_id,
        state: 'held',
        due_on: fields.dueOn,
        amount: fields.totalIncludingVat,
        currency: 'EUR',
        reasons: JSON.stringify([{ code: 'payment.account-differs', facts: { iban: 'BE71' } }]),
      })
      .execute()
    await tx
      .insertInto('destination')
      .values({
        id: destination,
        organisation_id,
        connector: 'email',
        name: 'Boekhouder',
        settings: JSON.stringify({ to: 'boek@houder.example' }),
        since: null,
      })
      .execute()
    await tx
      .insertInto('delivery')
      .values({
        id: delivery,
        organisation_id,
        destination_id: destination,
        document_id: document,
        state: 'uncertain',
        message_header_id: '<d@x>',
      })
      .execute()
    await tx
      .insertInto('notice')
      .values({
        id: notice,
        organisation_id,
        code: 'invoice.to-pay',
        facts: '{}',
        document_id: document,
        source_id: null,
      })
      .execute()
    await tx
      .insertInto('oauth_attempt')
      .values({
        id: attempt,
        organisation_id,
        provider: 'google',
        flow: 'browser',
        user_id: ctx.actor.is === 'system' ? '' : ctx.actor.userId,
        session_id: null,
        source_id: null,
        state_hash: attempt,
        client_id: 'klant.example',
        redirect_url: 'http://localhost:8420/oauth/callback',
        verifier: null,
        device_code: null,
        user_code: null,
        verification_url: null,
        every_seconds: null,
        tokens: null,
        address: null,
        created_at: ctx.clock.now(),
        expires_at: new Date(ctx.clock.now().getTime() + 600_000),
      })
      .execute()
    await audit(tx, ctx, {
      action: 'document.seal',
      subject: document,
      facts: { sha256, object, factsHash: hashFacts(facts) },
    })
  })
  const { invitation, person } = await inTransaction(ctx, (tx) => fillPeople(tx, ctx))
  const made = await makeApiToken(ctx, { name: 'script', scopes: ['read', 'write'] })
  const ids = {
    source,
    message,
    document,
    destination,
    delivery,
    notice,
    supplier,
    rule,
    link,
    linkRule,
    attempt,
    person,
    invitation,
  }
  return { ...ids, token: made.id, clearToken: made.token }
}

/** A member beside the owner, and an open invitation. */
async function fillPeople(tx: Tx, ctx: Context): Promise<{ person: string; invitation: string }> {
  const organisation_id = ctx.organisation
  const invited_by = ctx.actor.is === 'system' ? '' : ctx.actor.userId
  const [person, invitation] = [makeId('TokenId').replace('tok_', 'usr_'), makeId('InvitationId')]
  await tx
    .insertInto('auth_user')
    .values({ id: person, name: 'Jos', email: `${person}@lune.example`, image: null })
    .execute()
  await tx.insertInto('member').values({ organisation_id, user_id: person, role: 'member' }).execute()
  await tx
    .insertInto('invitation')
    .values({
      id: invitation,
      organisation_id,
      email: `${invitation}@lune.example`,
      role: 'member',
      language: 'nl',
      token_hash: invitation,
      invited_by,
      expires_at: new Date(ctx.clock.now().getTime() + 86_400_000),
    })
    .execute()
  return { person, invitation }
}
