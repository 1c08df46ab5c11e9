import { z } from 'zod'
import {
  document,
  documentCorrection,
  documentPage,
  documentQuery,
  documentWhose,
  journalEntry,
  pageWords,
  uploadResult,
} from './document.ts'
import { eInvoiceDetails } from './e-invoice.ts'
import {
  delivery,
  deliveryDecision,
  deliveryPage,
  deliveryQuery,
  destination,
  destinationList,
  emailDestination,
} from './forwarding.ts'
import { link, linkDone, linkList, linkQuery, linkRule, linkRuleList, linkRuleSaid } from './link.ts'
import { message, messageBody, messageDone, messagePage, messageQuery } from './message.ts'
import {
  apiTokenList,
  firstOwner,
  houseState,
  installation,
  madeApiToken,
  me,
  newApiToken,
  noticeList,
  organisation,
  organisationPatch,
  overview,
  roles,
  workState,
} from './organisation.ts'
import { newOAuthAttempt, newOAuthClient, oauthAttempt, oauthClientList } from './oauth.ts'
import { diagnosis, diagnosisQuery, discovery, discoveryQuery } from './mailbox.ts'
import { needsYou } from './needs-you.ts'
import { paymentList, paymentMark, paymentQuery } from './payment.ts'
import {
  acceptInvitation,
  invitationToken,
  madeInvitation,
  newInvitation,
  newOrganisation,
  organisationChoice,
  organisationList,
  peopleList,
  person,
  shownInvitation,
} from './people.ts'
import { collectRule, ruleList, ruleReach } from './rule.ts'
import {
  anySourceLink,
  probeResult,
  reconciliation,
  source,
  servedOrganisations,
  servedPatch,
  sourceList,
  sourcePatch,
} from './source.ts'
import { showPictures, supplier, supplierList, supplierQuery } from './supplier.ts'
import { evidence } from './verdict.ts'

/** Who may call: anybody; whoever is signed in or holds a token with that scope; a signed-in owner only (never a token); an owner who gave the password again just now. */
export type Right = 'anybody' | 'read' | 'write' | 'owner' | 'owner-again'

export type Route = {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** Under /api/v1, parameters in braces: `/documents/{id}`. */
  path: string
  say: string
  right: Right
  query?: z.ZodObject
  body?: z.ZodType
  /** Absent: 204 without a body. 'bytes': the file itself; 'events': server-sent events; 'files': answers JSON, takes multipart. */
  answer?: z.ZodType
  sends?: 'bytes' | 'events'
  takes?: 'files'
}

const id = z.object({ ok: z.literal(true) })
const route = <const R extends Route>(one: R) => one

/** Every door of the REST interface, once: the server registers them, the OpenAPI page prints them, web and command line call them, and the tenancy test walks them. */
export const routes = {
  getInstallation: route({
    method: 'get',
    path: '/installation',
    say: 'Version, and whether an owner exists',
    right: 'anybody',
    answer: installation,
  }),
  createFirstOwner: route({
    method: 'post',
    path: '/first-owner',
    say: 'Create the owner with the one-time link',
    right: 'anybody',
    body: firstOwner,
    answer: id,
  }),
  getMe: route({ method: 'get', path: '/me', say: 'Who is signed in, and where', right: 'read', answer: me }),
  getOverview: route({
    method: 'get',
    path: '/overview',
    say: 'Numbers for the home page',
    right: 'read',
    answer: overview,
  }),
  getNeedsYou: route({
    method: 'get',
    path: '/needs-you',
    say: 'Everything that waits for the owner',
    right: 'read',
    answer: needsYou,
  }),
  getHouse: route({
    method: 'get',
    path: '/house',
    say: 'How this installation stands: isolation, outgoing mail, egress',
    right: 'read',
    answer: houseState,
  }),
  getWork: route({
    method: 'get',
    path: '/work',
    say: 'Is every source up to date, and no work pending?',
    right: 'read',
    query: z.object({ since: z.string().optional() }),
    answer: workState,
  }),
  getEvents: route({
    method: 'get',
    path: '/events',
    say: 'What changes, live (server-sent events)',
    right: 'read',
    sends: 'events',
  }),
  getOrganisation: route({
    method: 'get',
    path: '/organisation',
    say: 'The organisation',
    right: 'read',
    answer: organisation,
  }),
  changeOrganisation: route({
    method: 'patch',
    path: '/organisation',
    say: 'Change name, VAT number or language',
    right: 'owner',
    body: organisationPatch,
    answer: organisation,
  }),
  listOrganisations: route({
    method: 'get',
    path: '/organisations',
    say: 'The organisations one is a member of; choose one with the header x-facteur-organisation',
    right: 'read',
    answer: organisationList,
  }),
  createOrganisation: route({
    method: 'post',
    path: '/organisations',
    say: 'Make another organisation, of which one is then the owner',
    right: 'owner',
    body: newOrganisation,
    answer: organisationChoice,
  }),
  listPeople: route({
    method: 'get',
    path: '/people',
    say: 'The members, and whom an owner invited',
    right: 'read',
    answer: peopleList,
  }),
  changePerson: route({
    method: 'patch',
    path: '/people/{id}',
    say: 'Give a member another role',
    right: 'owner',
    body: z.object({ role: z.enum(roles) }),
    answer: person,
  }),
  removePerson: route({
    method: 'delete',
    path: '/people/{id}',
    say: 'Remove a member: their access and tokens end at once',
    right: 'owner',
  }),
  invitePerson: route({
    method: 'post',
    path: '/invitations',
    say: 'Invite somebody by e-mail',
    right: 'owner',
    body: newInvitation,
    answer: madeInvitation,
  }),
  resendInvitation: route({
    method: 'post',
    path: '/invitations/{id}/resend',
    say: 'Send it again, with a new link; the old one is void',
    right: 'owner',
    answer: madeInvitation,
  }),
  revokeInvitation: route({
    method: 'delete',
    path: '/invitations/{id}',
    say: 'Take an invitation back',
    right: 'owner',
  }),
  showInvitation: route({
    method: 'post',
    path: '/invitation',
    say: 'What an invitation is for, by the token of its link',
    right: 'anybody',
    body: invitationToken,
    answer: shownInvitation,
  }),
  acceptInvitation: route({
    method: 'post',
    path: '/invitation/accept',
    say: 'Join by the token of an invitation, with the password of a sign-in or a new one',
    right: 'anybody',
    body: acceptInvitation,
    answer: organisationChoice,
  }),
  showRecoveryKey: route({
    method: 'post',
    path: '/recovery-key',
    say: 'The recovery key, to print',
    right: 'owner-again',
    body: z.object({ password: z.string() }),
    answer: z.object({ recoveryKey: z.string() }),
  }),

  probeSource: route({
    method: 'post',
    path: '/sources/probe',
    say: 'Try a mailbox and count its folders, without saving anything',
    right: 'write',
    body: anySourceLink,
    answer: probeResult,
  }),
  addSource: route({
    method: 'post',
    path: '/sources',
    say: 'Link a mailbox',
    right: 'write',
    body: anySourceLink,
    answer: source,
  }),
  listSources: route({
    method: 'get',
    path: '/sources',
    say: 'All sources with their health',
    right: 'read',
    answer: sourceList,
  }),
  getSource: route({ method: 'get', path: '/sources/{id}', say: 'One source', right: 'read', answer: source }),
  changeSource: route({
    method: 'patch',
    path: '/sources/{id}',
    say: 'Rename, give a new password, or change what is looked at',
    right: 'write',
    body: sourcePatch,
    answer: source,
  }),
  probeKeptSource: route({
    method: 'post',
    path: '/sources/{id}/probe',
    say: 'The folders of a linked mailbox as they are now, with counts',
    right: 'write',
    answer: probeResult,
  }),
  getServed: route({
    method: 'get',
    path: '/sources/{id}/serves',
    say: 'Which other organisations a mailbox serves, and which it could',
    right: 'owner',
    answer: servedOrganisations,
  }),
  changeServed: route({
    method: 'post',
    path: '/sources/{id}/serves',
    say: 'Say which other organisations of yours get their papers in this mailbox',
    right: 'owner',
    body: servedPatch,
    answer: servedOrganisations,
  }),
  removeSource: route({
    method: 'delete',
    path: '/sources/{id}',
    say: 'Unlink; what was archived stays',
    right: 'write',
  }),
  pauseSource: route({
    method: 'post',
    path: '/sources/{id}/pause',
    say: 'Stop looking for now',
    right: 'write',
    answer: source,
  }),
  resumeSource: route({
    method: 'post',
    path: '/sources/{id}/resume',
    say: 'Look again',
    right: 'write',
    answer: source,
  }),
  discoverMailbox: route({
    method: 'post',
    path: '/mailboxes/discover',
    say: 'Find the server of a mailbox by its address alone',
    right: 'write',
    body: discoveryQuery,
    answer: discovery,
  }),
  diagnoseMailbox: route({
    method: 'post',
    path: '/mailboxes/diagnose',
    say: 'Walk a connection step by step, from the name to the folders, without saving anything',
    right: 'write',
    body: diagnosisQuery,
    answer: diagnosis,
  }),
  diagnoseSource: route({
    method: 'post',
    path: '/sources/{id}/diagnose',
    say: 'The same for a linked mailbox, with the password that is kept',
    right: 'write',
    answer: diagnosis,
  }),
  reconcileSource: route({
    method: 'post',
    path: '/sources/{id}/reconcile',
    say: 'List the source anew and prove that nothing is missing; what is missing is looked at. Answers at once',
    right: 'write',
    answer: reconciliation,
  }),
  getReconciliation: route({
    method: 'get',
    path: '/sources/{id}/reconcile',
    say: 'How far that is, or how it ended last',
    right: 'read',
    answer: reconciliation,
  }),
  syncSource: route({ method: 'post', path: '/sources/{id}/sync', say: 'Look now', right: 'write', answer: source }),

  beginOAuth: route({
    method: 'post',
    path: '/oauth/attempts',
    say: 'Begin to sign in at Google or Microsoft: the address to open, or the code to type there',
    right: 'write',
    body: newOAuthAttempt,
    answer: oauthAttempt,
  }),
  getOAuthAttempt: route({
    method: 'get',
    path: '/oauth/attempts/{id}',
    say: 'How a sign-in stands, for whoever began it',
    right: 'write',
    answer: oauthAttempt,
  }),
  listOAuthClients: route({
    method: 'get',
    path: '/oauth/clients',
    say: 'With which client people sign in at Google and Microsoft, and the redirect address to give there',
    right: 'read',
    answer: oauthClientList,
  }),
  keepOAuthClient: route({
    method: 'post',
    path: '/oauth/clients',
    say: "Set the organisation's own client for signing in; its secret is sealed",
    right: 'owner',
    body: newOAuthClient,
    answer: oauthClientList,
  }),
  removeOAuthClient: route({
    method: 'delete',
    path: '/oauth/clients/{provider}',
    say: "Take the organisation's own client back; the operator's counts again",
    right: 'owner',
  }),

  listMessages: route({
    method: 'get',
    path: '/messages',
    say: 'Every mail seen, with its verdict',
    right: 'read',
    query: messageQuery,
    answer: messagePage,
  }),
  getMessage: route({
    method: 'get',
    path: '/messages/{id}',
    say: 'One mail with its verdict',
    right: 'read',
    answer: message,
  }),
  getMessageBody: route({
    method: 'get',
    path: '/messages/{id}/body',
    say: 'The mail itself, made safe to show',
    right: 'read',
    answer: messageBody,
  }),
  downloadMessage: route({
    method: 'get',
    path: '/messages/{id}/original',
    say: 'The mail as received (message/rfc822)',
    right: 'read',
    sends: 'bytes',
  }),
  collectMessage: route({
    method: 'post',
    path: '/messages/{id}/collect',
    say: 'Collect it anyway, and remember that for mails like it',
    right: 'write',
    answer: message,
  }),
  uncollectMessage: route({
    method: 'delete',
    path: '/messages/{id}/collect',
    say: 'Take back that it was collected or printed: its rule goes, what only it brought is set aside, and it is judged anew',
    right: 'write',
    answer: message,
  }),
  printMessage: route({
    method: 'post',
    path: '/messages/{id}/print',
    say: 'Print the mail itself as a document, whatever it was taken for',
    right: 'write',
    answer: message,
  }),
  neverCollectMessage: route({
    method: 'post',
    path: '/messages/{id}/never',
    say: 'Never again from here: set mails of this sender aside',
    right: 'write',
    body: ruleReach,
    answer: message,
  }),
  settleMessage: route({
    method: 'post',
    path: '/messages/{id}/settle',
    say: 'It is settled: its paper was handed in or is not wanted, or it is no invoice; not asked about again',
    right: 'write',
    body: messageDone,
    answer: message,
  }),
  reopenMessage: route({
    method: 'delete',
    path: '/messages/{id}/settle',
    say: 'Take back that a mail is settled',
    right: 'write',
    answer: message,
  }),

  listLinks: route({
    method: 'get',
    path: '/links',
    say: 'Links of mails that lead to a paper, and what came of them',
    right: 'read',
    query: linkQuery,
    answer: linkList,
  }),
  getLink: route({ method: 'get', path: '/links/{id}', say: 'One link of a mail', right: 'read', answer: link }),
  fetchLink: route({
    method: 'post',
    path: '/links/{id}/fetch',
    say: 'Follow a link that waits for your word, or once more',
    right: 'write',
    answer: link,
  }),
  settleLink: route({
    method: 'post',
    path: '/links/{id}/settle',
    say: 'Done by hand: with the document that was uploaded in its place, or not wanted',
    right: 'write',
    body: linkDone,
    answer: link,
  }),
  listLinkRules: route({
    method: 'get',
    path: '/link-rules',
    say: 'Whose links are followed always, after asking, or never',
    right: 'read',
    answer: linkRuleList,
  }),
  sayLinkRule: route({
    method: 'post',
    path: '/link-rules',
    say: 'Follow links of a sender always, ask each time, or never',
    right: 'write',
    body: linkRuleSaid,
    answer: linkRule,
  }),
  removeLinkRule: route({
    method: 'delete',
    path: '/link-rules/{id}',
    say: 'Take a rule for links back',
    right: 'write',
  }),

  listRules: route({
    method: 'get',
    path: '/rules',
    say: 'What the owner said once and for all: collect anyway, never again',
    right: 'read',
    answer: ruleList,
  }),
  changeRule: route({
    method: 'patch',
    path: '/rules/{id}',
    say: 'Let a rule reach further or less far',
    right: 'write',
    body: ruleReach,
    answer: collectRule,
  }),
  removeRule: route({ method: 'delete', path: '/rules/{id}', say: 'Take a rule back', right: 'write' }),

  listSuppliers: route({
    method: 'get',
    path: '/suppliers',
    say: 'Everyone whose papers were archived',
    right: 'read',
    query: supplierQuery,
    answer: supplierList,
  }),
  getSupplier: route({
    method: 'get',
    path: '/suppliers/{id}',
    say: 'One supplier: accounts, addresses, what was learned',
    right: 'read',
    answer: supplier,
  }),
  showSupplierPictures: route({
    method: 'post',
    path: '/suppliers/{id}/pictures',
    say: 'Fetch the pictures that its mails name elsewhere when they are printed, or no longer',
    right: 'write',
    body: showPictures,
    answer: supplier,
  }),
  forgetLearned: route({
    method: 'delete',
    path: '/suppliers/{id}/learned/{field}',
    say: 'Forget what was learned about a field',
    right: 'write',
  }),
  forgetPassword: route({
    method: 'delete',
    path: '/suppliers/{id}/password',
    say: 'Forget the password of their PDFs',
    right: 'write',
  }),

  listDocuments: route({
    method: 'get',
    path: '/documents',
    say: 'The archive',
    right: 'read',
    query: documentQuery,
    answer: documentPage,
  }),
  uploadDocuments: route({
    method: 'post',
    path: '/documents',
    say: 'Add files by hand',
    right: 'write',
    takes: 'files',
    answer: uploadResult,
  }),
  getDocument: route({ method: 'get', path: '/documents/{id}', say: 'One document', right: 'read', answer: document }),
  downloadDocument: route({
    method: 'get',
    path: '/documents/{id}/original',
    say: 'The file as received',
    right: 'read',
    sends: 'bytes',
  }),
  downloadCompanion: route({
    method: 'get',
    path: '/documents/{id}/companions/{index}',
    say: 'What travels with it: the picture of an e-invoice',
    right: 'read',
    sends: 'bytes',
  }),
  getDocumentText: route({
    method: 'get',
    path: '/documents/{id}/text',
    say: 'Its text',
    right: 'read',
    sends: 'bytes',
  }),
  getDocumentPages: route({
    method: 'get',
    path: '/documents/{id}/pages',
    say: 'How many pages can be shown, their sizes in PDF points, and where they print what an XML or the owner said',
    right: 'read',
    answer: z.object({
      count: z.number().int(),
      sizes: z.array(z.object({ width: z.number(), height: z.number() })).optional(),
      /** By field, for those whose evidence has no box on a page, or one around a whole line. */
      places: z.record(z.string(), evidence).optional(),
    }),
  }),
  getDocumentPage: route({
    method: 'get',
    path: '/documents/{id}/pages/{number}',
    say: 'A page as a picture (PNG)',
    right: 'read',
    sends: 'bytes',
  }),
  getDocumentPageWords: route({
    method: 'get',
    path: '/documents/{id}/pages/{number}/words',
    say: 'The words of a page and where they stand',
    right: 'read',
    answer: pageWords,
  }),
  getDocumentEInvoice: route({
    method: 'get',
    path: '/documents/{id}/e-invoice',
    say: 'Lines, VAT breakdown and checks of an e-invoice',
    right: 'read',
    answer: eInvoiceDetails,
  }),
  showDocument: route({
    method: 'get',
    path: '/documents/{id}/readable',
    say: 'An e-invoice as a page to read (HTML without script, to be shown in a sandboxed frame)',
    right: 'read',
    sends: 'bytes',
  }),
  correctDocument: route({
    method: 'patch',
    path: '/documents/{id}',
    say: 'Correct what was read; it is learned for this supplier',
    right: 'write',
    body: documentCorrection,
    answer: document,
  }),
  unlockDocument: route({
    method: 'post',
    path: '/documents/{id}/password',
    say: 'Open a PDF by its password; it is kept, sealed, for the next ones of this supplier',
    right: 'write',
    body: z.object({ password: z.string().min(1).max(200) }),
    answer: document,
  }),
  getDocumentHistory: route({
    method: 'get',
    path: '/documents/{id}/history',
    say: 'Its lines in the sealed journal',
    right: 'read',
    answer: z.object({ items: z.array(journalEntry) }),
  }),
  getDocumentWhose: route({
    method: 'get',
    path: '/documents/{id}/whose',
    say: 'To which organisation it belongs, where its mailbox serves several',
    right: 'read',
    answer: documentWhose,
  }),
  decideDocumentWhose: route({
    method: 'post',
    path: '/documents/{id}/whose',
    say: 'Say to which organisation it belongs; said again, it is taken back or handed on',
    right: 'write',
    body: z.object({ organisation: z.string().max(60) }),
    answer: document,
  }),
  collectDocument: route({
    method: 'post',
    path: '/documents/{id}/collect',
    say: 'Archive a document that was set aside',
    right: 'write',
    answer: document,
  }),

  listPayments: route({
    method: 'get',
    path: '/payments',
    say: 'What is to be paid',
    right: 'read',
    query: paymentQuery,
    answer: paymentList,
  }),
  markPayments: route({
    method: 'post',
    path: '/payments/mark',
    say: 'Mark as paid, or undo that',
    right: 'write',
    body: paymentMark,
    answer: paymentList,
  }),
  releasePayment: route({
    method: 'post',
    path: '/payments/{id}/release',
    say: 'The owner checked a held payment: it may be paid',
    right: 'write',
    answer: paymentList,
  }),

  addDestination: route({
    method: 'post',
    path: '/destinations',
    say: 'Send documents to the accountant',
    right: 'owner',
    body: emailDestination,
    answer: destination,
  }),
  listDestinations: route({
    method: 'get',
    path: '/destinations',
    say: 'Where documents go',
    right: 'read',
    answer: destinationList,
  }),
  testDestination: route({
    method: 'post',
    path: '/destinations/{id}/test',
    say: 'Send a test message',
    right: 'write',
    answer: id,
  }),
  removeDestination: route({
    method: 'delete',
    path: '/destinations/{id}',
    say: 'Stop sending; what was sent stays in the log',
    right: 'owner',
  }),
  listDeliveries: route({
    method: 'get',
    path: '/deliveries',
    say: 'What was sent where, and how it went',
    right: 'read',
    query: deliveryQuery,
    answer: deliveryPage,
  }),
  decideDelivery: route({
    method: 'post',
    path: '/deliveries/{id}/decision',
    say: 'Send an uncertain or failed delivery again, or note that it arrived',
    right: 'write',
    body: deliveryDecision,
    answer: delivery,
  }),

  listNotices: route({
    method: 'get',
    path: '/notices',
    say: 'Messages to the owner',
    right: 'read',
    answer: noticeList,
  }),
  readNotices: route({ method: 'post', path: '/notices/read', say: 'All read', right: 'write', answer: id }),

  listTokens: route({ method: 'get', path: '/tokens', say: 'API tokens', right: 'owner', answer: apiTokenList }),
  addToken: route({
    method: 'post',
    path: '/tokens',
    say: 'Make an API token; it is shown once',
    right: 'owner',
    body: newApiToken,
    answer: madeApiToken,
  }),
  removeToken: route({ method: 'delete', path: '/tokens/{id}', say: 'Revoke at once', right: 'owner' }),
  verifyArchive: route({
    method: 'post',
    path: '/archive/verify',
    say: 'Recompute every hash of the archive and the journal',
    right: 'read',
    answer: z.object({
      isIntact: z.boolean(),
      documents: z.number().int(),
      entries: z.number().int(),
      troubles: z.array(z.object({ code: z.string(), say: z.string(), subject: z.string() })),
    }),
  }),
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes
export type Answer<Name extends RouteName> = (typeof routes)[Name] extends { answer: z.ZodType }
  ? z.output<(typeof routes)[Name]['answer']>
  : undefined
export type Body<Name extends RouteName> = (typeof routes)[Name] extends { body: z.ZodType }
  ? z.input<(typeof routes)[Name]['body']>
  : undefined
export type Query<Name extends RouteName> = (typeof routes)[Name] extends { query: z.ZodType }
  ? z.input<(typeof routes)[Name]['query']>
  : undefined
